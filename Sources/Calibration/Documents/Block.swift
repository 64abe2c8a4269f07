/// One block of a page, from a heading to a chart.
package indirect enum Block: Hashable, Sendable {
  /// A heading; level 1 is the page's own.
  case heading(level: Int, RichText)
  case paragraph(RichText)

  /// A list; each item holds blocks of its own. A numbered list counts from 1.
  case list([[Block]], isNumbered: Bool)

  /// What somebody said or wrote, at length, with the name of who did.
  case quote([Block], source: RichText?)
  case table(Table)

  /// Text whose line breaks and spaces count.
  case preformatted(String)
  case rule

  /// Terms with what they mean, in two columns where there is room.
  case definitions([Definition])
  case bars(BarChart)

  /// The one paragraph that says what the page comes to.
  case lead(RichText, Tone?)
  case figure(Figure)

  /// Blocks under a line that opens and closes them where a format can do that.
  case details(Details)

  /// A list with bullets whose items are one paragraph each.
  package static func bullets(_ items: [RichText]) -> Block {
    .list(items.map { [.paragraph($0)] }, isNumbered: false)
  }

  /// A numbered list whose items are one paragraph each.
  package static func steps(_ items: [RichText]) -> Block {
    .list(items.map { [.paragraph($0)] }, isNumbered: true)
  }

  var isList: Bool {
    switch self {
    case .list, .definitions: true
    default: false
    }
  }

  /// Whether a format whose lists have no end would take the next list for a part of this one.
  func continuesAsList(_ next: Block) -> Bool {
    guard isList, next.isList else { return false }
    return isNumbered == next.isNumbered
  }

  /// Whether an item of a list reads well without empty lines: one block, or one and its own list.
  static func isCompactItem(_ blocks: [Block]) -> Bool {
    guard let last = blocks.last, blocks.count > 1 else { return true }
    guard blocks.count == 2, last.isList, case .paragraph = blocks[0] else { return false }
    return true
  }

  private var isNumbered: Bool {
    guard case .list(_, let isNumbered) = self else { return false }
    return isNumbered
  }
}
