/// Measures of several kinds on one ruler, with how well each is known: a Wright map on its side.
package struct RulerPicture: Picture {
  package struct Measure: Hashable, Sendable {
    package let name: String
    package let value: Double

    /// Half the width of the interval, or null where it is not known.
    package let margin: Double?
    package let tone: Tone?

    package init(_ name: String, _ value: Double, margin: Double? = nil, tone: Tone? = nil) {
      self.name = name
      self.value = value
      self.margin = margin.flatMap { $0.isFinite && $0 >= 0 ? $0 : nil }
      self.tone = tone
    }
  }

  package struct Group: Hashable, Sendable {
    package let title: String
    package let measures: [Measure]

    /// Whether the names do not matter, and dots piled up in one row say enough.
    package let isPiled: Bool

    package init(_ title: String, _ measures: [Measure], isPiled: Bool = false) {
      self.title = title
      self.measures = measures.filter(\.value.isFinite)
      self.isPiled = isPiled
    }
  }

  package let unit: String
  package let low: String
  package let high: String
  package let groups: [Group]

  /// Makes a picture.
  ///
  /// - Parameters:
  ///   - unit: What is measured in.
  ///   - low: What the lower end means.
  ///   - high: What the upper end means.
  ///   - groups: The measures.
  package init(unit: String, low: String, high: String, _ groups: [Group]) {
    self.unit = unit
    self.low = low
    self.high = high
    self.groups = groups.filter { !$0.measures.isEmpty }
  }

  package var table: Table {
    Table(
      columns: [
        Table.Column("Of"), Table.Column("Name"), Table.Column(RichText(unit), .trailing),
        Table.Column("\u{00B1} 95%", .trailing),
      ],
      rows: groups.flatMap { group in
        group.measures.map { measure in
          [
            RichText(group.title), RichText(measure.name),
            RichText(Self.signed(measure.value)),
            RichText(measure.margin.map { DecimalText.fixed($0, decimals: 2) } ?? "-"),
          ]
        }
      }
    )
  }

  private static func signed(_ value: Double) -> String {
    (value >= 0.005 ? "+" : "") + DecimalText.fixed(value, decimals: 2)
  }

  /// The ends of the ruler, in whole units around everything that is on it.
  private var bounds: ClosedRange<Double> {
    var (least, most) = (-1.0, 1.0)
    for measure in groups.flatMap(\.measures) {
      let margin = min(measure.margin ?? 0, 3)
      least = min(least, measure.value - margin)
      most = max(most, measure.value + margin)
    }
    let low = Double(Int(max(least, -9) - 0.999))
    return low...Double(Int(min(most, 9) + 0.999))
  }

  /// The columns of a page where nothing says otherwise: a ruler broken over lines says nothing.
  private static let pageWidth = 80
  /// Longer names are cut in the chart; the tables have them whole.
  private static let longestName = 24

  /// How long the ruler of the chart is, in characters: 33, or fewer beside long names.
  private var chartLength: Int {
    let shown = groups.filter { !$0.isPiled }
    func widest(_ least: String, _ texts: [String]) -> Int {
      ([least] + texts).reduce(0) { max($0, DisplayWidth.columns(of: $1)) }
    }
    let measures = shown.flatMap(\.measures)
    let others = [
      widest("Of", shown.map(\.title)), widest("Name", measures.map { Self.cut($0.name) }),
      widest(unit, measures.map { Self.signed($0.value) }),
    ]
    // Two columns lie between each two of the four.
    return min(max(Self.pageWidth - 6 - others.reduce(0, +), 17), 33)
  }

  /// The name, or what of it fits before an ellipsis.
  private static func cut(_ name: String) -> String {
    guard DisplayWidth.columns(of: name) > longestName else { return name }
    var kept = ""
    var columns = 1
    for character in name {
      columns += DisplayWidth.columns(of: character)
      guard columns <= longestName else { break }
      kept.append(character)
    }
    return kept + "\u{2026}"
  }

  /// A line of a ruler for each measure: `o` with its interval in brackets.
  package var chart: [Block] {
    let bounds = bounds
    let last = chartLength - 1
    func place(_ value: Double) -> Int {
      let part = (value - bounds.lowerBound) / (bounds.upperBound - bounds.lowerBound)
      return DecimalText.rounded(min(max(part, 0), 1) * Double(last))
    }
    let rows = groups.filter { !$0.isPiled }.flatMap { group in
      group.measures.map { measure -> [RichText] in
        var line = Array(repeating: Character("."), count: last + 1)
        line[place(0)] = "|"
        if let margin = measure.margin, margin.isFinite {
          let (from, to) = (place(measure.value - margin), place(measure.value + margin))
          for spot in from...max(from, to) { line[spot] = "-" }
          line[from] = "["
          line[to] = "]"
        }
        line[place(measure.value)] = "o"
        return [
          RichText(group.title), RichText(Self.cut(measure.name)), RichText(String(line)),
          RichText(Self.signed(measure.value)),
        ]
      }
    }
    let caption: RichText = """
      From \(DecimalText.fixed(bounds.lowerBound, decimals: 0)), \(low), to \
      \(DecimalText.fixed(bounds.upperBound, decimals: 0)), \(high); | is 0, brackets are 95% \
      intervals.
      """
    let columns = [
      Table.Column("Of"), Table.Column("Name"), Table.Column("Ruler"),
      Table.Column(RichText(unit), .trailing),
    ]
    return [.table(Table(caption: caption, columns: columns, rows: rows))]
  }

  package func drawing(width: Double) -> Drawing {
    let isWide = width >= 480
    let left = isWide ? 176.0 : 8
    let right = width - 12
    let bounds = bounds
    func x(_ value: Double) -> Double {
      let part = (value - bounds.lowerBound) / (bounds.upperBound - bounds.lowerBound)
      return left + min(max(part, 0), 1) * (right - left)
    }
    var drawing = Drawing(width: width)
    var body = Drawing(width: width)
    var top = 26.0
    for group in groups {
      body.text(group.title, 0, top + 14, Drawing.Lettering(size: 12.5, isBold: true))
      top += isWide && group.isPiled ? 4 : 24
      if group.isPiled {
        top += pile(group, top, x, &body)
      } else {
        for measure in group.measures {
          if !isWide { top += 15 }
          add(measure, top + 11, x, isWide, &body)
          top += isWide ? 25 : 23
        }
      }
      top += 8
    }
    for mark in Int(bounds.lowerBound)...max(Int(bounds.lowerBound), Int(bounds.upperBound)) {
      let place = x(Double(mark))
      let look = Drawing.Look.line(mark == 0 ? .muted : .line, width: mark == 0 ? 1.5 : 1)
      drawing.line(place, 22, place, top, look)
      drawing.text(
        mark > 0 ? "+\(mark)" : "\(mark)",
        place,
        16,
        Drawing.Lettering(size: 12, ink: .muted, anchor: .middle)
      )
    }
    for shape in body.shapes { drawing.add(shape) }
    let size = 12.0
    drawing.text("\u{2190} " + low, left, top + 18, Drawing.Lettering(size: size, ink: .muted))
    drawing.text(
      high + " \u{2192}",
      right,
      top + 18,
      Drawing.Lettering(size: size, ink: .muted, anchor: .end)
    )
    drawing.height = top + 24
    return drawing
  }

  private func add(
    _ measure: Measure,
    _ y: Double,
    _ x: (Double) -> Double,
    _ isWide: Bool,
    _ drawing: inout Drawing
  ) {
    let sign = measure.tone.map { $0.mark(isPlain: false) + " " } ?? ""
    let name = Drawing.lines(sign + measure.name, size: 12.5, width: isWide ? 165 : 270, atMost: 1)
    drawing.text(
      name.first ?? "",
      0,
      isWide ? y + 4 : y - 9,
      Drawing.Lettering(size: 12.5, ink: measure.tone == nil ? .ink : Ink(measure.tone))
    )
    let ink: Ink = measure.tone == nil ? .ink : Ink(measure.tone)
    if let margin = measure.margin, margin.isFinite {
      let (from, to) = (x(measure.value - margin), x(measure.value + margin))
      drawing.line(from, y, to, y, .line(ink, width: 2))
      drawing.line(from, y - 4, from, y + 4, .line(ink, width: 2))
      drawing.line(to, y - 4, to, y + 4, .line(ink, width: 2))
    }
    drawing.mark(.disc, x(measure.value), y, radius: 5, ink)
  }

  /// Dots above each other where they would lie on one another.
  ///
  /// - Returns: The height taken.
  private func pile(
    _ group: Group,
    _ top: Double,
    _ x: (Double) -> Double,
    _ drawing: inout Drawing
  ) -> Double {
    var heights: [Int: Int] = [:]
    let columns = group.measures.map { Int(x($0.value) / 7) }
    for column in columns { heights[column, default: 0] += 1 }
    let most = heights.values.max() ?? 0
    let step = most > 12 ? 84 / Double(most) : 7
    let base = top + Double(most) * step + 8
    var piled: [Int: Int] = [:]
    for column in columns {
      let height = piled[column, default: 0]
      piled[column] = height + 1
      drawing.mark(
        .disc,
        Double(column) * 7 + 3.5,
        base - 4 - Double(height) * step,
        radius: 2.6,
        .muted
      )
    }
    return base - top + 4
  }
}
