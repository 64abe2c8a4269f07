/// What the model expects of each rating of a design, in the design's order.
struct RaschExpectations: Sendable {
  /// The expected category.
  private(set) var expected: [Double] = []
  /// Its variance.
  private(set) var variances: [Double] = []
  /// Its fourth central moment.
  private(set) var fourths: [Double] = []

  init(_ design: RaschDesign, at parameters: RaschParameters) {
    let count = design.categoryCount
    let weights = RaschCategories(design, parameters.effects)
    var probabilities = Array(repeating: 0.0, count: count)
    expected.reserveCapacity(design.ratingCount)
    variances.reserveCapacity(design.ratingCount)
    fourths.reserveCapacity(design.ratingCount)
    for candidate in 0..<design.candidateCount {
      for rating in design.starts[candidate]..<design.starts[candidate + 1] {
        let rater = Int(design.cells[3 * rating])
        let criterion = Int(design.cells[3 * rating + 1])
        let position =
          parameters.candidates[candidate] + parameters.effects[rater]
          + parameters.effects[design.raterCount + criterion]
        weights.fill(
          &probabilities,
          group: design.group(rater: rater, criterion: criterion),
          at: position
        )
        var mean = 0.0
        for category in 0..<count {
          mean += Double(category) * probabilities[category]
        }
        var variance = 0.0
        var fourth = 0.0
        for category in 0..<count {
          let square = (Double(category) - mean) * (Double(category) - mean)
          variance += square * probabilities[category]
          fourth += square * square * probabilities[category]
        }
        expected.append(mean)
        variances.append(variance)
        fourths.append(fourth)
      }
    }
  }
}
