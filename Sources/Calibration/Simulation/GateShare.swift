/// How often the panel's rating met a gate.
public struct GateShare: Sendable, Hashable {
  /// Place of the criterion.
  public let criterion: Int
  /// The rating needed.
  public let needed: Int
  /// Debriefs in which the rating was high enough.
  public let held: Proportion
  /// Debriefs in which nobody could rate it.
  public let unrated: Proportion
  /// Debriefs that the votes would have carried and the gate turned.
  public let decided: Proportion
}
