/// Wholes cut into parts, a bar a whole: how often each decision is made, under each rule.
package struct SharePicture: Picture {
  package struct Part: Hashable, Sendable {
    package let name: String
    package let tone: Tone?

    package init(_ name: String, _ tone: Tone?) {
      self.name = name
      self.tone = tone
    }
  }

  package struct Bar: Hashable, Sendable {
    package let name: String

    /// The share of each part, 0 to 1; none where there is nothing to share.
    package let shares: [Double]
    package let isMain: Bool

    package init(_ name: String, _ shares: [Double], isMain: Bool = false) {
      self.name = name
      self.shares = shares
      self.isMain = isMain
    }
  }

  package let title: String
  package let parts: [Part]
  package let bars: [Bar]

  package init(_ title: String, parts: [Part], bars: [Bar]) {
    self.title = title
    self.parts = parts
    self.bars = bars
  }

  package var table: Table {
    Table(
      columns: [Table.Column(RichText(title))]
        + parts.map { Table.Column(RichText($0.name), .trailing) },
      rows: bars.map { bar in
        let percents = WholePercents.texts(bar.shares)
        return [bar.isMain ? "\(.strong(RichText(bar.name)))" : RichText(bar.name)]
          + parts.indices.map { place in
            percents.indices.contains(place) ? RichText(percents[place]) : "-"
          }
      }
    )
  }

  package func drawing(width: Double) -> Drawing {
    let isWide = width >= 480 && bars.count > 1
    let left = isWide ? 168.0 : 0
    let room = width - left - 2
    var drawing = Drawing(width: width)
    var top = legend(&drawing)
    for bar in bars {
      let lettering = Drawing.Lettering(isBold: bar.isMain)
      let name = bar.name + (bar.isMain && bars.count > 1 ? " \u{2190}" : "")
      if isWide {
        drawing.text(name, 0, top + 18, lettering)
      } else if bars.count > 1 {
        drawing.text(name, 0, top + 11, lettering)
        top += 17
      }
      add(bar, left, top, room, &drawing)
      top += 36
    }
    drawing.height = top
    return drawing
  }

  private func legend(_ drawing: inout Drawing) -> Double {
    var (x, y) = (0.0, 4.0)
    for part in parts {
      let width = Drawing.width(of: part.name, size: 12.5) + 40
      if x > 0, x + width > drawing.width {
        x = 0
        y += 22
      }
      drawing.rectangle(x, y, width: 16, height: 12, .area(part.tone))
      drawing.text(part.name, x + 23, y + 10.5, Drawing.Lettering(size: 12.5))
      x += width
    }
    return y + 26
  }

  private func add(
    _ bar: Bar,
    _ left: Double,
    _ top: Double,
    _ room: Double,
    _ drawing: inout Drawing
  ) {
    guard bar.shares.contains(where: { $0 > 0 }) else {
      drawing.text(
        "cannot be applied",
        left,
        top + 17,
        Drawing.Lettering(size: 12.5, ink: .muted)
      )
      return
    }
    var x = left
    let percents = WholePercents.texts(bar.shares)
    for ((share, words), part) in zip(zip(bar.shares, percents), parts) where share > 0 {
      let length = share * room
      drawing.rectangle(x + 1, top, width: max(length - 2, 1), height: 26, .area(part.tone))
      let width = Drawing.width(of: words, size: 14.5) + 10
      if length > width + 6 {
        drawing.rectangle(x + 7, top + 4.5, width: width, height: 17, Drawing.Look(fill: .paper))
        drawing.text(words, x + 12, top + 17.5, Drawing.Lettering(size: 12.5, isBold: true))
      }
      x += length
    }
  }
}
