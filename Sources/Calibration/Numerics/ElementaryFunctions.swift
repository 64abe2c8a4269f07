/// Exponential and logarithm with the same bits on every machine.
///
/// C libraries round these functions differently from release to release. Here every result is a
/// fixed sequence of IEEE 754 additions, multiplications and divisions, without fused steps, so a
/// run repeats bit for bit wherever it is made. The error stays below 1 unit in the last place.
///
/// The coefficients are polynomials through Chebyshev points, fitted to the reduced interval.
package enum ElementaryFunctions {
  /// The natural logarithm of 2, its leading 32 bits, so that a multiple by an exponent is exact.
  static let ln2High = 0x1.62e42fee00000p-1

  /// What `ln2High` leaves out of the natural logarithm of 2.
  static let ln2Low = 0x1.a39ef35793c76p-33

  /// The exponential function.
  ///
  /// Infinite above 709.79, 0 below -745.14, NaN for NaN; results below 2.3e-308 are subnormal.
  @inline(__always)
  package static func exp(_ x: Double) -> Double {
    guard x > -708, x < 709 else { return extremeExponential(x) }
    let reduced = reducedExponential(x)
    return (1 + reduced.excess) * powerOfTwo(reduced.exponent)
  }

  /// The natural logarithm.
  ///
  /// Negative infinity at 0 and NaN below it.
  @inline(__always)
  package static func log(_ x: Double) -> Double {
    guard x >= Double.leastNormalMagnitude, x < .infinity else { return extremeLogarithm(x) }
    let parts = mantissaAndExponent(x)
    return logarithm(f: parts.mantissa - 1, exponent: parts.exponent, correction: 0)
  }

  /// Splits *x = k ln 2 + r* with *|r|* at most half of ln 2, and gives *k* and *e^r - 1*.
  @inline(__always)
  static func reducedExponential(_ x: Double) -> (excess: Double, exponent: Int) {
    let shift = 0x1.8p52
    let shifted = x * 0x1.71547652b82fep+0 + shift
    let k = shifted - shift
    let high = x - k * ln2High
    let low = k * ln2Low
    let r = high - low
    let lost = (high - r) - low
    let square = r * r
    let fourth = square * square
    let first =
      (0x1.0000000000001p-1 + 0x1.5555555555556p-3 * r)
      + (0x1.5555555553d37p-5 + 0x1.11111111109a6p-7 * r) * square
    let second =
      (0x1.6c16c1789d1d7p-10 + 0x1.a01a01a7cebcdp-13 * r)
      + (0x1.a019b8ca26fcfp-16 + 0x1.71de0d85293b8p-19 * r) * square
    let third = 0x1.2891d4ffbb0f9p-22 + 0x1.af390ba7e6f47p-26 * r
    let tail = square * (first + fourth * (second + fourth * third))
    let exponent = Int64(bitPattern: shifted.bitPattern) &- Int64(bitPattern: shift.bitPattern)
    return (r + (tail + lost), Int(truncatingIfNeeded: exponent))
  }

  /// The power of two with a normal exponent, -1022 to 1023.
  @inline(__always)
  static func powerOfTwo(_ exponent: Int) -> Double {
    Double(bitPattern: UInt64(truncatingIfNeeded: exponent &+ 1023) &<< 52)
  }

  /// Splits a positive normal number into a mantissa between the roots of 1/2 and 2, and a power.
  @inline(__always)
  static func mantissaAndExponent(_ x: Double) -> (mantissa: Double, exponent: Int) {
    let bits = x.bitPattern
    let rootOfHalf: UInt64 = 0x3fe6_a09e_667f_3bcd
    let exponent = Int64(bitPattern: bits &- rootOfHalf) &>> 52
    let mantissa = bits &- UInt64(bitPattern: exponent &<< 52)
    return (Double(bitPattern: mantissa), Int(truncatingIfNeeded: exponent))
  }

  /// The logarithm of *2^k (1 + f)*, with *s = f / (2 + f)* and *log(1 + f) = 2 artanh s*.
  @inline(__always)
  static func logarithm(f: Double, exponent: Int, correction: Double) -> Double {
    let k = Double(exponent)
    let halfSquare = 0.5 * f * f
    let s = f / (2 + f)
    let z = s * s
    let square = z * z
    let first = 0x1.5555555555558p-1 + 0x1.9999999994e76p-2 * z
    let second = 0x1.2492492e6dfddp-2 + 0x1.c71c6247410e3p-3 * z
    let third = 0x1.7462e17b4cdd0p-3 + 0x1.39f8963ccbdc2p-3 * z
    let rest = second + square * (third + square * 0x1.2b9f7fb3de73fp-3)
    let remainder = z * (first + square * rest)
    let small = s * (halfSquare + remainder) + (k * ln2Low + correction)
    return k * ln2High - ((halfSquare - small) - f)
  }

  @inline(never)
  private static func extremeExponential(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x > 709.8 { return .infinity }
    if x < -745.2 { return 0 }
    let reduced = reducedExponential(x)
    let half = reduced.exponent / 2
    return (1 + reduced.excess) * powerOfTwo(half) * powerOfTwo(reduced.exponent - half)
  }

  @inline(never)
  private static func extremeLogarithm(_ x: Double) -> Double {
    if x.isNaN || x < 0 { return .nan }
    if x == 0 { return -.infinity }
    if x == .infinity { return x }
    let parts = mantissaAndExponent(x * 0x1p54)
    return logarithm(f: parts.mantissa - 1, exponent: parts.exponent - 54, correction: 0)
  }
}
