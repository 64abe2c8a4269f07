/// Numbers rounded to six decimals, so that no comparison hangs on the last bits of a sum.
enum Millionths {
  /// Adding and taking away 1.5 x 2^52 leaves a whole number, ties to even.
  private static let shift = 0x1.8p52

  /// The whole number of millionths nearest to a value below 2e9 in size, as a floating-point number.
  @inline(__always)
  static func count(_ value: Double) -> Double { (value * 1e6 + shift) - shift }

  /// The whole number of millionths nearest to a value between 0 and 2e9.
  @inline(__always)
  static func whole(_ value: Double) -> Int64 {
    Int64(bitPattern: (value * 1e6 + shift).bitPattern &- shift.bitPattern)
  }

  /// A value rounded to a whole number of millionths.
  @inline(__always)
  static func rounded(_ value: Double) -> Double { count(value) / 1e6 }
}
