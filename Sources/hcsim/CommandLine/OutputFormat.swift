/// A form in which results are written.
enum OutputFormat: String, CaseIterable, Sendable {
  case text
  case markdown
  case html
  case json
  case jsonl
  case csv
  case junit

  /// The format that a file's extension asks for, if any.
  init?(path: String) {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return nil }
    switch path[path.index(after: dot)...].lowercased() {
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
}
