import Testing

@testable import Calibration

@Suite struct `Examples that bind a fit` {
  private func example(_ isFound: Bool, _ value: Double) -> FitExample {
    FitExample(signal: 0, isFound: isFound, values: [value], sentences: [])
  }

  /// Evidence of one logit a unit.
  private let weights = EvidenceFit.Weights(logits: [1], base: 0)

  @Test func `count twice as much until they come out with some to spare`() {
    var binding = ExampleBinding(
      [example(true, 1), example(true, -1), example(false, -1), example(false, -0.1)],
      RubricFitSettings()
    )
    #expect(binding.shares == [1, 1, 1, 1])
    let isChanged = binding.tighten(by: weights)
    #expect(isChanged && binding.shares == [1, 2, 1, 2])
    let wide = EvidenceFit.Weights(logits: [-9], base: 0)
    let isChangedAgain = binding.tighten(by: wide)
    #expect(isChangedAgain && binding.shares == [2, 2, 2, 4])
  }

  @Test func `are given up at the limit, and keep what they have where they come out`() {
    var binding = ExampleBinding([example(true, -1), example(true, 0.1)], RubricFitSettings())
    var rounds = 0
    while binding.tighten(by: weights) { rounds += 1 }
    #expect(rounds == 6)
    #expect(binding.shares == [1, 32])
  }

  @Test func `do not bind where they do not count`() {
    var settings = RubricFitSettings()
    settings.exampleShare = 0
    var binding = ExampleBinding([example(true, -1)], settings)
    let isChanged = binding.tighten(by: weights)
    let isChangedByNothing = binding.tighten(by: nil)
    #expect(!isChanged && !isChangedByNothing)
  }
}
