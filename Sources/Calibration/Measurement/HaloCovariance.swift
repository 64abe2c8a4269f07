/// Products of two raters' departures from the model on the same candidate and criterion.
struct HaloCovariance: Sendable {
  /// A rating's departure, in rating points, and the information that turns it into logits.
  struct Departure: Sendable {
    let rater: Int
    let criterion: Int
    let residual: Double
    let information: Double
  }

  private let count: Int
  private var products: [Double]
  private var weights: [Double]

  init(count: Int) {
    self.count = count
    products = Array(repeating: 0, count: count * count)
    weights = products
  }

  /// Adds a candidate's departures, which are in order of criteria.
  mutating func add(_ departures: [Departure]) {
    for first in departures.indices {
      var second = first + 1
      while second < departures.count,
        departures[second].criterion == departures[first].criterion
      {
        let (one, other) = (departures[first], departures[second])
        if one.rater != other.rater {
          let place = min(one.rater, other.rater) * count + max(one.rater, other.rater)
          products[place] += one.residual * other.residual
          weights[place] += one.information * other.information
        }
        second += 1
      }
    }
  }

  mutating func add(_ other: HaloCovariance, sign: Double) {
    Vectors.add(sign, other.products, to: &products)
    Vectors.add(sign, other.weights, to: &weights)
  }

  /// The loadings that reproduce the products best, and what they say of halo; null where the raters
  /// share no departure.
  func halo() -> (loadings: [Double], halo: [Double])? {
    let total = products.reduce(0, +)
    let weight = weights.reduce(0, +)
    guard weight > 0, total > 0 else { return nil }
    let start = (total / weight).squareRoot()
    var loadings = Array(repeating: start, count: count)
    for _ in 0..<500 {
      var change = 0.0
      for rater in 0..<count {
        var above = 0.0
        var below = 0.0
        for other in 0..<count where other != rater {
          let place = min(rater, other) * count + max(rater, other)
          above += products[place] * loadings[other]
          below += weights[place] * loadings[other] * loadings[other]
        }
        guard below > 0 else { continue }
        let next = max(above / below, 0)
        change = max(change, (next - loadings[rater]).magnitude)
        loadings[rater] = next
      }
      if change < 1e-12 * start { break }
    }
    guard let largest = loadings.max(), largest > 0 else { return nil }
    return (loadings, loadings.map { 1 - $0 / largest })
  }
}
