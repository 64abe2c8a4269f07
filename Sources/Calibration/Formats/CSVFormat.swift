/// How the fields of a CSV file are separated.
public struct CSVFormat: Hashable, Sendable {
  /// The byte between two fields: a comma, a semicolon or a tab.
  public let separator: UInt8

  /// Creates a format; RFC 4180 has the comma.
  public init(separator: UInt8 = 0x2C) {
    self.separator = separator
  }

  /// The format of a file, by what separates most names in its header.
  public init(header: RawRecord) {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in header.bytes {
      if byte == .doubleQuote { isQuoted.toggle() }
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    let separators: [UInt8] = [.comma, 0x3B, .tab]
    var best = UInt8.comma
    for separator in separators where counts[separator, default: 0] > counts[best, default: 0] {
      best = separator
    }
    separator = best
  }

  /// The fields of a record.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - name: The name of the stream, for problems.
  ///   - limit: The limit that was set for a record, for problems.
  /// - Returns: The fields, without their quotes; at least one.
  /// - Throws: The first problem, with its line in the stream.
  public func fields(
    of record: RawRecord,
    name: String,
    limit: Int = 16 << 20
  ) throws(Diagnostic) -> [String] {
    if record.isTooLong {
      throw record.diagnostic(
        .record(.tooLong(limit: limit)),
        at: SourceRange(start: 0, end: 0),
        name: name
      )
    }
    let result = record.bytes.withUnsafeBufferPointer { buffer in
      var parser = CSVParser(bytes: ByteView(buffer), separator: separator)
      return parser.fields()
    }
    switch result {
    case .success(let fields): return fields
    case .failure(let failure):
      throw record.diagnostic(failure.problem, at: failure.range, name: name)
    }
  }
}
