/// Makes characters of a page's tree: the one place where a tag or an attribute begins or ends.
struct HTMLWriter: Sendable {
  private(set) var text = ""

  mutating func write(_ node: HTMLNode) {
    switch node {
    case .text(let words): text += Escaping.markup(words)
    case .style(let sheet):
      text += "<style>" + sheet.split(separator: "<").joined() + "</style>\n"
    case .script(let program): text += "<script>" + program + "</script>\n"
    case .data(let id, let json):
      text += "<script type=\"application/json\" id=\"\(Escaping.markup(id))\">"
      text += Escaping.embedded(json: json) + "</script>\n"
    case .element(let name, let attributes, let children):
      text += "<" + name
      for attribute in attributes {
        text += " \(attribute.name)=\"\(Escaping.markup(attribute.value))\""
      }
      if Self.void.contains(name) || (children.isEmpty && Self.shapes.contains(name)) {
        text += Self.shapes.contains(name) ? "/>" : ">"
      } else {
        text += ">"
        if Self.isOpenedOnALine(name) { text += "\n" }
        for child in children { write(child) }
        text += "</" + name + ">"
      }
      if Self.endsLine(name) { text += "\n" }
    }
  }

  private static let void: Set<String> = ["meta", "hr", "br", "link"]

  /// Elements of SVG without anything inside.
  private static let shapes: Set<String> = [
    "line", "rect", "circle", "polygon", "polyline", "path",
  ]

  private static let inline: Set<String> = [
    "a", "b", "strong", "em", "span", "code", "q", "mark", "text", "tspan", "td", "th", "small",
    "pre", "sup",
  ]

  private static let blocks: Set<String> = [
    "html", "head", "body", "main", "nav", "header", "footer", "section", "div", "figure",
    "table", "thead", "tbody", "ul", "ol", "dl", "details", "svg", "defs", "blockquote",
  ]

  private static func isOpenedOnALine(_ name: String) -> Bool { blocks.contains(name) }

  private static func endsLine(_ name: String) -> Bool {
    !inline.contains(name) || name == "pre" || name == "text"
  }
}
