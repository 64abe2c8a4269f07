extension GeneralizabilityStudy {
  /// The worth of a design with other numbers of conditions.
  ///
  /// - Parameters:
  ///   - first: The raters; of two facets, the conditions of the first; of a nested design, the
  ///     tasks. At least 1.
  ///   - second: The conditions of the second facet; of a nested design, the raters in a task.
  ///   - negatives: What becomes of negative components.
  /// - Returns: The error variances of that design.
  public func decision(
    first: Int,
    second: Int = 1,
    negatives: DecisionStudy.Negatives = .zero
  ) -> DecisionStudy {
    let a = Double(max(first, 1))
    let b = Double(max(second, 1))
    let values = components.map { component in
      negatives == .zero ? max(component.variance, 0) : component.variance
    }
    let relative: Double
    let absolute: Double
    switch design {
    case .raters:
      relative = values[2] / a
      absolute = relative + values[1] / a
    case .twoFacets:
      relative = values[3] / a + values[4] / b + values[6] / (a * b)
      absolute = relative + values[1] / a + values[2] / b + values[5] / (a * b)
    case .within:
      relative = values[1] / a
      absolute = relative
    case .nested:
      relative = values[3] / a + values[4] / (a * b)
      absolute = relative + values[1] / a + values[2] / (a * b)
    }
    return DecisionStudy(
      firstCount: max(first, 1),
      secondCount: max(second, 1),
      personVariance: values[0],
      relativeError: relative,
      absoluteError: absolute
    )
  }

  /// The smallest number of conditions of the first facet for a wanted dependability.
  ///
  /// - Parameters:
  ///   - dependability: The *Φ* wanted, for example 0.8.
  ///   - second: The conditions of the second facet.
  ///   - limit: The largest number to try.
  /// - Returns: The number, null where the limit is not enough.
  /// - Throws: `Undefined` where persons do not vary.
  public func firstCount(
    forDependability dependability: Double,
    second: Int = 1,
    limit: Int = 1000
  ) throws(Undefined) -> Int? {
    for count in 1...max(limit, 1) {
      let reached = try decision(first: count, second: second).dependability()
      if reached >= dependability { return count }
    }
    return nil
  }
}
