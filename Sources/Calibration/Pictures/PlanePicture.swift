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

  package let xTitle: String
  package let yTitle: String

  /// The ratings needed, or null where there is no gate.
  package let xBar: Double?
  package let yBar: Double?
  package let points: [Point]

  package init(
    x xTitle: String,
    y yTitle: String,
    xBar: Double?,
    yBar: Double?,
    points: [Point]
  ) {
    self.xTitle = xTitle
    self.yTitle = yTitle
    self.xBar = xBar
    self.yBar = yBar
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
    var (x, y) = isBeside ? (left, 24.0) : (0, drawing.height + 10)
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
    x = 0
    drawing.height = max(drawing.height, y)
  }
}
