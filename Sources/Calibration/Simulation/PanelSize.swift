/// What panels of a size come to, drawn with replacement from interviewers like these.
public struct PanelSize: Sendable, Hashable {
  /// Interviewers on the panel.
  public let size: Int
  /// Debriefs approved.
  public let approvals: Proportion
  /// How likely two such panels are to decide alike.
  public let stability: Stability
}
