/// How much harder or more lenient a trainee is than the committee.
public struct SeverityScore: Sendable, Hashable {
  /// In logits: above 0 is harder.
  public let logits: Double
  /// Its standard error: the larger of the model's and of the one that keeps the ratings of an
  /// exercise together.
  public let standardError: Double
  /// The mean change of a rating that the severity amounts to, in points: above 0 is more lenient.
  public let points: Double
  /// Where that lies with 95% confidence.
  public let interval: ClosedRange<Double>
  /// The information-weighted mean square of the residuals; 1 is expected.
  public let infit: Double
  /// The unweighted mean square; 1 is expected.
  public let outfit: Double
  /// How many ratings it rests on.
  public let count: Int

  /// The standard deviation of severities among raters before anything is known, in logits.
  public static let priorDeviation = 0.6

  /// The committee's mean ratings are kept this far from the ends, where no position is.
  private static let inner = 1.15...3.85

  /// Whether the trainee leans beyond chance.
  public var isClear: Bool { !interval.contains(0) }

  init(_ cells: [RatedCell], steps: [Double]) throws(Undefined) {
    guard !cells.isEmpty else { throw .tooFewUnits(needed: 1, found: 0) }
    let scale = AndrichScale(thresholds: steps)
    let positions = cells.map { cell in
      let mean = min(max(cell.standard, Self.inner.lowerBound), Self.inner.upperBound)
      return scale.position(ofExpected: mean)
    }
    let found = try AnchoredSeverity(
      cells.map(\.rating),
      positions: positions,
      scale: scale,
      priorDeviation: Self.priorDeviation
    )
    logits = found.severity
    infit = found.infit
    outfit = found.outfit
    count = found.count
    let precision = 1 / (Self.priorDeviation * Self.priorDeviation)
    var slopes: [Int: Double] = [:]
    var information = precision
    for (cell, position) in zip(cells, positions) {
      let moments = scale.moments(at: position - found.severity)
      slopes[cell.attempt, default: 0] += moments.expected - Double(cell.rating)
      information += moments.variance
    }
    let groups = Double(slopes.count)
    let squares = slopes.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value * $1.value }
    // The slopes of the exercises scatter by more than chance where a trainee sees one exercise as a
    // whole otherwise than the committee; the prior's share of the information stays as it is.
    let scatter = groups > 1 ? squares * groups / (groups - 1) : 0
    let robust = (scatter + precision).squareRoot() / information
    standardError = max(found.standardError, robust)
    func shift(at severity: Double) -> Double {
      positions.reduce(0) { sum, position in
        sum + scale.expected(at: position - severity) - scale.expected(at: position)
      } / Double(positions.count)
    }
    points = shift(at: logits)
    let lenient = shift(at: logits - 1.96 * standardError)
    let hard = shift(at: logits + 1.96 * standardError)
    interval = min(hard, lenient)...max(hard, lenient)
  }
}
