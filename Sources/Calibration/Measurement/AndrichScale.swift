/// Andrich's rating scale: how likely each category is at a position on the logit scale.
///
/// With categories *k = 0 ... m* above the lowest, *P(k)* is proportional to
/// *exp(k λ - τ_1 - ... - τ_k)*: each threshold τ_k is where categories *k - 1* and *k* are equally
/// likely.
///
/// - Note: Andrich, D. (1978). A rating formulation for ordered response categories.
///   *Psychometrika* 43(4), 561-573.
public struct AndrichScale: Hashable, Sendable {
  /// The thresholds in logits, one fewer than the categories; they need not be in order.
  public let thresholds: [Double]
  /// The rating of the lowest category.
  public let lowest: Int

  /// The sums of the first thresholds, from none of them to all.
  private let sums: [Double]

  /// Creates a scale; with no thresholds there is a single category.
  public init(thresholds: [Double], lowest: Int = 1) {
    self.thresholds = thresholds
    self.lowest = lowest
    var sums = [0.0]
    for threshold in thresholds {
      sums.append(sums[sums.count - 1] + threshold)
    }
    self.sums = sums
  }

  /// The number of categories.
  public var categoryCount: Int { sums.count }

  /// The rating of the highest category.
  public var highest: Int { lowest + thresholds.count }

  /// The probability of each category at a position in logits, lowest first.
  public func probabilities(at position: Double) -> [Double] {
    var result = Array(repeating: 0.0, count: sums.count)
    for (k, sum) in sums.enumerated() {
      result[k] = Double(k) * position - sum
    }
    let largest = result.max() ?? 0
    var total = 0.0
    for k in result.indices {
      result[k] = ElementaryFunctions.exp(result[k] - largest)
      total += result[k]
    }
    for k in result.indices {
      result[k] /= total
    }
    return result
  }

  /// The expected rating, and its variance: the information a rating carries there.
  public func moments(at position: Double) -> (expected: Double, variance: Double) {
    let moments = fourthMoments(at: position)
    return (moments.expected, moments.variance)
  }

  /// The expected rating at a position in logits.
  public func expected(at position: Double) -> Double {
    moments(at: position).expected
  }

  /// The position at which a rating is expected; the inverse of `expected(at:)`.
  ///
  /// Infinite where the rating is the lowest or highest category or lies beyond it.
  public func position(ofExpected rating: Double) -> Double {
    guard rating > Double(lowest) else { return -.infinity }
    guard rating < Double(highest) else { return .infinity }
    let limit = 60 + Vectors.maximumMagnitude(thresholds)
    return MonotoneRoot.solve(for: rating, from: 0, between: -limit, and: limit) { candidate in
      let moments = moments(at: candidate)
      return (moments.expected, moments.variance)
    }
  }

  /// Mean, variance and fourth central moment of the rating.
  func fourthMoments(
    at position: Double
  ) -> (expected: Double, variance: Double, fourth: Double) {
    let probabilities = probabilities(at: position)
    var mean = 0.0
    for (k, probability) in probabilities.enumerated() {
      mean += Double(k) * probability
    }
    var variance = 0.0
    var fourth = 0.0
    for (k, probability) in probabilities.enumerated() {
      let square = (Double(k) - mean) * (Double(k) - mean)
      variance += square * probability
      fourth += square * square * probability
    }
    return (mean + Double(lowest), variance, fourth)
  }
}
