extension SourceText {
  /// The scalars of a line that an excerpt shows at most.
  private static let excerptLength = 160

  /// The scalars that a window of a long line shows before the place.
  private static let excerptLead = 60

  /// A place that can be shown without this text.
  ///
  /// - Parameter range: The bytes; what lies beyond the end of the first line is not underlined.
  /// - Returns: The place with its line, or with a window of it when the line is long.
  public func place(of range: SourceRange) -> SourcePlace {
    let line = lineRange(at: range.start)
    let position = position(at: range.start)
    let end = min(range.end, max(line.end, range.start))
    let length = text(of: SourceRange(start: range.start, end: end)).unicodeScalars.count
    return SourcePlace(
      name: name,
      position: position,
      length: length,
      excerpt: excerpt(of: line, around: range.start, column: position.column)
    )
  }

  /// That the text has more bytes than a limit, told at its beginning.
  func tooManyBytes(limit: Int) -> Diagnostic {
    Diagnostic(.text(.tooManyBytes(limit: limit)), at: SourceRange(start: 0, end: 0), in: self)
  }

  private func excerpt(of line: SourceRange, around offset: Int, column: Int) -> SourceExcerpt {
    var start = line.start
    var firstColumn = 1
    if line.count > Self.excerptLength, column > Self.excerptLead {
      start = back(from: min(offset, line.end), by: Self.excerptLead, notBefore: line.start)
      firstColumn = max(1, column - Self.excerptLead)
    }
    let end = ahead(from: start, by: Self.excerptLength, notAfter: line.end)
    return SourceExcerpt(
      text: text(of: SourceRange(start: start, end: end)),
      firstColumn: firstColumn,
      isCutAtEnd: end < line.end
    )
  }

  private func back(from offset: Int, by scalars: Int, notBefore limit: Int) -> Int {
    var offset = offset
    var left = scalars
    while offset > limit, left > 0 {
      offset -= 1
      if bytes[offset] & 0xC0 != 0x80 { left -= 1 }
    }
    return offset
  }

  private func ahead(from offset: Int, by scalars: Int, notAfter limit: Int) -> Int {
    var offset = offset
    var left = scalars
    while offset < limit {
      if bytes[offset] & 0xC0 != 0x80 {
        if left == 0 { break }
        left -= 1
      }
      offset += 1
    }
    return offset
  }

  /// The line that holds a range, with other text in the range's place.
  ///
  /// - Parameters:
  ///   - range: The bytes to replace, on one line.
  ///   - replacement: What stands there instead.
  /// - Returns: The whole line, or `nil` if it is too long to show.
  public func line(replacing range: SourceRange, with replacement: String) -> CorrectedLine? {
    let line = lineRange(at: range.start)
    guard line.count <= 4 * Self.excerptLength else { return nil }
    let before = text(of: SourceRange(start: line.start, end: range.start))
    let after = text(of: SourceRange(start: min(range.end, line.end), end: line.end))
    return CorrectedLine(
      number: position(at: range.start).line,
      text: before + replacement + after
    )
  }
}
