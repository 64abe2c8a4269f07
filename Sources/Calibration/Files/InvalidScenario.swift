/// Why a scenario cannot be used.
public struct InvalidScenario: Error, Sendable, Hashable {
  /// Everything that was found, at least one of it an error.
  public let diagnostics: [Diagnostic]
}
