/// A signal that fired, with the words it fired on.
public struct Finding: Sendable, Hashable {
  /// Which text of a record a quote stands in.
  public enum Part: String, Sendable, Hashable, CaseIterable {
    case answer = "answer"
    case response = "response"
  }

  /// Where a finding comes from.
  public enum Origin: String, Sendable, Hashable, CaseIterable {
    case reading = "reading"
    /// A person added it.
    case correction = "correction"
    /// A person reported it; no answer was transcribed.
    case observation = "observation"
  }

  /// The words of one answer in a finding across answers.
  public struct Passage: Sendable, Hashable {
    /// Place of the answer in the packet.
    public var answer: Int
    /// Which text of it the words stand in.
    public var part: Part
    /// UTF-8 offsets of the words in that text, or null where what shows is no wording.
    public var range: Range<Int>?
    /// The words, exactly as written, or null.
    public var quote: String?

    /// Makes a passage from its parts.
    public init(answer: Int, part: Part, range: Range<Int>? = nil, quote: String? = nil) {
      self.answer = answer
      self.part = part
      self.range = range
      self.quote = quote
    }
  }

  /// Place of the signal in the rubric's ``Rubric/signals``.
  public var signal: Int
  /// Evidence in logits; above zero.
  public var evidence: Double
  /// Logistic function of the evidence, 0.5 to 1; 1 for a person's.
  public var strength: Double
  /// Contribution to each criterion in logits, in the rubric's order: the signal's `adds` times the
  /// strength.
  public var contributions: [Double]
  /// Which text the quote is from.
  public var part: Part
  /// UTF-8 offsets of the quote in that text, or null where the finding rests on absence.
  public var range: Range<Int>?
  /// The quoted words, exactly as written, or null.
  public var quote: String?
  /// Where it comes from.
  public var origin: Origin
  /// The words in each answer that shows it, the first of which are its quote; empty for a finding in
  /// one answer.
  public var passages: [Passage]

  /// Makes a finding from its parts.
  public init(
    signal: Int,
    evidence: Double,
    strength: Double,
    contributions: [Double],
    part: Part = .answer,
    range: Range<Int>? = nil,
    quote: String? = nil,
    origin: Origin = .reading,
    passages: [Passage] = []
  ) {
    self.signal = signal
    self.evidence = evidence
    self.strength = strength
    self.contributions = contributions
    self.part = part
    self.range = range
    self.quote = quote
    self.origin = origin
    self.passages = passages
  }
}
