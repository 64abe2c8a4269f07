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

  /// Whether some bytes are the text of the file of an id.
  static func hasText(_ bytes: [UInt8], _ id: String, _ kind: ScenarioKind) -> Bool {
    let path = "\(kind.folder)/\(id).yaml"
    for file in BuiltInScenarioFiles.all where file.path == path {
      return file.text.withUTF8Buffer { text in
        bytes.withUnsafeBytes { isSame($0, UnsafeRawBufferPointer(text)) }
      }
    }
    return false
  }

  /// Whether two texts have the same bytes, eight at a time.
  private static func isSame(
    _ first: UnsafeRawBufferPointer,
    _ second: UnsafeRawBufferPointer
  ) -> Bool {
    guard first.count == second.count else { return false }
    var place = 0
    while place + 8 <= first.count {
      let one = first.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      let other = second.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      guard one == other else { return false }
      place += 8
    }
    return first[place...].elementsEqual(second[place...])
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
