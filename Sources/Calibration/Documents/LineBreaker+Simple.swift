extension LineBreaker {
  /// Lines while they are filled with words of simple runs.
  private struct Filling {
    var lines: [TextLine] = []
    private var line = TextLine()
    private var columns = 0
    /// The end of the line that has one style, not yet a run of it.
    private var bytes: [UInt8] = []
    private var bytesColumns = 0
    private var style = TextStyle()

    /// Adds to the line.
    mutating func append(
      _ more: UnsafeBufferPointer<UInt8>,
      _ columns: Int,
      _ style: TextStyle
    ) {
      if style != self.style {
        endRun()
        self.style = style
      }
      bytes.append(contentsOf: more)
      bytesColumns += columns
      self.columns += columns
    }

    /// Adds a space, in the style of what stands beside it where that is one.
    mutating func appendSpace(before next: TextStyle) {
      if next != style {
        endRun()
        style = TextStyle()
      }
      bytes.append(UInt8(ascii: " "))
      bytesColumns += 1
      columns += 1
    }

    /// Columns of the line so far.
    var width: Int { columns }

    /// Ends the line, if there is anything on it.
    mutating func endLine() {
      guard columns > 0 else { return }
      endRun()
      lines.append(line)
      line = TextLine()
      columns = 0
    }

    /// Goes on behind a line that was filled otherwise.
    mutating func resume(_ line: TextLine) {
      self.line = line
      columns = line.columns
      style = line.runs.last?.style ?? TextStyle()
    }

    private mutating func endRun() {
      guard !bytes.isEmpty else { return }
      line.append(String(decoding: bytes, as: UTF8.self), style, columns: bytesColumns)
      bytes.removeAll(keepingCapacity: true)
      bytesColumns = 0
    }
  }

  /// A word of simple runs: a part of each run that it goes through.
  private struct SimpleWord {
    var parts: [(text: String, columns: Int, style: TextStyle)] = []
    var columns = 0
    var followsSpace = false
  }

  /// The lines of runs that are all simple, byte by byte and without a list of their words.
  func lines(ofSimple runs: [TextRun]) -> [TextLine] {
    var filling = Filling()
    // What a word has of the runs before the one that is gone through.
    var word = SimpleWord()
    for run in runs {
      var text = run.text
      text.withUTF8 { bytes in
        Self.forEachPart(of: bytes) { part, columns, isEnded in
          let part = UnsafeBufferPointer(rebasing: bytes[part])
          if word.parts.isEmpty, isEnded {
            take(part, columns, run.style, word.followsSpace, &filling)
            word.followsSpace = true
            return
          }
          if !part.isEmpty {
            let text = String(decoding: part, as: UTF8.self)
            word.parts.append((text: text, columns: columns, style: run.style))
            word.columns += columns
          }
          if isEnded {
            take(word, &filling)
            word = SimpleWord(followsSpace: true)
          }
        }
      }
    }
    take(word, &filling)
    filling.endLine()
    return filling.lines
  }

  /// Calls `body` with each stretch without spaces, its columns, and whether a space ends it.
  private static func forEachPart(
    of bytes: UnsafeBufferPointer<UInt8>,
    _ body: (Range<Int>, Int, Bool) -> Void
  ) {
    var start = 0
    while start < bytes.count {
      var end = start
      var columns = 0
      while end < bytes.count, bytes[end] != UInt8(ascii: " ") {
        if bytes[end] & 0xC0 != 0x80 { columns += 1 }
        end += 1
      }
      body(start..<end, columns, end < bytes.count)
      start = end + 1
    }
  }

  /// Puts a word that stands in one run on the line, or on the next.
  private func take(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ columns: Int,
    _ style: TextStyle,
    _ followsSpace: Bool,
    _ filling: inout Filling
  ) {
    guard !bytes.isEmpty else { return }
    let space = followsSpace && filling.width > 0 ? 1 : 0
    if filling.width + space + columns > width {
      filling.endLine()
      if columns > width {
        takeWide(TextLine(String(decoding: bytes, as: UTF8.self), style), &filling)
        return
      }
    } else if space > 0 {
      filling.appendSpace(before: style)
    }
    filling.append(bytes, columns, style)
  }

  /// Puts a word on the line, or on the next.
  private func take(_ word: SimpleWord, _ filling: inout Filling) {
    guard let first = word.parts.first else { return }
    let space = word.followsSpace && filling.width > 0 ? 1 : 0
    if filling.width + space + word.columns > width {
      filling.endLine()
      if word.columns > width {
        var line = TextLine()
        for part in word.parts { line.append(part.text, part.style, columns: part.columns) }
        takeWide(line, &filling)
        return
      }
    } else if space > 0 {
      filling.appendSpace(before: first.style)
    }
    for part in word.parts {
      var text = part.text
      text.withUTF8 { filling.append($0, part.columns, part.style) }
    }
  }

  /// Puts a word that is wider than a line on as many as it takes.
  private func takeWide(_ word: TextLine, _ filling: inout Filling) {
    var pieces = pieces(of: word)
    let last = pieces.popLast() ?? TextLine()
    filling.lines += pieces
    filling.resume(last)
  }

  /// The columns of the widest word of runs that are all simple.
  static func widestWord(ofSimple runs: [TextRun]) -> Int {
    var widest = 0
    var columns = 0
    for run in runs {
      var text = run.text
      text.withUTF8 { bytes in
        forEachPart(of: bytes) { _, more, isEnded in
          columns += more
          widest = max(widest, columns)
          if isEnded { columns = 0 }
        }
      }
    }
    return widest
  }
}
