/// Andrich's rating-scale model on the four ratings.
///
/// P(X = k) is proportional to exp((k - 1) λ - Σ_{j ≤ k} τ_j). Source: Andrich, D. (1978). A rating
/// formulation for ordered response categories. *Psychometrika* 43, 561-573.
package enum RatingModel {
  /// The expected rating, 1 to 4, at a place on the logit scale; kept at six decimals.
  ///
  /// - Parameters:
  ///   - lambda: The place in logits; beyond ±30 it is taken as ±30.
  ///   - steps: The three thresholds in logits.
  /// - Returns: The mean category under Andrich's rating scale.
  package static func expectedRating(at lambda: Double, steps: [Double]) -> Double {
    let place = min(30, max(-30, lambda))
    var exponent = 0.0
    var top = 0.0
    for step in steps {
      exponent += place - step
      top = max(top, exponent)
    }
    exponent = 0
    var total = Logistic.exponential(-top)
    var mean = total
    for (index, step) in steps.enumerated() {
      exponent += place - step
      let weight = Logistic.exponential(exponent - top)
      total += weight
      mean += weight * Double(index + 2)
    }
    return (mean / total * 1e6).rounded() / 1e6
  }

  /// The rating shown for an expected rating: the nearest, a half goes down.
  package static func rounded(_ expected: Double) -> Int {
    let whole = expected.rounded(.down)
    return Int(expected - whole > 0.5 ? whole + 1 : whole)
  }
}
