/// What reading the examples of a rubric gave.
public struct ExampleResult: Sendable, Hashable {
  /// Examples that do not come out as the rubric says, in its order.
  public internal(set) var failures: [ExampleFailure] = []
  /// Examples that show other signals too, in the rubric's order.
  public internal(set) var crossings: [ExampleCrossing] = []
  /// How many examples were read.
  public internal(set) var exampleCount = 0
  /// How many times an example was rewritten and read again.
  public internal(set) var editCount = 0
}
