import Calibration

/// A text in every field that a page has.
enum HostilePage {
  static func blocks(_ text: String) -> [Block] {
    let rich = RichText(text)
    let table = Table(
      caption: rich,
      columns: [.init(rich), .init(rich, .center)],
      rows: [[rich, rich]]
    )
    let inline = RichText([
      .strong(rich), .emphasis(rich), .faint(rich), .code(text), .quote(text), .toned(.for, rich),
      .marked(.against, label: text, rich), .link(.file(text), rich),
      .link(.details("there"), rich),
    ])
    let picture = MovePicture(
      of: text,
      before: text,
      after: text,
      steps: [text, text],
      bar: 1,
      rows: [MovePicture.Row(text, from: 0, to: 1, because: text)]
    )
    return [
      .heading(level: 1, rich), .heading(level: 2, inline), .paragraph(inline), .lead(rich, .for),
      .list([[.paragraph(rich)]], isNumbered: true), .quote([.paragraph(rich)], source: rich),
      .table(table), .preformatted(text), .definitions([Definition(rich, rich)]),
      .bars(BarChart(caption: rich, rows: [.init(rich, amount: 1, value: rich, tone: .for)])),
      .figure(picture.figure(rich, summary: rich, detail: [.paragraph(rich)])),
      .details(Details(rich, id: text, [.paragraph(rich)])),
      .details(Details(rich, id: "there", [.paragraph(rich)])),
    ]
  }

  /// The elements that a page may have.
  static let elements: Set<String> = [
    "html", "head", "meta", "title", "style", "body", "svg", "defs", "pattern", "rect", "div",
    "main",
    "nav", "h1", "h2", "p", "span", "strong", "em", "code", "q", "mark", "sup", "a", "ol", "ul",
    "li", "blockquote", "footer", "table", "caption", "thead", "tbody", "tr", "th", "td", "pre",
    "dl", "dt", "dd", "figure", "figcaption", "details", "summary", "line", "circle", "polygon",
    "polyline", "text", "desc",
  ]
}
