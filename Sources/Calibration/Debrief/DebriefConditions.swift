/// Circumstances under which to try a panel's debrief again; null keeps the panel's own.
public struct DebriefConditions: Sendable, Hashable {
  /// Who speaks first.
  public var order: Discussion.Order?
  /// Whether first ballots are written before any is heard.
  public var independentBallots: Bool?
  /// What the members have read or heard before they vote.
  public var evidence: Panel.Evidence?
  /// Rounds at most.
  public var rounds: Int?

  /// Makes conditions; by default none.
  public init(
    order: Discussion.Order? = nil,
    independentBallots: Bool? = nil,
    evidence: Panel.Evidence? = nil,
    rounds: Int? = nil
  ) {
    self.order = order
    self.independentBallots = independentBallots
    self.evidence = evidence
    self.rounds = rounds
  }

  /// The panel as it would be under the conditions.
  public func applied(to panel: Panel) -> Panel {
    var changed = panel
    changed.discussion.order = order ?? panel.discussion.order
    changed.discussion.independentBallots =
      independentBallots ?? panel.discussion.independentBallots
    changed.evidence = evidence ?? panel.evidence
    changed.discussion.rounds = rounds ?? panel.discussion.rounds
    return changed
  }
}
