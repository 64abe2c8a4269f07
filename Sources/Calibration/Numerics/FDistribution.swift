/// Fisher's F distribution: the ratio of two independent mean squares of one variance.
package struct FDistribution: Hashable, Sendable {
  /// The degrees of freedom above the line; above 0, need not be whole.
  package let numerator: Double
  /// The degrees of freedom below the line; above 0, need not be whole.
  package let denominator: Double

  /// Creates the distribution; every answer is NaN where the degrees of freedom are not above 0.
  package init(numerator: Double, denominator: Double) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The probability of a ratio at most the given one.
  package func cumulative(_ ratio: Double) -> Double {
    guard ratio > 0 else { return ratio.isNaN ? ratio : 0 }
    let parts = shares(ratio)
    return BetaFunctions.lower(
      parts.above,
      complement: parts.below,
      numerator / 2,
      denominator / 2
    )
  }

  /// The probability of a ratio above the given one: the p-value of an F test.
  package func upperTail(_ ratio: Double) -> Double {
    guard ratio > 0 else { return ratio.isNaN ? ratio : 1 }
    let parts = shares(ratio)
    return BetaFunctions.lower(
      parts.below,
      complement: parts.above,
      denominator / 2,
      numerator / 2
    )
  }

  /// The ratio below which a share of the distribution lies; NaN unless the share is in 0 to 1.
  ///
  /// Solved on the logarithm of the ratio from a normal approximation.
  package func quantile(_ share: Double) -> Double {
    guard numerator > 0, denominator > 0, share >= 0, share <= 1 else { return .nan }
    if share == 0 { return 0 }
    if share == 1 { return .infinity }
    if share < 0.5 {
      return 1
        / FDistribution(numerator: denominator, denominator: numerator)
        .upperQuantile(share)
    }
    return upperQuantile(1 - share)
  }

  /// The ratio above which a share of the distribution lies.
  package func upperQuantile(_ share: Double) -> Double {
    guard numerator > 0, denominator > 0, share >= 0, share <= 1 else { return .nan }
    if share == 0 { return .infinity }
    if share == 1 { return 0 }
    let z = NormalDistribution.quantile(share)
    let spread = (2 / numerator + 2 / denominator).squareRoot()
    let logarithm = MonotoneRoot.solve(
      for: -share,
      from: -z * spread,
      between: -700,
      and: 700
    ) { candidate in
      let ratio = ElementaryFunctions.exp(candidate)
      let parts = shares(ratio)
      let slope = BetaFunctions.power(
        parts.above,
        parts.below,
        numerator / 2,
        denominator / 2
      )
      return (-upperTail(ratio), slope)
    }
    return ElementaryFunctions.exp(logarithm)
  }

  /// The ratio as a share of the sum of squares, and the rest of it.
  private func shares(_ ratio: Double) -> (above: Double, below: Double) {
    if ratio == .infinity { return (1, 0) }
    let above = numerator * ratio
    return (above / (above + denominator), denominator / (above + denominator))
  }
}
