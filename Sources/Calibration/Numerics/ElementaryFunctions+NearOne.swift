extension ElementaryFunctions {
  /// The exponential less 1, exact to the last places where the argument is near 0.
  package static func expm1(_ x: Double) -> Double {
    if x.magnitude < 0x1p-54 || x.isNaN { return x }
    if x < -40 { return -1 }
    if x > 37 { return exp(x) }
    let reduced = reducedExponential(x)
    if reduced.exponent == 0 { return reduced.excess }
    if reduced.exponent < -1 { return exp(x) - 1 }
    let scale = powerOfTwo(reduced.exponent)
    return scale * (reduced.excess + (1 - powerOfTwo(-reduced.exponent)))
  }

  /// The logarithm of 1 plus the argument, exact to the last places where the argument is near 0.
  ///
  /// Negative infinity at -1 and NaN below it.
  package static func log1p(_ x: Double) -> Double {
    if x.magnitude < 0x1p-54 { return x }
    if x > -0.29, x < 0.41 { return logarithm(f: x, exponent: 0, correction: 0) }
    guard x > -1, x < 0x1p60 else { return log(1 + x) }
    let sum = 1 + x
    let lost = sum >= 2 ? 1 - (sum - x) : x - (sum - 1)
    let parts = mantissaAndExponent(sum)
    return logarithm(
      f: parts.mantissa - 1,
      exponent: parts.exponent,
      correction: lost / sum
    )
  }

  /// The probability whose log-odds are given, *1 / (1 + e^-x)*.
  @inline(__always)
  package static func logistic(_ x: Double) -> Double {
    if x >= 0 { return 1 / (1 + exp(-x)) }
    let e = exp(x)
    return e / (1 + e)
  }

  /// The logarithm of *1 + e^x*, without overflow.
  package static func softplus(_ x: Double) -> Double {
    max(x, 0) + log1p(exp(-x.magnitude))
  }
}
