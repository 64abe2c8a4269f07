/// The standard: criteria, signals, words and numbers, all of it data.
public struct Rubric: Sendable, Hashable {
  /// The id.
  public var id: String
  /// The name shown to people.
  public var title: String
  /// What the standard reads an answer for, in a sentence.
  public var about: String
  /// The id of the language its cues are written for.
  public var language: String
  /// The criteria, in the order they are shown.
  public var criteria: [Criterion]
  /// Word classes beside the language's.
  public var lexicons: [Lexicon] {
    get { deferredLexicons.value }
    set { deferredLexicons = Deferred(newValue) }
  }
  var deferredLexicons: Deferred<[Lexicon]>
  /// The cues that signals weigh.
  public var cues: [Cue] {
    get { deferredCues.value }
    set { deferredCues = Deferred(newValue) }
  }
  var deferredCues: Deferred<[Cue]>
  /// What single words say, learned from labelled answers.
  public var wording: Wording
  /// The signals; ties are broken by their order.
  public var signals: [Signal]
  /// Steps between ratings, cuts between votes.
  public var scale: RatingScale
  /// Ratings needed, by criterion id, where a panel names none.
  public var gates: [String: Int]
  /// Rounds of interviews.
  public var interviews: [Interview]
  /// Roles that raise a criterion's weight or add a gate.
  public var roles: [Role]
  /// How levels are told.
  public var levels: [LevelText]
  /// The words of feedback.
  public var phrasebook: Phrasebook
  /// What a prepared candidate brings.
  public var checklist: [ChecklistPoint]
  /// Which findings show leverage, for the measure beside the rating.
  public var leverage: LeverageSteps
  /// What the level is said to be worth; never part of a vote.
  public var compensation: [CompensationFact]

  /// Makes a rubric from its parts.
  public init(
    id: String,
    title: String,
    about: String = "",
    language: String = "english",
    criteria: [Criterion] = [],
    lexicons: [Lexicon] = [],
    cues: [Cue] = [],
    wording: Wording = Wording(),
    signals: [Signal] = [],
    scale: RatingScale = RatingScale(),
    gates: [String: Int] = [:],
    interviews: [Interview] = [],
    roles: [Role] = [],
    levels: [LevelText] = [],
    phrasebook: Phrasebook = Phrasebook(),
    checklist: [ChecklistPoint] = [],
    leverage: LeverageSteps = LeverageSteps(),
    compensation: [CompensationFact] = []
  ) {
    self.id = id
    self.title = title
    self.about = about
    self.language = language
    self.criteria = criteria
    deferredLexicons = Deferred(lexicons)
    deferredCues = Deferred(cues)
    self.wording = wording
    self.signals = signals
    self.scale = scale
    self.gates = gates
    self.interviews = interviews
    self.roles = roles
    self.levels = levels
    self.phrasebook = phrasebook
    self.checklist = checklist
    self.leverage = leverage
    self.compensation = compensation
  }

  /// The place of a criterion in ``criteria``, or null.
  public func index(ofCriterion id: String) -> Int? { criteria.firstIndex { $0.id == id } }

  /// The place of a signal in ``signals``, or null.
  public func index(ofSignal id: String) -> Int? { signals.firstIndex { $0.id == id } }

  /// What a level is called, by its usual name where the rubric has none for it.
  public func title(of level: Level) -> String {
    levels.first { $0.level == level }?.title ?? level.words
  }

  /// The vote that an answer which shows signals with the given places earns at most.
  public func ceiling(showing places: [Int]) -> Vote {
    places.reduce(.strongYes) { min($0, signals[$1].ceiling) }
  }
}
