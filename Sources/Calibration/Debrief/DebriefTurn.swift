/// One speaker's turn in a discussion.
public struct DebriefTurn: Sendable, Hashable {
  /// The round, from 1.
  public var round: Int
  /// Place of the speaker in the panel.
  public var speaker: Int
  /// What was brought forward, or null for a pass.
  public var finding: FindingPlace?
  /// Places of the members to whom it was new.
  public var learners: [Int]
}
