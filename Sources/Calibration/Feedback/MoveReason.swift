/// How much of one member's change of position was evidence, and how much the pull of others.
public struct MoveReason: Sendable, Hashable {
  /// Place of the member in the panel.
  public var member: Int
  /// The first vote.
  public var from: Vote
  /// The last vote.
  public var to: Vote
  /// What arguments moved, in votes; above 0 toward yes.
  public var evidence: Double
  /// What the others' votes moved, in votes; above 0 toward yes.
  public var pull: Double
  /// The change in a few words, without figures.
  public var brief: String
  /// The whole sentence, with figures, the argument that weighed most, and who drew.
  public var because: String

  /// Whether the vote itself changed.
  public var isVoteChanged: Bool { from != to }
}

extension MoveReason {
  /// Changes of position below this, in votes, are not told.
  private static let least = 0.005

  /// Tells a move; null where neither arguments nor votes moved anything to speak of.
  init?(_ move: DebriefMove, in held: HeldDebrief) {
    let evidence = move.evidence
    let pull = move.pull
    guard evidence.magnitude >= Self.least || pull.magnitude >= Self.least else { return nil }
    let isStill = move.from == move.to && Prose.part(move.delta) == Prose.part(0)
    // One of the two alone would be a move that is not shown.
    if isStill, evidence.magnitude < Self.least || pull.magnitude < Self.least { return nil }
    member = move.member
    from = move.from
    to = move.to
    self.evidence = evidence
    self.pull = pull
    let name = held.title(ofMember: move.member)
    let argument = Self.argument(move, held)
    let drawer = Self.drawer(move, held)
    let change =
      move.from != move.to
      ? "moved from \(move.from.words) to \(move.to.words)"
      : isStill
        ? "stayed at \(move.to.words) and did not move"
        : "stayed at \(move.to.words) and \(move.delta < 0 ? "fell" : "rose") by "
          + "\(Prose.part(move.delta)) of a vote"
    because = "\(name) \(change): \(Self.shares(evidence, pull, argument, drawer))."
    let arrow =
      move.from != move.to
      ? "\(name), \(move.from.words) to \(move.to.words)"
      : "\(name), \(Prose.part(move.delta)) of a vote within \(move.to.words)"
    guard !isStill else {
      brief = "\(name), unmoved within \(move.to.words): evidence and pull cancel out."
      return
    }
    brief = "\(arrow): \(Self.briefly(evidence, pull, argument, drawer))."
  }

  private static func shares(
    _ evidence: Double,
    _ pull: Double,
    _ argument: String,
    _ drawer: String
  ) -> String {
    // Hundredths that add up to the whole change as it is shown.
    let whole = DecimalText.rounded((evidence + pull).magnitude * 100)
    let known = DecimalText.rounded(evidence.magnitude * 100)
    let isOneWay = (evidence < 0) == (pull < 0)
    let rest =
      isOneWay ? whole - known : evidence.magnitude > pull.magnitude ? known - whole : known + whole
    let drawn = Prose.part(Double(max(rest, 0)) / 100)
    let byArgument = argument.isEmpty ? "" : " (\(argument))"
    let byDrawer = drawer.isEmpty ? "" : " (\(drawer))"
    if pull.magnitude < least {
      return "all of it evidence, \(Prose.part(evidence)) of a vote\(byArgument)"
    }
    if evidence.magnitude < least {
      return "all of it pull, \(Prose.part(pull)) of a vote\(byDrawer)"
    }
    let first = "\(Prose.part(evidence)) of a vote was evidence\(byArgument)"
    if isOneWay {
      return "\(first), and \(drawn) pull\(byDrawer)"
    }
    return "\(first), against a pull of \(drawn) the other way\(byDrawer)"
  }

  private static func briefly(
    _ evidence: Double,
    _ pull: Double,
    _ argument: String,
    _ drawer: String
  ) -> String {
    if pull.magnitude < least { return "by evidence alone, \(argument)" }
    if evidence.magnitude < least { return "by pull alone, \(drawer)" }
    if (evidence < 0) != (pull < 0) {
      return evidence.magnitude > pull.magnitude
        ? "by evidence against the pull of others, \(argument)"
        : "by pull against the evidence, \(drawer)"
    }
    return evidence.magnitude >= pull.magnitude
      ? "mostly by evidence, \(argument)" : "mostly by pull, \(drawer)"
  }

  /// The argument that moved most in the direction of all evidence, by whom.
  private static func argument(_ move: DebriefMove, _ held: HeldDebrief) -> String {
    let sign: Double = move.evidence < 0 ? -1 : 1
    let ranked = move.byEvidence.filter { $0.amount * sign > 0 }
    guard let first = ranked.max(by: { ($0.amount * sign, $1.turn) < ($1.amount * sign, $0.turn) }),
      held.outcome.turns.indices.contains(first.turn)
    else { return "" }
    let turn = held.outcome.turns[first.turn]
    let speaker = held.title(ofMember: turn.speaker)
    let topic = turn.finding.flatMap { place in
      held.signal(at: place).map { signal in
        let answer = held.answerID(place.answer).map { " in \($0)" } ?? ""
        return " on \(signal.id)\(answer)\(weight(of: signal.direction, sign))"
      }
    }
    let most = source(first.amount, of: move.evidence, isAlone: move.byEvidence.count == 1)
    return "\(most) \(speaker)\(topic ?? "")"
  }

  /// What a part of several is of the whole: more than half, or only more than each other part.
  private static func source(_ part: Double, of whole: Double, isAlone: Bool) -> String {
    if isAlone { return "from" }
    return part.magnitude > whole.magnitude / 2 ? "most of it from" : "the largest part from"
  }

  /// What explains a finding that moves a member against what it speaks for: it makes a criterion count
  /// that is rated below, or above, the mean of the others.
  static func weight(of direction: Direction, _ sign: Double) -> String {
    guard direction.sign * sign < 0 else { return "" }
    return direction == .for
      ? ", a point for that makes a criterion rated below the others count"
      : ", a point against that makes a criterion rated above the others count"
  }

  /// The member whose vote drew most in the direction of all pull.
  private static func drawer(_ move: DebriefMove, _ held: HeldDebrief) -> String {
    let sign: Double = move.pull < 0 ? -1 : 1
    let ranked = move.byPull.filter { $0.amount * sign > 0 }
    guard
      let first = ranked.max(by: { ($0.amount * sign, $1.member) < ($1.amount * sign, $0.member) })
    else { return "" }
    let most = source(first.amount, of: move.pull, isAlone: move.byPull.count == 1)
    return "\(most) \(held.title(ofMember: first.member))"
  }
}
