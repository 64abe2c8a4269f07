/// Reads feedback that people wrote, and says what good practice misses.
///
/// It goes by words, not by sense: what it says is worth a look, and silence is no praise. Words
/// between quotation marks are the candidate's and never a fault.
public struct FeedbackCheck: Sendable {
  /// What good feedback holds and avoids.
  public let guide: FeedbackGuide

  /// Makes a check.
  public init(_ guide: FeedbackGuide) {
    self.guide = guide
  }

  /// What is amiss in a text: what is said and should not be, in order, then what is missing.
  ///
  /// - Parameters:
  ///   - text: The feedback.
  ///   - vote: The vote that goes with it, or null where only the text tells it.
  ///   - hasLevel: Whether a level goes with it outside the text.
  /// - Returns: The flaws; none where nothing is amiss.
  public func flaws(in text: String, vote: Vote? = nil, hasLevel: Bool = false) -> [FeedbackFlaw] {
    let written = WrittenWords(text)
    var flaws: [FeedbackFlaw] = []
    for fault in guide.faults {
      for match in written.matches(of: fault.phrases, unless: fault.unless) {
        let flaw = FeedbackFlaw(
          kind: .fault(fault.id),
          message: fault.title,
          cure: fault.cure,
          isWarning: fault.isWarning
        )
        flaws.append(flaw.about(match, in: written))
      }
    }
    let told = rating(in: written)
    if let flaw = contradiction(vote ?? told, in: written) { flaws.append(flaw) }
    flaws.sort { ($0.range?.lowerBound ?? 0, $0.id) < ($1.range?.lowerBound ?? 0, $1.id) }
    return flaws + missing(in: written, vote: vote ?? told, hasLevel: hasLevel)
  }

  private func missing(
    in written: WrittenWords,
    vote: Vote?,
    hasLevel: Bool
  ) -> [FeedbackFlaw] {
    var flaws: [FeedbackFlaw] = []
    func need(_ need: FeedbackGuide.Need, _ kind: FeedbackFlaw.Kind, _ isMet: Bool) {
      guard !isMet, written.matches(of: need.phrases).isEmpty else { return }
      flaws.append(
        FeedbackFlaw(kind: kind, message: need.title, cure: need.cure, isWarning: false)
      )
    }
    let verdicts = guide.verdicts
    let hasVerdict = !written.matches(of: verdicts.yes + verdicts.no).isEmpty
    need(guide.evidence, .noEvidence, written.longestQuotation >= guide.shortestQuote)
    need(guide.vote, .noVote, vote != nil || hasVerdict)
    need(guide.level, .noLevel, hasLevel)
    need(guide.change, .noChange, false)
    return flaws
  }

  /// The vote that the text itself gives as a number, or null; `vote 3`, `rating: 2`, `3/4`.
  private func rating(in written: WrittenWords) -> Vote? {
    let words = written.words
    for place in words.indices where !words[place].isQuoted {
      guard words[place].text.count == 1, let digit = words[place].text.first,
        let vote = Vote(rawValue: Int(digit) - 0x30)
      else { continue }
      let before = words[max(0, place - 2)..<place].map { String(decoding: $0.text, as: UTF8.self) }
      if before.contains(where: guide.verdicts.ratings.contains) { return vote }
      let end = words[place].range.upperBound
      if written.bytes[end...].starts(with: Array("/4".utf8)) { return vote }
    }
    return nil
  }

  /// Words for the other side of yes where none are for the vote's own; what would have been another
  /// vote is none.
  private func contradiction(_ vote: Vote?, in written: WrittenWords) -> FeedbackFlaw? {
    guard let vote else { return nil }
    // Phrases of both sides are sought together, so that "no hire" is not also a "hire".
    let verdicts = guide.verdicts
    let turns = Set(
      written.matches(of: guide.change.phrases).map { written.words[$0.lowerBound].sentence }
    )
    let all = written.matches(of: verdicts.yes + verdicts.no).filter {
      !turns.contains(written.words[$0.lowerBound].sentence)
    }
    let no = Set(written.matches(of: verdicts.no))
    let against = all.filter { no.contains($0) == vote.isYes }
    guard let first = against.first, against.count == all.count else { return nil }
    return FeedbackFlaw(
      kind: .contradiction,
      message: "\(verdicts.title) \(vote.rawValue), \(vote.words)",
      cure: verdicts.cure,
      isWarning: false
    ).about(first, in: written)
  }
}

extension FeedbackFlaw {
  fileprivate init(kind: Kind, message: String, cure: String, isWarning: Bool) {
    self.init(
      kind: kind,
      message: message,
      cure: cure,
      isWarning: isWarning,
      words: nil,
      range: nil
    )
  }

  fileprivate func about(_ match: WrittenWords.Match, in written: WrittenWords) -> FeedbackFlaw {
    guard let text = written.text(match) else { return self }
    var flaw = self
    flaw.words = text.words
    flaw.range = text.range
    return flaw
  }
}
