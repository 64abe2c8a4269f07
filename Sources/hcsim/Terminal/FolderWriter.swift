#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Makes folders.
enum FolderWriter {
  /// Makes a folder in one that exists; one that is there already is left as it is.
  static func make(_ path: String) throws(SystemError) {
    guard !FolderReader.isFolder(path) else { return }
    guard mkdir(path, 0o777) == 0 else { throw .last }
  }
}
