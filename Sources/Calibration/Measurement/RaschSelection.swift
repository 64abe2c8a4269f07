/// Sets extreme elements aside, one sweep after the other, until none is left.
///
/// An element whose ratings are all the lowest (or all the highest) seen has no finite measure, and
/// its ratings say nothing about the others.
struct RaschSelection: Sendable {
  private let table: FacetedRatings
  private let model: RaschModel
  private var isActive: [RaschFacet: [Bool]]
  private(set) var extremes: [RaschDesign.Extreme] = []

  init(_ table: FacetedRatings, model: RaschModel) {
    self.table = table
    self.model = model
    isActive = [
      .candidate: Array(repeating: true, count: table.candidates.count),
      .rater: Array(repeating: true, count: table.raters.count),
      .criterion: Array(repeating: true, count: table.criteria.count),
    ]
  }

  /// Whether no rating is left.
  var isEmpty: Bool {
    RaschFacet.allCases.contains { remaining($0).isEmpty }
  }

  /// The places of the elements left, in order.
  func remaining(_ facet: RaschFacet) -> [Int] {
    let flags = isActive[facet] ?? []
    return flags.indices.filter { flags[$0] }
  }

  /// The places of the ratings left, by candidate, criterion, rater and place.
  func sortedRatings() -> [Int] {
    var order = activeRatings()
    order = sorted(order, by: .rater, count: table.raters.count)
    order = sorted(order, by: .criterion, count: table.criteria.count)
    return sorted(order, by: .candidate, count: table.candidates.count)
  }

  /// A counting sort that keeps the order of equal elements.
  private func sorted(_ order: [Int], by facet: RaschFacet, count: Int) -> [Int] {
    var starts = Array(repeating: 0, count: count + 1)
    for place in order {
      starts[table.ratings[place].element(facet) + 1] += 1
    }
    for element in 0..<count {
      starts[element + 1] += starts[element]
    }
    var result = order
    for place in order {
      let element = table.ratings[place].element(facet)
      result[starts[element]] = place
      starts[element] += 1
    }
    return result
  }

  /// How often each category was given, for each group of shared thresholds.
  func categoryCounts() -> [[Int]] {
    let groupCount =
      switch model {
      case .ratingScale: 1
      case .partialCreditByCriterion: table.criteria.count
      case .partialCreditByRater: table.raters.count
      }
    var counts = Array(repeating: 0, count: groupCount * table.scale.count)
    for place in activeRatings() {
      let rating = table.ratings[place]
      counts[group(rating) * table.scale.count + rating.rating - table.scale.lowerBound] += 1
    }
    return (0..<groupCount).map { group in
      Array(counts[(group * table.scale.count)..<((group + 1) * table.scale.count)])
    }
  }

  mutating func removeExtremes() {
    while sweep() {}
  }

  private func group(_ rating: FacetedRatings.Rating) -> Int {
    switch model {
    case .ratingScale: 0
    case .partialCreditByCriterion: rating.criterion
    case .partialCreditByRater: rating.rater
    }
  }

  private func activeRatings() -> [Int] {
    let candidates = isActive[.candidate] ?? []
    let raters = isActive[.rater] ?? []
    let criteria = isActive[.criterion] ?? []
    return table.ratings.indices.filter { place in
      let rating = table.ratings[place]
      return candidates[rating.candidate] && raters[rating.rater] && criteria[rating.criterion]
    }
  }

  /// Removes what is extreme now; false where nothing was.
  private mutating func sweep() -> Bool {
    let ends = categoryCounts().map { counts in
      (low: counts.firstIndex { $0 > 0 } ?? 0, high: counts.lastIndex { $0 > 0 } ?? 0)
    }
    let active = activeRatings()
    var found = false
    for facet in RaschFacet.allCases {
      var flags = isActive[facet] ?? []
      var below = Array(repeating: 0, count: flags.count)
      var above = below
      var counts = below
      for place in active {
        let rating = table.ratings[place]
        let element = rating.element(facet)
        let category = rating.rating - table.scale.lowerBound
        let end = ends[group(rating)]
        below[element] += category - end.low
        above[element] += end.high - category
        counts[element] += 1
      }
      for element in flags.indices where flags[element] {
        guard below[element] == 0 || above[element] == 0 else { continue }
        flags[element] = false
        found = true
        if counts[element] > 0 {
          extremes.append(
            RaschDesign.Extreme(facet: facet, element: element, isHigh: above[element] == 0)
          )
        }
      }
      isActive[facet] = flags
    }
    return found
  }
}

extension FacetedRatings.Rating {
  func element(_ facet: RaschFacet) -> Int {
    switch facet {
    case .candidate: candidate
    case .rater: rater
    case .criterion: criterion
    }
  }
}
