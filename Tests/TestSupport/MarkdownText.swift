/// A Markdown text as lines, with its fenced code blocks.
public struct MarkdownText: Sendable {
  /// A code block between two fences.
  public struct Block: Sendable, Hashable {
    /// What stands behind the opening fence.
    public let language: String
    /// The lines between the fences.
    public let lines: [String]
    /// Where those lines stand in the text.
    public let range: Range<Int>
  }

  /// All lines, fences included.
  public private(set) var lines: [String]

  /// Cuts a text at its line feeds.
  public init(_ text: String) {
    lines = Golden.lines(of: text)
  }

  /// The text put together again.
  public var text: String { lines.joined(separator: "\n") }

  /// The blocks in order; one that is never closed is left out.
  public var blocks: [Block] {
    var blocks: [Block] = []
    var opening: Int?
    for (index, line) in lines.enumerated() where line.hasPrefix("```") {
      if let start = opening {
        let range = start + 1..<index
        blocks.append(
          Block(
            language: String(lines[start].dropFirst(3)),
            lines: Array(lines[range]),
            range: range
          )
        )
        opening = nil
      } else {
        opening = index
      }
    }
    return blocks
  }

  /// Puts other lines into the last block that starts with a line, and says whether there is one.
  public mutating func replaceBlock(startingWith first: String, by other: [String]) -> Bool {
    guard let block = blocks.last(where: { $0.lines.first == first }) else { return false }
    lines.replaceSubrange(block.range, with: other)
    return true
  }
}
