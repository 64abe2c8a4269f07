#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A file that is only added to, by one process at a time; what was added is on the disk.
struct AppendedFile: Sendable {
  let path: String
  private let descriptor: FileDescriptor

  /// The bytes that were there before.
  let bytes: [UInt8]

  /// How much of the file is kept.
  private var length: Int

  /// Opens a file, and makes it and its folders where there are none; others may not read it.
  ///
  /// It stays locked until the process ends or `close()`.
  init(_ path: String) throws(SystemError) {
    try Self.makeFolders(of: path)
    let number = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard number >= 0 else { throw .last }
    descriptor = FileDescriptor(number: number)
    self.path = path
    do throws(SystemError) {
      try descriptor.lock()
      bytes = try Self.bytes(of: descriptor)
    } catch {
      descriptor.close()
      throw error
    }
    length = bytes.count
  }

  private static func bytes(of descriptor: FileDescriptor) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let more = try descriptor.read(upTo: 1 << 18)
      guard !more.isEmpty else { return bytes }
      guard bytes.count + more.count <= InputReader.mostBytes else { throw .isTooLarge }
      bytes += more
    }
  }

  /// Drops what follows the first so many bytes.
  mutating func keep(_ length: Int) throws(SystemError) {
    guard ftruncate(descriptor.number, off_t(length)) == 0 else { throw .last }
    self.length = length
  }

  /// Adds a text whole, or not at all, and waits until it is on the disk.
  mutating func append(_ text: String) throws(SystemError) {
    guard !text.isEmpty else { return }
    let bytes = Array(text.utf8)
    do throws(SystemError) {
      try descriptor.write(bytes)
      guard fsync(descriptor.number) == 0 || errno == EINVAL else { throw .last }
    } catch {
      _ = ftruncate(descriptor.number, off_t(length))
      throw error
    }
    length += bytes.count
  }

  func close() { descriptor.close() }

  private static func makeFolders(of path: String) throws(SystemError) {
    var end = path.startIndex
    while let slash = path[end...].dropFirst().firstIndex(of: "/") {
      guard mkdir(String(path[..<slash]), 0o700) == 0 || errno == EEXIST else { throw .last }
      end = slash
    }
  }
}

extension FileDescriptor {
  fileprivate func write(_ bytes: [UInt8]) throws(SystemError) {
    var failure: SystemError?
    bytes.withUnsafeBytes { buffer in
      do throws(SystemError) { try write(buffer) } catch { failure = error }
    }
    if let failure { throw failure }
  }
}
