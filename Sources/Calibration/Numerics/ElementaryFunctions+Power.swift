extension ElementaryFunctions {
  /// The first argument raised to the second.
  ///
  /// Special cases are those of C: 1 where the exponent is 0 or the base 1, NaN for a negative base
  /// with a fractional exponent. The logarithm is carried in two doubles, so the error stays below
  /// 1 unit in the last place even for large exponents.
  package static func pow(_ base: Double, _ exponent: Double) -> Double {
    if exponent == 0 || base == 1 { return 1 }
    if base.isNaN || exponent.isNaN { return .nan }
    let isInteger = exponent.rounded(.towardZero) == exponent
    if base < 0, base > -.infinity, !isInteger { return .nan }
    let isOdd =
      isInteger && exponent.magnitude < 0x1p53
      && exponent.truncatingRemainder(dividingBy: 2) != 0
    let size = positivePower(base.magnitude, exponent)
    return base.sign == .minus && isOdd ? -size : size
  }

  /// A power of a base that is at least 0.
  private static func positivePower(_ base: Double, _ exponent: Double) -> Double {
    if base == 1 { return 1 }
    if base == 0 || base == .infinity {
      return (base == 0) == (exponent > 0) ? 0 : .infinity
    }
    if exponent.isInfinite { return (base > 1) == (exponent > 0) ? .infinity : 0 }
    let logarithm = doubleLogarithm(base)
    let rough = exponent * logarithm.high
    if rough > 710 { return .infinity }
    if rough < -746 { return 0 }
    let product = exactProduct(exponent, logarithm.high)
    let low = product.low + exponent * logarithm.low
    let power = exp(product.high)
    return power + power * low
  }

  /// The logarithm as an unevaluated sum, with about 63 good bits.
  private static func doubleLogarithm(_ x: Double) -> (high: Double, low: Double) {
    let isSubnormal = x < Double.leastNormalMagnitude
    let parts = mantissaAndExponent(isSubnormal ? x * 0x1p54 : x)
    let k = Double(isSubnormal ? parts.exponent - 54 : parts.exponent)
    let f = parts.mantissa - 1
    let sum = exactSum(2, f)
    let ratio = f / sum.high
    let back = exactProduct(ratio, sum.high)
    let ratioLow = (((f - back.high) - back.low) - ratio * sum.low) / sum.high
    let square = exactProduct(ratio, ratio)
    let z = square.high
    let squareLow = square.low + 2 * ratio * ratioLow
    let cube = exactProduct(ratio, z)
    let cubeLow = cube.low + ratio * squareLow + ratioLow * z
    let third = exactProduct(cube.high, 0x1.5555555555555p-1)
    let thirdLow =
      third.low + cubeLow * 0x1.5555555555555p-1 + cube.high * 0x1.5555555555555p-55
    let fifth = cube.high * z * artanhTail(z)
    let first = exactSum(k * ln2High, 2 * ratio)
    let second = exactSum(first.high, third.high)
    let low = first.low + second.low + thirdLow + fifth + 2 * ratioLow + k * ln2Low
    return exactSum(second.high, low)
  }

  /// *(2 artanh s - 2 s - 2/3 s^3) / s^5* for *z = s^2*.
  private static func artanhTail(_ z: Double) -> Double {
    let square = z * z
    let first = 0x1.999999999999ap-2 + 0x1.249249249252cp-2 * z
    let second = 0x1.c71c71c6e78a1p-3 + 0x1.745d177d4ef6cp-3 * z
    let third = 0x1.3b1394b0a7753p-3 + 0x1.11190514d902bp-3 * z
    let fourth = 0x1.df700c050c69ap-4 + 0x1.e0b2fadc31805p-4 * z
    return first + square * (second + square * (third + square * fourth))
  }

  /// A sum and its rounding error.
  ///
  /// - Note: Knuth, D. E. (1969). *The Art of Computer Programming*, volume 2, 4.2.2.
  private static func exactSum(_ a: Double, _ b: Double) -> (high: Double, low: Double) {
    let sum = a + b
    let part = sum - a
    return (sum, (a - (sum - part)) + (b - part))
  }

  /// A product and its rounding error, for factors below 1e150.
  ///
  /// - Note: Dekker, T. J. (1971). A floating-point technique for extending the available
  ///   precision. *Numerische Mathematik* 18, 224-242.
  private static func exactProduct(_ a: Double, _ b: Double) -> (high: Double, low: Double) {
    let product = a * b
    let first = halves(a)
    let second = halves(b)
    let low =
      ((first.high * second.high - product) + first.high * second.low + first.low * second.high)
      + first.low * second.low
    return (product, low)
  }

  private static func halves(_ a: Double) -> (high: Double, low: Double) {
    let scaled = 134_217_729 * a
    let high = scaled - (scaled - a)
    return (high, a - high)
  }
}
