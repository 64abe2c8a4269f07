/// Remarks as running text: our words, and the candidate's between quotation marks with their place.
enum FeedbackText {
  /// All of somebody's feedback in one paragraph, the verdict in bold.
  static func paragraph(_ feedback: WrittenFeedback) -> RichText {
    var text = RichText("")
    for remark in feedback.remarks {
      if !text.isEmpty { text += " " }
      text += self.text(of: remark)
    }
    return text
  }

  /// One remark.
  static func text(of remark: Remark) -> RichText {
    let words = RichText(remark.text)
    var text: RichText = remark.kind == .verdict ? "\(.strong(words))" : words
    if let quote = remark.quote { text += " " + self.text(of: quote) }
    if let ask = remark.ask { text += " Ask: \(.emphasis(RichText(ask)))" }
    return text
  }

  /// Words of the candidate with their place.
  static func text(of quote: QuotedWords) -> RichText {
    let words: RichText = "\(.quote(quote.text))"
    return quote.place.isEmpty ? words : words + " \(.faint("(\(quote.place))"))"
  }

  /// A vote with its number.
  static func vote(_ ballot: Ballot?) -> String {
    ballot.map { "\($0.vote.rawValue) \($0.vote.words)" } ?? "no vote"
  }
}
