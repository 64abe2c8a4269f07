/// An answer with its passages numbered, so that evidence can be named by number.
public struct NumberedAnswer: Sendable, Hashable {
  /// The passages, in order.
  public let passages: [AnswerPassage]

  private let answer: [UInt8]
  private let response: [UInt8]

  /// A paragraph up to this many bytes is one passage; a longer one is cut at its sentences.
  private static let shortParagraph = 160

  /// A sentence shorter than this many bytes goes with the one before it.
  private static let shortSentence = 24

  /// Numbers the passages of an answer and its response.
  public init(_ text: AnswerText) {
    answer = Array(text.answer.utf8)
    response = Array((text.response ?? "").utf8)
    var passages: [AnswerPassage] = []
    for (field, bytes) in [(AnswerPassage.Field.answer, answer), (.response, response)] {
      for (place, paragraph) in Self.paragraphs(of: bytes).enumerated() {
        for range in Self.pieces(of: paragraph, in: bytes) {
          passages.append(
            AnswerPassage(
              number: passages.count + 1,
              field: field,
              paragraph: place + 1,
              range: range,
              text: Self.words(of: bytes[range])
            )
          )
        }
      }
    }
    self.passages = passages
  }

  /// The numbers of the passages that hold a part of a quote; none where it does not occur.
  public func numbers(of quote: String) -> [Int] {
    let quoted = SoughtWords(quote)
    for likeness in [SoughtWords.Likeness.exact, .written] {
      for (field, text) in [(AnswerPassage.Field.answer, answer), (.response, response)] {
        guard let range = quoted.range(in: text, likeness) else { continue }
        return passages.filter { $0.field == field && $0.range.overlaps(range) }.map(\.number)
      }
    }
    return []
  }

  /// The passage of a number, or null.
  public func passage(_ number: Int) -> AnswerPassage? {
    passages.indices.contains(number - 1) ? passages[number - 1] : nil
  }

  private static func words(of bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map { $0 == .lineFeed ? .space : $0 }, as: UTF8.self)
  }

  /// What blank lines and the items of a list part, as in reading, without the white space around it.
  private static func paragraphs(of bytes: [UInt8]) -> [Range<Int>] {
    var paragraphs: [Range<Int>] = []
    var start = 0
    for end in 0...bytes.count where end == bytes.count || isParagraphEnd(end, in: bytes) {
      if let range = trimmed(start..<end, in: bytes) { paragraphs.append(range) }
      start = end + 1
    }
    return paragraphs
  }

  /// Whether a byte is a line break before a blank line, a list's item or a heading; behind any other
  /// the sentence goes on.
  private static func isParagraphEnd(_ place: Int, in bytes: [UInt8]) -> Bool {
    guard bytes[place] == .lineFeed else { return false }
    var next = place + 1
    while next < bytes.count, bytes[next] == .space || bytes[next] == .tab { next += 1 }
    guard next < bytes.count else { return true }
    switch bytes[next] {
    case .lineFeed, .carriageReturn, UInt8(ascii: "*"), UInt8(ascii: "#"): return true
    case UInt8(ascii: "-"): return next + 1 < bytes.count && bytes[next + 1] == .space
    default: return false
    }
  }

  private static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int>? {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, bytes[low] <= .space { low += 1 }
    while high > low, bytes[high - 1] <= .space { high -= 1 }
    return low < high ? low..<high : nil
  }

  private static func pieces(of paragraph: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
    guard paragraph.count > shortParagraph else { return [paragraph] }
    var pieces: [Range<Int>] = []
    var start = paragraph.lowerBound
    for end in paragraph where isSentenceEnd(end, in: bytes, of: paragraph) {
      guard let piece = trimmed(start..<end + 1, in: bytes) else { continue }
      if piece.count < shortSentence, let last = pieces.popLast() {
        pieces.append(last.lowerBound..<piece.upperBound)
      } else {
        pieces.append(piece)
      }
      start = end + 1
    }
    if let rest = trimmed(start..<paragraph.upperBound, in: bytes) { pieces.append(rest) }
    return pieces
  }

  /// Whether the white space behind a byte parts two sentences: the byte closes one, and the next
  /// word does not go on with a small letter.
  private static func isSentenceEnd(
    _ place: Int,
    in bytes: [UInt8],
    of paragraph: Range<Int>
  ) -> Bool {
    guard place + 2 < paragraph.upperBound,
      bytes[place + 1] == .space || bytes[place + 1] == .lineFeed
    else { return false }
    let next = bytes[place + 2]
    guard !(0x61...0x7A).contains(next) else { return false }
    var last = place
    // Quotation marks and brackets close a sentence after its full stop.
    while last > paragraph.lowerBound, closesQuote(bytes[last]) { last -= 1 }
    guard [0x2E, 0x21, 0x3F].contains(bytes[last]) else { return false }
    // An initial or an abbreviation of one letter ends no sentence.
    let letter = last - 1
    guard letter > paragraph.lowerBound, bytes[last] == 0x2E else { return true }
    return !(isLetter(bytes[letter]) && !isLetter(bytes[letter - 1]) && bytes[letter] < 0x5B)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
  }

  /// Closing marks in ASCII, and the bytes of the typographic ones.
  private static func closesQuote(_ byte: UInt8) -> Bool {
    [0x22, 0x27, 0x29, 0x5D, 0xE2, 0x80, 0x99, 0x9D].contains(byte)
  }
}
