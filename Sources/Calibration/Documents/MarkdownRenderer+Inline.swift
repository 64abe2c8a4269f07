extension MarkdownRenderer {
  /// Running text on one line; in a cell of a table, vertical bars of code are escaped too.
  func inline(_ text: RichText, isCell: Bool = false) -> String {
    trimmed(inline(text, before: nil, after: nil, isCell: isCell)).text
  }

  private func inline(
    _ text: RichText,
    before: Character?,
    after: Character?,
    isCell: Bool
  ) -> String {
    var result = ""
    for (index, part) in text.parts.enumerated() {
      let next = index + 1 < text.parts.count ? first(of: text.parts[index + 1]) : after
      let previous = result.last ?? before
      switch part {
      case .text(let words): result += Escaping.markdown(words)
      case .code(let code):
        if result.hasSuffix("`") { result += "<!-- -->" }
        let span = Escaping.markdownCode(code)
        result +=
          isCell
          ? span.split(separator: "|", omittingEmptySubsequences: false)
            .joined(separator: "\\|") : span
      case .quote(let words): result += "\u{201C}" + Escaping.markdown(words) + "\u{201D}"
      case .faint(let inner):
        result += inline(inner, before: previous, after: next, isCell: isCell)
      case .marked(let tone, let label, let inner):
        result += Escaping.markdown("[\(tone.mark(isPlain: false))\(label) ")
        result += inline(inner, before: " ", after: "]", isCell: isCell) + "\\]"
      case .link(.file(let path), let inner):
        let address = Escaping.address(path)
        let label = inline(inner, before: "[", after: "]", isCell: isCell)
        result += address.isEmpty ? label : "[" + label + "](" + address + ")"
      case .link(.details, let inner):
        result += inline(inner, before: previous, after: next, isCell: isCell)
      case .toned(let tone, let inner):
        result += tone.mark(isPlain: false) + " "
        result += inline(inner, before: " ", after: next, isCell: isCell)
      case .strong(let inner):
        let inner = inline(inner, before: "*", after: "*", isCell: isCell)
        result += emphasised(inner, by: .strong, before: previous, after: next)
      case .emphasis(let inner):
        let inner = inline(inner, before: "*", after: "*", isCell: isCell)
        result += emphasised(inner, by: .emphasis, before: previous, after: next)
      }
    }
    return result
  }

  private enum Weight {
    case strong
    case emphasis
  }

  /// Asterisks where CommonMark takes them for delimiters, given their neighbours; tags elsewhere.
  private func emphasised(
    _ inner: String,
    by weight: Weight,
    before: Character?,
    after: Character?
  ) -> String {
    let (leading, text, trailing) = trimmed(inner)
    guard let first = text.first, let last = text.last else { return inner }
    let opens = canDelimit(outer: leading.isEmpty ? before : " ", inner: first)
    let closes = canDelimit(outer: trailing.isEmpty ? after : " ", inner: last)
    let (opening, closing) =
      switch (weight, opens && closes) {
      case (.strong, true): ("**", "**")
      case (.strong, false): ("<strong>", "</strong>")
      case (.emphasis, true): ("*", "*")
      case (.emphasis, false): ("<em>", "</em>")
      }
    return leading + opening + text + closing + trailing
  }

  private func canDelimit(outer: Character?, inner: Character) -> Bool {
    guard inner != "*", outer != "*" else { return false }
    guard let outer, !outer.isWhitespace else { return true }
    return isPunctuation(outer) || !isPunctuation(inner)
  }

  private func isPunctuation(_ character: Character) -> Bool {
    character.isPunctuation || character.isSymbol
  }

  /// The character that a part will begin with, as far as delimiters care.
  private func first(of part: Inline) -> Character? {
    switch part {
    case .text(let words): Escaping.markdown(words).first
    case .code: "`"
    case .quote: "\u{201C}"
    case .strong, .emphasis: "*"
    case .toned(let tone, _): tone.mark(isPlain: false).first
    case .marked: "\\"
    case .link(.file, _): "["
    case .faint(let inner), .link(.details, let inner): inner.parts.first.flatMap { first(of: $0) }
    }
  }

  private func trimmed(_ text: String) -> (leading: String, text: String, trailing: String) {
    let leading = text.prefix { $0 == " " }
    let rest = text[leading.endIndex...]
    let kept = rest.reversed().drop { $0 == " " }.reversed()
    let trailing = String(repeating: " ", count: rest.count - kept.count)
    return (String(leading), String(kept), trailing)
  }
}
