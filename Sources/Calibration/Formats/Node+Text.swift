extension Node {
  /// The text of a scalar, decoded; empty for what is no scalar.
  public var text: String {
    let record = record
    guard record.kind == .scalar else { return "" }
    if record.isVerbatim {
      return withUTF8 { String(decoding: $0, as: UTF8.self) }
    }
    return String(unsafeUninitializedCapacity: decodedCapacity) { decode(into: $0) }
  }

  /// Lends the UTF-8 bytes of a scalar's text; none for what is no scalar.
  ///
  /// - Complexity: No allocation for plain scalars and for quoted ones without escapes.
  public func withUTF8<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    let record = record
    if record.isVerbatim {
      let inset = record.style == .plain ? 0 : 1
      return try source.bytes.withUnsafeBufferPointer { buffer in
        let view = ByteView(buffer)
        return try body(view.bytes(from: Int(record.start) + inset, to: Int(record.end) - inset))
      }
    }
    return try utf8.withUnsafeBufferPointer(body)
  }

  /// Lends the lines of text behind `|` as they stand in the source, indentation and all, which spares
  /// a copy where leading spaces do not matter; otherwise, and for lines that end in CR LF, the text.
  func withLines<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    let record = record
    guard record.style == .literal else { return try withUTF8(body) }
    let lines = try source.bytes.withUnsafeBufferPointer { buffer -> Result? in
      let view = ByteView(buffer).bytes(from: Int(record.link), to: Int(record.end))
      let returns = view.reduce(into: UInt8(0)) { $0 |= $1 == .carriageReturn ? 1 : 0 }
      return returns == 0 ? try body(view) : nil
    }
    return try lines ?? withUTF8(body)
  }

  /// The UTF-8 bytes of a scalar's text, decoded into an array of their own.
  public var utf8: [UInt8] {
    [UInt8](unsafeUninitializedCapacity: decodedCapacity) { buffer, count in
      count = decode(into: buffer)
    }
  }

  /// Enough bytes for the decoded text: no escape makes three bytes of less than two, and block
  /// text may gain one line break at the end of the file.
  private var decodedCapacity: Int {
    let length = range.count
    return length + (style == .doubleQuoted ? length / 2 : 0) + 1
  }

  private func decode(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var count = 0
    forEachPiece { piece in
      count += piece.copy(to: UnsafeMutableBufferPointer(rebasing: buffer[count...]))
      return true
    }
    return count
  }

  /// Whether the node is a scalar with a text, byte for byte.
  public func hasText(_ text: String) -> Bool {
    var text = text
    let record = record
    return text.withUTF8 { wanted in
      source.bytes.withUnsafeBufferPointer { record.isText(wanted, in: ByteView($0)) }
    }
  }

  /// The offset in the source of a byte of the decoded text, for carets inside a text.
  ///
  /// - Parameter offset: A byte offset into the text's UTF-8; beyond its end, the end is meant.
  /// - Returns: The offset of the byte, or of the escape or line break that it was decoded from.
  public func sourceOffset(ofUTF8 offset: Int) -> Int {
    var left = max(0, offset)
    var result: Int?
    forEachPiece { piece in
      if left < piece.count {
        result = piece.start + (piece.isVerbatim ? left : 0)
        return false
      }
      left -= piece.count
      return true
    }
    if let result { return result }
    let inset = record.style == .singleQuoted || record.style == .doubleQuoted ? 1 : 0
    return Int(record.end) - inset
  }
}
