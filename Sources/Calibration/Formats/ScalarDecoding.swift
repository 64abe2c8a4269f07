/// Turns the bytes of a scalar into its text.
///
/// The reader has found the scalar valid; on anything else the bytes stand as they are.
struct ScalarDecoding {
  let bytes: ByteView
  let record: YAMLRecord

  func forEachPiece(_ body: (ScalarPiece) -> Bool) {
    let start = Int(record.start)
    let end = Int(record.end)
    switch record.style {
    case .plain: _ = verbatim(from: start, to: end, body)
    case .singleQuoted: singleQuoted(from: start + 1, to: end - 1, body)
    case .doubleQuoted: doubleQuoted(from: start + 1, to: end - 1, body)
    case .literal: literal(body)
    case .folded: folded(body)
    }
  }

  func verbatim(from start: Int, to end: Int, _ body: (ScalarPiece) -> Bool) -> Bool {
    guard start < end else { return true }
    return body(ScalarPiece(start: start, bytes: bytes.bytes(from: start, to: end)))
  }

  private func singleQuoted(from start: Int, to end: Int, _ body: (ScalarPiece) -> Bool) {
    var runStart = start
    var offset = start
    while offset < end {
      guard bytes[offset] == .singleQuote else {
        offset += 1
        continue
      }
      guard verbatim(from: runStart, to: offset + 1, body) else { return }
      offset += 2
      runStart = offset
    }
    _ = verbatim(from: runStart, to: end, body)
  }

  private func doubleQuoted(from start: Int, to end: Int, _ body: (ScalarPiece) -> Bool) {
    var runStart = start
    var offset = start
    while offset < end {
      guard bytes[offset] == .backslash else {
        offset += 1
        continue
      }
      guard verbatim(from: runStart, to: offset, body) else { return }
      if let escape = YAMLEscape(in: bytes, at: offset) {
        guard body(escape.piece) else { return }
        offset += escape.length
      } else {
        guard verbatim(from: offset, to: offset + 1, body) else { return }
        offset += 1
      }
      runStart = offset
    }
    _ = verbatim(from: runStart, to: end, body)
  }
}
