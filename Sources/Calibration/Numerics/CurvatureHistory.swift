/// The last steps of a descent and what they did to the gradient.
struct CurvatureHistory: Sendable {
  private let capacity: Int
  private var steps: [[Double]] = []
  private var changes: [[Double]] = []

  init(capacity: Int) {
    self.capacity = max(capacity, 1)
  }

  /// Remembers a step, unless the curvature along it is not clearly positive.
  mutating func record(step: [Double], change: [Double]) {
    let curvature = Vectors.dot(step, change)
    guard curvature > 1e-12 * Vectors.dot(change, change) else { return }
    if steps.count == capacity {
      steps.removeFirst()
      changes.removeFirst()
    }
    steps.append(step)
    changes.append(change)
  }

  /// The quasi-Newton direction over the free coordinates, or steepest descent if it ascends.
  mutating func direction(against gradient: [Double], free: [Int]) -> [Double] {
    var result = Array(repeating: 0.0, count: gradient.count)
    for index in free {
      result[index] = -gradient[index]
    }
    let steepest = result
    var factors = Array(repeating: 0.0, count: steps.count)
    var weights = factors
    for k in steps.indices.reversed() {
      weights[k] = product(steps[k], changes[k], free)
      guard weights[k] > 0 else { continue }
      factors[k] = product(steps[k], result, free) / weights[k]
      add(-factors[k], changes[k], to: &result, free)
    }
    if let last = steps.indices.last(where: { weights[$0] > 0 }) {
      let scale = weights[last] / product(changes[last], changes[last], free)
      for index in free {
        result[index] *= scale
      }
    }
    for k in steps.indices where weights[k] > 0 {
      let factor = product(changes[k], result, free) / weights[k]
      add(factors[k] - factor, steps[k], to: &result, free)
    }
    guard product(result, steepest, free) > 0 else {
      steps.removeAll()
      changes.removeAll()
      return scaled(steepest)
    }
    return steps.isEmpty ? scaled(result) : result
  }

  private func scaled(_ direction: [Double]) -> [Double] {
    let largest = Vectors.maximumMagnitude(direction)
    return largest > 1 ? direction.map { $0 / largest } : direction
  }

  private func product(_ a: [Double], _ b: [Double], _ free: [Int]) -> Double {
    var sum = 0.0
    for index in free {
      sum += a[index] * b[index]
    }
    return sum
  }

  private func add(_ factor: Double, _ x: [Double], to y: inout [Double], _ free: [Int]) {
    for index in free {
      y[index] += factor * x[index]
    }
  }
}
