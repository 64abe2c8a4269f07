/// Ratings as a table of contexts (a candidate on a criterion) by raters, first occasions only.
struct ContextTable: Sendable {
  /// A candidate on a criterion.
  struct Context: Hashable, Sendable {
    let candidate: Int
    let criterion: Int
  }

  /// The contexts with a rating, by candidate and criterion.
  let contexts: [Context]
  let raterCount: Int
  let scale: ClosedRange<Int>
  private let values: RatingValues
  /// The ratings, context after context, null where there is none.
  let cells: [Int?]

  /// Makes the table of all criteria, or of one.
  init(
    _ ratings: FacetedRatings,
    criterion: Int? = nil,
    values: RatingValues = .asCounted
  ) {
    self.values = values
    let chosen = ratings.ratings.filter { criterion == nil || $0.criterion == criterion }
    let order = chosen.sorted { first, second in
      (first.candidate, first.criterion, first.occasion)
        < (second.candidate, second.criterion, second.occasion)
    }
    var contexts: [Context] = []
    var cells: [Int?] = []
    let raters = ratings.raters.count
    for rating in order {
      let context = Context(candidate: rating.candidate, criterion: rating.criterion)
      if contexts.last != context {
        contexts.append(context)
        cells.append(contentsOf: repeatElement(nil, count: raters))
      }
      let cell = (contexts.count - 1) * raters + rating.rater
      if cells[cell] == nil { cells[cell] = rating.rating }
    }
    self.contexts = contexts
    self.cells = cells
    raterCount = raters
    scale = ratings.scale
  }

  /// The candidate of each context: what was drawn together.
  var clusters: [Int] { contexts.map(\.candidate) }

  /// The rating of a context by a rater.
  func rating(_ context: Int, _ rater: Int) -> Int? { cells[context * raterCount + rater] }

  /// The table that coefficients are made of, with every rating of the scale as a category.
  func table() throws(Undefined) -> RatingTable {
    let rows = contexts.indices.map { context in
      (0..<raterCount).map { rating(context, $0).map { values.value(Double($0)) } }
    }
    return try RatingTable(units: rows).declaring(scale.map { values.value(Double($0)) })
  }

  /// The part without missing ratings.
  var block: CompleteBlock? {
    CompleteBlock(unitCount: contexts.count, raterCount: raterCount) { rating($0, $1) != nil }
  }
}
