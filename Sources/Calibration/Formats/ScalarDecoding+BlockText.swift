extension ScalarDecoding {
  /// A line of block text without its indentation and line break.
  private struct Line {
    let start: Int
    let end: Int

    /// The offset after the line break.
    let next: Int

    var isEmpty: Bool { start == end }
  }

  private func line(at offset: Int) -> Line {
    let feed = bytes.endOfLine(from: offset)
    let end = feed > offset && bytes[feed - 1] == .carriageReturn ? feed - 1 : feed
    var start = offset
    let limit = min(end, offset + record.number)
    while start < limit, bytes[start] == .space { start += 1 }
    return Line(start: start, end: end, next: min(feed + 1, bytes.count))
  }

  func literal(_ body: (ScalarPiece) -> Bool) {
    let end = Int(record.end)
    var offset = Int(record.link)
    var breaks = 0
    var breakOffset = offset
    var hasText = false
    while offset < end {
      let line = line(at: offset)
      if !line.isEmpty {
        if breaks > 0 {
          let piece = ScalarPiece(start: breakOffset, repeating: .lineFeed, count: breaks)
          guard body(piece) else { return }
        }
        guard verbatim(from: line.start, to: line.end, body) else { return }
        breaks = 0
        hasText = true
      }
      if breaks == 0 { breakOffset = line.end }
      breaks += 1
      offset = max(line.next, offset + 1)
    }
    chomp(breaks: breaks, at: breakOffset, hasText: hasText, body)
  }

  func folded(_ body: (ScalarPiece) -> Bool) {
    let end = Int(record.end)
    var offset = Int(record.link)
    var breaks = 0
    var breakOffset = offset
    var hasText = false
    var wasSpaced = false
    while offset < end {
      let line = line(at: offset)
      if !line.isEmpty {
        let isSpaced = bytes[line.start].isBlank
        let joins = hasText && !wasSpaced && !isSpaced
        if breaks > 0 {
          let piece =
            joins && breaks == 1
            ? ScalarPiece(start: breakOffset, repeating: .space, count: 1)
            : ScalarPiece(
              start: breakOffset,
              repeating: .lineFeed,
              count: joins ? breaks - 1 : breaks
            )
          guard body(piece) else { return }
        }
        guard verbatim(from: line.start, to: line.end, body) else { return }
        breaks = 0
        hasText = true
        wasSpaced = isSpaced
      }
      if breaks == 0 { breakOffset = line.end }
      breaks += 1
      offset = max(line.next, offset + 1)
    }
    chomp(breaks: breaks, at: breakOffset, hasText: hasText, body)
  }

  /// Gives the line breaks at the end; a text that ends without one counts as if it had it.
  private func chomp(breaks: Int, at offset: Int, hasText: Bool, _ body: (ScalarPiece) -> Bool) {
    let count =
      switch record.chomping {
      case .strip: 0
      case .clip: hasText ? min(1, breaks) : 0
      case .keep: breaks
      }
    guard count > 0 else { return }
    _ = body(ScalarPiece(start: offset, repeating: .lineFeed, count: count))
  }
}
