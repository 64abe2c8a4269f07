/// Adds up the likelihood's derivatives, candidate by candidate, in buffers it does not own.
///
/// With *x = e^λ*, a product of three exponentials computed once an element, the category *k* has
/// the weight *w_k x^k*: no exponential is computed per rating.
struct RaschKernel {
  private let layout: RaschLayout
  private let doubles: UnsafeMutableBufferPointer<Double>
  private let integers: UnsafeMutableBufferPointer<Int32>
  private let cells: UnsafeBufferPointer<Int32>
  private var candidate: Int32 = 0

  /// How many effects the current candidate's row holds.
  private(set) var rowCount = 0

  struct Sums {
    var residual = 0.0
    var information = 0.0
    var logLikelihood = 0.0
  }

  struct Moments {
    let expected: Double
    let variance: Double
    let scale: Double
  }

  init(
    _ layout: RaschLayout,
    _ doubles: UnsafeMutableBufferPointer<Double>,
    _ integers: UnsafeMutableBufferPointer<Int32>,
    _ cells: UnsafeBufferPointer<Int32>
  ) {
    self.layout = layout
    self.doubles = doubles
    self.integers = integers
    self.cells = cells
  }

  /// Adds a candidate's ratings; afterwards the row holds the candidate's information with effects.
  mutating func add(_ index: Int, ratings: Range<Int>, ability: Double) -> Sums {
    candidate = Int32(truncatingIfNeeded: index)
    rowCount = 0
    var sums = Sums()
    var product = 1.0
    let exponential = ElementaryFunctions.exp(ability)
    for rating in ratings {
      let rater = Int(cells[3 &* rating])
      let criterion = Int(cells[3 &* rating &+ 1]) &+ layout.raterCount
      let category = Double(cells[3 &* rating &+ 2])
      let group = group(rater: rater, criterion: criterion)
      let x = exponential * doubles[rater] * doubles[criterion]
      let moments = moments(x, group: group)
      let residual = category - moments.expected
      sums.residual += residual
      sums.information += moments.variance
      if moments.scale.isNaN {
        sums.logLikelihood -= logScale(x, group: group)
      } else {
        product *= moments.scale
        if !(product > 1e-150 && product < 1e150) {
          sums.logLikelihood -= ElementaryFunctions.log(product)
          product = 1
        }
      }
      addEffects(rater, criterion, residual, moments.variance)
      addThresholds(rater, criterion, group, moments)
    }
    sums.logLikelihood -= ElementaryFunctions.log(product)
    return sums
  }

  /// The effect and value of an entry in the current row.
  @inline(__always)
  func entry(_ index: Int) -> (effect: Int32, value: Double) {
    let effect = integers[layout.touched &+ index]
    return (effect, doubles[layout.row &+ Int(effect)])
  }

  @inline(__always)
  private func group(rater: Int, criterion: Int) -> Int {
    switch layout.model {
    case .ratingScale: 0
    case .partialCreditByCriterion: criterion &- layout.raterCount
    case .partialCreditByRater: rater
    }
  }

  /// Fills the probabilities; their sum before scaling is NaN where it did not fit a double.
  @inline(__always)
  func moments(_ x: Double, group: Int) -> Moments {
    let weights = layout.weights &+ group &* layout.categoryCount
    var power = 1.0
    var total = 0.0
    var first = 0.0
    var second = 0.0
    var k = 0.0
    for category in 0..<layout.categoryCount {
      let p = doubles[weights &+ category] * power
      doubles[layout.probabilities &+ category] = p
      total += p
      first += k * p
      second += k * k * p
      k += 1
      power *= x
    }
    guard total > 1e-100, total < 1e100, second < 1e200 else {
      return extremeMoments(x, group: group)
    }
    let inverse = 1 / total
    for category in 0..<layout.categoryCount {
      doubles[layout.probabilities &+ category] *= inverse
    }
    let mean = first * inverse
    return Moments(
      expected: mean,
      variance: max(second * inverse - mean * mean, 0),
      scale: total
    )
  }

  @inline(__always)
  private mutating func touch(_ effect: Int) {
    guard integers[effect] != candidate else { return }
    integers[effect] = candidate
    integers[layout.touched &+ rowCount] = Int32(truncatingIfNeeded: effect)
    doubles[layout.row &+ effect] = 0
    rowCount &+= 1
  }

  @inline(__always)
  private mutating func addEffects(
    _ rater: Int,
    _ criterion: Int,
    _ residual: Double,
    _ variance: Double
  ) {
    let size = layout.effectCount
    touch(rater)
    touch(criterion)
    doubles[layout.row &+ rater] += variance
    doubles[layout.row &+ criterion] += variance
    doubles[layout.residuals &+ rater] += residual
    doubles[layout.residuals &+ criterion] += residual
    doubles[layout.information &+ rater &* (size &+ 1)] += variance
    doubles[layout.information &+ criterion &* (size &+ 1)] += variance
    doubles[layout.information &+ criterion &* size &+ rater] += variance
  }

  @inline(__always)
  private mutating func addThresholds(
    _ rater: Int,
    _ criterion: Int,
    _ group: Int,
    _ moments: Moments
  ) {
    let size = layout.effectCount
    let start = Int(integers[layout.groupStarts &+ group])
    let end = Int(integers[layout.groupStarts &+ group &+ 1])
    for place in start..<end {
      let category = Int(integers[layout.interior &+ place])
      let effect = layout.thresholdStart &+ place
      let p = doubles[layout.probabilities &+ category]
      let covariance = p * (Double(category) - moments.expected)
      touch(effect)
      doubles[layout.row &+ effect] += covariance
      doubles[layout.residuals &+ effect] -= p
      let line = layout.information &+ effect &* size
      doubles[line &+ rater] += covariance
      doubles[line &+ criterion] += covariance
      for other in start..<place {
        let q = doubles[layout.probabilities &+ Int(integers[layout.interior &+ other])]
        doubles[line &+ layout.thresholdStart &+ other] -= p * q
      }
      doubles[line &+ effect] += p * (1 - p)
    }
  }

  /// The same far out on the scale, where powers overflow.
  @inline(never)
  private func extremeMoments(_ x: Double, group: Int) -> Moments {
    let shift = logScale(x, group: group)
    let position = ElementaryFunctions.log(x)
    var mean = 0.0
    for category in 0..<layout.categoryCount {
      let p = ElementaryFunctions.exp(logWeight(category, group, position) - shift)
      doubles[layout.probabilities &+ category] = p
      mean += Double(category) * p
    }
    var variance = 0.0
    for category in 0..<layout.categoryCount {
      let offset = Double(category) - mean
      variance += offset * offset * doubles[layout.probabilities &+ category]
    }
    return Moments(expected: mean, variance: variance, scale: .nan)
  }

  /// The logarithm of the sum of the categories' weights.
  private func logScale(_ x: Double, group: Int) -> Double {
    let position = ElementaryFunctions.log(x)
    var largest = -Double.infinity
    for category in 0..<layout.categoryCount {
      largest = max(largest, logWeight(category, group, position))
    }
    var total = 0.0
    for category in 0..<layout.categoryCount {
      total += ElementaryFunctions.exp(logWeight(category, group, position) - largest)
    }
    return largest + ElementaryFunctions.log(total)
  }

  private func logWeight(_ category: Int, _ group: Int, _ position: Double) -> Double {
    let weight = doubles[layout.weights &+ group &* layout.categoryCount &+ category]
    return Double(category) * position + ElementaryFunctions.log(weight)
  }
}
