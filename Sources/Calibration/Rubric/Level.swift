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

  /// What it is called where a rubric has no name for it.
  package var words: String {
    switch self {
    case .belowSenior: "Below Senior"
    case .senior: "Senior"
    case .staff: "Staff"
    }
  }

  /// Compares by seniority.
  public static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }
}
