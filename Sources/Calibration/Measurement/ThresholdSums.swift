/// First and second derivatives of a rating-scale likelihood by its thresholds.
///
/// With *U_j = 1* where a rating reaches category *j* or higher, a threshold's derivative is the
/// observed less the expected *U_j*, and the second ones are the covariances of the *U*.
struct ThresholdSums: Sendable {
  private let count: Int
  private var slopes: [Double]
  private var products: [Double]
  private var reach: [Double]

  /// The covariance of the rating with each *U_j*, of the row added last.
  private(set) var covariances: [Double]

  init(count: Int) {
    self.count = count
    slopes = Array(repeating: 0, count: count)
    products = Array(repeating: 0, count: count * count)
    reach = slopes
    covariances = slopes
  }

  /// Adds a rating and gives the mean and variance of its category.
  @inline(__always)
  mutating func add(
    _ probabilities: [Double],
    category: Int,
    weight: Double
  ) -> (mean: Double, variance: Double) {
    var mean = 0.0
    var tail = 0.0
    for j in stride(from: count - 1, through: 0, by: -1) {
      tail += probabilities[j + 1]
      reach[j] = tail
      mean += tail
    }
    var variance = 0.0
    var conditional = 0.0
    for j in stride(from: count - 1, through: 0, by: -1) {
      conditional += Double(j + 1) * probabilities[j + 1]
      covariances[j] = conditional - reach[j] * mean
      variance += covariances[j]
      slopes[j] += weight * ((category > j ? 1 : 0) - reach[j])
      for i in j..<count {
        products[j * count + i] += weight * reach[i] * (1 - reach[j])
      }
    }
    return (mean, variance)
  }

  /// Adds the sums to gradient and curvature, the last threshold being minus the sum of the others.
  func addFree(
    to gradient: inout [Double],
    _ curvature: inout SquareMatrix,
    from start: Int
  ) {
    guard count > 1 else { return }
    let last = count - 1
    for j in 0..<last {
      gradient[start + j] += slopes[j] - slopes[last]
      for i in 0...j {
        curvature[start + j, start + i] +=
          product(i, j) - product(i, last) - product(j, last) + product(last, last)
      }
    }
  }

  private func product(_ i: Int, _ j: Int) -> Double {
    products[min(i, j) * count + max(i, j)]
  }
}
