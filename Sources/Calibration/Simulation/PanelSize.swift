/// What panels of a size come to, drawn with replacement from interviewers like these.
public struct PanelSize: Sendable, Hashable {
  /// Interviewers on the panel.
  public let size: Int
  /// How many such panels were drawn.
  public let panelCount: Int
  /// Debriefs approved; the interval knows that chance drew the panels.
  public let approvals: Proportion
  /// How likely two such panels are to decide alike.
  public let stability: Stability
}
