#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A file that an interrupted run left, or a new one, to be continued in place.
struct ResumedFile: Sendable {
  let descriptor: FileDescriptor

  /// Opens the file, and makes it where there is none; nobody else continues it meanwhile.
  init(_ path: String) throws(SystemError) {
    let number = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard number >= 0 else { throw .last }
    descriptor = FileDescriptor(number: number)
    guard flock(number, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
      let failure = SystemError.last
      descriptor.close()
      throw failure
    }
  }

  /// Goes on behind the first so many bytes, and drops what follows them.
  func keep(_ length: Int) throws(SystemError) {
    guard ftruncate(descriptor.number, off_t(length)) == 0,
      lseek(descriptor.number, off_t(length), SEEK_SET) >= 0
    else { throw .last }
  }
}
