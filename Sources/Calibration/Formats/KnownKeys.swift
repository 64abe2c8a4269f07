/// The keys of one mapping, to find the second of two that are the same.
///
/// Few keys are compared one by one; from the seventeenth on they are hashed, so that the cost stays
/// linear. Keys that differ only in how Unicode composes their characters count as the same.
struct KnownKeys {
  /// The index of the mapping's first key in the stack of keys.
  let base: Int

  private var table: [String: Int]?

  private static let most = 16
  private static let notASCII = UInt64.max

  init(base: Int) {
    self.base = base
  }

  /// Adds a key; gives the one it repeats.
  mutating func insert(_ token: ScalarToken, in keys: inout [KeyMark], bytes: ByteView)
    -> ScalarToken?
  {
    let prefix = Self.prefix(of: token, bytes: bytes)
    let mark = KeyMark(token: token, prefix: prefix)
    defer { keys.append(mark) }
    guard keys.count - base >= Self.most else {
      return keys[base...].first { Self.isEqual($0, mark, bytes: bytes) }?.token
    }
    if table == nil {
      table = [:]
      for (offset, key) in keys[base...].enumerated() {
        table?[Self.text(of: key.token, bytes: bytes)] = base + offset
      }
    }
    let text = Self.text(of: token, bytes: bytes)
    if let first = table?[text], keys.indices.contains(first) { return keys[first].token }
    table?[text] = keys.count
    return nil
  }

  private static func prefix(of token: ScalarToken, bytes: ByteView) -> UInt64 {
    guard token.isVerbatim else { return notASCII }
    let content = token.content
    var high: UInt8 = 0
    var prefix: UInt64 = 0
    var shift: UInt64 = 0
    for offset in content.start..<content.end {
      let byte = bytes[offset]
      high |= byte
      if shift < 64 { prefix |= UInt64(byte) << shift }
      shift &+= 8
    }
    return high < 0x80 ? prefix : notASCII
  }

  private static func isEqual(_ first: KeyMark, _ second: KeyMark, bytes: ByteView) -> Bool {
    if first.prefix != second.prefix, first.prefix != notASCII, second.prefix != notASCII {
      return false
    }
    if first.prefix != notASCII, second.prefix != notASCII {
      return bytes.equal(first.token.content, second.token.content)
    }
    return text(of: first.token, bytes: bytes) == text(of: second.token, bytes: bytes)
  }

  private static func text(of token: ScalarToken, bytes: ByteView) -> String {
    var record = YAMLRecord(kind: .scalar, style: token.style, start: token.start, end: token.end)
    record.isVerbatim = token.isVerbatim
    var text: [UInt8] = []
    ScalarDecoding(bytes: bytes, record: record).forEachPiece { piece in
      let start = text.count
      text.append(contentsOf: repeatElement(0, count: piece.count))
      text.withUnsafeMutableBufferPointer { buffer in
        _ = piece.copy(to: UnsafeMutableBufferPointer(rebasing: buffer[start...]))
      }
      return true
    }
    return String(decoding: text, as: UTF8.self)
  }
}
