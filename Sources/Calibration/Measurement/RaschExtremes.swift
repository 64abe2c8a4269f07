/// Measures elements with extreme scores against the others as they are.
///
/// The score is put a little inside its range, by convention .3 points.
///
/// - Note: Wright, B. D. (1998). Estimating measures for extreme scores. *Rasch Measurement
///   Transactions* 12(2), 632-633.
struct RaschExtremes: Sendable {
  /// Where an extreme element lies, with a plus sign for more favourable ratings.
  struct Position: Sendable {
    let element: Int
    let position: Double
    let error: Double
    let count: Int
    let score: Int
  }

  /// A rating's thresholds, and its position but for the element.
  private struct Cell: Sendable {
    let group: Int
    let rest: Double
    let rating: Int
  }

  private let facet: RaschFacet
  private let design: RaschDesign
  private let categories: RaschCategories
  private let adjustment: Double
  private var cells: [Int: [Cell]] = [:]

  init(
    _ facet: RaschFacet,
    table: FacetedRatings,
    design: RaschDesign,
    parameters: RaschParameters,
    adjustment: Double
  ) {
    self.facet = facet
    self.design = design
    self.adjustment = adjustment
    categories = RaschCategories(design, parameters.effects)
    let extremes = Set(design.extremes.filter { $0.facet == facet }.map(\.element))
    guard !extremes.isEmpty else { return }
    let places = RaschFacet.allCases.reduce(into: [RaschFacet: [Int: Int]]()) { result, facet in
      result[facet] = Dictionary(
        uniqueKeysWithValues: design.elements[facet].enumerated().map { ($1, $0) }
      )
    }
    for rating in table.ratings where extremes.contains(rating.element(facet)) {
      guard let cell = Self.cell(rating, facet, design, parameters, places) else { continue }
      cells[rating.element(facet), default: []].append(cell)
    }
  }

  /// The positions of the elements that share a rating with those measured.
  func positions() -> [Position] {
    design.extremes.filter { $0.facet == facet }.compactMap { extreme in
      guard let cells = cells[extreme.element], !cells.isEmpty else { return nil }
      return position(extreme, cells)
    }
  }

  private func position(_ extreme: RaschDesign.Extreme, _ cells: [Cell]) -> Position {
    var range = 0.0
    var target = 0.0
    for cell in cells {
      let group = design.groups[cell.group]
      range += Double(group.highest - group.lowest)
      target += Double(extreme.isHigh ? group.highest : group.lowest)
    }
    let step = min(adjustment, range / 2)
    target += extreme.isHigh ? -step : step
    let position = MonotoneRoot.solve(for: target, from: 0, between: -80, and: 80) { candidate in
      moments(cells, candidate)
    }
    return Position(
      element: extreme.element,
      position: position,
      error: 1 / moments(cells, position).slope.squareRoot(),
      count: cells.count,
      score: cells.reduce(0) { $0 + $1.rating }
    )
  }

  private func moments(_ cells: [Cell], _ position: Double) -> (value: Double, slope: Double) {
    var value = 0.0
    var slope = 0.0
    for cell in cells {
      let moments = categories.moments(group: cell.group, at: cell.rest + position)
      value += moments.expected
      slope += moments.variance
    }
    return (value, slope)
  }

  /// Null where another facet's element is not measured, or the thresholds are the element's own.
  private static func cell(
    _ rating: FacetedRatings.Rating,
    _ facet: RaschFacet,
    _ design: RaschDesign,
    _ parameters: RaschParameters,
    _ places: [RaschFacet: [Int: Int]]
  ) -> Cell? {
    switch (design.model, facet) {
    case (.partialCreditByRater, .rater), (.partialCreditByCriterion, .criterion): return nil
    default: break
    }
    var rest = 0.0
    var rater = 0
    var criterion = 0
    for other in RaschFacet.allCases where other != facet {
      guard let place = places[other]?[rating.element(other)] else { return nil }
      switch other {
      case .candidate:
        rest += parameters.candidates[place]
      case .rater:
        rater = place
        rest += parameters.effects[place]
      case .criterion:
        criterion = place
        rest += parameters.effects[design.raterCount + place]
      }
    }
    return Cell(
      group: design.group(rater: rater, criterion: criterion),
      rest: rest,
      rating: rating.rating
    )
  }
}
