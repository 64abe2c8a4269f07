/// One point of written feedback: a sentence of ours, and the words of the candidate it is about.
public struct Remark: Sendable, Hashable {
  /// What a remark is for.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The vote and the level, or the panel's decision.
    case vote
    /// What the deciding words come to, in two to ten words.
    case verdict
    /// Why the words read as they do.
    case because
    /// What they are not, and what they are instead.
    case contrast
    /// What the rubric describes on a criterion, met or missed.
    case anchor
    /// What was seen on a further criterion.
    case moment
    /// What a better answer would have had in this place.
    case better
    /// The one thing that would have changed the vote.
    case change
    /// What the answers left open.
    case unshown
    /// The strongest evidence on the other side.
    case counter
  }

  /// What it is for.
  public var kind: Kind
  /// Our words.
  public var text: String
  /// The candidate's words, or null.
  public var quote: QuotedWords?
  /// A question that would bring out more, or null.
  public var ask: String?
  /// Place of the signal in the rubric, or null.
  public var signal: Int?
  /// Place of the criterion in the rubric, or null.
  public var criterion: Int?

  /// Makes a remark.
  public init(
    _ kind: Kind,
    _ text: String,
    quote: QuotedWords? = nil,
    ask: String? = nil,
    signal: Int? = nil,
    criterion: Int? = nil
  ) {
    self.kind = kind
    self.text = text
    self.quote = quote
    self.ask = ask
    self.signal = signal
    self.criterion = criterion
  }

  /// The same remark for another use.
  func of(_ kind: Kind) -> Remark {
    var remark = self
    remark.kind = kind
    return remark
  }

  /// The remark as running text.
  public var sentence: String {
    [text, quote.map { $0.sentence + $0.ending }, ask.map { "Ask: \($0)" }].compactMap(\.self)
      .joined(separator: " ")
  }
}
