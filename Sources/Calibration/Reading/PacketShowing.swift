/// What one answer shows of a signal that is read across answers.
public struct PacketShowing: Sendable, Hashable {
  /// Place of the signal in the rubric's ``Rubric/signals``.
  public var signal: Int
  /// Evidence in this answer alone, in logits; above zero.
  public var evidence: Double
  /// Which text of the answer the words stand in.
  public var part: Finding.Part
  /// UTF-8 offsets of the words in that text, or null where what shows is no wording.
  public var range: Range<Int>?
  /// The words, exactly as written, or null.
  public var quote: String?

  /// Makes a showing from its parts.
  public init(
    signal: Int,
    evidence: Double,
    part: Finding.Part = .answer,
    range: Range<Int>? = nil,
    quote: String? = nil
  ) {
    self.signal = signal
    self.evidence = evidence
    self.part = part
    self.range = range
    self.quote = quote
  }
}
