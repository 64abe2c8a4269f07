/// Where in some texts something was found: a band a text, as long as the text, with numbered marks.
package struct StripPicture: Picture {
  package struct Mark: Hashable, Sendable {
    package let label: String
    package let name: String
    package let tone: Tone

    /// Part of the text, from 0 to 1, where it begins and ends; null where it rests on no words.
    package let range: ClosedRange<Double>?

    package init(_ label: String, _ name: String, _ tone: Tone, _ range: ClosedRange<Double>?) {
      self.label = label
      self.name = name
      self.tone = tone
      self.range = range
    }
  }

  package struct Strip: Hashable, Sendable {
    package let name: String

    /// How long the text is, in any unit that all have in common.
    package let length: Double

    /// Where the answer to a challenge begins, or null.
    package let turn: Double?
    package let marks: [Mark]

    package init(_ name: String, length: Double, turn: Double? = nil, marks: [Mark]) {
      self.name = name
      self.length = length
      self.turn = turn
      self.marks = marks
    }
  }

  package let strips: [Strip]

  package init(_ strips: [Strip]) {
    self.strips = strips
  }

  package var table: Table {
    Table(
      columns: [
        Table.Column("Text"), Table.Column("Mark"), Table.Column("Finding"),
        Table.Column("Direction"), Table.Column("Where", .trailing),
      ],
      rows: strips.flatMap { strip in
        strip.marks.map { mark in
          let place =
            mark.range.map {
              DecimalText.percent($0.lowerBound) + " to " + DecimalText.percent($0.upperBound)
            } ?? "no words of its own"
          return [
            RichText(strip.name), RichText(mark.label), RichText(mark.name),
            RichText(mark.tone.rawValue), RichText(place),
          ]
        }
      }
    )
  }

  package func drawing(width: Double) -> Drawing {
    let longest = strips.reduce(0) { max($0, $1.length) }
    var drawing = Drawing(width: width)
    var top = 4.0
    for strip in strips {
      drawing.text(strip.name, 0, top + 12, Drawing.Lettering(isBold: true))
      top += 40
      let length = longest > 0 ? max(strip.length / longest * (width - 4), 24) : 24
      band(strip, top, length, &drawing)
      top += 52
    }
    drawing.height = top
    return drawing
  }

  private func band(_ strip: Strip, _ y: Double, _ length: Double, _ drawing: inout Drawing) {
    drawing.rectangle(0, y, width: length, height: 14, Drawing.Look(fill: .raised, stroke: .line))
    if let turn = strip.turn {
      let x = turn * length
      drawing.line(x, y - 5, x, y + 19, .line(.muted, width: 1.5, isDashed: true))
    }
    var ends: [Bool: Double] = [:]
    for mark in strip.marks {
      guard let range = mark.range else { continue }
      let start = range.lowerBound * length
      drawing.rectangle(
        start,
        y,
        width: max((range.upperBound - range.lowerBound) * length, 4),
        height: 14,
        .area(mark.tone)
      )
      let isAbove = mark.tone == .for
      let x = max(start + 2, (ends[isAbove] ?? -30) + 28)
      ends[isAbove] = x
      let edge = isAbove ? y - 2 : y + 16
      let tip = isAbove ? y - 8 : y + 22
      drawing.line(
        start + 2,
        edge,
        min(x + 6, drawing.width - 20),
        tip,
        .line(Ink(mark.tone), width: 1)
      )
      drawing.text(
        mark.tone.mark(isPlain: false) + mark.label,
        min(x, drawing.width - 24),
        isAbove ? y - 10 : y + 33,
        Drawing.Lettering(size: 12, ink: Ink(mark.tone), isBold: true)
      )
    }
  }
}
