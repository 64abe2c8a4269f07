import Foundation

/// Turns files into one Swift source file of raw string literals.
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
    var source = "enum \(arguments[1]) {\n"
    source += "  static let all: [(path: String, text: StaticString)] = [\n"
    for path in arguments.dropFirst(4) {
      let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
      let name = path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path
      let fence = delimiter(for: text)
      source +=
        "    (path: \(fence)\"\(name)\"\(fence), text: \(fence)\"\"\"\n\(text)\n\"\"\"\(fence)),\n"
    }
    source += "  ]\n}\n"
    try source.write(to: URL(filePath: arguments[3]), atomically: true, encoding: .utf8)
  }

  /// The shortest run of `#` that no sequence in the text can close or escape.
  private static func delimiter(for text: String) -> String {
    var fence = "#"
    while text.contains("\"\"\"" + fence) || text.contains("\\" + fence) { fence += "#" }
    return fence
  }
}
