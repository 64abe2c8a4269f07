/// The ratings that can be measured together: without extreme elements, sorted by candidate.
struct RaschDesign: Sendable {
  /// An element that only got the lowest or only the highest ratings.
  struct Extreme: Sendable {
    let facet: RaschFacet
    let element: Int
    let isHigh: Bool
  }

  /// The categories seen by ratings that share their thresholds.
  struct Group: Sendable {
    /// How often each category of the scale was given.
    let counts: [Int]
    /// The categories between the lowest and highest seen that were seen too.
    let interior: [Int]
    /// Where its parameters begin among those of all groups.
    let start: Int

    var lowest: Int { counts.firstIndex { $0 > 0 } ?? 0 }
    var highest: Int { counts.lastIndex { $0 > 0 } ?? 0 }
  }

  let model: RaschModel
  let categoryCount: Int
  /// The original places of the elements left, in order.
  let elements: RaschElements
  /// Those that were removed because nothing but their extreme is known of them.
  let extremes: [Extreme]
  let groups: [Group]
  /// Where each candidate's ratings begin, and where the last one's end.
  let starts: [Int]
  /// Rater, criterion and category of each rating, one after the other.
  let cells: [Int32]
  /// The places of the ratings in the table.
  let order: [Int]
  let scores: RaschScores

  var candidateCount: Int { starts.count - 1 }
  var raterCount: Int { elements.raters.count }
  var criterionCount: Int { elements.criteria.count }
  var ratingCount: Int { order.count }

  /// The number of parameters other than the candidates'.
  var effectCount: Int { thresholdStart + groups.reduce(0) { $0 + $1.interior.count } }
  var thresholdStart: Int { raterCount + criterionCount }

  /// Which thresholds a rating has.
  @inline(__always)
  func group(rater: Int, criterion: Int) -> Int {
    switch model {
    case .ratingScale: 0
    case .partialCreditByCriterion: criterion
    case .partialCreditByRater: rater
    }
  }

  init(
    _ table: FacetedRatings,
    model: RaschModel,
    keepsCandidates: Bool = false
  ) throws(RaschError) {
    let selection = RaschSelection(table, model: model, keepsCandidates: keepsCandidates)
    guard !selection.isEmpty else { throw RaschError(emptied: table) }
    let candidates = selection.elements.candidates
    let order = selection.sortedRatings()
    var starts = [0]
    var place = 0
    for candidate in candidates {
      while place < order.count, table.ratings[order[place]].candidate == candidate { place += 1 }
      starts.append(place)
    }
    self.model = model
    categoryCount = table.scale.count
    elements = selection.elements
    extremes = selection.extremes
    self.starts = starts
    self.order = order
    (cells, scores) = Self.cells(table, selection.elements, order, starts)
    groups = Self.groups(
      selection.counts,
      kept: model == .partialCreditByRater ? elements.raters : elements.criteria,
      model: model
    )
  }

  /// Rater, criterion and category of each rating, and what the categories add up to.
  private static func cells(
    _ table: FacetedRatings,
    _ elements: RaschElements,
    _ order: [Int],
    _ starts: [Int]
  ) -> ([Int32], RaschScores) {
    let raterPlaces = places(elements.raters, count: table.raters.count)
    let criterionPlaces = places(elements.criteria, count: table.criteria.count)
    let raterCount = elements.raters.count
    var cells: [Int32] = []
    cells.reserveCapacity(3 * order.count)
    var scores = RaschScores(
      candidateCount: elements.candidates.count,
      effectCount: raterCount + elements.criteria.count
    )
    for candidate in elements.candidates.indices {
      for place in order[starts[candidate]..<starts[candidate + 1]] {
        let rating = table.ratings[place]
        let rater = raterPlaces[rating.rater]
        let criterion = criterionPlaces[rating.criterion]
        let category = rating.rating - table.scale.lowerBound
        cells.append(rater)
        cells.append(criterion)
        cells.append(Int32(category))
        scores.add(
          category,
          candidate: candidate,
          rater: Int(rater),
          criterion: raterCount + Int(criterion)
        )
      }
    }
    return (cells, scores)
  }

  private static func places(_ kept: [Int], count: Int) -> [Int32] {
    var places = Array(repeating: Int32(-1), count: count)
    for (place, element) in kept.enumerated() {
      places[element] = Int32(place)
    }
    return places
  }

  private static func groups(_ counts: [[Int]], kept: [Int], model: RaschModel) -> [Group] {
    var start = 0
    return (model == .ratingScale ? [0] : kept).map { group in
      let row = counts[group]
      let seen = row.indices.filter { row[$0] > 0 }
      let interior = Array(seen.dropFirst().dropLast())
      defer { start += interior.count }
      return Group(counts: row, interior: interior, start: start)
    }
  }
}
