extension YAMLWriter {
  /// The entries that a mapping in brackets may have.
  private static let mostEntries = 6

  /// The value on one line, if it can stand there: a scalar, or brackets with little in them.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - isItem: Whether it is an item of a list, where nothing is written as null.
  /// - Returns: The line without its break, or `nil` for what takes several lines.
  static func oneLine(_ value: YAMLValue, isItem: Bool) -> String? {
    switch value {
    case .absent: isItem ? "null" : ""
    case .text(let text): YAMLBlockText(text) == nil ? YAMLScalarText.line(text) : nil
    case .bool, .integer, .number: scalar(value, isFlow: false)
    case .list, .mapping: flow(value, level: 0)
    }
  }

  /// A scalar, or an empty collection.
  static func scalar(_ value: YAMLValue, isFlow: Bool) -> String {
    switch value {
    case .absent: "null"
    case .bool(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .number(let value): YAMLScalarText.number(value)
    case .text(let text): YAMLScalarText.line(text, isFlow: isFlow)
    case .list: "[]"
    case .mapping: "{}"
    }
  }

  private static func flow(_ value: YAMLValue, level: Int) -> String? {
    guard level <= 2 else { return nil }
    switch value {
    case .list(let items):
      var parts: [String] = []
      for item in items {
        guard let part = flow(item, level: level + 1) else { return nil }
        parts.append(part)
      }
      return "[" + parts.joined(separator: ", ") + "]"
    case .mapping(let entries):
      guard entries.count <= mostEntries else { return nil }
      var parts: [String] = []
      for entry in entries {
        guard entry.comment == nil, entry.remark == nil,
          let part = flow(entry.value, level: level + 1)
        else { return nil }
        parts.append(YAMLScalarText.line(entry.key, isKey: true, isFlow: true) + ": " + part)
      }
      return "{" + parts.joined(separator: ", ") + "}"
    case .text(let text) where YAMLBlockText(text) != nil: return nil
    case .absent, .bool, .integer, .number, .text: return scalar(value, isFlow: true)
    }
  }
}
