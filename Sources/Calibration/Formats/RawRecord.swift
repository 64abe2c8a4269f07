/// A record of a stream of records, as bytes, before anything is made of it.
public struct RawRecord: Hashable, Sendable {
  /// The line where the record begins, from 1.
  public let line: Int

  /// The bytes without the line break at the end; none if the record is too long.
  public let bytes: [UInt8]

  /// Whether the record has more bytes than the limit, and so was not kept.
  public let isTooLong: Bool

  /// Creates a record.
  public init(line: Int, bytes: [UInt8], isTooLong: Bool = false) {
    self.line = line
    self.bytes = bytes
    self.isTooLong = isTooLong
  }

  /// A diagnostic about a range of the record, with its line in the stream.
  func diagnostic(_ problem: Problem, at range: SourceRange, name: String) -> Diagnostic {
    let place = SourceText(name: name, bytes: bytes).place(of: range)
    let position = SourcePosition(
      line: place.position.line + line - 1,
      column: place.position.column
    )
    return Diagnostic(
      problem,
      at: SourcePlace(
        name: name,
        position: position,
        length: place.length,
        excerpt: place.excerpt
      )
    )
  }
}
