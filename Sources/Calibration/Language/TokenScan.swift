/// The state of one pass over a text.
struct TokenScan {
  let text: UnsafeBufferPointer<UInt8>
  let words: Vocabulary.View
  let traits: UnsafeBufferPointer<WordTraits>
  let contractions: [Int32: [Int32]]
  let rows: CompiledLanguage.FixedRows
  var index = 0
  var atSentenceStart = true
  var quoteDepth = false
  /// Whether a filler was left out after the last token: the comma behind it goes too.
  var droppedFiller = false
  var word: [UInt8] = []
  /// Whether the text has small letters, so that a capital says something.
  let hasSmallLetters: Bool
  /// Tokens on their way to the result, so that most cost no more than a store.
  private let staging: UnsafeMutableBufferPointer<Token>
  private var staged = 0
  private var wordCount = 0

  /// Begins a pass; `staging` is room for some tokens.
  init(
    text: UnsafeBufferPointer<UInt8>,
    language: CompiledLanguage,
    words: Vocabulary.View,
    traits: UnsafeBufferPointer<WordTraits>,
    staging: UnsafeMutableBufferPointer<Token>
  ) {
    self.text = text
    self.words = words
    self.traits = traits
    self.staging = staging
    contractions = language.contractions
    rows = language.rows
    hasSmallLetters = text.contains { $0 >= 0x61 && $0 <= 0x7A }
  }

  mutating func run(into result: inout TokenizedText) {
    while index < text.count {
      let byte = text[index]
      if byte == 32 {
        index &+= 1
        continue
      }
      if (byte | 0x20) &- 0x61 < 26 {
        scanWord(into: &result)
        continue
      }
      scanOther(byte, into: &result)
    }
    endSentence(&result)
    flush(into: &result)
    result.wordCount += wordCount
  }

  private mutating func scanOther(_ byte: UInt8, into result: inout TokenizedText) {
    switch ByteKind(of: byte) {
    case .letter:
      scanWord(into: &result)
    case .high:
      scanHigh(into: &result)
    case .digit:
      scanNumber(from: index, into: &result)
    case .currency:
      if index + 1 < text.count, ByteKind(of: text[index + 1]) == .digit {
        scanNumber(from: index, into: &result)
      } else {
        index += 1
      }
    case .space:
      index += 1
    case .newline:
      scanNewline(into: &result)
    case .stop:
      scanStop(byte, into: &result)
    case .comma:
      if droppedFiller {
        index += 1
        droppedFiller = false
      } else {
        punctuation(rows.comma, length: 1, into: &result)
      }
    case .colon:
      punctuation(rows.colon, length: 1, into: &result)
    case .hyphen:
      scanHyphen(into: &result)
    case .quote:
      quoteDepth.toggle()
      punctuation(rows.quote, length: 1, into: &result)
    case .bracket:
      index += 1
      endSentence(&result)
    case .other:
      index += 1
    }
  }

  // MARK: Tokens

  @inline(__always)
  mutating func append(_ token: Token, into result: inout TokenizedText) {
    droppedFiller = false
    if staged == staging.count { flush(into: &result) }
    staging[staged] = token
    staged &+= 1
  }

  private mutating func flush(into result: inout TokenizedText) {
    result.tokens.append(contentsOf: UnsafeBufferPointer(rebasing: staging[..<staged]))
    staged = 0
  }

  private func lastToken(of result: TokenizedText) -> Token? {
    staged > 0 ? staging[staged - 1] : result.tokens.last
  }

  @inline(__always)
  mutating func append(
    row: Int32,
    start: Int,
    length: Int,
    marks: Token.Marks = [],
    hash: UInt32 = 0,
    into result: inout TokenizedText
  ) {
    let token = Token(
      start: UInt32(truncatingIfNeeded: start),
      length: UInt16(truncatingIfNeeded: min(length, 60_000)),
      marks: quoteDepth ? marks.union(.quoted) : marks,
      row: row,
      hash: hash
    )
    append(token, into: &result)
    wordCount &+= 1
  }

  private mutating func punctuation(_ row: Int32, length: Int, into result: inout TokenizedText) {
    let token = Token(
      start: UInt32(truncatingIfNeeded: index),
      length: UInt16(length),
      marks: .punctuation,
      row: row,
      hash: 0
    )
    append(token, into: &result)
    index += length
  }

  private mutating func endSentence(_ result: inout TokenizedText) {
    atSentenceStart = true
    let count = Int32(result.tokens.count + staged)
    if result.sentenceStarts[result.sentenceStarts.count - 1] < count {
      result.sentenceStarts.append(count)
    }
  }

  // MARK: Signs

  private mutating func scanStop(_ byte: UInt8, into result: inout TokenizedText) {
    if byte == UInt8(ascii: "?") {
      punctuation(rows.question, length: 1, into: &result)
      endSentence(&result)
      return
    }
    let isFullStop = byte == UInt8(ascii: ".")
    index += 1
    if isFullStop, let last = lastToken(of: result), Int(last.end) == index - 1,
      traits[Int(last.row)].contains(.abbreviation)
    {
      return
    }
    if isFullStop, index < text.count, ByteKind(of: text[index]) == .letter { return }
    endSentence(&result)
  }

  /// A blank line ends a sentence, and so does a line that begins like a list item.
  private mutating func scanNewline(into result: inout TokenizedText) {
    index += 1
    var next = index
    while next < text.count, ByteKind(of: text[next]) == .space { next += 1 }
    guard next < text.count else { return }
    let byte = text[next]
    if byte == 10 || byte == 13 || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "#") {
      endSentence(&result)
    } else if byte == UInt8(ascii: "-"), next + 1 < text.count, text[next + 1] == 32 {
      endSentence(&result)
    }
  }

  /// `->` reads as *to*; a hyphen between spaces as a dash.
  private mutating func scanHyphen(into result: inout TokenizedText) {
    if index + 1 < text.count, text[index + 1] == UInt8(ascii: ">") {
      append(row: rows.to, start: index, length: 2, into: &result)
      index += 2
      return
    }
    let spaceAfter = index + 1 >= text.count || text[index + 1] == 32 || text[index + 1] == 10
    if spaceAfter, lastToken(of: result) != nil {
      punctuation(rows.dash, length: 1, into: &result)
    } else {
      index += 1
    }
  }

  /// Multi-byte characters: typographic punctuation and arrows by name, the rest letters.
  private mutating func scanHigh(into result: inout TokenizedText) {
    let first = text[index]
    let second = index + 1 < text.count ? text[index + 1] : 0
    let third = index + 2 < text.count ? text[index + 2] : 0
    if first == 0xC2 {
      if second == 0xA3, index + 2 < text.count, ByteKind(of: third) == .digit {
        scanNumber(from: index, into: &result)
      } else {
        index += min(2, text.count - index)
      }
      return
    }
    guard first == 0xE2 else {
      scanWord(into: &result)
      return
    }
    switch (second, third) {
    case (0x80, 0x9C), (0x80, 0x9D):
      quoteDepth = third == 0x9C
      punctuation(rows.quote, length: 3, into: &result)
    case (0x80, 0x93), (0x80, 0x94):
      punctuation(rows.dash, length: 3, into: &result)
    case (0x80, 0xA6):
      index += 3
    case (0x86, 0x92), (0x87, 0x92):
      append(row: rows.to, start: index, length: 3, into: &result)
      index += 3
    default:
      index += min(3, text.count - index)
    }
  }

  private mutating func scanNumber(from start: Int, into result: inout TokenizedText) {
    var next = start
    while next < text.count, ByteKind(of: text[next]) != .digit { next += 1 }
    while next < text.count {
      let kind = ByteKind(of: text[next])
      if kind == .digit {
        next += 1
        continue
      }
      let isSeparator = text[next] == UInt8(ascii: ".") || kind == .comma || kind == .colon
      guard isSeparator, next + 1 < text.count, ByteKind(of: text[next + 1]) == .digit else {
        break
      }
      next += 2
    }
    if next < text.count, text[next] == UInt8(ascii: "%") {
      next += 1
    } else {
      var letters = next
      while letters < text.count, ByteKind(of: text[letters]) == .letter { letters += 1 }
      if letters - next <= 2 { next = letters }
    }
    let hash = Vocabulary.hash(UnsafeBufferPointer(rebasing: text[start..<next]))
    append(row: 0, start: start, length: next - start, marks: .number, hash: hash, into: &result)
    atSentenceStart = false
    index = next
  }
}
