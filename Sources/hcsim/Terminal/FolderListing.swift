#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The files below a folder.
enum FolderListing {
  /// Folders inside folders are followed so far; links to folders are not followed at all.
  private static let deepest = 32

  /// The paths of the files below a folder with one of some endings, in byte order, hidden ones left
  /// out; null where the path is no folder.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - endings: Endings in lowercase, with their dot.
  /// - Returns: Paths that begin with the folder's.
  static func files(below path: String, endingIn endings: [String]) -> [String]? {
    guard let names = names(in: path) else { return nil }
    var files: [String] = []
    gather(names, in: path, depth: 0, endings, &files)
    return files
  }

  private static func gather(
    _ names: [String],
    in folder: String,
    depth: Int,
    _ endings: [String],
    _ files: inout [String]
  ) {
    for name in names where !name.hasPrefix(".") {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      if let inner = isLink(path) ? nil : self.names(in: path) {
        if depth < deepest { gather(inner, in: path, depth: depth + 1, endings, &files) }
      } else if endings.contains(where: name.lowercased().hasSuffix) {
        files.append(path)
      }
    }
  }

  private static func isLink(_ path: String) -> Bool {
    var buffer = [CChar](repeating: 0, count: 1)
    return readlink(path, &buffer, 1) >= 0
  }

  /// The names in a folder in byte order; null where it cannot be opened as one.
  private static func names(in folder: String) -> [String]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
      )
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
