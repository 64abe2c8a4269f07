/// First and second derivatives of the likelihood at one point.
///
/// The candidates do not meet each other in any rating, so their block of the information is
/// diagonal: with *a* a candidate's row and *d* its diagonal element, the effects' information less
/// *Σ a a' / d* (the Schur complement) is all that must be factored.
struct RaschSystem: Sendable {
  /// The logarithm of the probability of the ratings.
  private(set) var logLikelihood = 0.0
  /// Observed less expected score of each candidate.
  private(set) var residuals: [Double] = []
  /// The information about each candidate.
  private(set) var information: [Double] = []
  /// Observed less expected statistics of the effects.
  private(set) var effectResiduals: [Double]
  /// The effects' information once the candidates are eliminated; the lower triangle.
  private(set) var reduced: SquareMatrix
  /// The effects' own information, before that: its diagonal.
  private(set) var effectInformation: [Double]
  /// Where each candidate's row begins, and where the last one's ends.
  private(set) var rowStarts: [Int] = [0]
  private(set) var rowIndices: [Int32] = []
  private(set) var rowValues: [Double] = []

  init(_ design: RaschDesign, at parameters: RaschParameters) {
    let layout = RaschLayout(design)
    var doubles = layout.doubles(design, parameters.effects)
    var integers = layout.integers(design)
    effectResiduals = []
    effectInformation = []
    reduced = SquareMatrix(size: 0)
    reserve(design)
    doubles.withUnsafeMutableBufferPointer { doubles in
      integers.withUnsafeMutableBufferPointer { integers in
        design.cells.withUnsafeBufferPointer { cells in
          guard let kernel = RaschKernel(layout, doubles, integers, cells) else { return }
          for candidate in 0..<design.candidateCount {
            add(candidate, design, parameters, kernel)
          }
        }
      }
    }
    finish(design, parameters, layout, doubles)
  }

  @inline(__always)
  private mutating func add(
    _ candidate: Int,
    _ design: RaschDesign,
    _ parameters: RaschParameters,
    _ kernel: RaschKernel
  ) {
    let sums = kernel.add(
      candidate,
      ratings: design.starts[candidate]..<design.starts[candidate + 1],
      ability: parameters.candidates[candidate]
    )
    residuals.append(sums.residual)
    information.append(sums.information)
    logLikelihood += sums.logLikelihood
    for index in 0..<sums.rowCount {
      let entry = kernel.entry(index)
      rowIndices.append(entry.effect)
      rowValues.append(entry.value)
    }
    rowStarts.append(rowIndices.count)
  }

  private mutating func reserve(_ design: RaschDesign) {
    let count = design.effectCount
    let capacity = min(design.candidateCount * count, 2 * design.ratingCount + 8 * count)
    residuals.reserveCapacity(design.candidateCount)
    information.reserveCapacity(design.candidateCount)
    rowStarts.reserveCapacity(design.candidateCount + 1)
    rowIndices.reserveCapacity(capacity)
    rowValues.reserveCapacity(capacity)
  }

  /// Adds what the observed scores contribute, and eliminates the candidates.
  private mutating func finish(
    _ design: RaschDesign,
    _ parameters: RaschParameters,
    _ layout: RaschLayout,
    _ doubles: [Double]
  ) {
    let count = layout.effectCount
    effectResiduals = Array(doubles[layout.residuals..<layout.information])
    var matrix = SquareMatrix(size: count)
    matrix.elements = Array(doubles[layout.information...])
    effectInformation = (0..<count).map { matrix[$0, $0] }
    for group in design.groups {
      for (index, category) in group.interior.enumerated() {
        let effect = design.thresholdStart + group.start + index
        effectResiduals[effect] += Double(group.counts[category])
        logLikelihood += Double(group.counts[category]) * parameters.effects[effect]
      }
    }
    logLikelihood += design.scores.sum(parameters)
    eliminate(from: &matrix)
    reduced = matrix
  }

  /// Subtracts *a a' / d* of every candidate from the lower triangle.
  private func eliminate(from matrix: inout SquareMatrix) {
    let size = matrix.size
    matrix.elements.withUnsafeMutableBufferPointer { elements in
      rowIndices.withUnsafeBufferPointer { indices in
        rowValues.withUnsafeBufferPointer { values in
          for candidate in information.indices where information[candidate] > 0 {
            let row = rowStarts[candidate]..<rowStarts[candidate + 1]
            let inverse = 1 / information[candidate]
            for entry in row {
              let effect = indices[entry]
              let line = Int(effect) &* size
              let factor = values[entry] * inverse
              for other in row where indices[other] <= effect {
                elements[line &+ Int(indices[other])] -= factor * values[other]
              }
            }
          }
        }
      }
    }
  }

  /// The product of a candidate's row with a value for each effect, over the candidate's
  /// information.
  @inline(__always)
  func regression(_ candidate: Int, on values: [Double]) -> Double {
    var sum = 0.0
    for entry in rowStarts[candidate]..<rowStarts[candidate + 1] {
      sum += rowValues[entry] * values[Int(rowIndices[entry])]
    }
    return sum / information[candidate]
  }

  /// A candidate's row on both sides of a matrix, over the candidate's information twice.
  func rowSquare(_ candidate: Int, _ matrix: SquareMatrix) -> Double {
    var sum = 0.0
    let row = rowStarts[candidate]..<rowStarts[candidate + 1]
    for entry in row {
      let start = Int(rowIndices[entry]) * matrix.size
      var inner = 0.0
      for other in row {
        inner += rowValues[other] * matrix.elements[start + Int(rowIndices[other])]
      }
      sum += rowValues[entry] * inner
    }
    return sum / (information[candidate] * information[candidate])
  }

  /// The Newton step; null where the design leaves more undetermined than the facets' origins.
  func newtonStep(_ design: RaschDesign) -> RaschParameters? {
    guard let factor = factor(design) else { return nil }
    var target = effectResiduals
    for candidate in residuals.indices {
      let share = residuals[candidate] / information[candidate]
      for entry in rowStarts[candidate]..<rowStarts[candidate + 1] {
        target[Int(rowIndices[entry])] -= share * rowValues[entry]
      }
    }
    let effects = factor.solve(target)
    let candidates = residuals.indices.map { candidate in
      residuals[candidate] / information[candidate] - regression(candidate, on: effects)
    }
    return RaschParameters(candidates: candidates, effects: effects)
  }

  /// The factor of the reduced information with the origins of raters and criteria held fixed.
  func factor(_ design: RaschDesign) -> CholeskyFactor? {
    var matrix = reduced
    let raters = 0..<design.raterCount
    let criteria = design.raterCount..<design.thresholdStart
    for block in [raters, criteria] {
      let mean = block.reduce(0) { $0 + effectInformation[$1] } / Double(block.count)
      let size = mean / Double(block.count)
      for row in block {
        for column in block.lowerBound...row {
          matrix[row, column] += size
        }
      }
    }
    return CholeskyFactor(matrix, tolerance: 1e-11)
  }
}
