extension TextRenderer {
  /// The runs of a text, harmless for a terminal, with quotation marks and marks of tone.
  func runs(of text: RichText, style: TextStyle = TextStyle()) -> [TextRun] {
    text.parts.flatMap { runs(of: $0, style: style) }
  }

  private func runs(of part: Inline, style: TextStyle) -> [TextRun] {
    var style = style
    switch part {
    case .text(let words), .code(let words):
      return [TextRun(text: Escaping.visible(words), style: style)]
    case .quote(let words):
      let marks = isPlain ? ("\"", "\"") : ("\u{201C}", "\u{201D}")
      return [TextRun(text: marks.0 + Escaping.visible(words) + marks.1, style: style)]
    case .marked(let tone, let label, let inner):
      style.tone = tone
      return [TextRun(text: "[\(tone.mark(isPlain: isPlain))\(label)\u{A0}", style: style)]
        + runs(of: inner, style: style) + [TextRun(text: "]", style: style)]
    case .link(_, let inner): return runs(of: inner, style: style)
    case .strong(let inner):
      style.isBold = true
      return runs(of: inner, style: style)
    case .emphasis(let inner):
      style.isItalic = true
      return runs(of: inner, style: style)
    case .faint(let inner):
      style.isFaint = true
      return runs(of: inner, style: style)
    case .toned(let tone, let inner):
      style.tone = tone
      let mark = tone.mark(isPlain: isPlain)
      return [TextRun(text: "\(mark)\u{A0}", style: style)] + runs(of: inner, style: style)
    }
  }
}
