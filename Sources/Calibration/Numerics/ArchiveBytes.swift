/// Bytes of an archive that stay where they are, so that parts of them can be read later.
enum ArchiveBytes: Sendable {
  /// In the program itself.
  case carried(StaticString)
  case kept([UInt8])

  /// Lends the bytes.
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    switch self {
    case .carried(let text): text.withUTF8Buffer(body)
    case .kept(let bytes): bytes.withUnsafeBufferPointer(body)
    }
  }
}
