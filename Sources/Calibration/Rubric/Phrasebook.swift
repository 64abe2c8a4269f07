/// The words that feedback is made of, by signal, criterion and vote.
public struct Phrasebook: Sendable, Hashable {
  /// What is said of one signal.
  public struct SignalPhrases: Sendable, Hashable {
    /// Verdicts of two to ten words, by voice.
    public var verdicts: [Voice: [String]]
    /// Why the quoted words read as they do.
    public var because: [String]
    /// The contrast in one sentence, as in "Not X, but Y".
    public var contrast: String
    /// The one thing that would have changed the vote.
    public var change: [String]
    /// Questions that would elicit the evidence.
    public var ask: [String]

    /// Makes the phrases of a signal.
    public init(
      verdicts: [Voice: [String]] = [:],
      because: [String] = [],
      contrast: String = "",
      change: [String] = [],
      ask: [String] = []
    ) {
      self.verdicts = verdicts
      self.because = because
      self.contrast = contrast
      self.change = change
      self.ask = ask
    }
  }

  /// What is said of a criterion that was not shown.
  public struct CriterionPhrases: Sendable, Hashable {
    /// Sentences that say so.
    public var unshown: [String]
    /// Questions to ask.
    public var ask: [String]

    /// Makes the phrases of a criterion.
    public init(unshown: [String] = [], ask: [String] = []) {
      self.unshown = unshown
      self.ask = ask
    }
  }

  /// By signal id.
  public var signals: [String: SignalPhrases]
  /// By criterion id.
  public var criteria: [String: CriterionPhrases]
  /// Sentences that state a vote, by voice.
  public var votes: [Vote: [Voice: [String]]]

  /// Makes a phrasebook.
  public init(
    signals: [String: SignalPhrases] = [:],
    criteria: [String: CriterionPhrases] = [:],
    votes: [Vote: [Voice: [String]]] = [:]
  ) {
    self.signals = signals
    self.criteria = criteria
    self.votes = votes
  }
}
