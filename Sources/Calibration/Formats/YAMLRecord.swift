/// One node of a tree in sixteen bytes; strings are made from the source when asked for.
///
/// Records lie in the order in which their nodes begin, each collection before its children, each
/// key before its value.
struct YAMLRecord {
  enum Chomping: UInt32 {
    case clip = 0
    case strip = 1
    case keep = 2
  }

  /// The offset of the first byte, quote or header included.
  var start: UInt32

  /// The offset after the last byte.
  var end: UInt32

  /// The index after a collection's last descendant; the offset of a block text's first line.
  var link: UInt32

  /// Kind, style, flags, and in the upper 24 bits a number.
  private var meta: UInt32

  private static let verbatimBit: UInt32 = 1 << 5
  private static let flowBit: UInt32 = 1 << 6

  init(kind: Node.Kind, style: Node.Style, start: Int, end: Int) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
    link = 0
    meta = UInt32(kind.rawValue) | UInt32(style.rawValue) << 2
  }

  var kind: Node.Kind { Node.Kind(rawValue: UInt8(meta & 3)) ?? .absent }

  var style: Node.Style { Node.Style(rawValue: UInt8(meta >> 2 & 7)) ?? .plain }

  /// Whether the scalar is its bytes, quotes aside.
  var isVerbatim: Bool {
    get { meta & Self.verbatimBit != 0 }
    set { meta = newValue ? meta | Self.verbatimBit : meta & ~Self.verbatimBit }
  }

  /// Whether a collection is written in brackets.
  var isFlow: Bool {
    get { meta & Self.flowBit != 0 }
    set { meta = newValue ? meta | Self.flowBit : meta & ~Self.flowBit }
  }

  /// Whether the record is a scalar with a text, byte for byte.
  @inline(__always)
  func isText(_ wanted: UnsafeBufferPointer<UInt8>, in bytes: ByteView) -> Bool {
    guard kind == .scalar else { return false }
    guard isVerbatim else { return isDecodedText(wanted, in: bytes) }
    let inset = style == .plain ? 0 : 1
    let first = Int(start) + inset
    guard Int(end) - inset - first == wanted.count else { return false }
    for offset in 0..<wanted.count where bytes[first + offset] != wanted[offset] { return false }
    return true
  }

  private func isDecodedText(_ wanted: UnsafeBufferPointer<UInt8>, in bytes: ByteView) -> Bool {
    var place = 0
    var isEqual = true
    ScalarDecoding(bytes: bytes, record: self).forEachPiece { piece in
      guard piece.count > 0 else { return true }
      guard place + piece.count <= wanted.count else {
        isEqual = false
        return false
      }
      let text = [UInt8](unsafeUninitializedCapacity: piece.count) { buffer, count in
        count = piece.copy(to: buffer)
      }
      isEqual = text.elementsEqual(wanted[place..<(place + piece.count)])
      place += piece.count
      return isEqual
    }
    return isEqual && place == wanted.count
  }

  /// What happens to the line breaks at the end of a block text; shares a bit with `isFlow`.
  var chomping: Chomping {
    get { Chomping(rawValue: meta >> 6 & 3) ?? .clip }
    set { meta = meta & ~(3 << 6) | newValue.rawValue << 6 }
  }

  /// A collection's items or entries; a block text's columns of indentation.
  var number: Int {
    get { Int(meta >> 8) }
    set { meta = meta & 0xFF | UInt32(truncatingIfNeeded: min(newValue, 0xFF_FFFF)) << 8 }
  }
}
