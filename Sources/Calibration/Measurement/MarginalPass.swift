/// One candidate's marginal likelihood at a time, with its slopes.
struct MarginalPass: Sendable {
  private let design: RaschDesign
  private let points: [Double]
  private let logWeights: [Double]
  private let deviation: Double
  private let effects: [Double]
  /// *e* to the ability at each point, to the effects of raters and criteria, and to the categories'.
  private let abilities: [Double]
  private let exponentials: [Double]
  private let weights: [Double]
  private var posteriors: [Double]
  private var expected: [Double] = []
  private var stamps: [Int]

  /// The effects the candidate visited last depends on.
  private(set) var touched: [Int] = []
  /// The slopes of that candidate's log-likelihood by the effects touched and by the deviation.
  private(set) var slopes: [Double]

  init(_ design: RaschDesign, points: [Double], logWeights: [Double], at point: [Double]) {
    self.design = design
    self.points = points
    self.logWeights = logWeights
    effects = Array(point.dropLast())
    deviation = ElementaryFunctions.exp(point.last ?? 0)
    let scale = deviation
    abilities = points.map { ElementaryFunctions.exp(scale * $0) }
    exponentials = effects[..<design.thresholdStart].map { ElementaryFunctions.exp($0) }
    let layout = RaschLayout(design)
    weights = Array(layout.doubles(design, effects)[layout.weights..<layout.probabilities])
    posteriors = logWeights
    stamps = Array(repeating: -1, count: point.count)
    slopes = Array(repeating: 0, count: point.count)
  }

  /// The candidate's log-likelihood; the slopes are then those of this candidate.
  mutating func visit(_ candidate: Int) -> Double {
    touched.removeAll(keepingCapacity: true)
    let ratings = design.starts[candidate]..<design.starts[candidate + 1]
    let constant = fillPosteriors(ratings)
    slopes[slopes.count - 1] = 0
    for rating in ratings {
      addSlopes(rating, candidate)
    }
    return constant
  }

  /// The mean and standard deviation of the ability of the candidate visited last.
  func posterior() -> (mean: Double, deviation: Double) {
    var mean = 0.0
    var square = 0.0
    for (point, share) in zip(points, posteriors) {
      mean += share * deviation * point
      square += share * deviation * point * deviation * point
    }
    return (mean, max(square - mean * mean, 0).squareRoot())
  }

  private func cell(_ rating: Int) -> (rater: Int, criterion: Int, category: Int, group: Int) {
    let rater = Int(design.cells[3 * rating])
    let criterion = Int(design.cells[3 * rating + 1])
    return (
      rater, design.raterCount + criterion, Int(design.cells[3 * rating + 2]),
      design.group(rater: rater, criterion: criterion)
    )
  }

  /// Fills the posterior of the ability and gives the marginal log-likelihood.
  private mutating func fillPosteriors(_ ratings: Range<Int>) -> Double {
    var score = 0.0
    var constant = 0.0
    posteriors = logWeights
    var products = Array(repeating: 1.0, count: points.count)
    let count = design.categoryCount
    for rating in ratings {
      let (rater, criterion, category, group) = cell(rating)
      score += Double(category)
      constant += Double(category) * (effects[rater] + effects[criterion])
      constant += ElementaryFunctions.log(weights[group * count + category])
      let base = exponentials[rater] * exponentials[criterion]
      for point in points.indices {
        products[point] *= total(base * abilities[point], group)
        if !(products[point] < 1e150) {
          posteriors[point] -= ElementaryFunctions.log(products[point])
          products[point] = 1
        }
      }
    }
    var largest = -Double.infinity
    for point in points.indices {
      posteriors[point] +=
        score * deviation * points[point] - ElementaryFunctions.log(products[point])
      largest = max(largest, posteriors[point])
    }
    var sum = 0.0
    for point in points.indices {
      posteriors[point] = ElementaryFunctions.exp(posteriors[point] - largest)
      sum += posteriors[point]
    }
    for point in points.indices {
      posteriors[point] /= sum
    }
    return constant + largest + ElementaryFunctions.log(sum)
  }

  @inline(__always)
  private func total(_ x: Double, _ group: Int) -> Double {
    let start = group * design.categoryCount
    var sum = 0.0
    for category in stride(from: design.categoryCount - 1, through: 0, by: -1) {
      sum = sum * x + weights[start + category]
    }
    return sum
  }

  /// Adds what a rating contributes: observed less expected, averaged over the posterior.
  private mutating func addSlopes(_ rating: Int, _ candidate: Int) {
    let (rater, criterion, category, group) = cell(rating)
    let count = design.categoryCount
    let base = exponentials[rater] * exponentials[criterion]
    var averages = Array(repeating: 0.0, count: count)
    var tilt = 0.0
    for point in points.indices where posteriors[point] > 1e-14 {
      let x = base * abilities[point]
      let scale = posteriors[point] / total(x, group)
      var power = 1.0
      var mean = 0.0
      for k in 0..<count {
        let share = weights[group * count + k] * power * scale
        averages[k] += share
        mean += Double(k) * share
        power *= x
      }
      tilt += (Double(category) * posteriors[point] - mean) * deviation * points[point]
    }
    var residual = Double(category)
    for k in 0..<count {
      residual -= Double(k) * averages[k]
    }
    touch(rater, candidate)
    touch(criterion, candidate)
    slopes[rater] += residual
    slopes[criterion] += residual
    slopes[slopes.count - 1] += tilt
    for (index, k) in design.groups[group].interior.enumerated() {
      let effect = design.thresholdStart + design.groups[group].start + index
      touch(effect, candidate)
      slopes[effect] += (k == category ? 1 : 0) - averages[k]
    }
  }

  private mutating func touch(_ effect: Int, _ candidate: Int) {
    guard stamps[effect] != candidate else { return }
    stamps[effect] = candidate
    slopes[effect] = 0
    touched.append(effect)
  }
}
