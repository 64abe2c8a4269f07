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

  /// Where lent bytes stand; where there are none, some address.
  @inline(__always)
  static func address(of bytes: UnsafeBufferPointer<UInt8>) -> UnsafeRawPointer {
    let nothing: StaticString = "@"
    return UnsafeRawPointer(bytes.baseAddress ?? nothing.utf8Start)
  }

  /// Changes the bytes, which are copied first where they are in the program.
  mutating func withKept(_ body: (inout [UInt8]) -> Void) {
    var bytes: [UInt8]
    switch self {
    case .carried: bytes = withBytes(Array.init)
    case .kept(let kept): bytes = kept
    }
    // Held here alone, so that a change copies nothing.
    self = .kept([])
    body(&bytes)
    self = .kept(bytes)
  }
}
