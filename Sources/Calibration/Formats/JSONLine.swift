/// Reads the records of JSON Lines.
public enum JSONLine: Sendable {
  /// Reads one record.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - name: The name of the stream, for problems.
  ///   - limit: The limit that was set for a record, for problems.
  /// - Returns: The value.
  /// - Throws: The first problem, with its line in the stream.
  public static func read(
    _ record: RawRecord,
    name: String,
    limit: Int = 16 << 20
  ) throws(Diagnostic) -> JSONValue {
    if record.isTooLong {
      throw record.diagnostic(
        .record(.tooLong(limit: limit)),
        at: SourceRange(start: 0, end: 0),
        name: name
      )
    }
    switch record.bytes.withUnsafeBufferPointer(JSONReader.read) {
    case .success(let value): return value
    case .failure(let failure):
      throw record.diagnostic(failure.problem, at: failure.range, name: name)
    }
  }
}
