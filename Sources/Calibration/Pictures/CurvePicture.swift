/// How something changes from one attempt to the next, with how well it is known.
package struct CurvePicture: Picture {
  package struct Point: Hashable, Sendable {
    package let name: String
    package let value: Double
    package let interval: ClosedRange<Double>?

    package init(_ name: String, _ value: Double, interval: ClosedRange<Double>? = nil) {
      self.name = name
      self.value = value
      self.interval = interval.flatMap {
        $0.lowerBound.isFinite && $0.upperBound.isFinite ? $0 : nil
      }
    }
  }

  package let title: String
  package let range: ClosedRange<Double>

  /// The value to reach, with what it is called; null where there is none.
  package let goal: (value: Double, name: String)?
  package let points: [Point]

  package init(
    _ title: String,
    range: ClosedRange<Double>,
    goal: (value: Double, name: String)? = nil,
    points: [Point]
  ) {
    self.title = title
    self.range = range
    self.goal = goal
    self.points = points.filter { $0.value.isFinite }
  }

  package var table: Table {
    Table(
      columns: [
        Table.Column("Attempt"), Table.Column(RichText(title), .trailing),
        Table.Column("Interval", .trailing),
      ],
      rows: points.map { point in
        let interval = point.interval.map {
          "\(Self.number($0.lowerBound)) to \(Self.number($0.upperBound))"
        }
        return [
          RichText(point.name), RichText(Self.number(point.value)), RichText(interval ?? "-"),
        ]
      }
    )
  }

  package var chart: [Block] {
    let span = range.upperBound - range.lowerBound
    let rows = points.map { point in
      BarChart.Row(
        RichText(point.name),
        amount: span > 0 ? (point.value - range.lowerBound) / span : 0,
        value: RichText(Self.number(point.value))
      )
    }
    return [.bars(BarChart(caption: RichText(title), maximum: 1, rows: rows))]
  }

  private static func number(_ value: Double) -> String { DecimalText.fixed(value, decimals: 2) }

  package func drawing(width: Double) -> Drawing {
    let (left, top, height) = (40.0, 12.0, 190.0)
    let room = width - left - 16
    var drawing = Drawing(width: width, height: top + height + 32)
    let span = max(range.upperBound - range.lowerBound, 1e-9)
    func y(_ value: Double) -> Double {
      top + height - min(max((value - range.lowerBound) / span, 0), 1) * height
    }
    func x(_ place: Int) -> Double {
      left + (Double(place) + 0.5) / Double(max(points.count, 1)) * room
    }
    for step in 0...4 {
      let value = range.lowerBound + span * Double(step) / 4
      drawing.line(left, y(value), left + room, y(value), .line(.line, width: 1))
      drawing.text(
        Self.number(value),
        left - 6,
        y(value) + 4,
        Drawing.Lettering(size: 11, ink: .muted, anchor: .end)
      )
    }
    if let goal {
      let look = Drawing.Look.line(.for, width: 2, isDashed: true)
      drawing.line(left, y(goal.value), left + room, y(goal.value), look)
      drawing.text(goal.name, left + 4, y(goal.value) - 5, Drawing.Lettering(size: 12, ink: .for))
    }
    let line = points.enumerated().map { Drawing.Point(x($0.offset), y($0.element.value)) }
    drawing.add(.path(line, .line(.ink, width: 2)))
    let every = max(1, points.count * 44 / max(Int(room), 1) + 1)
    for (place, point) in points.enumerated() {
      if let interval = point.interval {
        drawing.line(
          x(place),
          y(interval.lowerBound),
          x(place),
          y(interval.upperBound),
          .line(.muted)
        )
      }
      drawing.mark(.disc, x(place), y(point.value), radius: 4.5, .ink)
      guard place % every == 0 else { continue }
      let lettering = Drawing.Lettering(size: 11, ink: .muted, anchor: .middle)
      drawing.text(point.name, x(place), top + height + 18, lettering)
    }
    return drawing
  }
}
