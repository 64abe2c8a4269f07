/// Writes the scenario language as a person would: blocks, `|` for text of several lines, short lists
/// and mappings in brackets, quotes only where a reader of YAML 1.1 or 1.2 needs them.
///
/// Reading what was written gives the same value.
public struct YAMLWriter: Sendable {
  /// The columns that a list or mapping in brackets may reach.
  public let width: Int

  private var text = ""

  /// Creates a writer.
  public init(width: Int = 100) {
    self.width = width
  }

  /// A document with one root.
  ///
  /// - Parameters:
  ///   - value: The root.
  ///   - comment: Lines above it, without `#`.
  /// - Returns: The document, ended by a line feed.
  public func write(_ value: YAMLValue, comment: String? = nil) -> String {
    var writer = self
    writer.text = ""
    writer.add(comment: comment, column: 0)
    switch value {
    case .mapping(let entries) where !entries.isEmpty: writer.add(entries: entries, column: 0)
    case .list(let items) where !items.isEmpty: writer.add(items: items, column: 0)
    case .absent: writer.text += "null\n"
    case .text(let text):
      if let block = YAMLBlockText(text) {
        writer.text += "--- "
        writer.add(block, column: 2)
      } else {
        writer.text += YAMLScalarText.line(text) + "\n"
      }
    case .bool, .integer, .number, .list, .mapping:
      writer.text += Self.scalar(value, isFlow: false) + "\n"
    }
    return writer.text
  }

  private mutating func add(entries: [YAMLEntry], column: Int) {
    for (index, entry) in entries.enumerated() {
      if index > 0 || text.hasSuffix("\n") || text.isEmpty {
        add(comment: entry.comment, column: column)
        text += Self.indent(column)
      }
      text += YAMLScalarText.line(entry.key, isKey: true) + ":"
      let used = column + DisplayText.width(of: entry.key) + 3
      add(value: entry.value, remark: entry.remark, column: column, used: used, isItem: false)
    }
  }

  private mutating func add(items: [YAMLValue], column: Int) {
    for (index, item) in items.enumerated() {
      if index > 0 || text.hasSuffix("\n") || text.isEmpty { text += Self.indent(column) }
      text += "-"
      add(value: item, remark: nil, column: column, used: column + 2, isItem: true)
    }
  }

  /// Adds what follows a colon or a dash, to the end of its last line.
  private mutating func add(
    value: YAMLValue,
    remark: String?,
    column: Int,
    used: Int,
    isItem: Bool
  ) {
    let ending = Self.remark(remark) + "\n"
    if let line = Self.oneLine(value, isItem: isItem), used + DisplayText.width(of: line) <= width {
      text += (line.isEmpty ? "" : " ") + line + ending
      return
    }
    switch value {
    case .text(let string):
      if let block = YAMLBlockText(string) {
        text += " "
        add(block, column: column + 2, ending: ending)
      } else {
        text += " " + YAMLScalarText.line(string) + ending
      }
    case .list(let items) where !items.isEmpty:
      text += isItem ? " " : ending
      add(items: items, column: column + 2)
    case .mapping(let entries) where !entries.isEmpty:
      if isItem, entries.first?.comment == nil {
        text += " "
      } else {
        text += ending
      }
      add(entries: entries, column: column + 2)
    case .absent, .bool, .integer, .number, .list, .mapping:
      text += " " + Self.scalar(value, isFlow: false) + ending
    }
  }

  private mutating func add(_ block: YAMLBlockText, column: Int, ending: String = "\n") {
    text += block.header + ending
    for line in block.lines {
      text += (line.isEmpty ? "" : Self.indent(column)) + line + "\n"
    }
  }

  private mutating func add(comment: String?, column: Int) {
    guard let comment else { return }
    for line in comment.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = DisplayText.escaped(String(line))
      text += line.isEmpty ? "\n" : Self.indent(column) + "# " + line + "\n"
    }
  }

  private static func remark(_ remark: String?) -> String {
    guard let remark, !remark.isEmpty else { return "" }
    return "  # " + DisplayText.escaped(remark.split(separator: "\n").joined(separator: " "))
  }

  private static func indent(_ column: Int) -> String {
    String(repeating: " ", count: column)
  }
}
