/// An example of one signal that shows others too.
public struct ExampleCrossing: Sendable, Hashable {
  /// Place of the example's signal in the rubric.
  public let signal: Int
  /// Place of the example among those it fires on.
  public let index: Int
  /// Places of the other signals.
  public let others: [Int]
}
