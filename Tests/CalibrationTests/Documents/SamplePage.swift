import Calibration

/// A page with every kind of block and every kind of running text, hostile text included.
enum SamplePage {
  static let page = Page(
    title: "The proposal that vanished",
    blocks: opening + middle + tables + charts + hostile
  )

  private static let opening: [Block] = [
    .heading(level: 1, "The proposal that vanished"),
    .paragraph(
      """
      \(.strong("Declined at Staff.")) Four of five voted no: \(.toned(.against, "no spine")), \
      though \(.toned(.for, "the mechanism outlived its author")). \
      \(.faint("Rule: consensus, at most one dissent."))
      """
    ),
    .quote(
      [
        .paragraph("We dropped it after the meeting."),
        .paragraph("Honestly, nobody asked again, and we had other things to build that quarter."),
      ],
      source: "Candidate A, \(.emphasis("pushback"))"
    ),
    .heading(level: 2, "Who moved"),
    .bullets([
      "\(.strong("Bar raiser")): 3 \u{2192} 2, because of \(.quote("nobody asked again"))",
      "\(.strong("Staff peer")): stays at 2",
    ]),
    .steps((1...10).map { "Step \($0)" }),
  ]

  private static let middle: [Block] = [
    .heading(level: 3, "Terms"),
    .definitions([
      Definition("span", "How far the work reached: own team, one other, three or more teams."),
      Definition("\(.code("second-order"))", "What changed for people who were not asked."),
      Definition(
        "a term so long that it cannot stand beside what it means",
        [.paragraph("First."), .paragraph("Second.")]
      ),
      Definition("bare", []),
    ]),
    .rule,
    .preformatted("hcsim debrief FILE\n  --format text\n"),
    .list(
      [
        [.paragraph("Outer, with more."), .bullets(["inner one", "inner two"])],
        [.paragraph("Outer again.")],
      ],
      isNumbered: false
    ),
    .bullets(["a list right after a list"]),
  ]

  private static let tables: [Block] = [
    .table(
      Table(
        caption: "Ballots",
        columns: [
          .init("Interviewer"), .init("Before", .trailing), .init("After", .trailing),
          .init("Why", .center),
        ],
        rows: [
          ["Hiring manager", "3", "2", "heard that the proposal had been dropped at once"],
          ["山田さん", "2", "2", "データ | \(.code("a|b"))"],
          ["Short row"],
        ]
      )
    )
  ]

  private static let charts: [Block] = [
    .bars(
      BarChart(
        caption: "Decisions in 1,000 runs",
        maximum: 1000,
        rows: [
          .init("decline", amount: 612, value: "612 (61%)", tone: .against),
          .init("approve", amount: 387, value: "387 (39%)", tone: .for),
          .init("hold", amount: 1, value: "1 (0%)"),
          .init("none", amount: -3, value: "0"),
        ]
      )
    )
  ]

  private static let hostile: [Block] = [
    .paragraph("# not a heading"),
    .paragraph("1. not a list, \u{1B}[31mnot red\u{1B}[0m, <b>not bold</b> & *not weak*"),
    .paragraph("- [not](a:link) \u{202E}desrever\u{202C} `not code` &amp; $x$ snake_case _it_"),
    .paragraph("x\(.strong("\"y\""))z\(.strong("a"))\(.emphasis("b"))c \(.strong(" spaced "))."),
    .paragraph(
      "See https://example.org or www.example.org, \(.code("``ticks``"))\(.code("b")), C#, @x."
    ),
  ]
}
