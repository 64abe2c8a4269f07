/// Which differences between elements the design determines.
///
/// A direction in which all parameters can move without changing a single expected rating lies in
/// the null space of the information. The two that shift a facet's origin always do; any other
/// splits the elements into parts that cannot be compared.
struct RaschConnections: Sendable {
  /// A value for each rater, then each criterion, of every null direction.
  private let directions: [[Double]]
  private let raterCount: Int

  /// Whether only the origins are undetermined.
  var isConnected: Bool { directions.count <= 2 }

  init(_ design: RaschDesign, _ system: RaschSystem) {
    raterCount = design.raterCount
    let count = design.effectCount
    var rows = (0..<count).map { row -> [Double] in
      (0..<count).map { column -> Double in system.reduced[max(row, column), min(row, column)] }
    }
    var isPivot = Array(repeating: false, count: count)
    for _ in 0..<count {
      let pivot = (0..<count).filter { !isPivot[$0] }
        .max { (left: Int, right: Int) -> Bool in
          let share = rows[left][left] / system.effectInformation[left]
          return share < rows[right][right] / system.effectInformation[right]
        }
      guard let pivot, rows[pivot][pivot] > 1e-9 * system.effectInformation[pivot] else { break }
      isPivot[pivot] = true
      let inverse = 1 / rows[pivot][pivot]
      for column in 0..<count {
        rows[pivot][column] *= inverse
      }
      for row in 0..<count where row != pivot {
        Vectors.add(-rows[row][pivot], rows[pivot], to: &rows[row])
      }
    }
    directions = (0..<count).filter { !isPivot[$0] }.map { free -> [Double] in
      (0..<design.thresholdStart).map { element -> Double in
        if element == free { return 1 }
        return isPivot[element] ? -rows[element][free] : 0
      }
    }
  }

  /// The parts of the design, by name; one where only thresholds are undetermined.
  func subsets(_ design: RaschDesign, _ table: FacetedRatings) -> [RaschError.Subset] {
    let raterParts = parts(0..<raterCount)
    let criterionParts = parts(raterCount..<design.thresholdStart)
    let split: RaschFacet = Set(raterParts).count > 1 ? .rater : .criterion
    let both = Set(raterParts).count > 1 && Set(criterionParts).count > 1
    let labels = split == .rater ? raterParts : criterionParts
    let count = (labels.max() ?? 0) + 1
    return (0..<count).map { part in
      var candidates: [Int] = []
      var others = Set<Int>()
      for candidate in 0..<design.candidateCount {
        let ratings = (design.starts[candidate]..<design.starts[candidate + 1]).filter { rating in
          labels[Int(design.cells[3 * rating + (split == .rater ? 0 : 1)])] == part
        }
        guard !ratings.isEmpty else { continue }
        candidates.append(candidate)
        others.formUnion(ratings.map { Int(design.cells[3 * $0 + 1]) })
      }
      let members = labels.indices.filter { labels[$0] == part }
      return RaschError.Subset(
        candidates: names(candidates, .candidate, design, table),
        raters: split == .rater ? names(members, .rater, design, table) : [],
        criteria: split == .criterion
          ? names(members, .criterion, design, table)
          : both ? names(others.sorted(), .criterion, design, table) : []
      )
    }
  }

  /// The part of each element: the same where every null direction moves them alike.
  private func parts(_ range: Range<Int>) -> [Int] {
    var representatives: [Int] = []
    return range.map { element in
      let known = representatives.firstIndex { other in
        directions.allSatisfy { ($0[element] - $0[other]).magnitude < 1e-6 }
      }
      if let known { return known }
      representatives.append(element)
      return representatives.count - 1
    }
  }

  private func names(
    _ places: [Int],
    _ facet: RaschFacet,
    _ design: RaschDesign,
    _ table: FacetedRatings
  ) -> [String] {
    let all =
      switch facet {
      case .candidate: table.candidates
      case .rater: table.raters
      case .criterion: table.criteria
      }
    return places.map { all[design.elements[facet][$0]] }
  }
}
