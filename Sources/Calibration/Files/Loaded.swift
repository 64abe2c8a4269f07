/// What loading a file gave: a value, or everything that is wrong.
public struct Loaded<Value: Sendable>: Sendable {
  /// The value; null where a diagnostic is an error.
  public let value: Value?
  /// Errors, warnings and notes of the file and of what it refers to, file by file in order.
  public let diagnostics: [Diagnostic]

  /// Takes a value that stands only where nothing is an error.
  init(_ value: Value?, _ diagnostics: [Diagnostic]) {
    let isUsable = !diagnostics.contains { $0.severity == .error }
    self.value = isUsable ? value : nil
    self.diagnostics = diagnostics
  }

  /// The value, or the diagnostics thrown.
  ///
  /// - Throws: Everything that is wrong, where there is no value.
  public func get() throws(InvalidScenario) -> Value {
    guard let value else { throw InvalidScenario(diagnostics: diagnostics) }
    return value
  }

  /// The same with another value.
  func map<Other: Sendable>(_ transform: (Value) -> Other) -> Loaded<Other> {
    Loaded<Other>(value.map(transform), diagnostics)
  }
}
