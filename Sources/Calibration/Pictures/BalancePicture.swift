/// What was lost to the left and gained to the right, a row a thing.
package struct BalancePicture: Picture {
  package struct Row: Hashable, Sendable {
    package let name: String
    package let lost: Int
    package let gained: Int

    package init(_ name: String, lost: Int, gained: Int) {
      self.name = name
      self.lost = max(lost, 0)
      self.gained = max(gained, 0)
    }
  }

  package let title: String
  package let lost: String
  package let gained: String
  package let rows: [Row]

  package init(_ title: String, lost: String, gained: String, rows: [Row]) {
    self.title = title
    self.lost = lost
    self.gained = gained
    self.rows = rows
  }

  package var table: Table {
    Table(
      columns: [
        Table.Column(RichText(title)), Table.Column(RichText(lost), .trailing),
        Table.Column(RichText(gained), .trailing),
      ],
      rows: rows.map { [RichText($0.name), "\($0.lost)", "\($0.gained)"] }
    )
  }

  /// The ten that moved most: minus signs to the left of a line, plus signs to its right.
  package var chart: [Block] {
    let shown = rows.prefix(10)
    let most = shown.reduce(1) { max($0, max($1.lost, $1.gained)) }
    func signs(_ count: Int, _ sign: Character) -> String {
      guard count > 0 else { return "" }
      let length = Double(count * Self.half) / Double(most)
      let whole = most <= Self.half ? count : max(1, DecimalText.rounded(length))
      return String(repeating: sign, count: whole)
    }
    let side = min(most, Self.half)
    let cells = shown.map { row -> [RichText] in
      let left = signs(row.lost, "-")
      let line = String(repeating: ".", count: side - left.count) + left + "|"
      return [RichText(row.name), .init(line + signs(row.gained, "+"))]
    }
    let columns = [Table.Column(RichText(title)), Table.Column("\(lost) | \(gained)")]
    return [.table(Table(columns: columns, rows: cells))]
  }

  /// The most signs on a side of a line of text.
  private static let half = 12

  package func drawing(width: Double) -> Drawing {
    let isWide = width >= 480
    let left = isWide ? 190.0 : 0
    let half = (width - left) / 2 - 30
    let middle = left + half + 30
    let most = Double(rows.reduce(1) { max($0, max($1.lost, $1.gained)) })
    var drawing = Drawing(width: width)
    let head = Drawing.Lettering(size: 12, ink: .muted)
    drawing.text(
      "\u{2212} " + lost,
      middle - 8,
      12,
      Drawing.Lettering(size: 12, ink: .muted, anchor: .end)
    )
    drawing.text("+ " + gained, middle + 8, 12, head)
    var top = 22.0
    for row in rows {
      if isWide {
        drawing.text(
          Drawing.lines(row.name, size: 12.5, width: 180, atMost: 1).first ?? "",
          0,
          top + 14,
          Drawing.Lettering(size: 12.5)
        )
      } else {
        drawing.text(row.name, 0, top + 11, Drawing.Lettering(size: 12.5))
        top += 17
      }
      let (down, up) = (Double(row.lost) / most * half, Double(row.gained) / most * half)
      if row.lost > 0 {
        drawing.rectangle(middle - down, top + 2, width: down, height: 15, .area(.against))
        let end = Drawing.Lettering(size: 12, anchor: .end)
        drawing.text("\(row.lost)", middle - down - 6, top + 14, end)
      }
      if row.gained > 0 {
        drawing.rectangle(middle, top + 2, width: up, height: 15, .area(.for))
        drawing.text("\(row.gained)", middle + up + 6, top + 14, Drawing.Lettering(size: 12))
      }
      top += 23
    }
    drawing.line(middle, 18, middle, top, .line(.muted))
    drawing.height = top + 2
    return drawing
  }
}
