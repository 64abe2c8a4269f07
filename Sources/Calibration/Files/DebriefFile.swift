/// A debrief's file with everything that it refers to.
public struct DebriefFile: Sendable {
  /// The debrief.
  public let scenario: DebriefScenario
  /// What it should come to.
  public let expectations: Expectations
  /// Where the file says so, or null.
  let expected: Node?
}
