/// What the rubric reads in one answer.
public struct AnswerReading: Sendable, Hashable {
  /// The findings, strongest first as the headline would choose.
  public var findings: [Finding]
  /// What signals short of a finding add to each criterion in logits, in the rubric's order; everybody
  /// who hears the answer hears it, nobody argues from it.
  public var undertone: [Double]
  /// The signals that make the undertone, in the rubric's order.
  public var faint: [FaintSignal] = []
  /// Evidence for each criterion in logits: difficulty, undertone and findings; null where the answer
  /// gives nothing to judge by.
  public var theta: [Double?]
  /// Expected rating of each criterion, 1 to 4, or null.
  public var expectedRatings: [Double?]
  /// Rating of each criterion, 1 to 4, or null.
  public var ratings: [Int?]
  /// Weighted mean of the expected ratings, 1 to 4.
  public var mean: Double
  /// What its length adds to the cuts of a yes, as ``RatingScale/rise(terms:)`` has it.
  public var rise: Double = 0
  /// The vote that this answer alone would earn.
  public var vote: Vote
  /// Places in the rubric's signals of those found that each keep the vote below what the mean amounts
  /// to; none where nothing does.
  public var holders: [Int] = []
  /// The level it reads at.
  public var level: Level
  /// Place in ``findings`` of the one that decides it, or null where nothing was found.
  public var headline: Int?
  /// Places in the rubric's signals that a person struck from the reading.
  public var struck: [Int]
  /// Places in the rubric's signals that a person struck though the answer does not show them.
  public var struckInVain: [Int] = []
  /// Places in the rubric's signals that a person added though the reading had found them; each counts
  /// once, as the person's.
  public var confirmed: [Int] = []
  /// What the answer shows of signals that are read across answers, in the rubric's order; it enters
  /// no rating of the answer.
  public var across: [PacketShowing]

  /// Makes a reading from its parts.
  public init(
    findings: [Finding],
    undertone: [Double],
    theta: [Double?],
    expectedRatings: [Double?],
    ratings: [Int?],
    mean: Double,
    vote: Vote,
    level: Level,
    headline: Int?,
    struck: [Int] = [],
    across: [PacketShowing] = []
  ) {
    self.findings = findings
    self.undertone = undertone
    self.theta = theta
    self.expectedRatings = expectedRatings
    self.ratings = ratings
    self.mean = mean
    self.vote = vote
    self.level = level
    self.headline = headline
    self.struck = struck
    self.across = across
  }
}
