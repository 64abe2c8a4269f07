/// How a person did in a seat: the ballot, the evidence brought forward, and what moved the person.
public struct SeatResult: Sendable, Hashable {
  /// What became of one argument.
  public struct Argued: Sendable, Hashable {
    /// Place of the turn in the debrief's turns.
    public var turn: Int
    /// The argument.
    public var argument: SeatArgument
    /// Places of the members to whom it was new.
    public var learners: [Int]
    /// What it moved in others, in votes; those it did not move are left out.
    public var moved: [Moved]
    /// The decision had the person passed at this turn and ended with the same ballot.
    public var otherwise: Decision
  }

  /// What an argument moved in one member.
  public struct Moved: Sendable, Hashable {
    /// Place of the member in the panel.
    public var member: Int
    /// In votes; above 0 toward yes.
    public var amount: Double
  }

  /// What the change between the two ballots comes down to.
  public enum Motion: String, Sendable, Hashable, CaseIterable {
    /// The vote stayed, and the evidence asked for no other.
    case stayed = "stayed"
    /// The vote stayed although the others stood elsewhere, for want of evidence.
    case heldAgainstPressure = "held-against-pressure"
    /// The vote stayed although the evidence heard led to another.
    case unmovedByEvidence = "unmoved-by-evidence"
    /// Most of the change is what the evidence accounts for.
    case movedByEvidence = "moved-by-evidence"
    /// Most of the change lies toward the others, beyond what the evidence accounts for.
    case movedByPressure = "moved-by-pressure"
    /// Most of the change is neither.
    case movedUnexplained = "moved-unexplained"
  }

  /// The first ballot.
  public var first: GivenBallot
  /// The last ballot; the first again where there was no discussion.
  public var last: GivenBallot
  /// What a neutral reader of the same answers writes first; null where nothing can be read in them.
  public var reference: Ballot?
  /// What the seat would vote had everybody known everything, or null.
  public var informed: Vote?
  /// The panel's decision had everybody known everything.
  public var informedDecision: Decision
  /// The panel's decision.
  public var decision: Decision
  /// The panel's decision had a neutral reader sat there.
  public var neutralDecision: Decision
  /// What was brought forward.
  public var argued: [Argued]
  /// Findings that the seat knew, somebody else did not, and nobody brought forward.
  public var keptBack: [FindingPlace]
  /// What was heard, and where it pointed.
  public var hearing: GivenHearing
  /// The part of the change that the evidence accounts for, in votes.
  public var byEvidence: Double
  /// The part of the rest that lies toward the others, in votes.
  public var byPull: Double
  /// What the change comes down to.
  public var motion: Motion

  /// By how much the first vote lies above a neutral reader's; null without one.
  public var voteError: Int? { reference.map { first.vote.rawValue - $0.vote.rawValue } }

  /// The part of the change that neither accounts for, in votes.
  public var unexplained: Double { hearing.to - hearing.from - byEvidence - byPull }

  /// Whether anything that was brought forward moved anybody.
  public var hasMovedSomebody: Bool { argued.contains { !$0.moved.isEmpty } }
}

extension SeatResult {
  /// Differences below this, in votes, are none.
  static let least = 0.005

  /// Scores a debrief that is over; null before.
  public init?(_ seated: SeatedDebrief) {
    guard seated.step == .done, let first = seated.firstBallot, let outcome = seated.outcome,
      let hearing = outcome.given
    else { return nil }
    let neutral = seated.neutral
    let move = outcome.moves.first { $0.member == seated.member }
    self.first = first
    last = seated.lastBallot ?? first
    reference = neutral.seats[seated.member].before
    informed = neutral.pooled.votes[seated.member]
    informedDecision = neutral.pooled.decision
    decision = outcome.decision
    neutralDecision = neutral.decision
    argued = Self.argued(seated, first, outcome)
    let known = seated.knownFindings
    keptBack = outcome.unvoiced.filter(known.contains)
    self.hearing = hearing
    byEvidence = move?.evidence ?? 0
    byPull = move?.pull ?? 0
    motion = .stayed
    motion = kind
  }

  private var kind: Motion {
    guard first.vote != last.vote || (hearing.to - hearing.from).magnitude >= Self.least else {
      if hearing.evidenceVote != first.vote { return .unmovedByEvidence }
      return hearing.roomVote != first.vote ? .heldAgainstPressure : .stayed
    }
    let parts = [byEvidence.magnitude, byPull.magnitude, unexplained.magnitude]
    if parts[0] >= parts[1], parts[0] >= parts[2] { return .movedByEvidence }
    return parts[1] >= parts[2] ? .movedByPressure : .movedUnexplained
  }

  private static func argued(
    _ seated: SeatedDebrief,
    _ first: GivenBallot,
    _ outcome: DebriefOutcome
  ) -> [Argued] {
    let own = outcome.turns.indices.filter { outcome.turns[$0].speaker == seated.member }
    let findings = seated.arguments.map { $0?.finding }
    return zip(own, seated.arguments).enumerated().compactMap { count, pair in
      guard let argument = pair.1 else { return nil }
      var without = findings
      without[count] = nil
      let other = seated.held(first, without, seated.lastBallot)
      let moved = outcome.moves.flatMap { move in
        move.byEvidence.filter { $0.turn == pair.0 && $0.amount.magnitude >= least }
          .map { Moved(member: move.member, amount: $0.amount) }
      }
      return Argued(
        turn: pair.0,
        argument: argument,
        learners: outcome.turns[pair.0].learners,
        moved: moved,
        otherwise: other.decision
      )
    }
  }
}
