extension IntraclassCorrelation {
  /// The interval that holds the true coefficient with the given confidence.
  ///
  /// Where raters contradict each other the lower end of case 2 can lie at or below
  /// *-1 / (k - 1)*, which is as low as *k* ratings can correlate. The step to their mean,
  /// *k r / (1 + (k - 1) r)*, has its pole there: beyond it the sign changes, and what comes out
  /// lies above 1 and leaves the estimate out. There is no interval then.
  ///
  /// - Note: McGraw, K. O., Wong, S. P. (1996). Forming inferences about some intraclass
  ///   correlation coefficients. *Psychological Methods* 1(1), 30-46: the intervals by case, each of
  ///   the mean that of a single rating stepped up by Spearman and Brown. Fisher, R. A. (1925).
  ///   *Statistical Methods for Research Workers*, section 38, for the lowest correlation.
  /// - Parameters:
  ///   - design: How raters and units were brought together.
  ///   - form: Whether a single rating or the mean is meant.
  ///   - confidence: The confidence, between 0 and 1.
  /// - Returns: The interval, whose lower end can lie below -1 for the mean.
  /// - Throws: `Undefined` where the ratings leave no error to compare with, or where the mean's
  ///   interval would reach past the lowest correlation.
  public func interval(
    _ design: Design,
    _ form: Form,
    confidence: Double = 0.95
  ) throws(Undefined) -> ClosedRange<Double> {
    let tail = (1 - confidence) / 2
    let single: (Double, Double)
    switch design {
    case .oneWayRandom:
      single = try simple(
        error: withinUnits,
        degrees: Double(unitCount * (raterCount - 1)),
        tail: tail
      )
    case .twoWayMixed:
      single = try simple(
        error: residual,
        degrees: Double((unitCount - 1) * (raterCount - 1)),
        tail: tail
      )
    case .twoWayRandom:
      single = try random(tail: tail)
    }
    guard form == .mean else { return try ordered(single.0, single.1) }
    let k = Double(raterCount)
    guard 1 + (k - 1) * min(single.0, single.1) > 0 else { throw .belowLowestCorrelation }
    func stepUp(_ r: Double) -> Double { k * r / (1 + (k - 1) * r) }
    return try ordered(stepUp(single.0), stepUp(single.1))
  }

  /// The range between two ends; none where a formula divided by 0.
  private func ordered(
    _ lower: Double,
    _ upper: Double
  ) throws(Undefined) -> ClosedRange<Double> {
    guard lower.isFinite, upper.isFinite else { throw .belowLowestCorrelation }
    return lower <= upper ? lower...upper : upper...lower
  }

  /// Cases 1 and 3: *(F - 1) / (F + k - 1)* at the ends of the interval of *F*.
  private func simple(
    error: Double,
    degrees: Double,
    tail: Double
  ) throws(Undefined) -> (Double, Double) {
    guard error > 0 else { throw .noVariation }
    let ratio = betweenUnits / error
    let units = Double(unitCount - 1)
    let k = Double(raterCount)
    let lower =
      ratio / FDistribution(numerator: units, denominator: degrees).upperQuantile(tail)
    let upper =
      ratio * FDistribution(numerator: degrees, denominator: units).upperQuantile(tail)
    return ((lower - 1) / (lower + k - 1), (upper - 1) / (upper + k - 1))
  }

  /// Case 2, with the degrees of freedom that Satterthwaite's approximation gives.
  private func random(tail: Double) throws(Undefined) -> (Double, Double) {
    guard residual > 0 else { throw .noVariation }
    let n = Double(unitCount)
    let k = Double(raterCount)
    let r = try coefficient(.twoWayRandom, .single)
    let ratio = betweenRaters / residual
    let rest = n * (1 + (k - 1) * r) - k * r
    let sum = k * r * ratio + rest
    let degrees =
      (k - 1) * (n - 1) * sum * sum
      / ((n - 1) * k * k * r * r * ratio * ratio + rest * rest)
    let upperF = FDistribution(numerator: n - 1, denominator: degrees).upperQuantile(tail)
    let lowerF = FDistribution(numerator: degrees, denominator: n - 1).upperQuantile(tail)
    // Below 0 the parts of the variance may cancel, and no degrees of freedom are left.
    guard upperF >= 1, lowerF >= 1 else { throw .belowLowestCorrelation }
    let noise = k * betweenRaters + (k * n - k - n) * residual
    return (
      n * (betweenUnits - upperF * residual) / (upperF * noise + n * betweenUnits),
      n * (lowerF * betweenUnits - residual) / (noise + n * lowerF * betweenUnits)
    )
  }
}
