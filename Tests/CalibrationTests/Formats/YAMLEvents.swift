import Calibration

/// Documents in the notation of the public test suite, without markers, anchors and tags.
enum YAMLEvents {
  static func lines(of documents: [Node]) -> [String] {
    ["+STR"] + documents.flatMap { ["+DOC"] + lines(of: $0) + ["-DOC"] } + ["-STR"]
  }

  /// The events of a parser's output, reduced to what `lines(of:)` shows.
  static func normalized(_ output: String) -> [String] {
    output.split(separator: "\n").map { line in
      let line = String(line.drop { $0 == " " })
      return line.hasPrefix("+") || line.hasPrefix("-") ? String(line.prefix(4)) : line
    }
  }

  private static func lines(of node: Node) -> [String] {
    switch node.kind {
    case .absent: ["=VAL :"]
    case .scalar: ["=VAL " + mark(of: node.style) + escaped(node.text)]
    case .sequence: ["+SEQ"] + node.items.flatMap(lines(of:)) + ["-SEQ"]
    case .mapping:
      ["+MAP"] + node.entries.flatMap { lines(of: $0.key) + lines(of: $0.value) } + ["-MAP"]
    }
  }

  private static func mark(of style: Node.Style) -> String {
    switch style {
    case .plain: ":"
    case .singleQuoted: "'"
    case .doubleQuoted: "\""
    case .literal: "|"
    case .folded: ">"
    }
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{8}": result += "\\b"
      case "\u{0}": result += "\\0"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
