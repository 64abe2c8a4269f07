/// The gamma function's logarithm and the incomplete gamma functions.
package enum GammaFunctions {
  private static let halfLogTwoPi = 0.918_938_533_204_672_8

  /// The logarithm of the gamma function, for arguments above 0; NaN elsewhere.
  ///
  /// - Note: Stirling's series with eight terms from 12 upward, the recurrence below; error of a
  ///   few units in the last place.
  package static func logGamma(_ x: Double) -> Double {
    guard x > 0 else { return .nan }
    guard x < .infinity else { return x }
    var shifted = x
    var product = 1.0
    while shifted < 12 {
      product *= shifted
      shifted += 1
    }
    let main =
      (shifted - 0.5) * ElementaryFunctions.log(shifted) - shifted + halfLogTwoPi
      + stirlingSeries(shifted)
    return product == 1 ? main : main - ElementaryFunctions.log(product)
  }

  /// What Stirling's formula *(x - 1/2) log x - x + log(2 pi)/2* leaves out of `logGamma`.
  static func stirlingError(_ x: Double) -> Double {
    if x >= 12 { return stirlingSeries(x) }
    return logGamma(x) - ((x - 0.5) * ElementaryFunctions.log(x) - x + halfLogTwoPi)
  }

  /// The regularised lower incomplete gamma function *P(a, x)*, for *a > 0*, *x >= 0*.
  ///
  /// - Note: Series and continued fraction as in Abramowitz & Stegun (1964), 6.5.29 and 6.5.31.
  package static func lower(_ a: Double, _ x: Double) -> Double {
    guard a > 0, x >= 0 else { return .nan }
    if x == 0 { return 0 }
    if x == .infinity { return 1 }
    return x < a + 1 ? series(a, x) : 1 - fraction(a, x)
  }

  /// The regularised upper incomplete gamma function *Q(a, x) = 1 - P(a, x)*.
  package static func upper(_ a: Double, _ x: Double) -> Double {
    guard a > 0, x >= 0 else { return .nan }
    if x == 0 { return 1 }
    if x == .infinity { return 0 }
    return x < a + 1 ? 1 - series(a, x) : fraction(a, x)
  }

  /// *x^a e^-x / gamma(a)*, kept accurate where *a* and *x* are large and close.
  static func power(_ a: Double, _ x: Double) -> Double {
    if a < 12 {
      return ElementaryFunctions.exp(a * ElementaryFunctions.log(x) - x - logGamma(a))
    }
    let excess = (x - a) / a
    let exponent = a * (ElementaryFunctions.log1p(excess) - excess)
    return (a / 6.283_185_307_179_586).squareRoot()
      * ElementaryFunctions.exp(exponent - stirlingSeries(a))
  }

  private static func series(_ a: Double, _ x: Double) -> Double {
    var term = 1 / a
    var sum = term
    var denominator = a
    for _ in 0..<100_000 {
      denominator += 1
      term *= x / denominator
      sum += term
      if term < sum * 0x1p-55 { break }
    }
    return sum * power(a, x)
  }

  private static func fraction(_ a: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    var b = x + 1 - a
    var c = 1 / tiny
    var d = 1 / (b.magnitude < tiny ? tiny : b)
    var result = d
    for index in 1...100_000 {
      let i = Double(index)
      let numerator = -i * (i - a)
      b += 2
      d = numerator * d + b
      d = 1 / (d.magnitude < tiny ? tiny : d)
      c = b + numerator / c
      c = c.magnitude < tiny ? tiny : c
      let change = d * c
      result *= change
      if (change - 1).magnitude < 0x1p-52 { break }
    }
    return result * power(a, x)
  }

  private static func stirlingSeries(_ x: Double) -> Double {
    let inverse = 1 / x
    let z = inverse * inverse
    var sum = -3617.0 / 122_400
    sum = sum * z + 1.0 / 156
    sum = sum * z - 691.0 / 360_360
    sum = sum * z + 1.0 / 1188
    sum = sum * z - 1.0 / 1680
    sum = sum * z + 1.0 / 1260
    sum = sum * z - 1.0 / 360
    sum = sum * z + 1.0 / 12
    return sum * inverse
  }
}
