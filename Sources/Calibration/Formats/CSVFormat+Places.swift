extension CSVFormat {
  /// Where a field stands in its record, for problems with what it says.
  ///
  /// - Parameters:
  ///   - index: The field, from 0.
  ///   - record: A record that can be read.
  ///   - name: The name of the stream.
  /// - Returns: The place with its line; that of the whole record where it has no such field.
  func place(ofField index: Int, in record: RawRecord, name: String) -> SourcePlace {
    var field = 0
    var start = 0
    var isQuoted = false
    for (offset, byte) in record.bytes.enumerated() {
      if byte == .doubleQuote { isQuoted.toggle() }
      guard byte == separator, !isQuoted else { continue }
      if field == index {
        return record.place(of: SourceRange(start: start, end: offset), name: name)
      }
      field += 1
      start = offset + 1
    }
    let last = field == index ? start : 0
    return record.place(of: SourceRange(start: last, end: record.bytes.count), name: name)
  }

  /// The offset at which a field of a record begins; 0 for one that the record does not have.
  func start(ofField index: Int, in record: RawRecord) -> Int {
    var field = 0
    var isQuoted = false
    if index == 0 { return 0 }
    for (offset, byte) in record.bytes.enumerated() {
      if byte == .doubleQuote { isQuoted.toggle() }
      guard byte == separator, !isQuoted else { continue }
      field += 1
      if field == index { return offset + 1 }
    }
    return 0
  }
}

extension RawRecord {
  /// A range of the record as a place of its stream.
  func place(of range: SourceRange, name: String) -> SourcePlace {
    let place = SourceText(name: name, bytes: bytes).place(of: range)
    return SourcePlace(
      name: name,
      position: SourcePosition(
        line: place.position.line + line - 1,
        column: place.position.column
      ),
      length: place.length,
      excerpt: place.excerpt
    )
  }
}
