#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The few things that looking up scenario files asks of the operating system.
enum Disk {
  /// Why a file cannot be read.
  struct Refusal: Error, Sendable, Hashable {
    /// The reason in lowercase.
    let reason: String

    fileprivate static var last: Refusal {
      Refusal(reason: String(cString: strerror(errno)).lowercased())
    }
  }

  /// Larger files are refused; a person's scenario has some kilobytes.
  private static let mostBytes = 64 << 20

  /// All bytes of a file.
  static func bytes(at path: String) throws(Refusal) -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw .last }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while true {
      let wanted = 1 << 16
      let more = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        count = fread(buffer.baseAddress, 1, wanted, file)
      }
      bytes += more
      if ferror(file) != 0 { throw .last }
      if bytes.count > mostBytes { throw Refusal(reason: "the file is too large") }
      if more.count < wanted { return bytes }
    }
  }

  /// Whether a file has some bytes and no others.
  ///
  /// It is read piece by piece, up to the first difference, so that a long one takes no room.
  static func isFile(at path: String, _ bytes: UnsafeRawBufferPointer) throws(Refusal) -> Bool {
    guard let file = fopen(path, "rb") else { throw .last }
    defer { fclose(file) }
    let portion = 1 << 16
    var place = 0
    let isSame = withUnsafeTemporaryAllocation(byteCount: portion, alignment: 8) { buffer in
      while let base = buffer.baseAddress {
        let count = fread(base, 1, portion, file)
        guard count <= bytes.count - place else { return false }
        if count > 0, let start = bytes.baseAddress, memcmp(base, start + place, count) != 0 {
          return false
        }
        place += count
        if count < portion { return place == bytes.count }
      }
      return false
    }
    if ferror(file) != 0 { throw .last }
    return isSame
  }

  /// A path without links and dots; null where nothing is there.
  static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The names in a folder in byte order; none where it cannot be read.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      names.append(name)
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
