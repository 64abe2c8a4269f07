import Foundation

/// A folder named `Scenarios` with files in it, gone with the last reference.
public final class TemporaryTree: Sendable {
  private let folder: URL

  /// The path of the `Scenarios` folder.
  public var path: String { folder.appending(path: "Scenarios").path }

  /// Writes files by their paths below `Scenarios`.
  public init(_ files: [String: String]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "hcsim-\(UUID().uuidString)")
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The path of a file below `Scenarios`.
  public func path(_ name: String) -> String { path + "/" + name }

  /// Writes a file below `Scenarios`.
  public func write(_ text: String, to name: String) throws {
    let file = folder.appending(path: "Scenarios").appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: file)
  }

  /// Makes a link below `Scenarios`.
  public func link(_ name: String, to target: String) throws {
    let file = folder.appending(path: "Scenarios").appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try FileManager.default.createSymbolicLink(atPath: file.path, withDestinationPath: target)
  }
}
