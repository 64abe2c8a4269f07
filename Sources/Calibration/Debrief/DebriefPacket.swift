/// What a panel has to judge a candidate by: readings of answers, and what was reported without one.
public struct DebriefPacket: Sendable, Hashable {
  /// A reading of one answer, and who heard it.
  public struct Answer: Sendable, Hashable {
    /// Id of the interviewer who asked, or null where the whole panel heard it.
    public var askedBy: String?
    /// Id of the round of interviews, or null; it rates the criteria it probes whatever is found.
    public var interview: String?
    /// Whether the interviewer challenged the candidate.
    public var isChallenged: Bool
    /// What the rubric reads in it, corrections applied.
    public var reading: AnswerReading

    /// Makes an answer's evidence.
    public init(
      askedBy: String? = nil,
      interview: String? = nil,
      isChallenged: Bool = false,
      reading: AnswerReading
    ) {
      self.askedBy = askedBy
      self.interview = interview
      self.isChallenged = isChallenged
      self.reading = reading
    }
  }

  /// A rating that an interviewer reported where no answer was transcribed.
  public struct Observation: Sendable, Hashable {
    /// The criterion's id.
    public var criterion: String
    /// The rating, 1 to 4; counted no lower than 1.15 and no higher than 3.85.
    public var rating: Double
    /// Id of the interviewer who saw it, or null where the whole panel did.
    public var by: String?

    /// Makes an observation.
    public init(criterion: String, rating: Double, by: String? = nil) {
      self.criterion = criterion
      self.rating = rating
      self.by = by
    }
  }

  /// The answers, in the order given.
  public var answers: [Answer]
  /// Ratings without an answer.
  public var observations: [Observation]
  /// Findings that only show across answers; each counts in full beside the mean over answers, and
  /// is known to whoever heard at least two of them.
  public var findings: [Finding]

  /// What the length of the answers adds to the cuts of a yes, on average; 0 without answers.
  package var rise: Double {
    guard !answers.isEmpty else { return 0 }
    let rises = answers.map { $0.reading.rise.isFinite ? $0.reading.rise : 0 }
    return rises.reduce(0, +) / Double(rises.count)
  }

  /// Makes a packet.
  public init(
    answers: [Answer] = [],
    observations: [Observation] = [],
    findings: [Finding] = []
  ) {
    self.answers = answers
    self.observations = observations
    self.findings = findings
  }
}
