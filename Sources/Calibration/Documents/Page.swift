/// What a command has to say, before anybody decides in which format.
package struct Page: Hashable, Sendable {
  /// Names the page where a format has a place for it; the heading is a block of its own.
  package var title: String
  package var blocks: [Block]

  package init(title: String, blocks: [Block]) {
    self.title = title
    self.blocks = blocks
  }

  /// Puts pages below each other under one heading, each of theirs a level lower.
  package init(title: String, joining pages: [Page]) {
    self.title = title
    blocks = [.heading(level: 1, RichText(title))]
    for page in pages {
      blocks += page.blocks.map { block in
        guard case .heading(let level, let text) = block else { return block }
        return .heading(level: level + 1, text)
      }
    }
  }
}
