/// What a panel decides against the Staff bar.
public enum Decision: String, Sendable, Hashable, CaseIterable, Codable {
  case approve = "approve"
  case decline = "decline"
  /// Too little is known; somebody has to ask again.
  case hold = "hold"
}
