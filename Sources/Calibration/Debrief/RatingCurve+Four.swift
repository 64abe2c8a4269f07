extension RatingCurve {
  /// Four expected ratings in millionths, equal to the single ones to the bit.
  @inline(__always)
  func expected(at logits: SIMD4<Double>) -> SIMD4<Int64> {
    let edge = SIMD4(repeating: Self.edge)
    let clamped = logits.clamped(lowerBound: -edge, upperBound: edge)
    let z = Self.exponential(clamped)
    let two: SIMD4<Double> = second * z
    let three: SIMD4<Double> = third * (z * z)
    let four: SIMD4<Double> = fourth * (z * z * z)
    let above: SIMD4<Double> = two + 2 * three + 3 * four
    let all: SIMD4<Double> = 1 + two + three + four
    let rating: SIMD4<Double> = 1 + above / all
    return Millionths.whole(rating)
  }

  /// The steps of ``ElementaryFunctions/exp(_:)`` on four numbers of moderate size.
  @inline(__always)
  private static func exponential(_ x: SIMD4<Double>) -> SIMD4<Double> {
    let shift = 0x1.8p52
    let shifted: SIMD4<Double> = x * 0x1.71547652b82fep+0 + shift
    let k: SIMD4<Double> = shifted - shift
    let high: SIMD4<Double> = x - k * ElementaryFunctions.ln2High
    let low: SIMD4<Double> = k * ElementaryFunctions.ln2Low
    let r: SIMD4<Double> = high - low
    let lost: SIMD4<Double> = (high - r) - low
    let square: SIMD4<Double> = r * r
    let fourth: SIMD4<Double> = square * square
    let first = cubic(
      r,
      square,
      0x1.0000000000001p-1,
      0x1.5555555555556p-3,
      0x1.5555555553d37p-5,
      0x1.11111111109a6p-7
    )
    let second = cubic(
      r,
      square,
      0x1.6c16c1789d1d7p-10,
      0x1.a01a01a7cebcdp-13,
      0x1.a019b8ca26fcfp-16,
      0x1.71de0d85293b8p-19
    )
    let third: SIMD4<Double> = 0x1.2891d4ffbb0f9p-22 + 0x1.af390ba7e6f47p-26 * r
    let rest: SIMD4<Double> = first + fourth * (second + fourth * third)
    let tail: SIMD4<Double> = square * rest
    let bits = unsafeBitCast(shifted, to: SIMD4<Int64>.self)
    let exponent: SIMD4<Int64> = bits &- Int64(bitPattern: shift.bitPattern) &+ 1023
    let power = unsafeBitCast(exponent &<< 52, to: SIMD4<Double>.self)
    return (1 + (r + (tail + lost))) * power
  }

  /// *(a + b r) + (c + d r) r²*.
  @inline(__always)
  private static func cubic(
    _ r: SIMD4<Double>,
    _ square: SIMD4<Double>,
    _ a: Double,
    _ b: Double,
    _ c: Double,
    _ d: Double
  ) -> SIMD4<Double> {
    let low: SIMD4<Double> = a + b * r
    let high: SIMD4<Double> = c + d * r
    return low + high * square
  }
}
