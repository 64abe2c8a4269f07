/// The state of one pass over a text.
struct TokenScan {
  private let text: UnsafeBufferPointer<UInt8>
  private let language: CompiledLanguage
  private var index = 0
  private var atSentenceStart = true
  private var quoteDepth = false
  private var word: [UInt8] = []
  /// Whether the text has small letters, so that a capital says something.
  private let hasSmallLetters: Bool

  init(text: UnsafeBufferPointer<UInt8>, language: CompiledLanguage) {
    self.text = text
    self.language = language
    hasSmallLetters = text.contains { $0 >= 0x61 && $0 <= 0x7A }
    word.reserveCapacity(64)
  }

  mutating func run(into result: inout TokenizedText) {
    while index < text.count {
      let byte = text[index]
      let kind = ByteKind.table[Int(byte)]
      switch kind {
      case .letter:
        scanWord(into: &result)
      case .high:
        scanHigh(into: &result)
      case .digit:
        scanNumber(from: index, into: &result)
      case .currency:
        if index + 1 < text.count, ByteKind.table[Int(text[index + 1])] == .digit {
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
        punctuation(language.rows.comma, length: 1, into: &result)
      case .colon:
        punctuation(language.rows.colon, length: 1, into: &result)
      case .hyphen:
        scanHyphen(into: &result)
      case .quote:
        quoteDepth.toggle()
        punctuation(language.rows.quote, length: 1, into: &result)
      case .bracket:
        index += 1
        endSentence(&result)
      case .other:
        index += 1
      }
    }
    endSentence(&result)
  }

  private mutating func punctuation(_ row: Int32, length: Int, into result: inout TokenizedText) {
    result.tokens.append(
      Token(
        start: UInt32(index),
        length: UInt16(length),
        marks: .punctuation,
        row: row,
        hash: 0
      )
    )
    index += length
  }

  private mutating func endSentence(_ result: inout TokenizedText) {
    atSentenceStart = true
    let count = Int32(result.tokens.count)
    if result.sentenceStarts[result.sentenceStarts.count - 1] < count {
      result.sentenceStarts.append(count)
    }
  }

  private mutating func scanStop(_ byte: UInt8, into result: inout TokenizedText) {
    if byte == UInt8(ascii: "?") {
      punctuation(language.rows.question, length: 1, into: &result)
      endSentence(&result)
      return
    }
    let isFullStop = byte == UInt8(ascii: ".")
    index += 1
    if isFullStop, let last = result.tokens.last, Int(last.end) == index - 1,
      language.traits[Int(last.row)].contains(.abbreviation)
    {
      return
    }
    if isFullStop, index < text.count, ByteKind.table[Int(text[index])] == .letter { return }
    endSentence(&result)
  }

  /// A blank line ends a sentence, and so does a line that begins like a list item.
  private mutating func scanNewline(into result: inout TokenizedText) {
    index += 1
    var next = index
    while next < text.count, ByteKind.table[Int(text[next])] == .space { next += 1 }
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
      append(row: language.rows.to, start: index, length: 2, into: &result)
      index += 2
      return
    }
    let spaceAfter = index + 1 >= text.count || text[index + 1] == 32 || text[index + 1] == 10
    if spaceAfter, !result.tokens.isEmpty {
      punctuation(language.rows.dash, length: 1, into: &result)
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
      if second == 0xA3, index + 2 < text.count, ByteKind.table[Int(third)] == .digit {
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
      punctuation(language.rows.quote, length: 3, into: &result)
    case (0x80, 0x93), (0x80, 0x94):
      punctuation(language.rows.dash, length: 3, into: &result)
    case (0x80, 0xA6):
      index += 3
    case (0x86, 0x92), (0x87, 0x92):
      append(row: language.rows.to, start: index, length: 3, into: &result)
      index += 3
    default:
      index += min(3, text.count - index)
    }
  }

  private mutating func scanNumber(from start: Int, into result: inout TokenizedText) {
    var next = start
    while next < text.count, ByteKind.table[Int(text[next])] != .digit { next += 1 }
    while next < text.count {
      let kind = ByteKind.table[Int(text[next])]
      if kind == .digit {
        next += 1
        continue
      }
      let isSeparator = text[next] == UInt8(ascii: ".") || kind == .comma || kind == .colon
      guard isSeparator, next + 1 < text.count, ByteKind.table[Int(text[next + 1])] == .digit else {
        break
      }
      next += 2
    }
    if next < text.count, text[next] == UInt8(ascii: "%") {
      next += 1
    } else {
      var letters = next
      while letters < text.count, ByteKind.table[Int(text[letters])] == .letter { letters += 1 }
      if letters - next <= 2 { next = letters }
    }
    var token = Token(
      start: UInt32(start),
      length: UInt16(min(next - start, 60_000)),
      marks: .number,
      row: 0,
      hash: Vocabulary.hash(UnsafeBufferPointer(rebasing: text[start..<next]))
    )
    if quoteDepth { token.marks.insert(.quoted) }
    result.tokens.append(token)
    result.wordCount += 1
    atSentenceStart = false
    index = next
  }

  private mutating func append(
    row: Int32,
    start: Int,
    length: Int,
    marks: Token.Marks = [],
    hash: UInt32 = 0,
    into result: inout TokenizedText
  ) {
    var marks = marks
    if quoteDepth { marks.insert(.quoted) }
    result.tokens.append(
      Token(
        start: UInt32(start),
        length: UInt16(min(length, 60_000)),
        marks: marks,
        row: row,
        hash: hash
      )
    )
    result.wordCount += 1
  }

  /// A run of letters, with hyphens and apostrophes between letters.
  private mutating func scanWord(into result: inout TokenizedText) {
    if scanLetters(into: &result) { return }
    let start = index
    word.removeAll(keepingCapacity: true)
    var apostrophe = -1
    var apostropheOffset = 0
    var hash: UInt32 = 2_166_136_261
    while index < text.count {
      var byte = text[index]
      let kind = ByteKind.table[Int(byte)]
      if kind == .letter {
        if byte < 0x61 { byte |= 0x20 }
        word.append(byte)
        hash = Vocabulary.step(hash, byte)
        index += 1
      } else if kind == .high, byte != 0xE2, byte != 0xC2 {
        word.append(byte)
        hash = Vocabulary.step(hash, byte)
        index += 1
      } else if let width = joinerWidth() {
        if width.isApostrophe {
          apostrophe = word.count
          apostropheOffset = index
        }
        let joiner: UInt8 = width.isApostrophe ? UInt8(ascii: "'") : UInt8(ascii: "-")
        word.append(joiner)
        hash = Vocabulary.step(hash, joiner)
        index += width.bytes
      } else {
        break
      }
    }
    if index == start {
      index += 1
      return
    }
    hash = Vocabulary.finish(hash)
    emit(
      row: word.withUnsafeBufferPointer { language.vocabulary.row(of: $0, hash: hash) },
      start: start,
      count: word.count,
      apostrophe: apostrophe,
      apostropheOffset: apostropheOffset,
      hash: hash,
      into: &result
    )
  }

  /// Takes a word of nothing but ASCII letters; says whether it is one.
  private mutating func scanLetters(into result: inout TokenizedText) -> Bool {
    let start = index
    var end = start
    var hash = Vocabulary.seed
    while end < text.count {
      let byte = text[end]
      let folded = byte | 0x20
      guard folded &- 0x61 < 26, byte >= 0x41 else {
        if byte >= 0x80 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'") { return false }
        break
      }
      hash = Vocabulary.step(hash, folded)
      end += 1
    }
    guard end > start else { return false }
    index = end
    hash = Vocabulary.finish(hash)
    let letters = UnsafeBufferPointer(rebasing: text[start..<end])
    let row = language.vocabulary.row(ofLetters: letters, hash: hash)
    emit(
      row: row,
      start: start,
      count: end - start,
      apostrophe: -1,
      apostropheOffset: 0,
      hash: hash,
      into: &result
    )
    return true
  }

  /// A hyphen or apostrophe that a letter follows.
  private func joinerWidth() -> (bytes: Int, isApostrophe: Bool)? {
    let byte = text[index]
    func letterFollows(_ offset: Int) -> Bool {
      guard offset < text.count else { return false }
      let kind = ByteKind.table[Int(text[offset])]
      return kind == .letter || (kind == .high && text[offset] != 0xE2 && text[offset] != 0xC2)
    }
    if byte == UInt8(ascii: "-"), letterFollows(index + 1) { return (1, false) }
    if byte == UInt8(ascii: "'"), letterFollows(index + 1) { return (1, true) }
    if byte == 0xE2, index + 2 < text.count, text[index + 1] == 0x80,
      text[index + 2] == 0x99 || text[index + 2] == 0x98, letterFollows(index + 3)
    {
      return (3, true)
    }
    return nil
  }

  private mutating func emit(
    row: Int32,
    start: Int,
    count: Int,
    apostrophe: Int,
    apostropheOffset: Int,
    hash: UInt32,
    into result: inout TokenizedText
  ) {
    let length = index - start
    let traits = language.traits[Int(row)]
    if traits.contains(.filler) { return }
    var marks: Token.Marks = []
    let firstByte = text[start]
    if !atSentenceStart, hasSmallLetters, firstByte >= 0x41, firstByte <= 0x5A,
      count > 1 || firstByte != 0x49
    {
      if !(apostrophe == 1 && firstByte == 0x49) { marks.insert(.capitalized) }
    }
    atSentenceStart = false
    if traits.contains(.contraction), let parts = language.contractions[row] {
      for part in parts {
        append(
          row: part,
          start: start,
          length: length,
          marks: parts.count == 1 ? marks : [],
          hash: UInt32(bitPattern: part),
          into: &result
        )
      }
      return
    }
    if traits.contains(.number) { marks.insert(.number) }
    if apostrophe > 0, let suffix = suffixRows(apostrophe) {
      let stemEnd = suffix.cut
      let stemHash = word.withUnsafeBufferPointer {
        Vocabulary.hash(UnsafeBufferPointer(rebasing: $0[0..<stemEnd]))
      }
      let stem = word.withUnsafeBufferPointer {
        language.vocabulary.row(of: UnsafeBufferPointer(rebasing: $0[0..<stemEnd]), hash: stemHash)
      }
      let cutOffset = stemEnd == apostrophe ? apostropheOffset : apostropheOffset - 1
      append(
        row: stem,
        start: start,
        length: cutOffset - start,
        marks: marks,
        hash: stemHash,
        into: &result
      )
      append(
        row: suffix.row,
        start: cutOffset,
        length: index - cutOffset,
        hash: UInt32(bitPattern: suffix.row),
        into: &result
      )
      return
    }
    append(row: row, start: start, length: length, marks: marks, hash: hash, into: &result)
  }

  /// The row that a contracted ending stands for and where the stem ends.
  private func suffixRows(_ apostrophe: Int) -> (row: Int32, cut: Int)? {
    let rest = word[(apostrophe + 1)...]
    if rest.elementsEqual("t".utf8), apostrophe > 1, word[apostrophe - 1] == UInt8(ascii: "n") {
      return (language.rows.not, apostrophe - 1)
    }
    if rest.elementsEqual("s".utf8) { return (language.rows.possessive, apostrophe) }
    if rest.elementsEqual("d".utf8) { return (language.rows.contractedD, apostrophe) }
    if rest.elementsEqual("m".utf8) { return (language.rows.am, apostrophe) }
    if rest.elementsEqual("re".utf8) { return (language.rows.are, apostrophe) }
    if rest.elementsEqual("ve".utf8) { return (language.rows.have, apostrophe) }
    if rest.elementsEqual("ll".utf8) { return (language.rows.will, apostrophe) }
    return nil
  }
}
