/// What a person on a panel brought forward, and what there is to it.
public struct SeatArgument: Sendable, Hashable {
  /// What an argument rests on.
  public enum Standing: Sendable, Hashable {
    /// A finding that nobody had brought forward.
    case finding(FindingPlace)
    /// A finding that was brought forward already.
    case repeated(FindingPlace)
    /// Words of an answer in which the rubric finds nothing.
    case unread
    /// Words that stand in none of the answers heard.
    case absent
  }

  /// What the person pointed at.
  public var words: String
  /// What it rests on.
  public var standing: Standing

  /// Makes an argument.
  public init(words: String, standing: Standing) {
    self.words = words
    self.standing = standing
  }

  /// The finding that the room is told, or null where there is none to tell.
  public var finding: FindingPlace? {
    switch standing {
    case .finding(let place): place
    case .repeated, .unread, .absent: nil
    }
  }

  /// Whether the words stand in the answers, or the finding was made.
  public var exists: Bool {
    switch standing {
    case .finding, .repeated, .unread: true
    case .absent: false
    }
  }
}
