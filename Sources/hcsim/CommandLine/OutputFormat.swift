/// A form in which results are written.
enum OutputFormat: String, CaseIterable, Sendable {
  case text
  case markdown
  case html
  case json
  case jsonl
  case csv
  case junit

  /// The long name of the option that chooses a format.
  static let optionName = "format"

  /// The format that a file's extension asks for, if any.
  init?(path: String) {
    switch Self.ending(of: path)?.lowercased() {
    case "txt": self = .text
    case "md", "markdown": self = .markdown
    case "html", "htm": self = .html
    case "json": self = .json
    case "jsonl", "ndjson": self = .jsonl
    case "csv": self = .csv
    case "xml": self = .junit
    default: return nil
    }
  }

  /// What stands behind the last dot of a file's name; `nil` where there is none or nothing.
  static func ending(of path: String) -> Substring? {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return nil }
    let ending = path[path.index(after: dot)...]
    return ending.isEmpty ? nil : ending
  }
}
