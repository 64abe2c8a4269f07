/// A ballot's vote: whether this, alone, would support hiring at Staff.
public enum Vote: Int, Sendable, Hashable, CaseIterable, Codable, Comparable {
  case strongNo = 1
  case no = 2
  case yes = 3
  case strongYes = 4

  /// The vote in words.
  public var words: String {
    switch self {
    case .strongNo: "strong no"
    case .no: "no"
    case .yes: "yes"
    case .strongYes: "strong yes"
    }
  }

  /// Whether the vote supports Staff.
  public var isYes: Bool { self >= .yes }

  /// Compares from strong no up.
  public static func < (left: Vote, right: Vote) -> Bool { left.rawValue < right.rawValue }
}
