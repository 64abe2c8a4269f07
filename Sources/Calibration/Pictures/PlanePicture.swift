/// Points on a plane of two ratings, with the bar that a rating has to reach on either.
package struct PlanePicture: Picture {
  package struct Point: Hashable, Sendable {
    package let name: String

    /// Ratings from 1 to 4.
    package let x: Double
    package let y: Double

    /// Whether this is what the decision rests on, and not one opinion of several.
    package let isMain: Bool

    package init(_ name: String, _ x: Double, _ y: Double, isMain: Bool = false) {
      self.name = name
      self.x = x
      self.y = y
      self.isMain = isMain
    }
  }

  /// A product of two counts from 0 to 3.
  package struct Leverage: Hashable, Sendable {
    /// Who can use the work.
    package let reusability: Int
    /// Who runs it.
    package let autonomy: Int

    package init(_ reusability: Int, _ autonomy: Int) {
      self.reusability = min(max(reusability, 0), 3)
      self.autonomy = min(max(autonomy, 0), 3)
    }
  }

  package let xTitle: String
  package let yTitle: String

  /// The ratings needed, or null where there is no gate.
  package let xBar: Double?
  package let yBar: Double?
  package let points: [Point]
  /// The leverage measure, or null.
  package let leverage: Leverage?

  package init(
    x xTitle: String,
    y yTitle: String,
    xBar: Double?,
    yBar: Double?,
    points: [Point],
    leverage: Leverage? = nil
  ) {
    self.xTitle = xTitle
    self.yTitle = yTitle
    self.xBar = xBar
    self.yBar = yBar
    self.leverage = leverage
    self.points = points.filter { $0.x.isFinite && $0.y.isFinite }
  }

  package var table: Table {
    Table(
      columns: [
        Table.Column("Who"), Table.Column(RichText(xTitle), .trailing),
        Table.Column(RichText(yTitle), .trailing),
      ],
      rows: points.map { point in
        [
          RichText(point.name), RichText(DecimalText.fixed(point.x, decimals: 2)),
          RichText(DecimalText.fixed(point.y, decimals: 2)),
        ]
      }
    )
  }

  /// The plane in letters: who stands in which cell, by number; `#` is the main point.
  package var chart: [Block] {
    let rows = (1...4).reversed().map { y -> [RichText] in
      let cells = (1...4).map { x -> RichText in
        let here = points.enumerated().filter {
          Self.cell($0.element.x) == x && Self.cell($0.element.y) == y
        }
        let names = here.map { $0.element.isMain ? "#" : "\($0.offset + 1)" }
        return RichText(names.isEmpty ? "." : names.joined(separator: " "))
      }
      let gate = yBar.map { Double(y) >= $0 } == true ? " gate" : ""
      return [RichText("\(yTitle) \(y)\(gate)")] + cells
    }
    let columns = (1...4).map { x in
      Table.Column(RichText(xBar.map { Double(x) >= $0 } == true ? "\(x) gate" : "\(x)"))
    }
    let caption: RichText = "\(yTitle) upward, \(xTitle) to the right; # is the panel."
    return [
      .table(
        Table(caption: caption, columns: [Table.Column(RichText(xTitle))] + columns, rows: rows)
      )
    ]
  }

  private static func cell(_ rating: Double) -> Int {
    Int(min(max(rating, 1), 4).rounded(.toNearestOrAwayFromZero))
  }

  package func drawing(width: Double) -> Drawing {
    let side = min(width - 40, 330)
    let (left, top) = (34.0, 10.0)
    var drawing = Drawing(width: width, height: top + side + 46)
    func x(_ rating: Double) -> Double { left + (min(max(rating, 1), 4) - 0.8) / 3.4 * side }
    func y(_ rating: Double) -> Double {
      top + side - (min(max(rating, 1), 4) - 0.8) / 3.4 * side
    }
    frame(left, top, side, x, y, &drawing)
    for rating in 1...4 {
      let middle = Drawing.Lettering(size: 12, ink: .muted, anchor: .middle)
      drawing.text("\(rating)", x(Double(rating)), top + side + 17, middle)
      drawing.text("\(rating)", left - 12, y(Double(rating)) + 4, middle)
    }
    drawing.text(
      xTitle + " \u{2192}",
      left + side,
      top + side + 36,
      Drawing.Lettering(size: 12, anchor: .end, isBold: true)
    )
    drawing.text(
      "\u{2191} " + yTitle,
      left + 6,
      top + 15,
      Drawing.Lettering(size: 12, isBold: true)
    )
    for cluster in clusters {
      let place = (x(cluster.x), y(cluster.y))
      drawing.mark(.ring, place.0, place.1, radius: cluster.numbers.count > 1 ? 11 : 9, .muted)
      let isOne = cluster.numbers.count == 1
      drawing.text(
        Self.list(cluster.numbers),
        isOne ? place.0 : place.0 + 16,
        place.1 + 4,
        Drawing.Lettering(size: isOne ? 11 : 12, anchor: isOne ? .middle : .start, isBold: !isOne)
      )
    }
    for point in points where point.isMain {
      drawing.mark(.diamond, x(point.x), y(point.y), radius: 10, .ink)
    }
    legend(left + side + 24, width, &drawing)
    return drawing
  }

  private struct Cluster {
    var x: Double
    var y: Double
    var numbers: [Int]
  }

  /// Points that are no main one, those that would lie on one another as one.
  private var clusters: [Cluster] {
    var clusters: [Cluster] = []
    for (place, point) in points.enumerated() where !point.isMain {
      let near = clusters.firstIndex {
        ($0.x - point.x).magnitude < 0.3 && ($0.y - point.y).magnitude < 0.3
      }
      guard let near else {
        clusters.append(Cluster(x: point.x, y: point.y, numbers: [place + 1]))
        continue
      }
      let count = Double(clusters[near].numbers.count)
      clusters[near].x += (point.x - clusters[near].x) / (count + 1)
      clusters[near].y += (point.y - clusters[near].y) / (count + 1)
      clusters[near].numbers.append(place + 1)
    }
    return clusters
  }

  /// `1, 2, 5`; from three in a row on `1 to 4`.
  private static func list(_ numbers: [Int]) -> String {
    guard let first = numbers.first, let last = numbers.last else { return "" }
    if numbers.count > 2, last - first == numbers.count - 1 { return "\(first) to \(last)" }
    return numbers.map(String.init).joined(separator: ", ")
  }

  private func frame(
    _ left: Double,
    _ top: Double,
    _ side: Double,
    _ x: (Double) -> Double,
    _ y: (Double) -> Double,
    _ drawing: inout Drawing
  ) {
    drawing.rectangle(left, top, width: side, height: side, Drawing.Look(stroke: .line))
    let from = xBar.map { x($0 - 0.5) } ?? left
    let to = yBar.map { y($0 - 0.5) } ?? top + side
    if xBar != nil || yBar != nil {
      drawing.rectangle(
        from,
        top,
        width: left + side - from,
        height: to - top,
        Drawing.Look(fill: .forSoft)
      )
    }
    for rating in 1...4 {
      let place = Double(rating)
      drawing.line(x(place), top, x(place), top + side, .line(.line, width: 1))
      drawing.line(left, y(place), left + side, y(place), .line(.line, width: 1))
    }
    let bar = Drawing.Look.line(.for, width: 2.5, isDashed: true)
    if xBar != nil { drawing.line(from, top, from, top + side, bar) }
    if yBar != nil { drawing.line(left, to, left + side, to, bar) }
  }

  private func legend(_ left: Double, _ width: Double, _ drawing: inout Drawing) {
    let isBeside = width - left > 150
    let x = isBeside ? left : 0
    var y = isBeside ? 24.0 : drawing.height + 10
    let room = isBeside ? width - left - 26 : width - 26
    for (place, point) in points.enumerated() {
      if point.isMain {
        drawing.mark(.diamond, x + 8, y - 4, radius: 7, .ink)
      } else {
        drawing.text("\(place + 1)", x + 8, y, Drawing.Lettering(size: 12, anchor: .middle))
      }
      drawing.text(
        Drawing.lines(point.name, size: 12, width: room, atMost: 1).first ?? "",
        x + 24,
        y,
        Drawing.Lettering(size: 12, isBold: point.isMain)
      )
      y += 20
    }
    if xBar != nil || yBar != nil {
      drawing.line(x, y - 4, x + 16, y - 4, .line(.for, width: 2.5, isDashed: true))
      drawing.text("gate", x + 24, y, Drawing.Lettering(size: 12))
      y += 20
    }
    if let leverage { y = draw(leverage, x, y + 14, &drawing) }
    drawing.height = max(drawing.height, y)
  }

  /// Three by three cells, reusability to the right and autonomy upward: the filled part is the product.
  private func draw(
    _ leverage: Leverage,
    _ left: Double,
    _ top: Double,
    _ drawing: inout Drawing
  ) -> Double {
    let side = 20.0
    drawing.text("Leverage", left, top, Drawing.Lettering(size: 12, isBold: true))
    for row in 0..<3 {
      for column in 0..<3 {
        let isFilled = column < leverage.reusability && row < leverage.autonomy
        drawing.rectangle(
          left + Double(column) * side,
          top + 10 + Double(2 - row) * side,
          width: side,
          height: side,
          Drawing.Look(fill: isFilled ? .for : .paper, stroke: .muted)
        )
      }
    }
    let beside = left + 3 * side + 10
    let text = Drawing.Lettering(size: 12)
    drawing.text("\u{2191} autonomy \(leverage.autonomy)", beside, top + 24, text)
    drawing.text("\u{2192} reusability \(leverage.reusability)", beside, top + 44, text)
    let product = leverage.reusability * leverage.autonomy
    drawing.text(
      "\(product) of 9",
      beside,
      top + 64,
      Drawing.Lettering(size: 12, isBold: true)
    )
    return top + 10 + 3 * side + 12
  }
}
