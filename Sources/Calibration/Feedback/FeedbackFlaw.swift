/// What good practice misses in written feedback.
public struct FeedbackFlaw: Sendable, Hashable {
  /// What kind of flaw it is.
  public enum Kind: Sendable, Hashable {
    /// Something that should not be said, by the id of the guide's fault.
    case fault(String)
    case noEvidence
    case noLevel
    case noVote
    case noChange
    /// The words of a verdict against the rating.
    case contradiction
  }

  /// The kind.
  public var kind: Kind
  /// What is wrong, in lowercase without a full stop.
  public var message: String
  /// What to do about it.
  public var cure: String
  /// Whether it is worth saying without being wrong.
  public var isWarning: Bool
  /// The words, or null where something is missing.
  public var words: String?
  /// UTF-8 offsets of the words in the text, or null where something is missing.
  public var range: Range<Int>?

  /// A name for programs.
  public var id: String {
    switch kind {
    case .fault(let id): id
    case .noEvidence: "no-evidence"
    case .noLevel: "no-level"
    case .noVote: "no-vote"
    case .noChange: "no-change"
    case .contradiction: "contradiction"
    }
  }
}
