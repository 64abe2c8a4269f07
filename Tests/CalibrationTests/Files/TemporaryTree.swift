import Foundation

/// A folder named `Scenarios` with files in it, gone with the last reference.
final class TemporaryTree: Sendable {
  private let folder: URL

  /// The path of the `Scenarios` folder.
  var path: String { folder.appending(path: "Scenarios").path }

  init(_ files: [String: String]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "hcsim-\(UUID().uuidString)")
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The path of a file below `Scenarios`.
  func path(_ name: String) -> String { path + "/" + name }

  func write(_ text: String, to name: String) throws {
    let file = folder.appending(path: "Scenarios").appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: file)
  }

  /// Makes a link below `Scenarios`.
  func link(_ name: String, to target: String) throws {
    let file = folder.appending(path: "Scenarios").appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try FileManager.default.createSymbolicLink(atPath: file.path, withDestinationPath: target)
  }
}
