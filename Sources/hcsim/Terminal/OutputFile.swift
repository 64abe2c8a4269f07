#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A file that appears whole or not at all.
///
/// Text is written beside its destination, and takes its place only when it is complete; an
/// existing file keeps its permissions, and a symbolic link keeps pointing to it. What is no
/// regular file (a device, a named pipe) is written directly.
struct OutputFile: Sendable {
  let descriptor: FileDescriptor
  private let destination: String

  /// `nil` where the destination is written directly.
  private let draft: String?

  /// Begins to write a file.
  init(_ path: String) throws(SystemError) {
    var status = stat()
    let exists = stat(path, &status) == 0
    let kind = status.st_mode & S_IFMT
    if exists, kind == S_IFDIR { throw .isFolder }
    if exists, kind != S_IFREG {
      destination = path
      draft = nil
      descriptor = try FileDescriptor.writing(path)
      return
    }
    destination = exists ? Self.resolved(path) : path
    let (draft, descriptor) = try Self.draft(beside: destination)
    if exists { _ = fchmod(descriptor.number, status.st_mode & 0o7777) }
    self.draft = draft
    self.descriptor = descriptor
  }

  /// Ends writing, and puts the file in its place once all of it is on the disk.
  func commit() throws(SystemError) {
    guard let draft else {
      descriptor.close()
      return
    }
    let isOnDisk = fsync(descriptor.number) == 0 || errno == EINVAL
    var failure = SystemError.last
    descriptor.close()
    let isInPlace = isOnDisk && rename(draft, destination) == 0
    if isOnDisk { failure = .last }
    if !isInPlace { _ = unlink(draft) }
    Interruption.removesOnExit(nil)
    if !isInPlace { throw failure }
  }

  /// Ends writing, and leaves what was there before.
  func discard() {
    descriptor.close()
    guard let draft else { return }
    _ = unlink(draft)
    Interruption.removesOnExit(nil)
  }

  /// Whether two paths lead to one regular file.
  static func isSame(_ first: String, _ second: String) -> Bool {
    var (one, other) = (stat(), stat())
    guard stat(first, &one) == 0, stat(second, &other) == 0 else { return false }
    return one.st_mode & S_IFMT == S_IFREG && one.st_dev == other.st_dev
      && one.st_ino == other.st_ino
  }

  private static func resolved(_ path: String) -> String {
    guard let full = realpath(path, nil) else { return path }
    defer { free(full) }
    return String(cString: full)
  }

  /// Makes a hidden file in the destination's folder, with a name that nothing else has.
  private static func draft(
    beside path: String
  ) throws(SystemError) -> (path: String, descriptor: FileDescriptor) {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { path[...$0] } ?? ""
    let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
    for attempt in 0..<100 {
      let draft = "\(folder).\(name.prefix(40)).\(getpid())-\(attempt).part"
      // Ahead of making it: a signal between the two would leave it behind.
      Interruption.removesOnExit(draft)
      do throws(SystemError) {
        return (draft, try FileDescriptor.creating(draft))
      } catch {
        Interruption.removesOnExit(nil)
        guard error.code == EEXIST else { throw error }
      }
    }
    throw SystemError(code: EEXIST)
  }
}
