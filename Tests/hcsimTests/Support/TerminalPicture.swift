@testable import Calibration

/// What a terminal shows, as an SVG picture that follows the reader's colour scheme.
struct TerminalPicture {
  private struct Span {
    var text: String
    var classes: [String]
  }

  private let lines: [[Span]]
  private static let (advance, height, margin) = (8.43, 19, 16)

  /// Takes what a program wrote, with its escape sequences.
  init(_ output: String) {
    var lines: [[Span]] = [[]]
    var classes: [String] = []
    var rest = output[...]
    while !rest.isEmpty {
      let end = rest.firstIndex { $0 == "\u{1B}" || $0 == "\n" } ?? rest.endIndex
      if end > rest.startIndex {
        lines[lines.count - 1].append(Span(text: String(rest[..<end]), classes: classes))
      }
      rest = rest[end...]
      guard let mark = rest.popFirst() else { break }
      if mark == "\n" {
        lines.append([])
        continue
      }
      let codes = rest.prefix { $0 != "m" }
      rest = rest.dropFirst(codes.count + 1)
      classes = codes.dropFirst().split(separator: ";").compactMap(Self.style)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    self.lines = lines
  }

  private static func style(_ code: Substring) -> String? {
    switch code {
    case "1": "bold"
    case "2": "f-muted"
    case "3": "italic"
    case "31": "f-against"
    case "32": "f-for"
    case "33": "f-warning"
    default: nil
    }
  }

  /// The file's text.
  func text(title: String) -> String {
    let columns = lines.map { $0.reduce(0) { $0 + $1.text.count } }.max() ?? 0
    let width = Int(Double(columns) * Self.advance) + 2 * Self.margin
    let size = (width, lines.count * Self.height + 2 * Self.margin)
    let rows = lines.enumerated().filter { !$0.element.isEmpty }.map { place, spans in
      let y = Self.margin + place * Self.height + 14
      let parts = spans.map { span in
        let words = Escaping.markup(span.text)
        return span.classes.isEmpty
          ? words : "<tspan class=\"\(span.classes.joined(separator: " "))\">\(words)</tspan>"
      }
      return "<text x=\"\(Self.margin)\" y=\"\(y)\">\(parts.joined())</text>\n"
    }
    let style =
      StyleSheet.ofPicture
      + "text{font:14px ui-monospace,\"DejaVu Sans Mono\",Menlo,Consolas,monospace;"
      + "fill:var(--ink);white-space:pre}.italic{font-style:italic}\n"
      + Ink.texts.map { "tspan.f-\($0.rawValue){fill:var(--\($0.rawValue))}" }.joined() + "\n"
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(size.0) \(size.1)" role="img" \
      aria-labelledby="title">
      <title id="title">\(Escaping.markup(title))</title>
      <style>\(style)</style>
      <rect class="f-paper" width="100%" height="100%"/>
      \(rows.joined())</svg>

      """
  }
}
