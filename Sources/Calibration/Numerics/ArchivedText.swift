/// A text that stays in its archive, of which a string is made only when it is asked for.
struct ArchivedText: Sendable {
  private enum Place: Sendable {
    case known(String)
    case archived(ArchiveBytes, start: UInt32, count: UInt32)
  }

  private let place: Place

  init(_ text: String) { place = .known(text) }

  /// A text of an archive; of bytes that are not there those that are.
  init(_ texts: ArchiveBytes, _ range: Range<Int>) {
    place = .archived(
      texts,
      start: UInt32(clamping: range.lowerBound),
      count: UInt32(clamping: range.count)
    )
  }

  /// The text.
  var text: String {
    switch place {
    case .known(let text): text
    case .archived: withBytes { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// Lends its UTF-8 bytes.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    switch place {
    case .known(var text): text.withUTF8(body)
    case .archived(let texts, let start, let count):
      texts.withBytes { bytes in
        let first = min(bytes.count, Int(start))
        let end = min(bytes.count, first + Int(count))
        return body(UnsafeBufferPointer(rebasing: bytes[first..<end]))
      }
    }
  }
}

extension ArchivedText: Hashable {
  static func == (left: ArchivedText, right: ArchivedText) -> Bool {
    left.withBytes { left in right.withBytes { right in left.elementsEqual(right) } }
  }

  func hash(into hasher: inout Hasher) {
    withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
