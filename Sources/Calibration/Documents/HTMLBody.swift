/// Turns the blocks of one page into nodes, and keeps count of ids and headings.
struct HTMLBody: Sendable {
  /// A line of the table of contents.
  struct Entry: Hashable, Sendable {
    let id: String
    let text: String
  }

  private let title: String
  private(set) var contents: [Entry] = []
  private var taken: Set<String> = ["content"]
  private var level = 0

  init(title: String) {
    self.title = title
    for ink in Ink.texts { taken.insert("hatch-" + ink.rawValue) }
  }

  /// The whole page, under a heading of level 1.
  mutating func content(_ blocks: [Block]) -> [HTMLNode] {
    for id in Self.wantedIDs(blocks) { taken.insert(id) }
    var nodes: [HTMLNode] = []
    if case .heading(...1, _) = blocks.first {
    } else {
      nodes.append(heading(RichText(title), level: 1))
    }
    return nodes + self.nodes(blocks)
  }

  mutating func nodes(_ blocks: [Block]) -> [HTMLNode] {
    blocks.flatMap { nodes($0) }
  }

  private mutating func nodes(_ block: Block) -> [HTMLNode] {
    switch block {
    case .heading(let level, let text): return text.isEmpty ? [] : [heading(text, level: level)]
    case .paragraph(let text): return text.isEmpty ? [] : [.tag("p", inline(text))]
    case .lead(let text, let tone):
      let kind = tone.map { "lead \($0.rawValue)" } ?? "lead"
      let content = tone.map { RichText([.toned($0, text)]) } ?? text
      return [.tag("p", [("class", kind)], inline(content))]
    case .list(let items, let isNumbered):
      guard !items.isEmpty else { return [] }
      return [.tag(isNumbered ? "ol" : "ul", items.map { .tag("li", item($0)) })]
    case .quote(let blocks, let source):
      let footer = source.map { [HTMLNode.tag("footer", [.text("\u{2014} ")] + inline($0))] } ?? []
      return [.tag("blockquote", nodes(blocks) + footer)]
    case .table(let table): return [self.table(table)]
    case .preformatted(let text):
      return text.isEmpty
        ? [] : [.tag("pre", [("tabindex", "0")], [.tag("code", [.text(text)])])]
    case .rule: return [.tag("hr")]
    case .definitions(let definitions):
      guard !definitions.isEmpty else { return [] }
      return [
        .tag(
          "dl",
          definitions.flatMap { definition -> [HTMLNode] in
            [.tag("dt", inline(definition.term)), .tag("dd", item(definition.detail))]
          }
        )
      ]
    case .bars(let chart): return [figure(chart.figure)]
    case .figure(let figure): return [self.figure(figure)]
    case .details(let details): return [self.details(details)]
    }
  }

  /// The first paragraph of an item without tags of its own.
  private mutating func item(_ blocks: [Block]) -> [HTMLNode] {
    guard case .paragraph(let text) = blocks.first else { return nodes(blocks) }
    return inline(text) + nodes(Array(blocks.dropFirst()))
  }

  // MARK: Headings

  private mutating func heading(_ text: RichText, level wanted: Int) -> HTMLNode {
    level = level == 0 ? 1 : min(max(wanted, 2), level + 1, 6)
    let words = text.plainText
    let id = unique(Escaping.identifier(words))
    if level == 2 { contents.append(Entry(id: id, text: words)) }
    return .tag("h\(level)", [("id", id)], inline(text))
  }

  /// The id, or one like it that the page does not have yet.
  private mutating func unique(_ id: String) -> String {
    var result = id
    var number = 2
    while taken.contains(result) {
      result = "\(id)-\(number)"
      number += 1
    }
    taken.insert(result)
    return result
  }

  private static func wantedIDs(_ blocks: [Block]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .details(let details):
        (details.id.map { [detailsID($0)] } ?? []) + wantedIDs(details.blocks)
      case .figure(let figure): wantedIDs(figure.detail)
      case .list(let items, _): items.flatMap(wantedIDs)
      default: []
      }
    }
  }

  /// The id of details, which no heading has.
  static func detailsID(_ id: String) -> String { "details-" + Escaping.identifier(id) }

  // MARK: Figures and details

  private mutating func figure(_ figure: Figure) -> HTMLNode {
    let (title, summary) = (figure.title.plainText, figure.summary.plainText)
    let id = unique("figure-" + Escaping.identifier(title))
    let pictures = [(figure.drawing, "wide"), (figure.narrow, "narrow")].map { drawing, kind in
      DrawingNode(
        drawing: drawing,
        title: title,
        summary: summary.isEmpty ? title : summary,
        id: "\(id)-\(kind)",
        kind: kind
      ).node
    }
    var caption = [HTMLNode.tag("strong", inline(figure.title))]
    if !figure.summary.isEmpty { caption.append(.tag("span", inline(figure.summary))) }
    let data = HTMLNode.tag(
      "details",
      [("class", "data")],
      [
        .tag(
          "summary",
          [
            .text("The same as a table"),
            .tag("span", [("class", "hidden")], [.text(": \(title)")]),
          ]
        ),
        table(figure.table),
      ]
    )
    return .tag(
      "figure",
      [("id", id)],
      [.tag("figcaption", caption)] + pictures + nodes(figure.detail) + [data]
    )
  }

  private mutating func details(_ details: Details) -> HTMLNode {
    let id = details.id.map { [("id", Self.detailsID($0))] } ?? []
    return .tag(
      "details",
      id,
      [.tag("summary", inline(details.summary))] + nodes(details.blocks)
    )
  }
}
