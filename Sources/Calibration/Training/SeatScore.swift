/// What a seat on a panel came to, as a record keeps it: the ballot, the evidence brought forward, and
/// what moved the person.
public struct SeatScore: Sendable, Hashable {
  /// The first vote.
  public var first: Vote
  /// The last vote.
  public var last: Vote
  /// The first vote of a neutral reader of the same answers, or null.
  public var reference: Vote?
  /// What the seat would vote had everybody known everything, or null.
  public var informed: Vote?
  /// The panel's decision.
  public var decision: Decision
  /// The panel's decision had everybody known everything.
  public var informedDecision: Decision
  /// Arguments that rested on a finding nobody had brought forward.
  public var raised: Int
  /// Arguments that rested on something else, or on nothing.
  public var other: Int
  /// Findings that the seat alone could have brought forward and did not.
  public var keptBack: Int
  /// Whether anything that was brought forward moved anybody.
  public var hasMovedSomebody: Bool
  /// What the change between the two ballots comes down to.
  public var motion: SeatResult.Motion
  /// The part of the change that the evidence accounts for, in hundredths of a vote.
  public var byEvidence: Int
  /// The part of the rest that lies toward the others, in hundredths of a vote.
  public var byPull: Int
  /// What the person would write to the candidate, or empty.
  public var feedback: String

  /// Makes a score.
  public init(
    first: Vote,
    last: Vote,
    reference: Vote?,
    informed: Vote?,
    decision: Decision,
    informedDecision: Decision,
    raised: Int,
    other: Int,
    keptBack: Int,
    hasMovedSomebody: Bool,
    motion: SeatResult.Motion,
    byEvidence: Int,
    byPull: Int,
    feedback: String = ""
  ) {
    self.first = first
    self.last = last
    self.reference = reference
    self.informed = informed
    self.decision = decision
    self.informedDecision = informedDecision
    self.raised = raised
    self.other = other
    self.keptBack = keptBack
    self.hasMovedSomebody = hasMovedSomebody
    self.motion = motion
    self.byEvidence = byEvidence
    self.byPull = byPull
    self.feedback = feedback
  }

  /// Takes what a record keeps of a result.
  public init(_ result: SeatResult, feedback: String) {
    let raised = result.argued.count { $0.argument.finding != nil }
    self.init(
      first: result.first.vote,
      last: result.last.vote,
      reference: result.reference?.vote,
      informed: result.informed,
      decision: result.decision,
      informedDecision: result.informedDecision,
      raised: raised,
      other: result.argued.count - raised,
      keptBack: result.keptBack.count,
      hasMovedSomebody: result.hasMovedSomebody,
      motion: result.motion,
      byEvidence: Self.hundredths(result.byEvidence),
      byPull: Self.hundredths(result.byPull),
      feedback: feedback
    )
  }

  /// By how much the first vote lies above a neutral reader's; null without one.
  public var voteError: Int? { reference.map { first.rawValue - $0.rawValue } }

  private static func hundredths(_ votes: Double) -> Int {
    guard votes.isFinite else { return 0 }
    return Int((min(max(votes, -100), 100) * 100).rounded())
  }
}
