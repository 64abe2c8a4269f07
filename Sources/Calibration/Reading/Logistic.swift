/// The logistic function by its own series, so that every machine gives the same bits.
enum Logistic {
  /// 1 / (1 + e^-x), within 1e-12.
  static func probability(_ x: Double) -> Double {
    if x < 0 { return 1 - probability(-x) }
    return 1 / (1 + exponential(-min(x, 40)))
  }

  /// e^x for x at most 0 (below -40 taken as -40) by halving the argument and squaring back.
  static func exponential(_ x: Double) -> Double {
    let y = max(-40, x) / 64
    var term = 1.0
    var sum = 1.0
    for n in 1...14 {
      term *= y / Double(n)
      sum += term
    }
    for _ in 0..<6 { sum *= sum }
    return sum
  }
}
