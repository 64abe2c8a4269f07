/// The sums of categories by element: with the counts of categories, all that the ratings say.
struct RaschScores: Sendable {
  private var candidates: [Double]
  private var effects: [Double]

  init(candidateCount: Int, effectCount: Int) {
    candidates = Array(repeating: 0, count: candidateCount)
    effects = Array(repeating: 0, count: effectCount)
  }

  mutating func add(_ category: Int, candidate: Int, rater: Int, criterion: Int) {
    candidates[candidate] += Double(category)
    effects[rater] += Double(category)
    effects[criterion] += Double(category)
  }

  /// The sum over the ratings of category times position: the observed part of the likelihood.
  func sum(_ parameters: RaschParameters) -> Double {
    Vectors.dot(candidates, parameters.candidates) + Vectors.dot(effects, parameters.effects)
  }
}
