/// How far a candidate's work reaches without the candidate: reusability times autonomy.
///
/// A measure beside the rating of leverage, made from what was found in any answer: it counts what was
/// shown once, where the rating weighs all that was said.
public struct LeverageMeasure: Sendable, Hashable {
  /// Who can use the work: 0 nobody, 1 the own team, 2 one other, 3 three or more.
  public let reusability: Int
  /// Who runs it: 0 the author alone, 1 others with help, 2 others alone, 3 others unasked and without
  /// the author.
  public let autonomy: Int

  /// The product, 0 to 9.
  public var value: Int { reusability * autonomy }

  /// Measures a debrief's packet; null where the rubric names no steps.
  package init?(of held: HeldDebrief) {
    let found = Set(held.places.compactMap { held.finding(at: $0)?.signal })
    self.init(held.rubric) { found.contains($0) }
  }

  /// Measures a packet; null where the rubric names no steps.
  ///
  /// - Parameters:
  ///   - rubric: The rubric.
  ///   - isFound: Whether a signal, by its place in the rubric, was found in some answer.
  init?(_ rubric: Rubric, isFound: (Int) -> Bool) {
    guard !rubric.leverage.isEmpty else { return nil }
    func step(_ steps: [[String]]) -> Int {
      let highest = steps.prefix(3).lastIndex { ids in
        ids.contains { rubric.index(ofSignal: $0).map(isFound) ?? false }
      }
      return highest.map { $0 + 1 } ?? 0
    }
    reusability = step(rubric.leverage.reusability)
    autonomy = step(rubric.leverage.autonomy)
  }
}
