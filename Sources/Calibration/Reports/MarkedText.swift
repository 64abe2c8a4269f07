/// A text with some of its words marked, as paragraphs.
enum MarkedText {
  struct Span: Hashable, Sendable {
    /// UTF-8 offsets.
    var range: Range<Int>
    var label: String
    var tone: Tone
  }

  /// The text's paragraphs; marks that overlap become one, with the labels of all.
  ///
  /// Ranges beyond the text are cut off. A mark ends where its paragraph does.
  static func blocks(_ text: String, _ spans: [Span]) -> [Block] {
    let bytes = Array(text.utf8)
    let joined = joined(spans, upTo: bytes.count)
    var blocks: [Block] = []
    var start = 0
    while start <= bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let line = self.line(bytes, start..<end, joined)
      if !line.isEmpty { blocks.append(.paragraph(line)) }
      start = end + 1
    }
    return blocks
  }

  private static func line(_ bytes: [UInt8], _ range: Range<Int>, _ spans: [Span]) -> RichText {
    func words(_ part: Range<Int>) -> RichText {
      RichText(String(decoding: bytes[part], as: UTF8.self))
    }
    var line = RichText("")
    var place = range.lowerBound
    for span in spans {
      let part = span.range.clamped(to: range)
      guard !part.isEmpty else { continue }
      if part.lowerBound > place { line += words(place..<part.lowerBound) }
      line += RichText([.marked(span.tone, label: span.label, words(part))])
      place = part.upperBound
    }
    if place < range.upperBound { line += words(place..<range.upperBound) }
    return line
  }

  private static func joined(_ spans: [Span], upTo end: Int) -> [Span] {
    let sorted = spans.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    var joined: [Span] = []
    for var span in sorted.map(\.element) {
      span.range = span.range.clamped(to: 0..<end)
      guard !span.range.isEmpty else { continue }
      if let last = joined.last, last.range.upperBound > span.range.lowerBound {
        let upper = max(last.range.upperBound, span.range.upperBound)
        joined[joined.count - 1] = Span(
          range: last.range.lowerBound..<upper,
          label: last.label + ", " + span.label,
          tone: last.tone == span.tone ? span.tone : .warning
        )
      } else {
        joined.append(span)
      }
    }
    return joined
  }
}
