/// Replaces scalars in a text and keeps everything else, comments included, byte for byte.
public struct YAMLPatch: Sendable {
  struct Replacement: Sendable {
    let range: SourceRange
    let bytes: [UInt8]
    /// Whether it stands beside others at its place, and takes none's.
    var isInsertion = false
  }

  let source: SourceText
  var replacements: [Replacement] = []

  /// Creates a patch of a text that changes nothing.
  public init(of source: SourceText) {
    self.source = source
  }

  /// Puts a number in a scalar's place.
  public mutating func replace(_ node: Node, with value: Double) {
    replace(node, written: YAMLScalarText.number(value))
  }

  /// Puts a whole number in a scalar's place.
  public mutating func replace(_ node: Node, with value: Int) {
    replace(node, written: String(value))
  }

  /// Puts text in a scalar's place: block text under block text, and quoted where it must be.
  public mutating func replace(_ node: Node, with text: String) {
    if node.style == .literal || node.style == .folded, let block = YAMLBlockText(text) {
      let indent = String(repeating: " ", count: max(1, node.record.number))
      let lines = block.lines.map { $0.isEmpty ? "" : indent + $0 }
      let isKept = node.record.chomping == .keep
      let written = block.header + "\n" + lines.joined(separator: "\n") + (isKept ? "\n" : "")
      return replace(node, written: written)
    }
    replace(node, written: YAMLScalarText.line(text, isFlow: true))
  }

  /// Puts a scalar that is already written in a node's place; lists and mappings are left alone.
  mutating func replace(_ node: Node, written text: String) {
    guard node.kind == .scalar || node.kind == .absent else { return }
    let isKept = node.record.chomping == .keep && node.kind == .scalar
    let isBlock = node.style == .literal || node.style == .folded
    var text = text
    if node.kind == .absent { text = " " + text }
    if isBlock, isKept, !text.hasSuffix("\n") { text += "\n" }
    replacements.append(Replacement(range: node.range, bytes: Array(text.utf8)))
  }

  /// The text with every replacement; of two for one place the last wins.
  public func apply() -> SourceText {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.bytes.count + 16 * replacements.count)
    var copied = 0
    let ordered = replacements.enumerated().sorted {
      ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset)
    }
    for (index, replacement) in ordered.map(\.element).enumerated() {
      let isOverruled =
        !replacement.isInsertion && index + 1 < ordered.count
        && ordered[index + 1].element.range == replacement.range
      let range = replacement.range
      guard !isOverruled, range.start >= copied, range.end <= source.bytes.count else { continue }
      bytes += source.bytes[copied..<range.start]
      bytes += replacement.bytes
      copied = range.end
    }
    bytes += source.bytes[copied...]
    return SourceText(name: source.name, bytes: bytes)
  }
}
