extension TokenScan {
  /// A run of letters, with hyphens and apostrophes between letters.
  @inline(__always)
  mutating func scanWord(into result: inout TokenizedText) {
    if !scanLetters(into: &result) { scanJoined(into: &result) }
  }

  /// Takes a word of nothing but ASCII letters; says whether it is one.
  @inline(__always)
  private mutating func scanLetters(into result: inout TokenizedText) -> Bool {
    let start = index
    var end = start
    var hash = Vocabulary.seed
    var head: UInt64 = 0
    while true {
      let eight = Vocabulary.eight(text, at: end)
      let count = Self.letterCount(eight)
      if count > 0 {
        let letters = (eight | 0x2020_2020_2020_2020) & (UInt64.max >> UInt64(64 &- 8 &* count))
        if end == start { head = letters }
        hash = Vocabulary.step(hash, letters)
        end &+= count
      }
      if count < 8 { break }
    }
    guard end > start else { return false }
    if end < text.count {
      let byte = text[end]
      if byte >= 0x80 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'") { return false }
    }
    index = end
    let count = end &- start
    let word = Vocabulary.finish(hash)
    let row =
      count <= 8
      ? words.row(ofShort: head, count: count, hash: word)
      : words.row(
        ofLetters: UnsafeBufferPointer(rebasing: text[start..<end]),
        head: head,
        hash: word
      )
    emit(
      row: row,
      start: start,
      count: count,
      apostrophe: -1,
      apostropheOffset: 0,
      hash: word,
      into: &result
    )
    return true
  }

  /// How many of eight bytes are ASCII letters before the first that is none.
  @inline(__always)
  private static func letterCount(_ eight: UInt64) -> Int {
    let highs: UInt64 = 0x8080_8080_8080_8080
    let lows = (eight | 0x2020_2020_2020_2020) & ~highs
    let fromA = lows &+ 0x1F1F_1F1F_1F1F_1F1F
    let beyondZ = lows &+ 0x0505_0505_0505_0505
    let letters = fromA & ~beyondZ & ~eight & highs
    return (letters ^ highs).trailingZeroBitCount >> 3
  }

  private mutating func scanJoined(into result: inout TokenizedText) {
    let start = index
    word.removeAll(keepingCapacity: true)
    var apostrophe = -1
    var apostropheOffset = 0
    while index < text.count {
      let byte = text[index]
      let kind = ByteKind(of: byte)
      if kind == .letter {
        word.append(byte | 0x20)
        index += 1
      } else if kind == .high, byte != 0xE2, byte != 0xC2 {
        word.append(byte)
        index += 1
      } else if let width = joinerWidth() {
        if width.isApostrophe {
          apostrophe = word.count
          apostropheOffset = index
        }
        word.append(width.isApostrophe ? UInt8(ascii: "'") : UInt8(ascii: "-"))
        index += width.bytes
      } else {
        break
      }
    }
    if index == start {
      index += 1
      return
    }
    let found = word.withUnsafeBufferPointer { (words.row(of: $0), Vocabulary.hash($0)) }
    emit(
      row: found.0,
      start: start,
      count: word.count,
      apostrophe: apostrophe,
      apostropheOffset: apostropheOffset,
      hash: found.1,
      into: &result
    )
  }

  /// A hyphen or apostrophe that a letter follows.
  private func joinerWidth() -> (bytes: Int, isApostrophe: Bool)? {
    let byte = text[index]
    func letterFollows(_ offset: Int) -> Bool {
      guard offset < text.count else { return false }
      let kind = ByteKind(of: text[offset])
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

  @inline(__always)
  private mutating func emit(
    row: Int32,
    start: Int,
    count: Int,
    apostrophe: Int,
    apostropheOffset: Int,
    hash: UInt32,
    into result: inout TokenizedText
  ) {
    let length = index &- start
    let traits = traits[Int(row)]
    if traits.contains(.filler) {
      droppedFiller = true
      return
    }
    var marks: Token.Marks = []
    let firstByte = text[start]
    if hasSmallLetters, firstByte &- 0x41 < 26, count > 1 || firstByte != 0x49 {
      if !(apostrophe == 1 && firstByte == 0x49) {
        marks.insert(atSentenceStart ? .initial : .capitalized)
      }
    }
    atSentenceStart = false
    if traits.contains(.contraction), let parts = contractions[row] {
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
      emit(suffix, start: start, marks, apostrophe, apostropheOffset, into: &result)
    } else {
      append(row: row, start: start, length: length, marks: marks, hash: hash, into: &result)
    }
  }

  /// Adds the two tokens of a word with a contracted ending.
  private mutating func emit(
    _ suffix: (row: Int32, cut: Int),
    start: Int,
    _ marks: Token.Marks,
    _ apostrophe: Int,
    _ apostropheOffset: Int,
    into result: inout TokenizedText
  ) {
    let stem = word.withUnsafeBufferPointer { word in
      let stem = UnsafeBufferPointer(rebasing: word[..<suffix.cut])
      return (row: words.row(of: stem), hash: Vocabulary.hash(stem))
    }
    let cutOffset = suffix.cut == apostrophe ? apostropheOffset : apostropheOffset - 1
    append(
      row: stem.row,
      start: start,
      length: cutOffset - start,
      marks: marks,
      hash: stem.hash,
      into: &result
    )
    append(
      row: suffix.row,
      start: cutOffset,
      length: index - cutOffset,
      hash: UInt32(bitPattern: suffix.row),
      into: &result
    )
  }

  /// The row that a contracted ending stands for and where the stem ends.
  private func suffixRows(_ apostrophe: Int) -> (row: Int32, cut: Int)? {
    let rest = word[(apostrophe + 1)...]
    if rest.elementsEqual("t".utf8), apostrophe > 1, word[apostrophe - 1] == UInt8(ascii: "n") {
      return (rows.not, apostrophe - 1)
    }
    if rest.elementsEqual("s".utf8) { return (rows.possessive, apostrophe) }
    if rest.elementsEqual("d".utf8) { return (rows.contractedD, apostrophe) }
    if rest.elementsEqual("m".utf8) { return (rows.am, apostrophe) }
    if rest.elementsEqual("re".utf8) { return (rows.are, apostrophe) }
    if rest.elementsEqual("ve".utf8) { return (rows.have, apostrophe) }
    if rest.elementsEqual("ll".utf8) { return (rows.will, apostrophe) }
    return nil
  }
}
