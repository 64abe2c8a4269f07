/// Fisher's transformation of correlations, *z = artanh r*, in which they can be averaged.
enum FisherZ {
  /// Infinite at -1 and 1.
  static func transform(_ correlation: Double) -> Double {
    if correlation.magnitude >= 1 { return correlation > 0 ? .infinity : -.infinity }
    return 0.5
      * (ElementaryFunctions.log1p(correlation) - ElementaryFunctions.log1p(-correlation))
  }

  /// The correlation with a given transform.
  static func inverse(_ z: Double) -> Double {
    let e = ElementaryFunctions.expm1(-2 * z.magnitude)
    let size = -e / (2 + e)
    return z < 0 ? -size : size
  }
}
