/// Solves *f(x) = target* for an increasing function, by Newton steps kept inside a bracket.
enum MonotoneRoot {
  /// The root between two bounds, to about 1e-15 of its size.
  ///
  /// - Parameters:
  ///   - target: The value wanted, between the function's values at the bounds.
  ///   - start: Where to begin; a start outside the bounds is replaced by their middle.
  ///   - lower: A value at or below the root.
  ///   - upper: A value at or above the root.
  ///   - function: The function's value and slope; the slope may be 0.
  /// - Returns: The root, or the bound nearest to it.
  static func solve(
    for target: Double,
    from start: Double,
    between lower: Double,
    and upper: Double,
    _ function: (Double) -> (value: Double, slope: Double)
  ) -> Double {
    var low = lower
    var high = upper
    var x = start > lower && start < upper ? start : 0.5 * (lower + upper)
    for _ in 0..<200 {
      let here = function(x)
      let excess = here.value - target
      if excess == 0 { return x }
      if excess < 0 { low = x } else { high = x }
      var next = here.slope > 0 ? x - excess / here.slope : .nan
      if !(next > low && next < high) { next = 0.5 * (low + high) }
      let step = (next - x).magnitude
      x = next
      if step <= 0x1p-51 * x.magnitude || high - low <= 0x1p-51 * x.magnitude { break }
    }
    return x
  }
}
