/// One candidate before one panel, with everything that was referred to.
public struct DebriefScenario: Sendable {
  /// A rating that somebody reported where no answer was transcribed.
  public struct Observation: Sendable, Hashable {
    /// Id of the criterion.
    public var criterion: String
    /// The rating, 1 to 4.
    public var rating: Double
    /// Id of the interviewer, or null where the whole panel saw it.
    public var by: String?
    /// What was seen, or empty.
    public var note: String

    /// Makes an observation.
    public init(criterion: String, rating: Double, by: String? = nil, note: String = "") {
      self.criterion = criterion
      self.rating = rating
      self.by = by
      self.note = note
    }
  }

  /// What the case is called.
  public var title: String
  /// What it shows, or empty.
  public var about: String
  /// The row of the list of cases that it belongs to, or null.
  public var caseName: String?
  /// What the debrief is for.
  public var setting: DebriefSetting
  /// The standard, compiled; debriefs with one rubric share it.
  public var standard: RubricReader
  /// Who decides.
  public var panel: Panel
  /// The panel's members, in its order.
  public var members: [Interviewer]
  /// Who is judged.
  public var candidate: Candidate
  /// Ratings without a transcribed answer.
  public var observations: [Observation]

  /// Makes a scenario.
  public init(
    title: String,
    about: String = "",
    caseName: String? = nil,
    setting: DebriefSetting = DebriefSetting(),
    standard: RubricReader,
    panel: Panel,
    members: [Interviewer],
    candidate: Candidate,
    observations: [Observation] = []
  ) {
    self.title = title
    self.about = about
    self.caseName = caseName
    self.setting = setting
    self.standard = standard
    self.panel = panel
    self.members = members
    self.candidate = candidate
    self.observations = observations
  }

  /// The standard as data.
  public var rubric: Rubric { standard.rubric }

  /// The role to fill as the rubric tells it, or null.
  public var role: Role? {
    setting.role.flatMap { id in rubric.roles.first { $0.id == id } }
  }

  /// Ids of the criteria that an answer's interview probes; none where it names no round.
  public func probes(of answer: Candidate.Answer) -> [String] {
    guard let id = answer.interview else { return [] }
    return rubric.interviews.first { $0.id == id }?.probes ?? []
  }
}
