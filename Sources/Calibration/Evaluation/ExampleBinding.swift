/// How much each example of a signal counts in a fit, so that it comes out where it can.
///
/// Each counts like a labelled answer at first. One that does not come out with some logits to spare
/// counts twice as much in the next fit, up to a limit; one that does not come out at the limit is not
/// to be had by these cues, and counts like the others again, so that it bends no weights for nothing.
struct ExampleBinding: Sendable {
  /// How much each counts in the next fit.
  private(set) var shares: [Double]
  private let examples: [FitExample]
  private let settings: RubricFitSettings
  /// Examples that were given up.
  private var isLost: [Bool]

  /// Begins with each example counting the same.
  init(_ examples: [FitExample], _ settings: RubricFitSettings) {
    self.examples = examples
    self.settings = settings
    shares = examples.map { _ in settings.exampleShare }
    isLost = examples.map { _ in false }
  }

  /// Lets examples count more that some weights miss; whether anything changed, so that another fit
  /// is due.
  mutating func tighten(by weights: EvidenceFit.Weights?) -> Bool {
    guard let weights, settings.exampleShare > 0 else { return false }
    var isChanged = false
    for (place, example) in examples.enumerated() where !isLost[place] {
      let evidence = zip(weights.logits, example.values).reduce(weights.base) { $0 + $1.0 * $1.1 }
      let spare = example.isFound ? evidence : -evidence
      guard spare < settings.exampleMargin else { continue }
      if shares[place] * 2 <= settings.mostExampleShare {
        shares[place] *= 2
        isChanged = true
        continue
      }
      isLost[place] = true
      // One that comes out and has nothing to spare keeps what it counts.
      guard spare <= 0 else { continue }
      shares[place] = settings.exampleShare
      isChanged = true
    }
    return isChanged
  }
}
