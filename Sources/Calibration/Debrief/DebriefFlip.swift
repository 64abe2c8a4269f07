/// A change of evidence that would have led to another decision.
public struct DebriefFlip: Sendable, Hashable {
  /// One change, or two together.
  public var changes: [EvidenceChange]
  /// The decision it leads to.
  public var decision: Decision
  /// The level it leads to.
  public var level: Level
  /// The sum of the sizes of all contributions struck or added, in logits.
  public var size: Double
}
