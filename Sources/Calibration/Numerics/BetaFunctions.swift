/// The regularised incomplete beta function.
package enum BetaFunctions {
  /// The regularised incomplete beta function *I(x; a, b)* for *a, b > 0*.
  ///
  /// - Parameters:
  ///   - x: The upper end, 0 to 1.
  ///   - complement: *1 - x*, given apart so that it keeps its last places near 0.
  ///   - a: The first shape.
  ///   - b: The second shape.
  /// - Returns: The probability, or NaN outside the domain.
  /// - Note: The continued fraction of Abramowitz & Stegun (1964), 26.5.8, by Lentz's method.
  static func lower(_ x: Double, complement: Double, _ a: Double, _ b: Double) -> Double {
    guard a > 0, b > 0, x >= 0, complement >= 0 else { return .nan }
    if x == 0 { return 0 }
    if complement == 0 { return 1 }
    if x <= (a + 1) / (a + b + 2) {
      return power(x, complement, a, b) * fraction(x, a, b) / a
    }
    return 1 - power(complement, x, b, a) * fraction(complement, b, a) / b
  }

  /// *x^a y^b / B(a, b)*, kept accurate for large shapes.
  ///
  /// - Note: The saddle-point arrangement of Loader, C. (2000). Fast and accurate computation of
  ///   binomial probabilities.
  static func power(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
    let total = a + b
    let meanX = a / total
    let meanY = b / total
    let excess = x < y ? x - meanX : meanY - y
    let exponent =
      a * scaledLog(x, mean: meanX, excess: excess)
      + b * scaledLog(y, mean: meanY, excess: -excess)
    let correction =
      GammaFunctions.stirlingError(a) + GammaFunctions.stirlingError(b)
      - GammaFunctions.stirlingError(total)
    return (a * b / (total * 6.283_185_307_179_586)).squareRoot()
      * ElementaryFunctions.exp(exponent - correction)
  }

  private static func scaledLog(_ value: Double, mean: Double, excess: Double) -> Double {
    let relative = excess / mean
    if relative.magnitude < 0.3 { return ElementaryFunctions.log1p(relative) }
    return ElementaryFunctions.log(value / mean)
  }

  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    var c = 1.0
    var d = 1 - (a + b) * x / (a + 1)
    d = 1 / (d.magnitude < tiny ? tiny : d)
    var result = d
    for index in 1...100_000 {
      let m = Double(index)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 + even * d
      d = 1 / (d.magnitude < tiny ? tiny : d)
      c = 1 + even / c
      c = c.magnitude < tiny ? tiny : c
      result *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 + odd * d
      d = 1 / (d.magnitude < tiny ? tiny : d)
      c = 1 + odd / c
      c = c.magnitude < tiny ? tiny : c
      let change = d * c
      result *= change
      if (change - 1).magnitude < 0x1p-52 { break }
    }
    return result
  }
}
