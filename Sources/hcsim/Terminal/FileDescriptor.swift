#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// An open file of this process.
struct FileDescriptor: Hashable, Sendable {
  let number: Int32

  static let standardInput = FileDescriptor(number: 0)
  static let standardOutput = FileDescriptor(number: 1)
  static let standardError = FileDescriptor(number: 2)

  /// Opens a file for reading.
  static func reading(_ path: String) throws(SystemError) -> FileDescriptor {
    try opened(path, O_RDONLY | O_CLOEXEC)
  }

  /// Opens a file for writing from its beginning, without making it.
  static func writing(_ path: String) throws(SystemError) -> FileDescriptor {
    try opened(path, O_WRONLY | O_TRUNC | O_CLOEXEC)
  }

  /// Makes a file that must not exist yet, with the permissions that the user's mask leaves.
  static func creating(_ path: String) throws(SystemError) -> FileDescriptor {
    try opened(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC)
  }

  private static func opened(_ path: String, _ flags: Int32) throws(SystemError) -> FileDescriptor {
    while true {
      let number = open(path, flags, 0o666)
      if number >= 0 { return FileDescriptor(number: number) }
      guard errno == EINTR else { throw .last }
    }
  }

  var isTerminal: Bool { isatty(number) == 1 }

  /// The columns of the terminal, or `nil` where it is none or does not say.
  var columns: Int? {
    var size = winsize()
    guard ioctl(number, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Reads up to as many bytes; none at the end of the file, or once somebody interrupts.
  func read(upTo count: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, length in
      while true {
        let got = systemRead(number, buffer.baseAddress, count)
        length = max(got, 0)
        guard got < 0 else { return }
        guard errno == EINTR else {
          failure = .last
          return
        }
        if Interruption.isRequested { return }
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Writes all bytes.
  func write(_ bytes: UnsafeRawBufferPointer) throws(SystemError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = systemWrite(
        number,
        UnsafeRawBufferPointer(rebasing: rest).baseAddress,
        rest.count
      )
      if written >= 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        throw .last
      }
    }
  }

  /// Takes the file for this process alone, until the descriptor is closed; fails where another has it.
  func lock() throws(SystemError) {
    guard flock(number, LOCK_EX | LOCK_NB) == 0 else { throw .last }
  }

  func close() {
    _ = systemClose(number)
  }
}

#if canImport(Glibc)
private let systemRead = Glibc.read
private let systemWrite = Glibc.write
private let systemClose = Glibc.close
#elseif canImport(Musl)
private let systemRead = Musl.read
private let systemWrite = Musl.write
private let systemClose = Musl.close
#else
private let systemRead = Darwin.read
private let systemWrite = Darwin.write
private let systemClose = Darwin.close
#endif
