/// An example of a signal that does not come out as the rubric says.
public struct ExampleFailure: Sendable, Hashable {
  /// The list that an example stands in.
  public enum List: String, Sendable, Hashable, CaseIterable {
    case fires = "fires"
    case silent = "silent"
  }

  /// Place of the signal in the rubric.
  public let signal: Int
  /// The list of the example.
  public let list: List
  /// Place of the example in the list.
  public let index: Int
  /// How the example was rewritten, such as `in capitals`; null where it stands as written.
  public let edit: String?
  /// What went wrong, in lowercase without a full stop.
  public let message: String
}
