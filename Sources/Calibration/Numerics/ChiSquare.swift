/// The chi-square distribution.
package struct ChiSquare: Hashable, Sendable {
  /// The degrees of freedom; above 0, need not be whole.
  package let degreesOfFreedom: Double

  /// Creates the distribution; every answer is NaN where the degrees of freedom are not above 0.
  package init(degreesOfFreedom: Double) {
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The probability of a value at most the given one.
  package func cumulative(_ value: Double) -> Double {
    GammaFunctions.lower(degreesOfFreedom / 2, max(value, 0) / 2)
  }

  /// The probability of a value above the given one: the p-value of a chi-square test.
  package func upperTail(_ value: Double) -> Double {
    GammaFunctions.upper(degreesOfFreedom / 2, max(value, 0) / 2)
  }

  /// The value below which a share of the distribution lies; NaN unless the share is in 0 to 1.
  ///
  /// - Note: Starts from Wilson, E. B., Hilferty, M. M. (1931). The distribution of chi-square.
  ///   *PNAS* 17(12), 684-688.
  package func quantile(_ share: Double) -> Double {
    guard degreesOfFreedom > 0, share >= 0, share <= 1 else { return .nan }
    if share == 0 { return 0 }
    if share == 1 { return .infinity }
    let ninth = 2 / (9 * degreesOfFreedom)
    let root = 1 - ninth + NormalDistribution.quantile(share) * ninth.squareRoot()
    let start = degreesOfFreedom * max(root * root * root, 1e-6)
    let logarithm = MonotoneRoot.solve(
      for: share,
      from: ElementaryFunctions.log(start),
      between: -1400,
      and: 700
    ) { candidate in
      let value = ElementaryFunctions.exp(candidate)
      return (cumulative(value), GammaFunctions.power(degreesOfFreedom / 2, value / 2))
    }
    return ElementaryFunctions.exp(logarithm)
  }
}
