/// The level an account reads at.
public enum Level: String, Sendable, Hashable, CaseIterable, Codable, Comparable {
  case belowSenior = "below-senior"
  case senior = "senior"
  case staff = "staff"

  /// Order from below-senior up.
  public var rank: Int {
    switch self {
    case .belowSenior: 0
    case .senior: 1
    case .staff: 2
    }
  }

  /// Compares by seniority.
  public static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }
}
