/// Somebody's answers, with a profile that never enters a vote.
public struct Candidate: Sendable, Hashable {
  /// Somebody else who changed course, as the candidate tells it.
  public struct Influence: Sendable, Hashable {
    /// The person or team.
    public var who: String
    /// What they did or planned before.
    public var from: String
    /// What they chose instead.
    public var to: String
    /// What made them choose it, or empty.
    public var because: String

    /// Makes an influence.
    public init(who: String, from: String, to: String, because: String = "") {
      self.who = who
      self.from = from
      self.to = to
      self.because = because
    }
  }

  /// One answer in an interview.
  public struct Answer: Sendable, Hashable {
    /// The id, unique among the candidate's answers.
    public var id: String
    /// Id of the round of interviews, or null.
    public var interview: String?
    /// Id of the interviewer who asked, or null where the whole panel heard it.
    public var askedBy: String?
    /// The texts.
    public var text: AnswerText
    /// What a person overrules in the reading.
    public var corrections: Corrections

    /// Makes an answer.
    public init(
      id: String,
      interview: String? = nil,
      askedBy: String? = nil,
      text: AnswerText,
      corrections: Corrections = Corrections()
    ) {
      self.id = id
      self.interview = interview
      self.askedBy = askedBy
      self.text = text
      self.corrections = corrections
    }
  }

  /// The id.
  public var id: String
  /// The name shown to people.
  public var name: String
  /// The level held today, or null.
  public var currentLevel: Level?
  /// Years of experience, or null.
  public var years: Int?
  /// Who changed course, and why.
  public var influence: [Influence]
  /// The answers, in the order given.
  public var answers: [Answer]

  /// Makes a candidate.
  public init(
    id: String,
    name: String,
    currentLevel: Level? = nil,
    years: Int? = nil,
    influence: [Influence] = [],
    answers: [Answer] = []
  ) {
    self.id = id
    self.name = name
    self.currentLevel = currentLevel
    self.years = years
    self.influence = influence
    self.answers = answers
  }
}
