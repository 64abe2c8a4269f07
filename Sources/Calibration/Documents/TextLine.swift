/// One line of a terminal: runs, with the columns they take.
struct TextLine: Hashable, Sendable {
  private(set) var runs: [TextRun] = []
  private(set) var columns = 0

  init() {}

  init(_ text: String, _ style: TextStyle = TextStyle()) {
    append(text, style)
  }

  mutating func append(_ text: String, _ style: TextStyle = TextStyle()) {
    append(text, style, columns: DisplayWidth.columns(of: text))
  }

  mutating func append(_ text: String, _ style: TextStyle, columns: Int) {
    guard !text.isEmpty else { return }
    self.columns += columns
    if let last = runs.indices.last, runs[last].style == style {
      runs[last].text += text
    } else {
      runs.append(TextRun(text: text, style: style))
    }
  }

  mutating func append(_ other: TextLine) {
    for run in other.runs { append(run.text, run.style) }
  }

  /// Adds spaces until the line takes that many columns.
  mutating func pad(to columns: Int) {
    guard columns > self.columns else { return }
    append(String(repeating: " ", count: columns - self.columns))
  }

  /// The line behind some text, as list markers and quotation bars need it.
  func prefixed(by text: String, _ style: TextStyle = TextStyle()) -> TextLine {
    var line = TextLine(text, style)
    line.append(self)
    return line
  }

  /// The line for a terminal or a file, without spaces at its end.
  ///
  /// No-break spaces have done their work once lines are broken, and are written as spaces, so
  /// that a search for words as they look finds them.
  func written(usesColor: Bool) -> String {
    var runs = runs[...]
    while let last = runs.last {
      let trimmed = last.text.reversed().drop { $0 == " " }
      guard trimmed.isEmpty else {
        runs[runs.endIndex - 1].text = String(trimmed.reversed())
        break
      }
      runs.removeLast()
    }
    return runs.map { run in
      let text = String(run.text.map { $0 == "\u{A0}" ? " " : $0 })
      let opening = usesColor ? run.style.opening : ""
      return opening.isEmpty ? text : opening + text + TextStyle.closing
    }.joined()
  }
}
