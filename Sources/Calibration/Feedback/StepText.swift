/// Puts words into the places that a phrasebook's sentences leave open.
struct StepText: Sendable {
  /// A signal's evidence in a few words, for `{missing}` and `{shown}`.
  var evidence: String
  /// The vote that a change would lead to, for `{vote}`: `a yes`.
  private var vote: String

  /// Fills in a change of evidence.
  ///
  /// - Parameters:
  ///   - evidence: The evidence in a few words, without a full stop.
  ///   - vote: The vote it would lead to.
  ///   - isRaise: Whether that is a higher one; nobody aims at a no, so that is called a 2.
  init(_ evidence: String, vote: Vote, isRaise: Bool) {
    self.evidence = evidence
    self.vote = isRaise && vote == .no ? "a 2" : "a \(vote.words)"
  }

  /// A sentence with its open places filled in; other words in braces are left out.
  func filling(_ sentence: String) -> String {
    var text = ""
    let pieces = sentence.split(separator: "{", omittingEmptySubsequences: false)
    for (index, piece) in pieces.enumerated() {
      guard index > 0, let end = piece.firstIndex(of: "}") else {
        text += piece
        continue
      }
      let rest = piece[piece.index(after: end)...]
      switch piece[..<end] {
      case "missing", "shown": text += evidence + comma(before: rest)
      case "Missing", "Shown": text += Prose.raised(evidence) + comma(before: rest)
      case "vote": text += vote
      case "Vote": text += Prose.raised(vote)
      default: break
      }
      text += rest
    }
    return text
  }

  /// What a comma opened inside the evidence, a comma closes where the sentence goes on.
  private func comma(before rest: Substring) -> String {
    rest.hasPrefix(" ") && evidence.utf8.contains(0x2C) ? "," : ""
  }
}
