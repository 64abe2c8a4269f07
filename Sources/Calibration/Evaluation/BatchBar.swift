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

  /// By how much a batch misses it, in a sentence without an end.
  package func shortfall(of summary: BatchSummary) -> String {
    let count = summary.judged == 1 ? "one answer" : "\(summary.judged) answers"
    switch self {
    case .meanVote(let needed):
      guard let mean = summary.meanVote else { break }
      let figure = DecimalText.fixed(mean, decimals: 2)
      let bar = RatingValues.text(needed)
      return "the mean vote of \(count) is \(figure), below \(bar) of --fail-under"
    case .yesShare(let needed):
      guard let share = summary.yesShare else { break }
      let figure = DecimalText.fixed(share * 100, decimals: 1)
      let bar = RatingValues.text(needed * 100)
      return "\(figure)% of the votes of \(count) are a yes, below \(bar)% of --fail-under"
    }
    return "there is no vote to hold against --fail-under"
  }

  /// Whether a batch reaches it; one without votes does not.
  package func isReached(by summary: BatchSummary) -> Bool {
    switch self {
    case .meanVote(let needed): summary.meanVote.map { $0 >= needed } ?? false
    case .yesShare(let needed): summary.yesShare.map { $0 >= needed } ?? false
    }
  }
}
