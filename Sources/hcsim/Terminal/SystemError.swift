#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Why the operating system refused something.
struct SystemError: Error, Hashable, Sendable {
  /// A value of `errno`.
  let code: Int32

  /// The reason that the last failed call of this thread left behind.
  static var last: SystemError { SystemError(code: errno) }

  static let isFolder = SystemError(code: EISDIR)
  static let isThere = SystemError(code: EEXIST)
  static let isTooLarge = SystemError(code: EFBIG)

  var isMissingReader: Bool { code == EPIPE }

  /// Whether there is no such file.
  var isMissingFile: Bool { code == ENOENT }

  /// The reason in lowercase without a full stop.
  var message: String {
    switch code {
    case ENOENT: "no such file or folder"
    case EACCES, EPERM: "permission denied"
    case EISDIR: "is a folder"
    case ENOTDIR: "a part of the path is not a folder"
    case EEXIST: "there is a file of this name already"
    case ENOSPC: "no space left"
    case EROFS: "the file system is read-only"
    case ENAMETOOLONG: "the name is too long"
    case EMFILE, ENFILE: "too many open files"
    case EWOULDBLOCK: "another session is using it"
    case ELOOP: "too many symbolic links"
    case EFBIG: "the file is too large"
    default: String(cString: strerror(code)).lowercased()
    }
  }
}
