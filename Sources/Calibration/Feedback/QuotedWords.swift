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
    text = Self.cut(words)
    self.answer = answer
    part = finding.part
    range = finding.range.map { $0.lowerBound..<($0.lowerBound + text.utf8.count) }
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

  /// The longest beginning that fits and ends well: a clause if it is not too short, else a word.
  private static func cut(_ words: String) -> String {
    let bytes = Array(words.utf8)
    guard bytes.count > longest else { return words }
    var clause = 0
    var word = 0
    for index in 1..<longest where bytes[index] == 0x20 || bytes[index] == 0x0A {
      word = index
      switch bytes[index - 1] {
      case 0x2C, 0x3A, 0x3B: clause = index - 1
      case 0x21, 0x2E, 0x3F: clause = index
      default: break
      }
    }
    var end = clause >= longest / 3 ? clause : word
    if end == 0 {
      end = longest
      while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    }
    return String(decoding: bytes[..<end], as: UTF8.self)
  }
}
