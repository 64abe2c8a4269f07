/// What a calibrated committee made of an answer: always how its raters were spread, never one
/// right answer.
public struct ExerciseReference: Sendable, Hashable {
  /// How the raters were spread on a criterion.
  public struct CriterionCounts: Sendable, Hashable {
    /// Id of the criterion.
    public var criterion: String
    /// Raters by rating.
    public var counts: RatingCounts

    /// Makes the counts of a criterion.
    public init(_ criterion: String, _ counts: RatingCounts) {
      self.criterion = criterion
      self.counts = counts
    }
  }

  /// Raters by vote.
  public var votes: RatingCounts
  /// Raters by level, in the order of the levels; all 0 where none was given.
  public var levels: [Int]
  /// Raters by rating, criterion by criterion, as the file lists them.
  public var criteria: [CriterionCounts]
  /// What they found, the most named first as the file lists it.
  public var findings: [ExpectedFinding]
  /// How the reference came about, in a sentence, or empty.
  public var origin: String

  /// Makes a reference.
  public init(
    votes: RatingCounts,
    levels: [Int] = [],
    criteria: [CriterionCounts] = [],
    findings: [ExpectedFinding] = [],
    origin: String = ""
  ) {
    self.votes = votes
    self.levels = Level.allCases.indices.map { levels.indices.contains($0) ? levels[$0] : 0 }
    self.criteria = criteria
    self.findings = findings
    self.origin = origin
  }

  /// How the raters were spread on a criterion, or null where they were not asked.
  public func counts(of criterion: String) -> RatingCounts? {
    criteria.first { $0.criterion == criterion }?.counts
  }

  /// The level that most gave, of equally many the lowest; null where none was given.
  public var level: Level? {
    guard let most = levels.max(), most > 0, let place = levels.firstIndex(of: most) else {
      return nil
    }
    return Level.allCases[place]
  }

  /// The vote scored against: the lower median.
  public var vote: Vote { votes.median.flatMap(Vote.init(rawValue:)) ?? .strongNo }

  /// Whether the raters agree on the vote, and all of them on yes or no.
  public var isConsensus: Bool {
    let yes = votes.count(of: 3) + votes.count(of: 4)
    return votes.isConsensus && (yes == 0 || yes == votes.rated)
  }

  /// The same without findings and origin, in the order of the criteria's ids: what scoring needs.
  public var spreads: ExerciseReference {
    ExerciseReference(
      votes: votes,
      levels: levels,
      criteria: criteria.sorted { $0.criterion < $1.criterion }
    )
  }

  /// Findings that more than half of the raters made.
  public var sharedFindings: [ExpectedFinding] {
    findings.filter { $0.raters * 2 > votes.raters }
  }
}
