/// Remarks as running text: our words, and the candidate's between quotation marks with their place.
enum FeedbackText {
  /// Somebody's feedback: the verdict and its reasons in a paragraph, further points as a list.
  static func blocks(_ feedback: WrittenFeedback) -> [Block] {
    let opening: [Remark.Kind] = [.vote, .verdict, .because, .contrast, .better]
    var text = RichText("")
    for remark in feedback.remarks where opening.contains(remark.kind) {
      if !text.isEmpty { text += " " }
      text += self.text(of: remark)
    }
    let points = feedback.remarks.filter { !opening.contains($0.kind) }.map(self.text(of:))
    let paragraph: [Block] = text.isEmpty ? [] : [.paragraph(text)]
    return points.isEmpty ? paragraph : paragraph + [.bullets(points)]
  }

  /// One remark.
  static func text(of remark: Remark) -> RichText {
    let words = RichText(remark.text)
    var text: RichText =
      switch remark.kind {
      case .verdict: "\(.strong(words))"
      case .change: "\(.strong("Would change it:")) \(words)"
      case .unshown: "\(.strong("Not shown:")) \(words)"
      case .vote, .because, .contrast, .better, .anchor, .moment, .counter: words
      }
    if let quote = remark.quote { text += " " + self.text(of: quote) + RichText(quote.ending) }
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
