/// Who stood where on a scale of steps before, and who stands where after.
package struct MovePicture: Picture {
  package struct Row: Hashable, Sendable {
    package let name: String

    /// Place on the scale before, from 0; null where there was none.
    package let before: Int?
    package let after: Int?

    /// Why it moved, or empty.
    package let because: String

    package init(_ name: String, from before: Int?, to after: Int?, because: String = "") {
      self.name = name
      self.before = before
      self.after = after
      self.because = because
    }
  }

  /// What the rows are, and what the two times are called.
  package let titles: (row: String, before: String, after: String)

  /// The names of the steps, from the lowest up.
  package let steps: [String]

  /// The step from which on a vote is a yes.
  package let bar: Int
  package let rows: [Row]

  package init(
    of row: String = "Interviewer",
    before: String = "First ballot",
    after: String = "Last ballot",
    steps: [String],
    bar: Int,
    rows: [Row]
  ) {
    titles = (row, before, after)
    self.steps = steps
    self.bar = bar
    self.rows = rows.map { row in
      Row(
        row.name,
        from: row.before.flatMap { steps.indices.contains($0) ? $0 : nil },
        to: row.after.flatMap { steps.indices.contains($0) ? $0 : nil },
        because: row.because
      )
    }
  }

  package var table: Table {
    Table(
      columns: [
        Table.Column(RichText(titles.row)), Table.Column(RichText(titles.before)),
        Table.Column(RichText(titles.after)),
      ] + (hasReasons ? [Table.Column("Why")] : []),
      rows: rows.map { row in
        [
          RichText(row.name), RichText(name(row.before)), RichText(name(row.after)),
          RichText(row.because),
        ]
      }
    )
  }

  private var hasReasons: Bool { rows.contains { !$0.because.isEmpty } }

  private func name(_ step: Int?) -> String {
    guard let step, steps.indices.contains(step) else { return "-" }
    return steps[step].isEmpty ? "\(step + 1)" : "\(step + 1) \(steps[step])"
  }

  /// A row's way over the scale: `. x < o` went from the fourth step to the second.
  package static func track(from before: Int?, to after: Int?, steps: Int) -> String {
    (0..<steps).map { step in
      if step == after { return step == before ? "@" : "x" }
      if step == before { return "o" }
      guard let before, let after, step > min(before, after), step < max(before, after) else {
        return "."
      }
      return after < before ? "<" : ">"
    }.joined(separator: " ")
  }

  package func drawing(width: Double) -> Drawing {
    let isWide = width >= 480
    let left = isWide ? 206.0 : 0
    let step = (width - left) / Double(max(steps.count, 1))
    func x(_ place: Int) -> Double { left + (Double(place) + 0.5) * step }
    var drawing = Drawing(width: width)
    for (place, name) in steps.enumerated() {
      let lettering = Drawing.Lettering(size: 12, ink: .muted, anchor: .middle)
      drawing.text("\(place + 1)", x(place), 13, Drawing.Lettering(anchor: .middle, isBold: true))
      drawing.text(name, x(place), 28, lettering)
    }
    var top = 40.0
    var body: [(Row, Double)] = []
    for row in rows {
      if !isWide { top += 19 }
      body.append((row, top + 14))
      let room = isWide ? width - left : width
      let lines = Drawing.lines(row.because, size: 11.5, width: room, atMost: isWide ? 2 : 3)
      top += 30 + Double(lines.count) * 15 + (lines.isEmpty ? 0 : 7)
    }
    let edge = left + Double(bar) * step
    drawing.line(edge, 4, edge, 32, .line(.muted, width: 1, isDashed: true))
    for (row, y) in body {
      drawing.line(edge, y - 13, edge, y + 13, .line(.muted, width: 1, isDashed: true))
      add(row, y, x, isWide: isWide, to: &drawing)
    }
    drawing.height = top + 4
    return drawing
  }

  private func add(
    _ row: Row,
    _ y: Double,
    _ x: (Int) -> Double,
    isWide: Bool,
    to drawing: inout Drawing
  ) {
    let bold = Drawing.Lettering(isBold: true)
    let name = Drawing.lines(row.name, size: 13, width: isWide ? 202 : 280, atMost: 1).first ?? ""
    drawing.text(name, 0, isWide ? y + 4.5 : y - 15, bold)
    drawing.line(x(0), y, x(max(steps.count - 1, 0)), y, .line(.line))
    for place in steps.indices { drawing.mark(.disc, x(place), y, radius: 2, .line) }
    let (before, after) = (row.before, row.after)
    if let before, let after, before != after {
      let ink: Ink = after > before ? .for : .against
      drawing.arrow(
        from: Drawing.Point(x(before), y),
        to: Drawing.Point(x(after), y),
        short: 11,
        .line(ink, width: 2.5)
      )
    }
    if let before, before != after { drawing.mark(.ring, x(before), y, radius: 7, .muted) }
    if let after { drawing.mark(.disc, x(after), y, radius: 8, after >= bar ? .for : .against) }
    drawing.paragraph(
      row.because,
      isWide ? 206 : 0,
      y + 26,
      width: drawing.width - (isWide ? 206 : 0),
      lines: isWide ? 2 : 3,
      Drawing.Lettering(size: 11.5, ink: .muted)
    )
  }
}
