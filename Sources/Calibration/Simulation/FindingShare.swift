/// How often a finding was brought forward.
public struct FindingShare: Sendable, Hashable {
  /// Where it stands in the packet.
  public let place: FindingPlace
  /// Place of its signal in the rubric.
  public let signal: Int
  /// How many of the panel's members know it before anybody speaks.
  public let knownBy: Int
  /// Debriefs in which somebody brought it forward.
  public let raised: Proportion
}
