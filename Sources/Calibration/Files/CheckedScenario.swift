/// What checking one scenario file gave.
public struct CheckedScenario: Sendable, Hashable {
  /// The name of the file.
  public let name: String
  /// The kind; null where the file cannot be read so far.
  public let kind: ScenarioKind?
  /// Whether it can be used: nothing in it or in what it refers to is an error.
  public let isValid: Bool
  /// What is wrong with the file and with what it refers to, and what is good to know; what an
  /// earlier file of the same check told already is left out.
  public let diagnostics: [Diagnostic]
  /// Expectations and examples that do not hold, each at its place.
  public let failures: [Diagnostic]
  /// Expectations that are listed as open and do not hold, each at its place.
  public let open: [Diagnostic]
  /// The number of signals whose examples were read.
  public let signalCount: Int
  /// How they were read; null where the file is no rubric.
  public let examples: CheckedExamples?
}
