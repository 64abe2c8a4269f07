/// Checks that bytes are UTF-8 without control characters, before anything reads them.
struct TextCheck {
  private let source: SourceText
  private let limit: Int
  private(set) var diagnostics: [Diagnostic] = []

  /// Whether the bytes are no text at all.
  private(set) var isHopeless = false

  init(source: SourceText, limit: Int) {
    self.source = source
    self.limit = limit
  }

  mutating func run() {
    let bytes = source.bytes
    bytes.withUnsafeBufferPointer { buffer in
      let view = ByteView(buffer)
      if isUTF16(view) {
        report(.utf16, from: 0, to: 2)
        isHopeless = true
        return
      }
      var offset = view.beginsWithByteOrderMark ? 3 : 0
      while offset < view.count, !isHopeless {
        offset = Self.endOfPlainASCII(in: view, from: offset)
        guard offset < view.count else { break }
        offset = checkScalar(in: view, at: offset)
      }
    }
  }

  private func isUTF16(_ view: ByteView) -> Bool {
    let first = view[0]
    let second = view[1]
    return first == 0xFF && second == 0xFE || first == 0xFE && second == 0xFF
      || view.count >= 4 && view.count % 2 == 0
        && (first == 0 && second != 0 && view[2] == 0 || first != 0 && second == 0 && view[3] == 0)
  }

  /// The offset of the first byte that is neither printable ASCII nor a tab or line feed.
  private static func endOfPlainASCII(in view: ByteView, from start: Int) -> Int {
    var offset = start
    while let word = view.word(at: offset), !hasSpecial(word) { offset += 8 }
    while offset < view.count {
      let byte = view[offset]
      guard byte >= 0x20 && byte < 0x7F || byte == .lineFeed || byte == .tab else { break }
      offset += 1
    }
    return offset
  }

  /// Whether a word has a byte that is not printable ASCII, a tab or a line feed.
  @inline(__always)
  private static func hasSpecial(_ word: UInt64) -> Bool {
    let highs: UInt64 = 0x8080_8080_8080_8080
    let lows = ~highs
    guard word & highs == 0 else { return true }
    let printable = word &+ 0x6060_6060_6060_6060
    let lineFeeds = ((word ^ 0x0A0A_0A0A_0A0A_0A0A) &+ lows)
    let tabs = ((word ^ 0x0909_0909_0909_0909) &+ lows)
    let deletes = ((word ^ 0x7F7F_7F7F_7F7F_7F7F) &+ lows)
    return (printable | ~(lineFeeds & tabs)) & deletes & highs != highs
  }

  private mutating func checkScalar(in view: ByteView, at offset: Int) -> Int {
    let byte = view[offset]
    if byte == .carriageReturn {
      if view[offset + 1] != .lineFeed { report(.bareCarriageReturn, from: offset, to: offset + 1) }
      return offset + 1
    }
    if byte < 0x80 {
      report(.controlCharacter(UInt32(byte)), from: offset, to: offset + 1)
      return offset + 1
    }
    guard let (scalar, length) = view.scalar(at: offset) else {
      report(.invalidUTF8(byte), from: offset, to: offset + 1)
      return offset + 1
    }
    if scalar < 0xA0 && scalar != 0x85 || scalar == 0xFFFE || scalar == 0xFFFF {
      report(.controlCharacter(scalar), from: offset, to: offset + length)
    } else if scalar == 0xFEFF {
      report(.byteOrderMarkInside, from: offset, to: offset + length)
    }
    return offset + length
  }

  private mutating func report(_ problem: TextProblem, from start: Int, to end: Int) {
    guard !isHopeless else { return }
    let range = SourceRange(start: start, end: end)
    diagnostics.append(Diagnostic(.text(problem), at: range, in: source))
    guard diagnostics.count >= limit else { return }
    let stop = TextProblem.tooManyProblems(limit: limit)
    diagnostics.append(Diagnostic(.text(stop), at: range, in: source))
    isHopeless = true
  }
}
