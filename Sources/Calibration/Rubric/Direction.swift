/// Whether a signal speaks for Staff or against it.
public enum Direction: String, Sendable, Hashable, CaseIterable, Codable {
  case `for` = "for"
  case against = "against"

  /// +1 or -1.
  public var sign: Double { self == .for ? 1 : -1 }
}
