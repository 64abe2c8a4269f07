/// Reads the fields of one CSV record by RFC 4180.
struct CSVParser {
  let bytes: ByteView
  let separator: UInt8
  private var at = 0

  init(bytes: ByteView, separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
  }

  mutating func fields() -> Result<[String], RecordFailure> {
    if let failure = invalidByte() { return .failure(failure) }
    var fields: [String] = []
    do throws(RecordFailure) {
      while true {
        fields.append(bytes[at] == .doubleQuote ? try quoted() : try plain())
        guard at < bytes.count else { return .success(fields) }
        at += 1
      }
    } catch {
      return .failure(error)
    }
  }

  private func invalidByte() -> RecordFailure? {
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] < 0x80 {
        offset += 1
      } else if let scalar = bytes.scalar(at: offset) {
        offset += scalar.length
      } else {
        return RecordFailure(
          problem: .text(.invalidUTF8(bytes[offset])),
          range: SourceRange(start: offset, end: offset + 1)
        )
      }
    }
    return nil
  }

  private mutating func plain() throws(RecordFailure) -> String {
    let start = at
    while at < bytes.count, bytes[at] != separator {
      if bytes[at] == .doubleQuote { throw failure(.quoteInsideField, from: at) }
      at += 1
    }
    return String(decoding: bytes.bytes(from: start, to: at), as: UTF8.self)
  }

  private mutating func quoted() throws(RecordFailure) -> String {
    let opening = at
    at += 1
    var text: [UInt8] = []
    var start = at
    while at < bytes.count {
      guard bytes[at] == .doubleQuote else {
        at += 1
        continue
      }
      text.append(contentsOf: bytes.bytes(from: start, to: at))
      at += 1
      guard bytes[at] == .doubleQuote, at < bytes.count else {
        guard at >= bytes.count || bytes[at] == separator else {
          throw failure(.textAfterQuote, from: at)
        }
        return String(decoding: text, as: UTF8.self)
      }
      start = at
      at += 1
    }
    throw failure(.unclosedQuote, from: opening)
  }

  private func failure(_ problem: RecordProblem, from start: Int) -> RecordFailure {
    RecordFailure(problem: .record(problem), range: SourceRange(start: start, end: start + 1))
  }
}
