/// New scenario files to fill in, made from the shape of their kind; they load as they are.
package struct Skeleton: Sendable {
  private static let gap = "  "
  private static let blank = "\"...\""

  private let id: String
  private let title: String
  private var lines: [String] = []

  private init(id: String, title: String) {
    self.id = id
    self.title = title
  }

  /// The text of a new file.
  ///
  /// - Parameters:
  ///   - kind: The kind of file.
  ///   - name: What it is called; its id is made from it.
  /// - Returns: The id, which is the file's name without ending, and the text; null for a name of
  ///   which no id can be made.
  package static func file(of kind: ScenarioKind, named name: String) -> (id: String, text: String)?
  {
    let id = Identifier.slug(of: name)
    guard !id.isEmpty else { return nil }
    let title = name == id ? id.split(separator: "-").joined(separator: " ") : name
    var skeleton = Skeleton(id: id, title: title)
    skeleton.lines.append("# \(kind.shape.about)")
    skeleton.write(kind.shape, indent: "", isRoot: true)
    return (id, skeleton.lines.joined(separator: "\n") + "\n")
  }

  private mutating func write(_ record: RecordShape, indent: String, isRoot: Bool) {
    for field in record.fields {
      guard let value = value(of: field, isRoot: isRoot) else {
        if isRoot { lines.append("# \(field.key):\(Self.gap)# \(field.about)") }
        continue
      }
      if value.isEmpty {
        lines.append("\(indent)\(field.key):")
        write(field.shape, indent: indent + Self.gap)
      } else if value.contains("\n") {
        let parts = value.split(separator: "\n", omittingEmptySubsequences: false)
        lines.append("\(indent)\(field.key): \(parts[0])")
        for part in parts.dropFirst() { lines.append(indent + part) }
      } else if isRoot || indent == Self.gap {
        lines.append("\(indent)\(field.key): \(value)\(Self.gap)# \(field.about)")
      } else {
        lines.append("\(indent)\(field.key): \(value)")
      }
    }
  }

  /// What a new file says for a field: a scalar or flow value, empty text for a value on lines of
  /// its own, null where the field is left out.
  private func value(of field: RecordShape.Field, isRoot: Bool) -> String? {
    if isRoot, field.key == "id" { return id }
    if isRoot, field.key == "title" || field.key == "name" { return YAMLScalarText.line(title) }
    if let sample = field.sample ?? field.standard { return sample }
    guard field.isRequired else { return nil }
    switch field.shape {
    case .line, .lines: return Self.blank
    case .whole(let range), .number(let range): return NumberRange.text(range.lowest ?? 0)
    case .boolean: return "false"
    case .choice(let words): return words.first ?? Self.blank
    case .identifier: return id
    case .reference: return "first"
    case .list, .map, .record, .either: return ""
    }
  }

  private mutating func write(_ shape: Shape, indent: String) {
    switch shape {
    case .record(let record):
      write(record, indent: indent, isRoot: false)
    case .list(.record(let record), _):
      let start = lines.count
      write(record, indent: indent + Self.gap, isRoot: false)
      guard start < lines.count else { return }
      lines[start] = indent + "- " + lines[start].dropFirst(indent.count + Self.gap.count)
    case .list(let item, _):
      lines.append(indent + "- " + (item.isFreeText ? Self.blank : "first"))
    case .either(let choices):
      if let last = choices.last { write(last, indent: indent) }
    case .line, .lines, .whole, .number, .boolean, .choice, .identifier, .reference, .map:
      break
    }
  }
}
