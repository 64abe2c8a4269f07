/// What reading the examples of a rubric gave.
public struct ExampleResult: Sendable, Hashable {
  /// Examples that do not come out as the rubric says, in its order.
  public internal(set) var failures: [ExampleFailure] = []
  /// Examples that show other signals too, in the rubric's order.
  public internal(set) var crossings: [ExampleCrossing] = []
  /// Examples that are listed as open and do not come out as whole answers, in the rubric's order.
  public internal(set) var open: [ExampleFailure] = []
  /// How many examples are to be found, and how many of them are when read as whole answers.
  public internal(set) var fires = ExampleShare()
  /// How many examples are not to be found, and how many of them are nevertheless.
  public internal(set) var silent = ExampleShare()
  /// How many examples were read.
  public internal(set) var exampleCount = 0
  /// How many times an example was rewritten and read again.
  public internal(set) var editCount = 0
}
