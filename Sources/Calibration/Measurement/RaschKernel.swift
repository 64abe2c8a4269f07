/// Adds up the likelihood's derivatives, candidate by candidate, in buffers it does not own.
///
/// With *x = e^λ*, a product of three exponentials computed once an element, the category *k* has
/// the weight *w_k x^k*: no exponential is computed per rating. The kernel itself never changes, so
/// that its addresses stay in registers.
struct RaschKernel {
  private let model: RaschModel
  private let categoryCount: Int
  private let raterCount: Int
  private let thresholdStart: Int
  private let effectCount: Int
  private let exponentials: UnsafeMutablePointer<Double>
  private let weights: UnsafeMutablePointer<Double>
  private let probabilities: UnsafeMutablePointer<Double>
  private let row: UnsafeMutablePointer<Double>
  private let residuals: UnsafeMutablePointer<Double>
  private let information: UnsafeMutablePointer<Double>
  private let stamps: UnsafeMutablePointer<Int32>
  private let touched: UnsafeMutablePointer<Int32>
  private let groupStarts: UnsafeMutablePointer<Int32>
  private let interior: UnsafeMutablePointer<Int32>
  private let cells: UnsafePointer<Int32>

  /// What a candidate's ratings add up to.
  struct Sums {
    var residual = 0.0
    var information = 0.0
    var logLikelihood = 0.0
    /// How many effects the candidate's row holds.
    var rowCount = 0
  }

  private struct Moments {
    let expected: Double
    let variance: Double
    /// What the weights in the buffer are multiplied by to be probabilities.
    let inverse: Double
    /// The sum of the weights, NaN where it did not fit a double.
    let scale: Double
  }

  /// The initializer fails for empty buffers.
  init?(
    _ layout: RaschLayout,
    _ doubles: UnsafeMutableBufferPointer<Double>,
    _ integers: UnsafeMutableBufferPointer<Int32>,
    _ cells: UnsafeBufferPointer<Int32>
  ) {
    guard let first = doubles.baseAddress, let integer = integers.baseAddress,
      let cell = cells.baseAddress
    else { return nil }
    model = layout.model
    categoryCount = layout.categoryCount
    raterCount = layout.raterCount
    thresholdStart = layout.thresholdStart
    effectCount = layout.effectCount
    exponentials = first
    weights = first + layout.weights
    probabilities = first + layout.probabilities
    row = first + layout.row
    residuals = first + layout.residuals
    information = first + layout.information
    stamps = integer
    touched = integer + layout.touched
    groupStarts = integer + layout.groupStarts
    interior = integer + layout.interior
    self.cells = cell
  }

  /// Adds a candidate's ratings; afterwards the row holds the candidate's information with effects.
  @inline(__always)
  func add(_ candidate: Int, ratings: Range<Int>, ability: Double) -> Sums {
    let stamp = Int32(truncatingIfNeeded: candidate)
    var sums = Sums()
    var product = 1.0
    let exponential = ElementaryFunctions.exp(ability)
    for rating in ratings {
      let rater = Int(cells[3 &* rating])
      let criterion = Int(cells[3 &* rating &+ 1]) &+ raterCount
      let category = Double(cells[3 &* rating &+ 2])
      let group = group(rater: rater, criterion: criterion)
      let x = exponential * exponentials[rater] * exponentials[criterion]
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
      touch(rater, stamp, &sums.rowCount)
      touch(criterion, stamp, &sums.rowCount)
      row[rater] += moments.variance
      row[criterion] += moments.variance
      residuals[rater] += residual
      residuals[criterion] += residual
      information[criterion &* effectCount &+ rater] += moments.variance
      addThresholds(rater, criterion, group, moments, stamp, &sums.rowCount)
    }
    sums.logLikelihood -= ElementaryFunctions.log(product)
    addDiagonal(sums.rowCount)
    return sums
  }

  /// The effect and value of an entry in the row of the candidate added last.
  @inline(__always)
  func entry(_ index: Int) -> (effect: Int32, value: Double) {
    (touched[index], row[Int(touched[index])])
  }

  @inline(__always)
  private func group(rater: Int, criterion: Int) -> Int {
    switch model {
    case .ratingScale: 0
    case .partialCreditByCriterion: criterion &- raterCount
    case .partialCreditByRater: rater
    }
  }

  /// Fills the buffer with the categories' weights and gives their moments.
  @inline(__always)
  private func moments(_ x: Double, group: Int) -> Moments {
    let weights = weights + group &* categoryCount
    var power = 1.0
    var total = 0.0
    var first = 0.0
    var second = 0.0
    var k = 0.0
    for category in 0..<categoryCount {
      let p = weights[category] * power
      let kp = k * p
      probabilities[category] = p
      total += p
      first += kp
      second += k * kp
      k += 1
      power *= x
    }
    guard total > 1e-100, total < 1e100, second < 1e200 else {
      return extremeMoments(x, group: group)
    }
    let inverse = 1 / total
    let mean = first * inverse
    return Moments(
      expected: mean,
      variance: max(second * inverse - mean * mean, 0),
      inverse: inverse,
      scale: total
    )
  }

  @inline(__always)
  private func touch(_ effect: Int, _ stamp: Int32, _ rowCount: inout Int) {
    guard stamps[effect] != stamp else { return }
    stamps[effect] = stamp
    touched[rowCount] = Int32(truncatingIfNeeded: effect)
    row[effect] = 0
    rowCount &+= 1
  }

  /// Adds the row to the diagonal of raters and criteria: their own information is the same sum.
  @inline(__always)
  private func addDiagonal(_ rowCount: Int) {
    for index in 0..<rowCount {
      let effect = Int(touched[index])
      guard effect < thresholdStart else { continue }
      information[effect &* (effectCount &+ 1)] += row[effect]
    }
  }

  @inline(__always)
  private func addThresholds(
    _ rater: Int,
    _ criterion: Int,
    _ group: Int,
    _ moments: Moments,
    _ stamp: Int32,
    _ rowCount: inout Int
  ) {
    let start = Int(groupStarts[group])
    let end = Int(groupStarts[group &+ 1])
    var place = start
    while place < end {
      let category = Int(interior[place])
      let effect = thresholdStart &+ place
      let p = probabilities[category] * moments.inverse
      let covariance = p * (Double(category) - moments.expected)
      touch(effect, stamp, &rowCount)
      row[effect] += covariance
      residuals[effect] -= p
      let line = information + effect &* effectCount
      line[rater] += covariance
      line[criterion] += covariance
      let scaled = p * moments.inverse
      var other = start
      while other < place {
        line[thresholdStart &+ other] -= scaled * probabilities[Int(interior[other])]
        other &+= 1
      }
      line[effect] += p * (1 - p)
      place &+= 1
    }
  }

  /// The same far out on the scale, where powers overflow.
  @inline(never)
  private func extremeMoments(_ x: Double, group: Int) -> Moments {
    let shift = logScale(x, group: group)
    let position = ElementaryFunctions.log(x)
    var mean = 0.0
    for category in 0..<categoryCount {
      let p = ElementaryFunctions.exp(logWeight(category, group, position) - shift)
      probabilities[category] = p
      mean += Double(category) * p
    }
    var variance = 0.0
    for category in 0..<categoryCount {
      let offset = Double(category) - mean
      variance += offset * offset * probabilities[category]
    }
    return Moments(expected: mean, variance: variance, inverse: 1, scale: .nan)
  }

  /// The logarithm of the sum of the categories' weights.
  @inline(never)
  private func logScale(_ x: Double, group: Int) -> Double {
    let position = ElementaryFunctions.log(x)
    var largest = -Double.infinity
    for category in 0..<categoryCount {
      largest = max(largest, logWeight(category, group, position))
    }
    var total = 0.0
    for category in 0..<categoryCount {
      total += ElementaryFunctions.exp(logWeight(category, group, position) - largest)
    }
    return largest + ElementaryFunctions.log(total)
  }

  private func logWeight(_ category: Int, _ group: Int, _ position: Double) -> Double {
    let weight = weights[group &* categoryCount &+ category]
    return Double(category) * position + ElementaryFunctions.log(weight)
  }
}
