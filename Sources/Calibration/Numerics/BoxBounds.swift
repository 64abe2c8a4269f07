/// The interval each coordinate of a point must stay in.
package struct BoxBounds: Hashable, Sendable {
  /// The smallest values allowed; negative infinity for none.
  package let lower: [Double]
  /// The largest values allowed; infinity for none.
  package let upper: [Double]

  /// Bounds from two rows of one length; coordinates past the end of either are free.
  package init(lower: [Double], upper: [Double]) {
    self.lower = lower
    self.upper = upper
  }

  /// No bounds at all.
  package static let unbounded = BoxBounds(lower: [], upper: [])

  @inline(__always)
  func clip(_ value: Double, _ index: Int) -> Double {
    var result = value
    if index < lower.count, result < lower[index] { result = lower[index] }
    if index < upper.count, result > upper[index] { result = upper[index] }
    return result
  }

  /// Whether a descent along the gradient would leave the box at a bound the point is on.
  @inline(__always)
  func holds(_ value: Double, _ slope: Double, _ index: Int) -> Bool {
    if index < lower.count, value <= lower[index], slope > 0 { return true }
    if index < upper.count, value >= upper[index], slope < 0 { return true }
    return false
  }
}
