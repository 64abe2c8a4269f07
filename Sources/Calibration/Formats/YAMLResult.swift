/// What reading a text gave: documents, and everything that is wrong with it.
public struct YAMLResult: Sendable {
  /// The root of each document; none unless `isUsable`.
  public let documents: [Node]

  /// The problems, in the order of their places.
  public let diagnostics: [Diagnostic]

  /// Whether no diagnostic is an error.
  public var isUsable: Bool {
    !diagnostics.contains { $0.severity == .error }
  }
}
