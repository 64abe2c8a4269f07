/// Buffered output that never fails halfway through a sentence.
///
/// A failure is kept instead of thrown: what is written afterwards is dropped, and the program asks
/// for `state` at its end. A producer of much output stops early once the output is not open.
struct OutputWriter: Sendable {
  enum State: Hashable, Sendable {
    case open

    /// Whoever read the output went away, which is no mistake of anybody.
    case readerLeft
    case failed(SystemError)
  }

  private let descriptor: FileDescriptor?
  private var buffer: [UInt8] = []
  private(set) var state = State.open

  /// Whether nothing has been written.
  private(set) var isBlank = true

  private static let capacity = 1 << 16

  init(_ descriptor: FileDescriptor) {
    self.descriptor = descriptor
  }

  private init() {
    descriptor = nil
  }

  /// Output that is kept, for tests.
  static func kept() -> OutputWriter { OutputWriter() }

  /// What was written and not yet passed on; all of it where output is kept.
  var pendingText: String { String(decoding: buffer, as: UTF8.self) }

  var isOpen: Bool { state == .open }

  mutating func write(_ text: String) {
    guard isOpen, !text.isEmpty else { return }
    isBlank = false
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.capacity { flush() }
  }

  mutating func write(_ bytes: some Sequence<UInt8>) {
    guard isOpen else { return }
    isBlank = false
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.capacity { flush() }
  }

  /// Passes on what is pending, as before a question or a long wait.
  mutating func flush() {
    guard let descriptor, !buffer.isEmpty else { return }
    defer { buffer.removeAll(keepingCapacity: true) }
    guard isOpen else { return }
    if descriptor == .standardOutput { Interruption.notesOutput() }
    do throws(SystemError) {
      try buffer.withUnsafeBytesOrError { bytes throws(SystemError) in try descriptor.write(bytes) }
    } catch {
      state = error.isMissingReader ? .readerLeft : .failed(error)
    }
  }
}

extension [UInt8] {
  fileprivate func withUnsafeBytesOrError(
    _ body: (UnsafeRawBufferPointer) throws(SystemError) -> Void
  ) throws(SystemError) {
    var failure: SystemError?
    withUnsafeBytes { bytes in
      do throws(SystemError) { try body(bytes) } catch { failure = error }
    }
    if let failure { throw failure }
  }
}
