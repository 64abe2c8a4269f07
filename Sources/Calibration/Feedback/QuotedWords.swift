/// Words of a candidate, exactly as written, and where they stand.
public struct QuotedWords: Sendable, Hashable {
  /// The words.
  public var text: String
  /// Id of the answer, or null where there is only one text.
  public var answer: String?
  /// Which text of the answer they stand in.
  public var part: Finding.Part
  /// UTF-8 offsets in that text, or null where the place is not known.
  public var range: Range<Int>?

  /// A quote of more bytes is cut where a clause or a word ends.
  static let longest = 170

  /// Makes a quote.
  public init(text: String, answer: String? = nil, part: Finding.Part, range: Range<Int>? = nil) {
    self.text = text
    self.answer = answer
    self.part = part
    self.range = range
  }

  /// Takes the words of a finding, at most ``longest`` bytes of them; null where it has none.
  init?(_ finding: Finding, answer: String?) {
    guard let words = finding.quote, !words.isEmpty else { return nil }
    let quoted = words.paired(upTo: Self.longest)
    text = String(quoted)
    self.answer = answer
    part = finding.part
    let start = words.utf8.distance(from: words.startIndex, to: quoted.startIndex)
    range = finding.range.map { range in
      (range.lowerBound + start)..<(range.lowerBound + start + text.utf8.count)
    }
  }

  /// Where the words stand, for people: `a1, response`; empty for the only answer.
  public var place: String {
    let names = [answer, part == .response ? "response" : nil].compactMap(\.self)
    return names.joined(separator: ", ")
  }

  /// The words between quotation marks, and their place.
  public var sentence: String {
    place.isEmpty ? "\u{201C}\(text)\u{201D}" : "\u{201C}\(text)\u{201D} (\(place))"
  }

  /// What ends a sentence of the quote alone: nothing where the words do so themselves.
  var ending: String {
    let isEnded = text.last.map { ".!?".contains($0) } ?? false
    return isEnded && place.isEmpty ? "" : "."
  }
}
