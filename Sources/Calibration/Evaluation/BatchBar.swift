/// What a batch has to reach: a mean vote, or a share of votes for Staff.
package enum BatchBar: Sendable, Hashable {
  case meanVote(Double)
  /// From 0 to 1.
  case yesShare(Double)

  /// Reads `2.5` as a mean vote from 1 to 4, and `60%` as a share.
  package init?(_ text: String) {
    if text.hasSuffix("%") {
      guard let percent = Double(text.dropLast()), (0...100).contains(percent) else { return nil }
      self = .yesShare(percent / 100)
    } else {
      guard let mean = Double(text), (1...4).contains(mean) else { return nil }
      self = .meanVote(mean)
    }
  }

  /// As it is given: `2.5`, `60%`.
  package var text: String {
    switch self {
    case .meanVote(let mean): RatingValues.text(mean)
    case .yesShare(let share): RatingValues.text(share * 100) + "%"
    }
  }

  /// Whether a batch reaches it; one without votes does not.
  package func isReached(by summary: BatchSummary) -> Bool {
    switch self {
    case .meanVote(let needed): summary.meanVote.map { $0 >= needed } ?? false
    case .yesShare(let needed): summary.yesShare.map { $0 >= needed } ?? false
    }
  }
}
