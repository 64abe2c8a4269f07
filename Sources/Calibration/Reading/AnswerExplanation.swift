/// Why an answer reads as it does: finding by finding, cue by cue, word by word.
public struct AnswerExplanation: Sendable, Hashable {
  /// What a listed stem, or pair of stems, says for a signal.
  public struct TermShare: Sendable, Hashable {
    /// The term as the table writes it.
    public var text: String
    /// Its part of the evidence in logits.
    public var logits: Double
  }

  /// What a cue says for a signal.
  public struct CueShare: Sendable, Hashable {
    /// Id of the cue.
    public var cue: String
    /// The cue's value in the answer.
    public var value: Double
    /// Its part of the evidence in logits: the value times the signal's weight.
    public var logits: Double
    /// The words it stands on, in the order of the text; none for figures of the whole.
    public var words: [String]
    /// The listed terms that say most, the strongest first; for cues that rest on single words.
    public var terms: [TermShare]
  }

  /// What the evidence of a finding is made of.
  public struct FindingShare: Sendable, Hashable {
    /// Evidence where no cue stands, in logits.
    public var base: Double
    /// The cues that say something, the strongest first; none for a finding that a person added.
    public var cues: [CueShare]
  }

  /// One finding more or less, and the vote that this leads to.
  public struct VoteChange: Sendable, Hashable {
    /// Place of the signal in the rubric.
    public var signal: Int
    /// Whether the finding goes; else it comes.
    public var isStrike: Bool
    /// How far the signal's evidence is from that, in logits.
    public var distance: Double
    /// The vote it leads to.
    public var vote: Vote
  }

  /// The reading.
  public var reading: AnswerReading
  /// One a finding of the reading, in its order.
  public var shares: [FindingShare]
  /// The nearest single change that raises the vote, or null.
  public var raise: VoteChange?
  /// The nearest single change that lowers the vote, or null.
  public var lower: VoteChange?
  /// The nearest signal for the level that is not shown, or null where none is left.
  public var missing: VoteChange?
  /// Words of sentences that are about something else, which were not read.
  public var offTopicCount: Int
}
