/// Minimises a smooth convex function inside a box.
///
/// Coordinates held at a bound by the gradient are left out of each step; the others follow a
/// quasi-Newton or a Newton direction, clipped to the box, and the step is halved until the
/// function has fallen enough. The result depends on the input alone, to the bit.
///
/// - Note: Bertsekas, D. P. (1982). Projected Newton methods for optimization problems with simple
///   constraints. *SIAM Journal on Control and Optimization* 20(2), 221-246. The quasi-Newton
///   direction is the two-loop recursion of Nocedal, J. (1980). Updating quasi-Newton matrices with
///   limited storage. *Mathematics of Computation* 35, 773-782.
package struct BoundedMinimizer: Hashable, Sendable {
  /// The objective's value at a point; the second argument receives the gradient.
  package typealias Objective = (_ point: [Double], _ gradient: inout [Double]) -> Double

  /// The objective's value at a point; the other arguments receive gradient and second derivatives.
  package typealias CurvedObjective = (
    _ point: [Double], _ gradient: inout [Double], _ curvature: inout SquareMatrix
  ) -> Double

  /// The residual slope at which to stop.
  package var tolerance: Double
  /// The most steps to take.
  package var maximumIterations: Int
  /// How many earlier steps shape a quasi-Newton direction.
  package var memory: Int

  /// Creates a minimiser.
  package init(tolerance: Double = 1e-9, maximumIterations: Int = 1000, memory: Int = 12) {
    self.tolerance = tolerance
    self.maximumIterations = maximumIterations
    self.memory = memory
  }

  /// Minimises by quasi-Newton steps, from values and gradients.
  package func minimize(
    from start: [Double],
    within bounds: BoxBounds = .unbounded,
    _ objective: Objective
  ) -> BoundedMinimum {
    var history = CurvatureHistory(capacity: memory)
    return descend(
      from: start,
      within: bounds,
      evaluate: objective,
      record: { history.record(step: $0, change: $1) },
      direction: { gradient, free in history.direction(against: gradient, free: free) }
    )
  }

  /// Minimises by Newton steps; quadratic convergence at O(*n*³) a step.
  ///
  /// Where the second derivatives are singular over the free coordinates, a multiple of their
  /// diagonal is added.
  package func minimizeByNewton(
    from start: [Double],
    within bounds: BoxBounds = .unbounded,
    _ objective: CurvedObjective
  ) -> BoundedMinimum {
    var curvature = SquareMatrix(size: start.count)
    return descend(
      from: start,
      within: bounds,
      evaluate: { objective($0, &$1, &curvature) },
      record: { _, _ in },
      direction: { gradient, free in
        BoundedMinimizer.newtonDirection(gradient, curvature, free)
      }
    )
  }

  private func descend(
    from start: [Double],
    within bounds: BoxBounds,
    evaluate: Objective,
    record: (_ step: [Double], _ change: [Double]) -> Void,
    direction: (_ gradient: [Double], _ free: [Int]) -> [Double]
  ) -> BoundedMinimum {
    var point = start.indices.map { bounds.clip(start[$0], $0) }
    var gradient = Array(repeating: 0.0, count: point.count)
    var value = evaluate(point, &gradient)
    var iteration = 0
    var residual = Double.infinity
    while true {
      let free = point.indices.filter { !bounds.holds(point[$0], gradient[$0], $0) }
      residual = BoundedMinimizer.residual(point, gradient, bounds)
      guard residual > tolerance, iteration < maximumIterations else { break }
      iteration += 1
      let step = direction(gradient, free)
      guard
        let next = search(
          from: point,
          value,
          gradient,
          along: step,
          free,
          within: bounds,
          evaluate
        )
      else { break }
      record(
        point.indices.map { next.point[$0] - point[$0] },
        point.indices.map { next.gradient[$0] - gradient[$0] }
      )
      (point, value, gradient) = next
    }
    return BoundedMinimum(
      point: point,
      value: value,
      residual: residual,
      iterations: iteration,
      isConverged: residual <= tolerance
    )
  }

  private typealias Place = (point: [Double], value: Double, gradient: [Double])

  /// Halves the step until the function falls enough; nothing where it cannot fall any more.
  private func search(
    from point: [Double],
    _ value: Double,
    _ gradient: [Double],
    along step: [Double],
    _ free: [Int],
    within bounds: BoxBounds,
    _ evaluate: Objective
  ) -> Place? {
    var length = 1.0
    var trialGradient = gradient
    for _ in 0..<60 {
      var trial = point
      var expected = 0.0
      for index in free {
        trial[index] = bounds.clip(point[index] + length * step[index], index)
        expected += gradient[index] * (trial[index] - point[index])
      }
      if trial == point { return nil }
      let trialValue = evaluate(trial, &trialGradient)
      let noise = 1e-14 * max(value.magnitude, 1)
      if trialValue <= value + 1e-4 * min(expected, 0) + (length == 1 ? noise : 0) {
        return (trial, trialValue, trialGradient)
      }
      length *= 0.5
    }
    return nil
  }

  private static func residual(
    _ point: [Double],
    _ gradient: [Double],
    _ bounds: BoxBounds
  ) -> Double {
    var largest = 0.0
    for index in point.indices {
      let move = bounds.clip(point[index] - gradient[index], index) - point[index]
      if !(move.magnitude <= largest) { largest = move.magnitude }
    }
    return largest
  }

  private static func newtonDirection(
    _ gradient: [Double],
    _ curvature: SquareMatrix,
    _ free: [Int]
  ) -> [Double] {
    var matrix = curvature.restricted(to: free)
    let diagonal = free.map { max(curvature[$0, $0], 1e-12) }
    let target = free.map { -gradient[$0] }
    var result = gradient.map { -$0 }
    var ridge = 0.0
    for _ in 0..<12 {
      for index in free.indices {
        matrix[index, index] = diagonal[index] * (1 + ridge)
      }
      if let factor = CholeskyFactor(matrix) {
        for (index, value) in zip(free, factor.solve(target)) {
          result[index] = value
        }
        return result
      }
      ridge = ridge == 0 ? 1e-8 : ridge * 10
    }
    for (index, scale) in zip(free, diagonal) {
      result[index] = -gradient[index] / scale
    }
    return result
  }
}
