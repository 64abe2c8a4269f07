/// A picture as SVG inside a page, coloured by the page's style sheet.
struct DrawingNode: Sendable {
  let drawing: Drawing
  let title: String
  let summary: String

  /// Begins the ids of the picture's parts; unique in the page.
  let id: String

  /// On which pages it shows: `wide` or `narrow`.
  let kind: String

  var node: HTMLNode {
    let size = "0 0 \(Self.number(drawing.width)) \(Self.number(drawing.height))"
    return .tag(
      "svg",
      [
        ("class", kind), ("role", "img"), ("viewBox", size),
        ("aria-labelledby", "\(id)-title"), ("aria-describedby", "\(id)-summary"),
      ],
      [
        .tag("title", [("id", "\(id)-title")], [.text(title)]),
        .tag("desc", [("id", "\(id)-summary")], [.text(summary)]),
      ] + drawing.shapes.map(Self.node)
    )
  }

  private static func node(_ shape: Drawing.Shape) -> HTMLNode {
    switch shape {
    case .line(let start, let end, let look):
      .tag(
        "line",
        [
          ("x1", number(start.x)), ("y1", number(start.y)), ("x2", number(end.x)),
          ("y2", number(end.y)),
        ] + attributes(look)
      )
    case .rectangle(let corner, let width, let height, let look):
      .tag(
        "rect",
        [
          ("x", number(corner.x)), ("y", number(corner.y)), ("width", number(width)),
          ("height", number(height)),
        ] + attributes(look)
      )
    case .circle(let center, let radius, let look):
      .tag(
        "circle",
        [("cx", number(center.x)), ("cy", number(center.y)), ("r", number(radius))]
          + attributes(look)
      )
    case .polygon(let points, let look):
      .tag("polygon", [("points", list(points))] + attributes(look))
    case .path(let points, let look):
      .tag("polyline", [("points", list(points))] + attributes(look))
    case .text(let words, let place, let lettering):
      .tag(
        "text",
        [("x", number(place.x)), ("y", number(place.y))] + attributes(lettering),
        [.text(words)]
      )
    }
  }

  private static func attributes(_ look: Drawing.Look) -> [(String, String)] {
    var classes: [String] = []
    if look.fill == nil { classes.append("empty") }
    if let fill = look.fill { classes.append((look.isHatched ? "h-" : "f-") + fill.rawValue) }
    if let stroke = look.stroke { classes.append("s-" + stroke.rawValue) }
    if look.isDashed { classes.append("dash") }
    var attributes = [("class", classes.joined(separator: " "))]
    if look.stroke != nil, look.strokeWidth != 1.5 {
      attributes.append(("stroke-width", number(look.strokeWidth)))
    }
    return attributes
  }

  private static func attributes(_ lettering: Drawing.Lettering) -> [(String, String)] {
    var classes = ["f-" + lettering.ink.rawValue]
    if lettering.isBold { classes.append("bold") }
    var attributes = [
      ("class", classes.joined(separator: " ")), ("font-size", number(lettering.size)),
    ]
    if lettering.anchor != .start { attributes.append(("text-anchor", lettering.anchor.rawValue)) }
    return attributes
  }

  private static func list(_ points: [Drawing.Point]) -> String {
    points.map { number($0.x) + "," + number($0.y) }.joined(separator: " ")
  }

  /// With one decimal where there is one.
  private static func number(_ value: Double) -> String {
    let text = DecimalText.fixed(value, decimals: 1)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
