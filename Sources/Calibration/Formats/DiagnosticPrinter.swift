/// Writes diagnostics for people: a line that editors parse, the source line with a caret, the cure.
public struct DiagnosticPrinter: Sendable {
  /// Whether to colour with ANSI escapes.
  public let usesColor: Bool

  /// Creates a printer; without `usesColor` it writes plain text.
  public init(usesColor: Bool = false) {
    self.usesColor = usesColor
  }

  /// All diagnostics, one after the other, each line ended by a line feed.
  public func print(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.flatMap(lines(of:)).map { $0 + "\n" }.joined()
  }

  /// The lines of one diagnostic.
  ///
  /// The first is `file:line:column: error: message`; then the source line and a caret, `help:` with
  /// the corrected line, and `note:` with a second place.
  public func lines(of diagnostic: Diagnostic) -> [String] {
    let severity = diagnostic.severity
    var lines = [
      paint(heading(of: diagnostic.place), .bold)
        + paint(severity.rawValue + ":", .severity(severity)) + " "
        + paint(DisplayText.escaped(diagnostic.message), .bold)
    ]
    lines += picture(of: diagnostic.place, marker: severity)
    if let help = diagnostic.help ?? diagnostic.correction.map({ _ in "write" }) {
      let ending = diagnostic.correction == nil ? "" : ":"
      lines.append(paint("help:", .help) + " " + DisplayText.escaped(help) + ending)
      if let correction = diagnostic.correction {
        lines.append("\(correction.number) | " + DisplayText.escaped(correction.text))
      }
    }
    if let related = diagnostic.related {
      lines.append(
        paint("note:", .help) + " " + heading(of: related.place) + related.role.rawValue
      )
      lines += picture(of: related.place, marker: .note)
    }
    return lines
  }

  private func heading(of place: SourcePlace) -> String {
    DisplayText.escaped(place.name) + ":\(place.position.line):\(place.position.column): "
  }

  private func gutter(_ place: SourcePlace, blank: Bool = false) -> String {
    let number = String(place.position.line)
    return (blank ? String(repeating: " ", count: number.count) : number) + " | "
  }

  private func picture(of place: SourcePlace, marker: Diagnostic.Severity) -> [String] {
    guard let excerpt = place.excerpt else { return [] }
    let scalars = Array(excerpt.text.unicodeScalars)
    let offset = min(max(0, place.position.column - excerpt.firstColumn), scalars.count)
    let end = min(scalars.count, offset + place.length)
    let before = DisplayText.escaped(scalars[..<offset])
    let marked = DisplayText.escaped(scalars[offset..<end])
    let after = DisplayText.escaped(scalars[end...])
    let lead = excerpt.firstColumn > 1 ? "…" : ""
    let tail = excerpt.isCutAtEnd ? "…" : ""
    let indent = String(repeating: " ", count: DisplayText.width(of: lead + before))
    let rest = String(repeating: "~", count: max(0, DisplayText.width(of: marked) - 1))
    return [
      gutter(place) + lead + before + marked + after + tail,
      gutter(place, blank: true) + indent + paint("^" + rest, .severity(marker)),
    ]
  }

  private enum Paint {
    case bold
    case help
    case severity(Diagnostic.Severity)

    var code: String {
      switch self {
      case .bold: "1"
      case .help, .severity(.note): "1;36"
      case .severity(.warning): "1;35"
      case .severity(.error): "1;31"
      }
    }
  }

  private func paint(_ text: String, _ paint: Paint) -> String {
    usesColor ? "\u{1B}[\(paint.code)m\(text)\u{1B}[0m" : text
  }
}
