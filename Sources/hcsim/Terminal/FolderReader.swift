#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The files below a folder.
enum FolderReader {
  /// Folders inside each other that are followed at most, in case links form a circle.
  private static let deepest = 32

  /// Whether a path is a folder.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Fails where a path is no folder that can be listed.
  static func check(_ path: String) throws(SystemError) {
    guard let stream = opendir(path) else { throw .last }
    closedir(stream)
  }

  /// Whether there is anything at a path.
  static func isThere(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
  }

  /// How many bytes a file has, or null where that is not known before it is read.
  static func size(of path: String) -> Int? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// The files below a folder in byte order of their paths; hidden ones are left out.
  static func files(below folder: String, depth: Int = 0) throws(SystemError) -> [String] {
    guard let stream = opendir(folder) else { throw .last }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    closedir(stream)
    var files: [String] = []
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let path = base + name
      if !isFolder(path) {
        files.append(path)
      } else if depth < deepest {
        files += try self.files(below: path, depth: depth + 1)
      }
    }
    return files
  }
}
