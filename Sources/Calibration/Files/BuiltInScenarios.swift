/// The scenario files that travel inside the binary.
enum BuiltInScenarios {
  /// The paths below `Scenarios/`, in order.
  static var paths: [String] { BuiltInScenarioFiles.all.map(\.path) }

  /// The text of the file at a path below `Scenarios/`, or null where there is none.
  static func text(at path: String) -> String? {
    for file in BuiltInScenarioFiles.all where file.path == path {
      return file.text.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
    }
    return nil
  }
}
