/// Where the differences between ratings of one candidate come from, in points of rating.
///
/// *x_icr = mean + rater_i + criterion_c + pattern_ic + occasion_icr*, over members, criteria and
/// repeats of the first ballots, before anybody has heard anybody. System noise is what one rating
/// differs by from the mean rater's on the criterion: *system^2 = level^2 + pattern^2 + occasion^2*.
///
/// - Note: Kahneman, D., Sibony, O., Sunstein, C. R. (2021). *Noise*, chapters 6 and 17.
public struct NoiseParts: Sendable, Hashable {
  /// Standard deviation between the raters' means: some are harder than others.
  public let level: Double
  /// Standard deviation of what a rater makes of a criterion beyond that: other weights, another
  /// halo, other things heard.
  public let pattern: Double
  /// Standard deviation of one rater's rating of one criterion between repeats.
  public let occasion: Double
  /// By interviewer, how far the mean rating lies above the average rater's; null without ratings.
  public let leniencies: [Double?]

  /// All of it.
  public var system: Double {
    (level * level + pattern * pattern + occasion * occasion).squareRoot()
  }

  /// The ratings of one rater on one criterion.
  struct Cell: Sendable {
    let rater: Int
    let criterion: Int
    let mean: Double
    let variance: Double
  }

  /// Splits the noise of some cells; null with fewer than two raters or criteria in common.
  ///
  /// Unequal designs are fitted by turns: rater means given criteria, criterion means given raters.
  ///
  /// - Parameters:
  ///   - cells: The ratings of all repeats.
  ///   - parts: The same repeats dealt into parts. Level and pattern are then what the parts have in
  ///     common: what is chance in a mean of few repeats differs between them, and would make both the
  ///     larger the fewer repeats there are. Without parts the means are taken for exact.
  ///   - raters: The number of raters.
  ///   - criteria: The number of criteria.
  init?(_ cells: [Cell], parts: [[Cell]] = [], raters: Int, criteria: Int) {
    guard let all = Fit(cells, raters: raters, criteria: criteria) else { return nil }
    let count = Double(cells.count)
    var between = all.between / count
    var beyond = all.beyond / count
    if let common = Self.common(parts, raters: raters, criteria: criteria) {
      (between, beyond) = common
    }
    level = max(0, between).squareRoot()
    pattern = max(0, beyond).squareRoot()
    occasion = (cells.reduce(0) { $0 + $1.variance } / count).squareRoot()
    let known = Set(cells.map(\.rater))
    leniencies = all.rows.enumerated().map { known.contains($0) ? $1 : nil }
  }

  /// The mean products of two parts' effects, of raters and beyond; null with fewer than two parts of
  /// the same cells.
  private static func common(
    _ parts: [[Cell]],
    raters: Int,
    criteria: Int
  ) -> (between: Double, beyond: Double)? {
    func place(_ cell: Cell) -> Int { cell.rater * criteria + cell.criterion }
    guard parts.count > 1, let first = parts.first else { return nil }
    let shared = parts.dropFirst().reduce(Set(first.map(place))) {
      $0.intersection($1.map(place))
    }
    let fits = parts.compactMap { part in
      Fit(part.filter { shared.contains(place($0)) }, raters: raters, criteria: criteria)
    }
    guard fits.count == parts.count else { return nil }
    let number = Double(fits.count)
    func product(_ effects: (Fit) -> [Double], _ squares: (Fit) -> Double) -> Double {
      var sums = Array(repeating: 0.0, count: shared.count)
      for fit in fits { Vectors.add(1, effects(fit), to: &sums) }
      let all = sums.reduce(0) { $0 + $1 * $1 }
      let own = fits.reduce(0) { $0 + squares($1) }
      return (all - own) / (number * (number - 1) * Double(shared.count))
    }
    return (product(\.raterEffects, \.between), product(\.rest, \.beyond))
  }

  /// Cells taken apart into raters, criteria and the rest.
  private struct Fit {
    let rows: [Double]
    /// By cell, in order of raters and criteria.
    let raterEffects: [Double]
    let rest: [Double]

    var between: Double { raterEffects.reduce(0) { $0 + $1 * $1 } }
    var beyond: Double { rest.reduce(0) { $0 + $1 * $1 } }

    init?(_ unordered: [Cell], raters: Int, criteria: Int) {
      let cells = unordered.sorted { ($0.rater, $0.criterion) < ($1.rater, $1.criterion) }
      let known = Set(cells.map(\.rater)).sorted()
      guard known.count > 1, Set(cells.map(\.criterion)).count > 1, cells.count > known.count
      else { return nil }
      var rows = Array(repeating: 0.0, count: raters)
      var columns = Array(repeating: 0.0, count: criteria)
      for _ in 0..<200 {
        columns = means(cells, count: criteria, \.criterion) { $0.mean - rows[$0.rater] }
        rows = means(cells, count: raters, \.rater) { $0.mean - columns[$0.criterion] }
        let centre = known.reduce(0) { $0 + rows[$1] } / Double(known.count)
        for rater in known { rows[rater] -= centre }
      }
      columns = means(cells, count: criteria, \.criterion) { $0.mean - rows[$0.rater] }
      self.rows = rows
      raterEffects = cells.map { rows[$0.rater] }
      rest = cells.map { $0.mean - rows[$0.rater] - columns[$0.criterion] }
    }
  }

  private static func means(
    _ cells: [Cell],
    count: Int,
    _ place: KeyPath<Cell, Int>,
    _ value: (Cell) -> Double
  ) -> [Double] {
    var sums = Array(repeating: 0.0, count: count)
    var counts = Array(repeating: 0.0, count: count)
    for cell in cells {
      sums[cell[keyPath: place]] += value(cell)
      counts[cell[keyPath: place]] += 1
    }
    return zip(sums, counts).map { $1 > 0 ? $0 / $1 : 0 }
  }
}
