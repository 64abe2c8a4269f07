/// How the examples of a rubric's signals were read.
public struct CheckedExamples: Sendable, Hashable {
  /// How many examples there are.
  public let count: Int
  /// How often one was rewritten and read again.
  public let edits: Int
  /// How many show signals beside their own.
  public let crossings: Int
  /// How many are to be found, and how many of them are when read as whole answers.
  public let fires: ExampleShare
  /// How many are not to be found, and how many of them are nevertheless.
  public let silent: ExampleShare
  /// How many patterns, alternatives and class words there are; null where nobody asked.
  public let wordings: Int?
  /// How many of them neither an example nor an answer exercises; null where nobody asked.
  public let unexercised: Int?
}
