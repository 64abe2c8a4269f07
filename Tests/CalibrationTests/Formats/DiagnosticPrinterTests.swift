import Calibration
import Testing

@Suite struct `The diagnostic printer` {
  private func lines(_ text: String, at range: SourceRange) -> [String] {
    let source = SourceText(name: "x.yaml", text: text)
    return DiagnosticPrinter().lines(of: Diagnostic(.noDocument, at: range, in: source))
  }

  @Test(arguments: [
    ("ab東京cd", 2, 8, "1 | ab東京cd", "  |   ^~~~"), ("東京x", 6, 7, "1 | 東京x", "  |     ^"),
    ("e\u{301}x", 3, 4, "1 | e\u{301}x", "  |  ^"), ("😀x", 4, 5, "1 | 😀x", "  |   ^"),
    ("a\tb", 2, 3, "1 | a→b", "  |   ^"), ("\u{1B}[31m", 1, 2, "1 | <U+1B>[31m", "  |       ^"),
    ("x\u{202E}y", 4, 5, "1 | x<U+202E>y", "  |          ^"), ("ab", 2, 2, "1 | ab", "  |   ^"),
    ("", 0, 0, "1 | ", "  | ^"),
  ])
  func `aligns the caret by what a terminal shows`(
    text: String,
    start: Int,
    end: Int,
    line: String,
    caret: String
  ) {
    let printed = lines(text + "\n", at: SourceRange(start: start, end: end))
    #expect(Array(printed.dropFirst()) == [line, caret])
  }

  @Test func `shows a window of a long line`() throws {
    let text = String(repeating: "a", count: 500) + "X" + String(repeating: "b", count: 500)
    let printed = lines(text, at: SourceRange(start: 500, end: 501))
    #expect(printed[0].hasPrefix("x.yaml:1:501: error:"))
    #expect(printed[1].unicodeScalars.count == 4 + 1 + 160 + 1)
    let shown = Array(printed[1].unicodeScalars)
    let caret = try #require(Array(printed[2].unicodeScalars).firstIndex(of: "^"))
    #expect(shown[caret] == "X")
  }

  @Test func `underlines only the first line of a range`() {
    #expect(lines("ab\ncd\n", at: SourceRange(start: 1, end: 5))[2] == "  |  ^")
  }

  @Test func `colours only when asked`() {
    let source = SourceText(name: "x.yaml", text: "a\n")
    let diagnostic = Diagnostic(.noDocument, at: SourceRange(start: 0, end: 1), in: source)
    #expect(!DiagnosticPrinter().print([diagnostic]).contains("\u{1B}"))
    let coloured = DiagnosticPrinter(usesColor: true).print([diagnostic])
    #expect(coloured.contains("\u{1B}[1;31merror:\u{1B}[0m"))
  }

  @Test func `prints a place without a line to show`() {
    let place = SourcePlace(name: "-", position: SourcePosition(line: 3, column: 1))
    let diagnostic = Diagnostic(.missingKey("id", in: "candidate"), at: place)
    #expect(
      DiagnosticPrinter().lines(of: diagnostic) == [
        "-:3:1: error: candidate needs the key 'id'", "help: add 'id: ...'",
      ]
    )
  }

  @Test func `finds positions by line and column in scalars`() {
    let text = "\u{FEFF}é東\r\nx\n\n" + String(repeating: "line\n", count: 3_000)
    let source = SourceText(name: "x", text: text)
    #expect(source.position(at: 0) == SourcePosition(line: 1, column: 1))
    #expect(source.position(at: 3) == SourcePosition(line: 1, column: 1))
    #expect(source.position(at: 5) == SourcePosition(line: 1, column: 2))
    #expect(source.position(at: 10) == SourcePosition(line: 2, column: 1))
    #expect(source.position(at: 13 + 5 * 2_999 + 2) == SourcePosition(line: 3_003, column: 3))
    #expect(source.position(at: .max) == SourcePosition(line: 3_004, column: 1))
    #expect(source.position(at: -5) == SourcePosition(line: 1, column: 1))
    #expect(source.line(at: 4) == "é東")
  }
}
