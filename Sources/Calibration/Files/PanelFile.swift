/// A panel with its members.
public struct PanelFile: Sendable, Hashable {
  /// The panel.
  public let panel: Panel
  /// The members, in the panel's order.
  public let members: [Interviewer]
}
