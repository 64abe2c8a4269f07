#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Folders and whole files beside what `--output` names.
enum FolderWriter {
  /// Makes a folder with those around it; one that is there stays as it is.
  static func create(_ path: String) throws(SystemError) {
    guard !FolderReader.isFolder(path) else { return }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try create(String(path[..<slash]))
    }
    guard mkdir(path, 0o777) != 0, !FolderReader.isFolder(path) else { return }
    throw .last
  }

  /// Writes a file that appears whole or not at all.
  static func write(_ text: String, to path: String) throws(SystemError) {
    let file = try OutputFile(path)
    var writer = OutputWriter(file.descriptor)
    writer.write(text)
    writer.flush()
    if case .failed(let reason) = writer.state {
      file.discard()
      throw reason
    }
    try file.commit()
  }
}
