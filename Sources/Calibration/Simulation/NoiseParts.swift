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
  init?(_ cells: [Cell], raters: Int, criteria: Int) {
    let rated = Set(cells.map(\.rater)).count
    guard rated > 1, Set(cells.map(\.criterion)).count > 1, cells.count > rated else { return nil }
    var rows = Array(repeating: 0.0, count: raters)
    var columns = Array(repeating: 0.0, count: criteria)
    for _ in 0..<200 {
      columns = Self.means(cells, count: criteria, \.criterion) { $0.mean - rows[$0.rater] }
      rows = Self.means(cells, count: raters, \.rater) { $0.mean - columns[$0.criterion] }
      let known = Set(cells.map(\.rater)).sorted()
      let centre = known.reduce(0) { $0 + rows[$1] } / Double(known.count)
      for rater in known { rows[rater] -= centre }
    }
    columns = Self.means(cells, count: criteria, \.criterion) { $0.mean - rows[$0.rater] }
    var between = 0.0
    var beyond = 0.0
    var within = 0.0
    for cell in cells {
      let rest = cell.mean - rows[cell.rater] - columns[cell.criterion]
      between += rows[cell.rater] * rows[cell.rater]
      beyond += rest * rest
      within += cell.variance
    }
    let count = Double(cells.count)
    level = (between / count).squareRoot()
    pattern = (beyond / count).squareRoot()
    occasion = (within / count).squareRoot()
    let known = Set(cells.map(\.rater))
    leniencies = rows.enumerated().map { known.contains($0) ? $1 : nil }
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
