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

  /// The file of an id, or null where there is none.
  static func file(of id: String, _ kind: ScenarioKind) -> SourceText? {
    let path = "\(kind.folder)/\(id).yaml"
    for file in BuiltInScenarioFiles.all where file.path == path {
      return SourceText(
        unindexed: file.text.withUTF8Buffer { Array($0) },
        name: "<built-in>/\(path)"
      )
    }
    return nil
  }

  /// Whether a file on disk has the text of the file of an id; not where it cannot be read.
  static func isText(ofFileAt real: String, _ id: String, _ kind: ScenarioKind) -> Bool {
    let path = "\(kind.folder)/\(id).yaml"
    for file in BuiltInScenarioFiles.all where file.path == path {
      return file.text.withUTF8Buffer { text in
        (try? Disk.isFile(at: real, UnsafeRawBufferPointer(text))) ?? false
      }
    }
    return false
  }

  /// The ids of a kind, in byte order.
  static func ids(of kind: ScenarioKind) -> [String] {
    let prefix = kind.folder + "/"
    return BuiltInScenarioFiles.all.compactMap { file in
      guard file.path.hasPrefix(prefix), file.path.hasSuffix(".yaml") else { return nil }
      return String(file.path.dropFirst(prefix.count).dropLast(5))
    }
  }
}
