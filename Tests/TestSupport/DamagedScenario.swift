import Calibration
import Foundation

/// A shipped scenario file, with bytes cut off or changed.
public struct DamagedScenario: Sendable {
  /// Its path below the project.
  public let path: String
  /// The file as it is shipped, or a piece of it.
  public let bytes: [UInt8]
  /// The bytes to damage: all of a file, and of a piece those that no other piece has.
  public let places: Range<Int>
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
    places = 0..<bytes.count
  }

  private init(_ file: DamagedScenario, line: Int, head: [UInt8], body: ArraySlice<UInt8>) {
    path = "\(file.path) from line \(line)"
    fullPath = file.fullPath
    bytes = head + body
    places = head.count..<bytes.count
  }

  /// The file in pieces of at most so many bytes, or one line, that share its bytes among them.
  ///
  /// Each begins with the lines that its own stand below: the keys that lead to them, and what the file
  /// says of itself at its head. A list in brackets that is cut in two is an error in both pieces.
  public func pieces(ofAtMost limit: Int) -> [DamagedScenario] {
    var pieces: [DamagedScenario] = []
    var above: [(indentation: Int, line: ArraySlice<UInt8>)] = []
    var body: ArraySlice<UInt8> = []
    var head: [UInt8] = []
    var first = 1
    for (number, line) in Self.lines(of: bytes).enumerated() {
      if !body.isEmpty, body.count + line.count > limit {
        pieces.append(DamagedScenario(self, line: first, head: head, body: body))
        body = []
      }
      let indentation = line.prefix { $0 == UInt8(ascii: " ") }.count
      if body.isEmpty {
        first = number + 1
        head = above.filter { $0.indentation < max(indentation, 1) }.flatMap(\.line)
        body = line
      } else {
        body = bytes[body.startIndex..<line.endIndex]
      }
      if line.count > indentation + 1, line.dropFirst(indentation).first != UInt8(ascii: "#") {
        // What a file says of itself in a line at the margin stays, so that a piece is of its kind.
        above.removeAll { key in
          key.indentation >= max(indentation, 1) || (indentation == 0 && Self.opens(key.line))
        }
        above.append((indentation, line))
      }
    }
    if !body.isEmpty { pieces.append(DamagedScenario(self, line: first, head: head, body: body)) }
    return pieces
  }

  /// Whether a key's value follows in the lines below it.
  private static func opens(_ line: ArraySlice<UInt8>) -> Bool {
    let end = line.last { $0 != UInt8(ascii: "\n") }
    return end == UInt8(ascii: ":") || end == UInt8(ascii: "|")
  }

  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (place, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      lines.append(bytes[start...place])
      start = place + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
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
