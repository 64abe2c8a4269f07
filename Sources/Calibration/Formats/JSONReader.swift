/// Reads JSON strictly: RFC 8259, valid UTF-8, unique keys, at most `depth` levels.
public struct JSONReader: Sendable {
  /// Levels of arrays and objects inside each other that are read at most.
  public static let deepest = 64

  /// Reads a text that is one JSON value.
  ///
  /// - Parameter source: The text; a byte-order mark at its start is skipped.
  /// - Returns: The value.
  /// - Throws: The first problem, with its place.
  /// - Complexity: O(*n*) in the number of bytes.
  public static func read(_ source: SourceText) throws(Diagnostic) -> JSONValue {
    let result = source.bytes.withUnsafeBufferPointer { buffer in
      read(buffer)
    }
    switch result {
    case .success(let value): return value
    case .failure(let failure):
      throw Diagnostic(failure.problem, at: failure.range, in: source)
    }
  }

  /// Reads bytes that are one JSON value.
  static func read(_ buffer: UnsafeBufferPointer<UInt8>) -> Result<JSONValue, RecordFailure> {
    var parser = JSONParser(bytes: ByteView(buffer))
    do throws(RecordFailure) {
      return .success(try parser.document())
    } catch {
      return .failure(error)
    }
  }
}
