/// Lines as they are typed, or as a script gives them.
struct LineReader: Sendable {
  enum Line: Hashable, Sendable {
    case text(String)

    /// There is no more input.
    case end

    /// Somebody wants the program to end.
    case interrupted
  }

  /// Where more bytes come from; null where all are there.
  private let descriptor: FileDescriptor?
  private var buffer: [UInt8]
  private var isAtEnd: Bool

  /// Whether whoever types sees what is typed.
  let isTyped: Bool

  /// Reads a file as its lines come.
  init(_ descriptor: FileDescriptor) {
    self.descriptor = descriptor
    buffer = []
    isAtEnd = false
    isTyped = descriptor.isTerminal
  }

  /// Takes lines that are all there.
  init(bytes: [UInt8]) {
    descriptor = nil
    buffer = bytes
    isAtEnd = true
    isTyped = false
  }

  /// The next line, without its line feed; a last line without one counts too.
  mutating func next() throws(SystemError) -> Line {
    while true {
      if Interruption.isRequested { return .interrupted }
      if let end = buffer.firstIndex(of: 0x0A) {
        let line = String(decoding: buffer[..<end], as: UTF8.self)
        buffer.removeSubrange(...end)
        return .text(line)
      }
      guard !isAtEnd, let descriptor else {
        guard !buffer.isEmpty else { return .end }
        defer { buffer = [] }
        return .text(String(decoding: buffer, as: UTF8.self))
      }
      let more = try descriptor.read(upTo: 1 << 12)
      if more.isEmpty { isAtEnd = true }
      buffer += more
    }
  }
}
