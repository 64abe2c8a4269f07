import Foundation

/// Turns files into one Swift source file of raw string literals, and the rubrics among them into what
/// the program makes of them when it compiles them, so that it need not at each start.
///
/// Usage: `EmbedScenarios TYPE ROOT OUTPUT FILE...`; each file is named by its path below `ROOT`.
@main
struct EmbedScenarios {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 4 else {
      throw CocoaError(.fileReadUnknown)
    }
    let root = arguments[2] + "/"
    var files: [String: [UInt8]] = [:]
    var source = "enum \(arguments[1]) {\n"
    source += "  static let all: [(path: String, text: StaticString)] = [\n"
    for path in arguments.dropFirst(4) {
      let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
      let name = path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path
      let fence = delimiter(for: text)
      files[name] = Array(text.utf8)
      source +=
        "    (path: \(fence)\"\(name)\"\(fence), text: \(fence)\"\"\"\n\(text)\n\"\"\"\(fence)),\n"
    }
    source += "  ]\n}\n"
    if files.keys.contains(where: { $0.hasPrefix("rubrics/") }) {
      source += "\n" + standards(files)
    }
    try source.write(to: URL(filePath: arguments[3]), atomically: true, encoding: .utf8)
  }

  /// The compiled rubrics as source.
  private static func standards(_ files: [String: [UInt8]]) -> String {
    var source = "enum BuiltInStandardFiles {\n"
    source += "  static let all:\n    [(\n"
    source += "      rubric: String, language: String, wording: String?, digits: StaticString,\n"
    source += "      texts: StaticString\n    )] = [\n"
    for path in files.keys.sorted() where path.hasPrefix("rubrics/") && path.hasSuffix(".yaml") {
      let id = String(path.dropFirst("rubrics/".utf8.count).dropLast(".yaml".utf8.count))
      guard let standard = CompiledStandard(id, files) else { continue }
      let wording = standard.wording.map(literal) ?? "nil"
      source += "      (\n        \(literal(id)), \(literal(standard.language)), \(wording),\n"
      source +=
        "        \(literal(standard.digits)),\n        \(literal(standard.texts))\n      ),\n"
    }
    return source + "    ]\n}\n"
  }

  /// A text on one line of source.
  private static func literal(_ text: String) -> String {
    let fence = delimiter(for: text)
    var literal = "\(fence)\""
    for character in text.unicodeScalars {
      if character.value < 0x20 || character.value == 0x7F || character == "\"" {
        literal += "\\\(fence)u{\(String(character.value, radix: 16))}"
      } else {
        literal.unicodeScalars.append(character)
      }
    }
    return literal + "\"\(fence)"
  }

  /// The shortest run of `#` that no sequence in the text can close or escape.
  private static func delimiter(for text: String) -> String {
    var fence = "#"
    while text.contains("\"\"\"" + fence) || text.contains("\\" + fence) { fence += "#" }
    return fence
  }
}
