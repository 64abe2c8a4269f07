extension Drawing {
  package mutating func line(
    _ x1: Double,
    _ y1: Double,
    _ x2: Double,
    _ y2: Double,
    _ look: Look
  ) {
    add(.line(Point(x1, y1), Point(x2, y2), look))
  }

  package mutating func rectangle(
    _ x: Double,
    _ y: Double,
    width: Double,
    height: Double,
    _ look: Look
  ) {
    add(.rectangle(Point(x, y), width: max(width, 0), height: max(height, 0), look))
  }

  package mutating func text(
    _ text: String,
    _ x: Double,
    _ y: Double,
    _ lettering: Lettering = Lettering()
  ) {
    guard !text.isEmpty else { return }
    add(.text(text, Point(x, y), lettering))
  }

  /// A disc, a hollow circle, a triangle or a diamond of about that radius.
  package mutating func mark(_ mark: Mark, _ x: Double, _ y: Double, radius: Double, _ ink: Ink) {
    switch mark {
    case .disc: add(.circle(Point(x, y), radius: radius, Look(fill: ink, stroke: ink)))
    case .ring:
      add(.circle(Point(x, y), radius: radius, Look(fill: .paper, stroke: ink, strokeWidth: 2)))
    case .up: add(.polygon(triangle(x, y, -radius), Look(fill: ink, stroke: ink)))
    case .down:
      add(.polygon(triangle(x, y, radius), Look(fill: .paper, stroke: ink, strokeWidth: 2)))
    case .diamond:
      let corners = [
        Point(x, y - radius), Point(x + radius, y), Point(x, y + radius), Point(x - radius, y),
      ]
      add(.polygon(corners, Look(fill: ink, stroke: ink)))
    }
  }

  package enum Mark: Hashable, Sendable {
    case disc
    case ring
    case up
    case down
    case diamond
  }

  private func triangle(_ x: Double, _ y: Double, _ height: Double) -> [Point] {
    let half = height < 0 ? -height : height
    return [
      Point(x, y + height), Point(x + half, y - height * 0.8), Point(x - half, y - height * 0.8),
    ]
  }

  /// An arrow that ends a little before its target.
  package mutating func arrow(
    from start: Point,
    to end: Point,
    short: Double,
    _ look: Look
  ) {
    let isRightward = end.x > start.x
    let tip = isRightward ? end.x - short : end.x + short
    let back = isRightward ? tip - 6 : tip + 6
    line(start.x, start.y, back, end.y, look)
    let head = [Point(tip, end.y), Point(back, end.y - 4), Point(back, end.y + 4)]
    add(.polygon(head, Look(fill: look.stroke, stroke: look.stroke, strokeWidth: 1)))
  }

  /// Words broken into lines below each other.
  ///
  /// - Returns: The height taken.
  @discardableResult
  package mutating func paragraph(
    _ text: String,
    _ x: Double,
    _ y: Double,
    width: Double,
    lines: Int = 3,
    _ lettering: Lettering = Lettering()
  ) -> Double {
    let broken = Self.lines(text, size: lettering.size, width: width, atMost: lines)
    for (index, line) in broken.enumerated() {
      self.text(line, x, y + Double(index) * lettering.size * 1.3, lettering)
    }
    return Double(broken.count) * lettering.size * 1.3
  }

  /// About how wide a text is; fonts differ, so leave room.
  package static func width(of text: String, size: Double) -> Double {
    Double(DisplayWidth.columns(of: text)) * size * 0.56
  }

  /// A text broken at its spaces; the last line ends in an ellipsis where words are left over.
  package static func lines(
    _ text: String,
    size: Double,
    width: Double,
    atMost limit: Int
  ) -> [String] {
    let most = max(4, Int(width / (size * 0.56)))
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: { $0.isWhitespace }) {
      let word = cut(String(word), to: most)
      let columns = DisplayWidth.columns(of: line) + 1 + DisplayWidth.columns(of: word)
      if line.isEmpty {
        line = word
      } else if columns <= most {
        line += " " + word
      } else {
        lines.append(line)
        line = word
      }
    }
    if !line.isEmpty { lines.append(line) }
    guard lines.count > max(limit, 1) else { return lines }
    lines = Array(lines.prefix(max(limit, 1)))
    if let last = lines.popLast() { lines.append(cut(last + " \u{2026}", to: most)) }
    return lines
  }

  private static func cut(_ text: String, to columns: Int) -> String {
    guard DisplayWidth.columns(of: text) > columns else { return text }
    var kept = ""
    for character in text {
      let next = DisplayWidth.columns(of: kept) + DisplayWidth.columns(of: character)
      guard next < columns else { break }
      kept.append(character)
    }
    return kept + "\u{2026}"
  }
}
