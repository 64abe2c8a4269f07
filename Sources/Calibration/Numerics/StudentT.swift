/// Student's t distribution.
package struct StudentT: Hashable, Sendable {
  /// The degrees of freedom; above 0, need not be whole.
  package let degreesOfFreedom: Double

  /// Creates the distribution; every answer is NaN where the degrees of freedom are not above 0.
  package init(degreesOfFreedom: Double) {
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The probability of a value at most the given one.
  package func cumulative(_ t: Double) -> Double {
    let tail = twoSidedTail(t) / 2
    return t > 0 ? 1 - tail : tail
  }

  /// The probability of a value at least as far from 0: the p-value of a t test.
  package func twoSidedTail(_ t: Double) -> Double {
    FDistribution(numerator: 1, denominator: degreesOfFreedom).upperTail(t * t)
  }

  /// The value below which a share of the distribution lies; NaN unless the share is in 0 to 1.
  package func quantile(_ share: Double) -> Double {
    if share == 0.5 { return 0 }
    let tail = 2 * min(share, 1 - share)
    let size = FDistribution(numerator: 1, denominator: degreesOfFreedom)
      .upperQuantile(tail).squareRoot()
    return share < 0.5 ? -size : size
  }
}
