/// What a rater's ratings and their expectations add up to.
struct TendencySums: Sendable {
  /// A rating's place.
  struct Cell: Sendable {
    let candidate: Int
    let criterion: Int
    let rating: Int
  }

  var cells: [Cell] = []
  private var count = 0.0
  private var total = 0.0
  private var squares = 0.0
  private var expectedTotal = 0.0
  private var expectedSquares = 0.0
  private var information = 0.0
  private var squaredInformation = 0.0
  private var residualSquares = 0.0
  private var residualSpread = 0.0
  private var ends = 0.0
  private var expectedEnds = 0.0
  private var endVariance = 0.0

  mutating func add(
    category: Int,
    expected: Double,
    variance: Double,
    fourth: Double,
    isEnd: Bool,
    endChance: Double
  ) {
    let value = Double(category)
    count += 1
    total += value
    squares += value * value
    expectedTotal += expected
    expectedSquares += expected * expected
    information += variance
    squaredInformation += variance * variance
    residualSquares += (value - expected) * (value - expected)
    residualSpread += fourth - variance * variance
    ends += isEnd ? 1 : 0
    expectedEnds += endChance
    endVariance += max(endChance * (1 - endChance), 0)
  }

  var spread: Double { Self.deviation(total, squares, count) }

  /// The chance variance of the ratings is part of what is expected.
  var expectedSpread: Double {
    let between = Self.deviation(expectedTotal, expectedSquares, count)
    return (between * between + information / max(count, 1)).squareRoot()
  }

  var endShare: Double { ends / max(count, 1) }
  var expectedEndShare: Double { expectedEnds / max(count, 1) }
  var endShareError: Double { endVariance.squareRoot() / max(count, 1) }

  /// The scatter in logits that makes the squared residuals as large as they are.
  ///
  /// A disturbance *e* of the position moves the expected rating by *V e*, so squared residuals are
  /// *V + V² var(e)* on average. Nothing is added for the parameters estimated: they take up part of
  /// the scatter, but lie too far apart as well, which makes *V* too small by as much, so that without
  /// a disturbance squared residuals come to *V* in small designs too (infit is 1 on average).
  func noise() -> (value: Double, error: Double?) {
    guard squaredInformation > 0 else { return (0, nil) }
    let variance = (residualSquares - information) / squaredInformation
    guard variance > 0 else { return (0, nil) }
    let error = max(residualSpread, 0).squareRoot() / squaredInformation
    let value = variance.squareRoot()
    return (value, error / (2 * value))
  }

  private static func deviation(_ sum: Double, _ squares: Double, _ count: Double) -> Double {
    guard count > 1 else { return 0 }
    return (max(squares - sum * sum / count, 0) / count).squareRoot()
  }
}
