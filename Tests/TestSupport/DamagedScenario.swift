import Calibration
import Foundation

/// A shipped scenario file, with bytes cut off or changed.
public struct DamagedScenario: Sendable {
  /// Its path below the project.
  public let path: String
  /// The file as it is shipped.
  public let bytes: [UInt8]
  private let fullPath: String
  private var library = ScenarioLibrary()

  /// What a byte is changed to: what the scenario language has a meaning for, what it forbids, and
  /// what is no UTF-8.
  public static let others = Array("\n\t :-#\"'[{|,&\0".utf8) + [0x7F, 0xC3, 0xFF]

  /// The shipped files, the shortest first.
  public static var all: [DamagedScenario] {
    let folder = ProjectPage.root.appendingPathComponent("Scenarios")
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (names ?? []).filter { $0.hasSuffix(".yaml") }.sorted().compactMap { name in
      DamagedScenario("Scenarios/" + name)
    }.sorted { ($0.bytes.count, $0.path) < ($1.bytes.count, $1.path) }
  }

  private init?(_ path: String) {
    let url = ProjectPage.root.appendingPathComponent(path)
    guard let data = try? Data(contentsOf: url) else { return nil }
    self.path = path
    fullPath = url.path
    bytes = Array(data)
  }

  /// What is wrong with how the first so many bytes are read; null where all is well.
  public mutating func flaw(cutAt end: Int) -> String? {
    flaw(Array(bytes.prefix(end))).map { "\(path) cut at \(end): \($0)" }
  }

  /// What is wrong with how the file is read once a byte is another; null where all is well.
  public mutating func flaw(of other: UInt8, at place: Int) -> String? {
    guard bytes.indices.contains(place), bytes[place] != other else { return nil }
    var changed = bytes
    changed[place] = other
    return flaw(changed).map { "\(path) with \(other) at \(place): \($0)" }
  }

  /// A text has to give a value, or an error that lies in it.
  private mutating func flaw(_ bytes: [UInt8]) -> String? {
    let source = SourceText(name: path, bytes: bytes)
    let loaded = library.file(in: source, at: fullPath)
    let last = source.position(at: .max).line
    for diagnostic in loaded.diagnostics {
      let position = diagnostic.place.position
      guard position.line >= 1, position.column >= 1 else { return "a problem has no place" }
      if diagnostic.place.name == path, position.line > last {
        return "a problem lies behind the end, in line \(position.line)"
      }
      if diagnostic.message.isEmpty { return "a problem says nothing" }
    }
    let hasError = loaded.diagnostics.contains { $0.severity == .error }
    return loaded.value != nil || hasError ? nil : "there is neither a value nor an error"
  }
}
