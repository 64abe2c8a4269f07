/// Standard errors of estimates from the curvature of what they minimise.
enum StandardErrors {
  /// The roots of the inverse curvature's diagonal over the estimates that are not at a bound.
  ///
  /// Null for an estimate at a bound, and for all where the curvature is singular.
  static func of(
    _ curvature: SquareMatrix,
    at point: [Double],
    within bounds: BoxBounds
  ) -> [Double?] {
    var result: [Double?] = Array(repeating: nil, count: point.count)
    let free = point.indices.filter { index in
      !bounds.holds(point[index], 1, index) && !bounds.holds(point[index], -1, index)
        && curvature[index, index] > 0
    }
    guard let factor = CholeskyFactor(curvature.restricted(to: free)) else { return result }
    let inverse = factor.inverse()
    for (place, index) in free.enumerated() {
      result[index] = inverse[place, place].squareRoot()
    }
    return result
  }
}
