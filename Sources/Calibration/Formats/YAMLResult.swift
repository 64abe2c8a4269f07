/// What reading a text gave: documents, and everything that is wrong with it.
public struct YAMLResult: Sendable {
  /// The root of each document; none unless `isUsable`.
  public let documents: [Node]

  /// The root of a text that is not usable, as far as it could be read; for finding more problems.
  ///
  /// What stands on a line with a problem may be missing or misread, and so may what belongs to it.
  let recovered: Node?

  /// The problems, in the order of their places.
  public let diagnostics: [Diagnostic]

  /// A text that was read.
  init(documents: [Node], diagnostics: [Diagnostic]) {
    self.documents = documents
    self.diagnostics = diagnostics
    recovered = nil
  }

  /// A text with errors among its problems.
  init(unusable diagnostics: [Diagnostic], recovered: Node? = nil) {
    documents = []
    self.diagnostics = diagnostics
    self.recovered = recovered
  }

  /// Whether no diagnostic is an error.
  public var isUsable: Bool {
    !diagnostics.contains { $0.severity == .error }
  }
}
