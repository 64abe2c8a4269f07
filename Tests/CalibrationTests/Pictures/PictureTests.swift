import Calibration
import TestSupport
import Testing

@Suite struct `Pictures` {
  static let long = "A name so long that no column of any page could ever hold all of its letters"

  static let all: [(name: String, picture: any Picture)] = [
    ("moves", moves), ("matrix", matrix), ("plane", plane), ("strips", strips), ("shares", shares),
    ("ruler", ruler), ("curve", curve), ("balance", balance),
  ]

  static let moves = MovePicture(
    steps: ["strong no", "no", "yes", "strong yes"],
    bar: 2,
    rows: [
      .init(long, from: 3, to: 1, because: long), .init("B", from: 1, to: 1),
      .init("C", from: nil, to: nil), .init("D", from: 9, to: -1),
    ]
  )
  static let matrix = MatrixPicture(
    rowTitle: "Label",
    columnTitle: "Read as",
    rows: ["1", "2"],
    columns: ["1", "2"],
    counts: [[40, 3], [0]]
  )
  static let plane = PlanePicture(
    x: "Span",
    y: "Depth",
    xBar: 3,
    yBar: nil,
    points: [.init(long, 2, 3), .init("B", 2.05, 3), .init("Panel", 9, .nan, isMain: true)]
  )
  static let strips = StripPicture([
    .init(
      "a1",
      length: 300,
      turn: 0.5,
      marks: [
        .init("1", "s", .for, 0...0.2), .init("2", "s", .for, 0.01...0.2),
        .init("3", "t", .against, 0.9...1), .init("4", "u", .warning, nil),
      ]
    ), .init("empty", length: 0, marks: []),
  ])
  static let shares = SharePicture(
    "Rule",
    parts: [.init("approve", .for), .init("decline", .against), .init("hold", .warning)],
    bars: [
      .init("consensus", [0.001, 0.9, 0.099], isMain: true), .init(long, []),
      .init("none", [0, 0, 0]),
    ]
  )
  static let ruler = RulerPicture(
    unit: "Logits",
    low: "easier",
    high: "harder",
    [
      .init("Candidates", (0..<40).map { .init("C\($0)", Double($0 % 7) / 3 - 1) }, isPiled: true),
      .init(
        "Interviewers",
        [
          .init(long, 1.4, margin: 0.5, tone: .against), .init("B", -0.5, margin: .infinity),
          .init("C", .nan), .init("D", 40, margin: 1000),
        ]
      ),
    ]
  )
  static let curve = CurvePicture(
    "Agreement",
    range: 0...1,
    goal: (0.7, "wanted"),
    points: [.init("1", 0.2, interval: 0...0.4), .init("2", 7)]
  )
  static let balance = BalancePicture(
    "Finding",
    lost: "lost",
    gained: "gained",
    rows: [.init(long, lost: 3, gained: 1), .init("none", lost: 0, gained: -1)]
  )

  @Test(arguments: all.indices, [Figure.narrowWidth, Figure.wideWidth])
  func `stay within their frame`(place: Int, width: Double) {
    let drawing = Self.all[place].picture.drawing(width: width)
    #expect(drawing.width == width)
    #expect(drawing.height > 20 && drawing.height < 900)
    #expect(!drawing.shapes.isEmpty)
    for corner in drawing.shapes.flatMap(Self.corners) {
      #expect(corner.x >= -1 && corner.x <= width + 1, "\(corner)")
      #expect(corner.y >= -1 && corner.y <= drawing.height + 1, "\(corner)")
    }
  }

  @Test(arguments: all.indices)
  func `say everything as a table too`(place: Int) {
    let table = Self.all[place].picture.table
    #expect(!table.rows.isEmpty)
    #expect(table.rows.allSatisfy { !$0[0].isEmpty })
  }

  @Test(arguments: all.indices)
  func `fit a terminal and a page`(place: Int) {
    let figure = Self.all[place].picture.figure("Title", summary: "Summary.")
    let page = Page(title: "P", blocks: [.figure(figure)])
    #expect(!TextRenderer(width: 80).render(page).isEmpty)
    #expect(!MarkdownRenderer().render(page).isEmpty)
    let check = MarkupCheck(HTMLRenderer().render(page))
    #expect(check.problems == [])
    #expect(check.names.isSuperset(of: ["svg", "figcaption", "details", "table", "desc"]))
  }

  @Test func `show nothing of nothing without failing`() {
    let pictures: [any Picture] = [
      MovePicture(steps: [], bar: 0, rows: []),
      MatrixPicture(rowTitle: "", columnTitle: "", rows: [], columns: [], counts: []),
      PlanePicture(x: "", y: "", xBar: nil, yBar: nil, points: []), StripPicture([]),
      SharePicture("", parts: [], bars: []), RulerPicture(unit: "", low: "", high: "", []),
      CurvePicture("", range: 1...1, points: []),
      BalancePicture("", lost: "", gained: "", rows: []),
    ]
    for picture in pictures {
      #expect(picture.drawing(width: 300).width == 300)
      #expect(picture.table.rows.isEmpty)
    }
  }

  @Test(
    arguments: [
      (3, 1, ". x < o"), (0, 2, "o > x ."), (1, 1, ". @ . ."), (nil, 2, ". . x ."),
      (nil, nil, ". . . ."), (0, 1, "o x . ."),
    ] as [(Int?, Int?, String)]
  )
  func `draw moves with letters`(from: Int?, to: Int?, track: String) {
    #expect(MovePicture.track(from: from, to: to, steps: 4) == track)
  }

  @Test func `draw a ruler with letters`() {
    let picture = RulerPicture(
      unit: "Logits",
      low: "easier",
      high: "harder",
      [.init("Interviewers", [.init("A", 1, margin: 0.5), .init("B", -1)])]
    )
    let lines = Golden.lines(
      of: TextRenderer(width: 100).render(Page(title: "", blocks: picture.chart))
    )
    #expect(lines.contains { $0.contains("...........|....[----o-----].....") })
    #expect(lines.contains { $0.contains("o..........|.....................") })
  }

  @Test(arguments: [
    "Anastasia-Wilhelmina-Featherstonehaugh", "Anastasia Wilhelmina", "Bartholomew",
    String(repeating: "\u{5F90}", count: 13),
  ])
  func `keep a ruler on one line beside a long name`(name: String) {
    let picture = RulerPicture(
      unit: "Logits",
      low: "easier",
      high: "harder",
      [
        .init("Interviewers, by severity", [.init(name, 1, margin: 0.5), .init("Ben", -1)]),
        .init("Criteria, by difficulty", [.init("depth", 0, margin: 0.2)]),
      ]
    )
    let lines = Golden.lines(
      of: TextRenderer(width: 80).render(Page(title: "", blocks: picture.chart))
    )
    let rulers = lines.filter { $0.contains("..") }
    #expect(rulers.count == 3)
    #expect(rulers.allSatisfy { $0.hasSuffix(".00") })
    #expect(lines.allSatisfy { DisplayWidth.columns(of: String($0)) <= 80 })
    #expect(lines.contains { $0.hasPrefix("Interviewers, by severity  " + name.prefix(10)) })
  }

  @Test(arguments: [(0, "0%"), (0.004, "<1%"), (0.5, "50%"), (0.9999, ">99%"), (1, "100%")])
  func `round no share to none or all`(share: Double, text: String) {
    #expect(WholePercents.text(share) == text)
  }

  @Test func `cut words that have no room`() {
    let lines = Drawing.lines(Self.long, size: 12, width: 100, atMost: 2)
    #expect(lines.count == 2)
    #expect(lines.last?.hasSuffix("\u{2026}") == true)
    #expect(lines.allSatisfy { Drawing.width(of: $0, size: 12) <= 108 })
    #expect(Drawing.lines("", size: 12, width: 100, atMost: 2).isEmpty)
  }

  /// Points that a shape reaches; of a text where it begins and where it may end.
  private static func corners(_ shape: Drawing.Shape) -> [Drawing.Point] {
    switch shape {
    case .line(let start, let end, _): return [start, end]
    case .rectangle(let corner, let width, let height, _):
      return [corner, Drawing.Point(corner.x + width, corner.y + height)]
    case .circle(let center, let radius, _):
      return [
        Drawing.Point(center.x - radius, center.y - radius),
        Drawing.Point(center.x + radius, center.y + radius),
      ]
    case .polygon(let points, _), .path(let points, _): return points
    case .text(_, let place, _): return [place]
    }
  }
}
