/// The words that feedback is made of, by signal, criterion and vote.
public struct Phrasebook: Sendable, Hashable {
  /// What is said of one signal.
  public struct SignalPhrases: Sendable, Hashable {
    /// Verdicts of two to ten words, by voice.
    public var verdicts: [Voice: [String]]
    /// Why the quoted words read as they do.
    public var because: [String]
    /// Contrasts in one sentence, as in "Not X, but Y".
    public var contrasts: [String]
    /// What a better answer would have had in this place.
    public var change: [String]
    /// The evidence in a few words, to stand in a sentence: `one team that took it up unasked`.
    public var missing: [String]
    /// The evidence by name, to stand in a sentence where it was shown: `the figure`.
    public var shown: [String]
    /// Questions that would bring out the evidence where it was not shown.
    public var elicit: [String]
    /// Questions that go on from the evidence shown.
    public var ask: [String]

    /// Makes the phrases of a signal.
    public init(
      verdicts: [Voice: [String]] = [:],
      because: [String] = [],
      contrasts: [String] = [],
      change: [String] = [],
      missing: [String] = [],
      shown: [String] = [],
      elicit: [String] = [],
      ask: [String] = []
    ) {
      self.verdicts = verdicts
      self.because = because
      self.contrasts = contrasts
      self.change = change
      self.missing = missing
      self.shown = shown
      self.elicit = elicit
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

  /// Sentences that say what would have changed a vote.
  ///
  /// In all of them `{missing}` stands for evidence that is not shown, `{shown}` for evidence that is,
  /// and `{vote}` for a vote, as in `a yes`; with a capital letter for the same at a beginning.
  public struct StepPhrases: Sendable, Hashable {
    /// With that evidence it would be that vote.
    public var one: [String]
    /// It takes more than that evidence; no vote is named.
    public var several: [String]
    /// Without that evidence it would be that vote.
    public var rests: [String]
    /// No single finding less would change it; neither is named.
    public var stands: [String]

    /// Makes the sentences.
    public init(
      one: [String] = [],
      several: [String] = [],
      rests: [String] = [],
      stands: [String] = []
    ) {
      self.one = one
      self.several = several
      self.rests = rests
      self.stands = stands
    }
  }

  /// By signal id, each read from its archive when it is asked for: a debrief needs a few.
  var deferredSignals: [String: DeferredPhrases]
  /// By criterion id.
  public var criteria: [String: CriterionPhrases]
  /// Sentences that state a vote, by voice.
  public var votes: [Vote: [Voice: [String]]]
  /// What would have changed a vote.
  public var steps: StepPhrases
  /// What leads in a finding that speaks against the vote, by the finding's direction.
  public var counters: [Direction: [String]]

  /// Makes a phrasebook.
  public init(
    signals: [String: SignalPhrases] = [:],
    criteria: [String: CriterionPhrases] = [:],
    votes: [Vote: [Voice: [String]]] = [:],
    steps: StepPhrases = StepPhrases(),
    counters: [Direction: [String]] = [:]
  ) {
    deferredSignals = signals.mapValues(DeferredPhrases.init)
    self.criteria = criteria
    self.votes = votes
    self.steps = steps
    self.counters = counters
  }

  /// All phrases of signals, by the signal's id.
  ///
  /// - Complexity: all of them are read; ``phrases(of:)`` reads those of one signal.
  public var signals: [String: SignalPhrases] {
    get { deferredSignals.mapValues(\.value) }
    set { deferredSignals = newValue.mapValues(DeferredPhrases.init) }
  }

  /// The phrases of a signal by its id.
  public func phrases(of signal: String) -> SignalPhrases? { deferredSignals[signal]?.value }
}
