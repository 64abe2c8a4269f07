extension YAMLPatch {
  /// Brings a mapping's entries to new values: lines that stay keep their comments, those of keys that
  /// are gone are taken out, and new ones are added at its end.
  ///
  /// - Parameters:
  ///   - mapping: The mapping; one in brackets is written anew unless its keys stay.
  ///   - entries: The keys with their values as they are to be written, in order.
  mutating func set(_ mapping: Node, to entries: [(key: String, written: String)]) {
    guard mapping.kind == .mapping else { return }
    let old = Array(mapping.entries)
    let kept = Set(entries.map(\.key))
    let known = Set(old.map(\.key.text))
    if mapping.isFlow, known != kept {
      let text = entries.map { YAMLScalarText.line($0.key, isKey: true) + ": " + $0.written }
      let bytes = Array(("{" + text.joined(separator: ", ") + "}").utf8)
      replacements.append(Replacement(range: mapping.range, bytes: bytes))
      return
    }
    for (key, value) in old {
      guard let entry = entries.first(where: { $0.key == key.text }) else {
        remove(key, value)
        continue
      }
      guard !Self.says(value, entry.written) else { continue }
      replacements.append(Replacement(range: value.range, bytes: Array(entry.written.utf8)))
    }
    let new = entries.filter { !known.contains($0.key) }
    if let last = old.last { insert(new, after: last.value, like: last.key) }
  }

  /// Adds an entry to the mapping that an entry belongs to, on a line of its own right after it.
  mutating func insert(
    _ entries: [(key: String, written: String)],
    after value: Node,
    like key: Node
  ) {
    guard !entries.isEmpty else { return }
    let start = endOfLine(value)
    let isOnNewLine = start > 0 && source.bytes[start - 1] == .lineFeed
    let column = source.position(at: key.range.start).column - 1
    let indent = String(repeating: " ", count: max(0, column))
    let lines = entries.map {
      indent + YAMLScalarText.line($0.key, isKey: true) + ": " + $0.written + "\n"
    }
    let text = (isOnNewLine ? "" : "\n") + lines.joined()
    replacements.append(
      Replacement(
        range: SourceRange(start: start, end: start),
        bytes: Array(text.utf8),
        isInsertion: true
      )
    )
  }

  /// Takes the lines of an entry out.
  private mutating func remove(_ key: Node, _ value: Node) {
    let start = source.lineRange(at: key.range.start).start
    replacements.append(
      Replacement(range: SourceRange(start: start, end: endOfLine(value)), bytes: [])
    )
  }

  /// The offset behind the line break of the line where a node ends.
  private func endOfLine(_ node: Node) -> Int {
    var end = max(node.range.start, node.range.end - 1)
    while end < source.bytes.count, source.bytes[end] != .lineFeed { end += 1 }
    return min(end + 1, source.bytes.count)
  }

  /// Whether a node is written as a text, or as another form of its number.
  private static func says(_ node: Node, _ written: String) -> Bool {
    if node.source.text(of: node.range) == written { return true }
    let new = CoreValue(plain: written)
    switch node.coreValue {
    case .integer(let old): return new == .integer(old) || new == .float(Double(old))
    case .float: return new == node.coreValue
    case .null, .bool, .string: return false
    }
  }
}
