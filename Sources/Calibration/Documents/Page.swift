/// What a command has to say, before anybody decides in which format.
package struct Page: Hashable, Sendable {
  /// Names the page where a format has a place for it; the heading is a block of its own.
  package var title: String
  package var blocks: [Block]

  package init(title: String, blocks: [Block]) {
    self.title = title
    self.blocks = blocks
  }
}
