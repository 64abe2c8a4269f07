/// The categories' probabilities at a position, for each group of shared thresholds.
struct RaschCategories: Sendable {
  private let categoryCount: Int
  /// The logarithm of each category's weight; negative infinity for one never given.
  private let logWeights: [Double]
  private let weights: [Double]
  /// Up to where powers of *e^position* stay far inside the range of doubles.
  private let safePosition: Double

  init(_ design: RaschDesign, _ effects: [Double]) {
    categoryCount = design.categoryCount
    var logWeights = Array(
      repeating: -Double.infinity,
      count: design.groups.count * design.categoryCount
    )
    for (place, group) in design.groups.enumerated() {
      let start = place * design.categoryCount
      logWeights[start + group.lowest] = 0
      logWeights[start + group.highest] = 0
      for (index, category) in group.interior.enumerated() {
        logWeights[start + category] = effects[design.thresholdStart + group.start + index]
      }
    }
    self.logWeights = logWeights
    weights = logWeights.map { ElementaryFunctions.exp($0) }
    let largest = logWeights.reduce(0) { $1.isFinite ? max($0, $1.magnitude) : $0 }
    safePosition = (300 - largest) / Double(categoryCount)
  }

  @inline(__always)
  func fill(_ probabilities: inout [Double], group: Int, at position: Double) {
    let start = group * categoryCount
    guard position.magnitude > safePosition else {
      let x = ElementaryFunctions.exp(position)
      var power = 1.0
      var total = 0.0
      for category in 0..<categoryCount {
        probabilities[category] = weights[start + category] * power
        total += probabilities[category]
        power *= x
      }
      scale(&probabilities, by: 1 / total)
      return
    }
    var largest = -Double.infinity
    for category in 0..<categoryCount {
      let logit = Double(category) * position + logWeights[start + category]
      probabilities[category] = logit
      largest = max(largest, logit)
    }
    var total = 0.0
    for category in 0..<categoryCount {
      probabilities[category] = ElementaryFunctions.exp(probabilities[category] - largest)
      total += probabilities[category]
    }
    scale(&probabilities, by: 1 / total)
  }

  @inline(__always)
  private func scale(_ probabilities: inout [Double], by factor: Double) {
    for category in 0..<categoryCount {
      probabilities[category] *= factor
    }
  }

  /// The expected category and its variance.
  func moments(group: Int, at position: Double) -> (expected: Double, variance: Double) {
    var probabilities = Array(repeating: 0.0, count: categoryCount)
    fill(&probabilities, group: group, at: position)
    var mean = 0.0
    var square = 0.0
    for category in 0..<categoryCount {
      mean += Double(category) * probabilities[category]
      square += Double(category) * Double(category) * probabilities[category]
    }
    return (mean, max(square - mean * mean, 0))
  }
}
