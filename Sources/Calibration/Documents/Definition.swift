/// A term and the blocks that say what it means.
package struct Definition: Hashable, Sendable {
  package let term: RichText
  package let detail: [Block]

  package init(_ term: RichText, _ detail: [Block]) {
    self.term = term
    self.detail = detail
  }

  package init(_ term: RichText, _ detail: RichText) {
    self.init(term, detail.isEmpty ? [] : [.paragraph(detail)])
  }
}
