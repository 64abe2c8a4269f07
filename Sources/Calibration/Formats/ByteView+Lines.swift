extension ByteView {
  private static let lows: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

  /// The high bit of every byte of a word that is a line feed.
  @inline(__always)
  private static func lineFeedBits(_ word: UInt64) -> UInt64 {
    let difference = word ^ 0x0A0A_0A0A_0A0A_0A0A
    return ~(((difference & lows) &+ lows) | difference | lows)
  }

  /// The offset of the next line feed, or the end of the bytes.
  @inline(__always)
  func endOfLine(from offset: Int) -> Int {
    var offset = max(0, offset)
    while let word = word(at: offset) {
      let bits = Self.lineFeedBits(word)
      if bits != 0 { return offset + bits.trailingZeroBitCount >> 3 }
      offset += 8
    }
    while offset < count, self[offset] != .lineFeed { offset += 1 }
    return min(offset, count)
  }

  /// The offset of the first byte from an offset on that is a quote, a backslash or no printable
  /// ASCII; at most some bytes before it.
  @inline(__always)
  func endOfPlainQuoted(from offset: Int) -> Int {
    var offset = offset
    while let word = word(at: offset) {
      let quotes = word ^ 0x2222_2222_2222_2222
      let slashes = word ^ 0x5C5C_5C5C_5C5C_5C5C
      let ones: UInt64 = 0x0101_0101_0101_0101
      let special =
        ((quotes &- ones) & ~quotes) | ((slashes &- ones) & ~slashes)
        | ((word &- (ones &* 0x20)) & ~word) | word
      let bits = special & 0x8080_8080_8080_8080
      if bits != 0 { return offset + bits.trailingZeroBitCount >> 3 }
      offset += 8
    }
    return offset
  }

  /// The offset of the next byte that a JSON string must escape, or the end of the bytes.
  @inline(__always)
  func endOfUnescaped(from offset: Int) -> Int {
    var offset = offset
    let lows = Self.lows
    while let word = word(at: offset) {
      let controls = ~((word & lows) &+ 0x6060_6060_6060_6060)
      let quotes = ~(((word ^ 0x2222_2222_2222_2222) & lows) &+ lows)
      let slashes = ~(((word ^ 0x5C5C_5C5C_5C5C_5C5C) & lows) &+ lows)
      let deletes = ~(((word ^ 0x7F7F_7F7F_7F7F_7F7F) & lows) &+ lows)
      let special = (controls | quotes | slashes | deletes) & ~word & ~lows
      if special != 0 { return offset + special.trailingZeroBitCount >> 3 }
      offset += 8
    }
    while offset < count {
      let byte = self[offset]
      if byte < 0x20 || byte == .doubleQuote || byte == .backslash || byte == 0x7F { break }
      offset += 1
    }
    return min(offset, count)
  }

  /// The number of line feeds in a range.
  func lineFeeds(from start: Int, to end: Int) -> Int {
    var offset = start
    var total = 0
    while offset &+ 8 <= end, let word = word(at: offset) {
      total += Self.lineFeedBits(word).nonzeroBitCount
      offset += 8
    }
    while offset < end {
      if self[offset] == .lineFeed { total += 1 }
      offset += 1
    }
    return total
  }

  /// The number of Unicode scalars that begin in a range.
  func scalars(from start: Int, to end: Int) -> Int {
    var total = 0
    var offset = start
    while offset < end {
      if self[offset] & 0xC0 != 0x80 { total += 1 }
      offset += 1
    }
    return total
  }
}
