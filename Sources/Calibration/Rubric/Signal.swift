/// A rule: what must be said for a finding to be made, and what the finding is worth.
///
/// The evidence is `base` plus the sum of each cue's value times its weight, in logits. A signal fires
/// where the evidence is above zero; the finding's strength is the logistic function of it.
public struct Signal: Sendable, Hashable {
  /// A cue and what one unit of it says for the signal, in logits.
  public struct Weight: Sendable, Hashable {
    /// The cue's id.
    public var cue: String
    /// Logits a unit.
    public var logits: Double

    /// Makes a weight.
    public init(cue: String, logits: Double) {
      self.cue = cue
      self.logits = logits
    }
  }

  /// What a signal looks at.
  public enum Reach: String, Sendable, Hashable, CaseIterable {
    case answer = "answer"
    case packet = "packet"
  }

  /// A sentence on which the signal must fire or must not; `[[` and `]]` mark the quote expected.
  public struct Example: Sendable, Hashable {
    /// The text, marks removed.
    public var text: String
    /// The interviewer's challenge, where the example is the response to one.
    public var challenge: String?
    /// UTF-8 offsets of the quote expected in the text, or null.
    public var quote: Range<Int>?
    /// Whether it is known not to come out when it is read as a whole answer.
    public var isOpen: Bool

    /// Makes an example.
    public init(
      text: String,
      challenge: String? = nil,
      quote: Range<Int>? = nil,
      isOpen: Bool = false
    ) {
      self.text = text
      self.challenge = challenge
      self.quote = quote
      self.isOpen = isOpen
    }
  }

  /// The id.
  public var id: String
  /// The name shown to people.
  public var title: String
  /// For Staff or against.
  public var direction: Direction
  /// The criterion it bears on most.
  public var criterion: String
  /// Evidence where no cue stands, in logits; as a rule below zero.
  public var base: Double
  /// What each cue says.
  public var evidence: [Weight] {
    get { deferredEvidence.value }
    set { deferredEvidence = Deferred(newValue) }
  }
  /// Ids of the cues that show the signal by themselves; examples are read by them.
  ///
  /// Empty where only the evidence tells.
  public var shownBy: [String]
  /// Contribution of a full finding to each criterion by id, in logits, with the signal's sign.
  public var adds: [String: Double]
  /// Whether it needs a challenge to be read at all.
  public var needsChallenge: Bool
  /// Whether it is read on an answer or over a packet.
  public var reach: Reach
  /// The share of a packet's answers that must show it, at least two of them; for a signal over a
  /// packet.
  public var share: Double
  /// Signals that are not found beside a stronger one of the same group.
  public var excludes: [String]
  /// The vote that an answer with it earns at most, whatever else it shows.
  ///
  /// Below 4 only for a signal against that is read on an answer. A ballot in a debrief weighs all that
  /// was heard and knows no ceiling: there gates decide.
  public var ceiling: Vote
  /// Weight when the headline of a ballot is chosen; 1 unless it says little by itself.
  public var salience: Double
  /// How readily it heads an answer.
  public var heading = Heading()
  /// How far a full finding speaks for Senior rather than below it where the vote is a strong no, in
  /// logits; either sign, whatever its direction.
  public var level = 0.0
  /// Examples it must fire on.
  public var fires: [Example] {
    get { deferredFires.value }
    set { deferredFires = Deferred(newValue) }
  }
  /// Examples it must stay silent on.
  public var silent: [Example] {
    get { deferredSilent.value }
    set { deferredSilent = Deferred(newValue) }
  }
  var deferredEvidence: Deferred<[Weight]>
  var deferredFires: Deferred<[Example]>
  var deferredSilent: Deferred<[Example]>

  /// How readily a signal heads an answer that shows it, in logits against the others found.
  public struct Heading: Sendable, Hashable {
    /// On evidence of zero.
    public var base = 0.0
    /// More with each logit of evidence, up to 8 logits of it.
    public var evidence = 0.0

    /// Evidence beyond this adds nothing.
    static let mostEvidence = 8.0

    /// Makes a heading; without numbers the signals that add most head.
    public init(base: Double = 0, evidence: Double = 0) {
      self.base = base
      self.evidence = evidence
    }

    /// The logits on some evidence.
    func logits(on evidence: Double) -> Double {
      base + self.evidence * max(-Self.mostEvidence, min(Self.mostEvidence, evidence))
    }
  }

  /// Makes a signal from its parts.
  public init(
    id: String,
    title: String,
    direction: Direction,
    criterion: String,
    base: Double,
    evidence: [Weight],
    shownBy: [String] = [],
    adds: [String: Double],
    needsChallenge: Bool = false,
    reach: Reach = .answer,
    share: Double = 1,
    excludes: [String] = [],
    ceiling: Vote = .strongYes,
    salience: Double = 1,
    fires: [Example] = [],
    silent: [Example] = []
  ) {
    self.id = id
    self.title = title
    self.direction = direction
    self.criterion = criterion
    self.base = base
    deferredEvidence = Deferred(evidence)
    self.shownBy = shownBy
    self.adds = adds
    self.needsChallenge = needsChallenge
    self.reach = reach
    self.share = share
    self.excludes = excludes
    self.ceiling = ceiling
    self.salience = salience
    deferredFires = Deferred(fires)
    deferredSilent = Deferred(silent)
  }
}
