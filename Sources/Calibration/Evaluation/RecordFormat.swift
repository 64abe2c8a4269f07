/// A form in which answers come.
public enum RecordFormat: String, Sendable, Hashable, CaseIterable {
  /// JSON Lines: an object a line.
  case jsonl
  /// CSV by RFC 4180 with a header; commas, semicolons or tabs.
  case csv
  /// A scenario file of answers, or of one candidate.
  case yaml
  /// One answer with headings.
  case markdown
  /// One answer and nothing else.
  case text

  /// The format that a file's extension tells, or null.
  public init?(path: String) {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return nil }
    switch path[path.index(after: dot)...].lowercased() {
    case "jsonl", "ndjson": self = .jsonl
    case "csv", "tsv": self = .csv
    case "yaml", "yml": self = .yaml
    case "md", "markdown": self = .markdown
    case "txt": self = .text
    default: return nil
    }
  }
}
