/// What became of answers that were rewritten in one way.
package struct EditTally: Sendable, Hashable {
  /// What was done.
  package let name: String
  /// What must follow.
  package let promise: EditPromise
  /// Answers rewritten, each way counted.
  package private(set) var variants = 0
  /// Votes that rose, and those that fell.
  package private(set) var raised = 0
  package private(set) var lowered = 0
  /// Votes that crossed the bar between no and yes.
  package private(set) var crossed = 0
  /// Answers with another rating of a criterion.
  package private(set) var rated = 0
  /// Answers with other findings.
  package private(set) var found = 0
  /// Ids of the first answers that broke the promise, at most five.
  package private(set) var broken: [String] = []
  /// How often the promise was broken.
  package private(set) var breaches = 0

  private static let mostNamed = 5

  init(name: String, promise: EditPromise) {
    self.name = name
    self.promise = promise
  }

  /// Votes that moved.
  package var moved: Int { raised + lowered }

  mutating func add(_ id: String, from base: AnswerLabel, to edited: AnswerLabel) {
    variants += 1
    let change = edited.vote.rawValue - base.vote.rawValue
    if change > 0 { raised += 1 }
    if change < 0 { lowered += 1 }
    if base.vote.isYes != edited.vote.isYes { crossed += 1 }
    if base.ratings != edited.ratings { rated += 1 }
    if base.findings != edited.findings { found += 1 }
    let isBroken =
      switch promise {
      case .nothingChanges:
        change != 0 || base.ratings != edited.ratings || base.findings != edited.findings
      case .sameMeaning: false
      case .noHigherVote: change > 0
      case .noLowerVote: change < 0
      }
    guard isBroken else { return }
    breaches += 1
    if broken.count < Self.mostNamed, broken.last != id { broken.append(id) }
  }
}
