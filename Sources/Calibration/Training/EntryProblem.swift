/// Why what was typed is no answer to a prompt.
public enum EntryProblem: Error, Sendable, Hashable {
  /// A rating from 1 to 4, or a sign for none, was expected.
  case rating(String)
  /// More ratings at once than there are criteria left.
  case tooManyRatings(given: Int, left: Int)
  case vote(String)
  case level(String)
  case confidence(String)
  /// Numbers of passages were expected; how many passages there are.
  case evidence(String, passages: Int)
  case emptyReason
  /// The text is longer than so many bytes.
  case tooLong(limit: Int)
  /// There is nothing to take back.
  case nothingToUndo
  /// An empty line or a command was expected.
  case unknown(String)

  /// What is expected, in lowercase and without a full stop.
  public var message: String {
    switch self {
    case .rating(let text):
      "'\(text)' is no rating: 1, 2, 3 or 4, or - where there is nothing to judge by"
    case .tooManyRatings(let given, let left):
      "\(given) ratings for the "
        + (left == 1 ? "one criterion that is left" : "\(left) criteria that are left")
    case .vote(let text):
      "'\(text)' is no vote: 1 strong no, 2 no, 3 yes, 4 strong yes"
    case .level(let text):
      "'\(text)' is no level: staff, senior or below-senior"
    case .confidence(let text): "'\(text)' is no percentage from 0 to 100"
    case .evidence(let text, let passages):
      "'\(text)' does not name passages from 1 to \(passages): 2 5-7, or none"
    case .emptyReason: "a reason in a few words is needed before the committee's view is shown"
    case .tooLong(let limit): "at most \(limit) bytes"
    case .nothingToUndo: "there is nothing to take back: a committed ballot stays"
    case .unknown(let text): "'\(text)' is not understood; Enter goes on, ? helps"
    }
  }
}
