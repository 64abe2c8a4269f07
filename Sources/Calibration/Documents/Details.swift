/// Blocks that a page may keep closed until somebody asks for them.
package struct Details: Hashable, Sendable {
  /// A name that links lead to, unique in its page; null where none does.
  package let id: String?
  package let summary: RichText
  package let blocks: [Block]

  package init(_ summary: RichText, id: String? = nil, _ blocks: [Block]) {
    self.summary = summary
    self.id = id
    self.blocks = blocks
  }
}
