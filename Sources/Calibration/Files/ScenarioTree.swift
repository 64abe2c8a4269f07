/// A folder of scenario files, one folder inside it a kind.
struct ScenarioTree: Sendable, Hashable {
  /// What looking up an id gave.
  enum Lookup: Sendable {
    case found(SourceText)
    case missing
    /// There is a file, and it is not read; the reason in lowercase.
    case refused(String)
  }

  /// The name of such a folder.
  private static let folderName = "Scenarios"

  /// The folder's path without links.
  private let root: String
  /// The folder's path as it is shown.
  private let shown: String

  /// Both paths in one text; no path holds what stands between them.
  var key: String { "\(root)\u{0}\(shown)" }

  /// The tree in a folder; null where there is no such folder.
  init?(folder: String) {
    guard let root = Disk.realPath(folder) else { return nil }
    self.root = root
    shown = folder
  }

  /// The tree of a file: its nearest ancestor folder named `Scenarios`, else one beside it; null
  /// without.
  init?(around path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if let place = parts.dropLast().lastIndex(where: { $0 == Self.folderName }) {
      self.init(folder: parts[...place].joined(separator: "/"))
      return
    }
    let folder = parts.dropLast().joined(separator: "/")
    let start = parts.count == 1 ? "." : folder.isEmpty ? "/" : folder
    guard let real = Disk.realPath(start) else { return nil }
    let ancestors = real.split(separator: "/", omittingEmptySubsequences: false)
    guard let place = ancestors.lastIndex(where: { $0 == Self.folderName }) else {
      self.init(folder: start == "." ? Self.folderName : "\(folder)/\(Self.folderName)")
      return
    }
    self.init(folder: ancestors[...place].joined(separator: "/"))
  }

  /// The file of an id.
  ///
  /// Nothing outside the folder is read: an id cannot climb, and a link that leaves is refused.
  func file(of id: String, _ kind: ScenarioKind) -> Lookup {
    let path = Self.path(of: id, kind)
    guard let real = place(of: id, kind) else { return .missing }
    guard contains(real) else { return .refused("it leads out of '\(shown)'") }
    do throws(Disk.Refusal) {
      return .found(SourceText(name: shown + path, bytes: try Disk.bytes(at: real)))
    } catch {
      return .refused(error.reason)
    }
  }

  /// The path of the file of an id without links, wherever it leads; null where there is none.
  private func place(of id: String, _ kind: ScenarioKind) -> String? {
    Identifier.isValid(id) ? Disk.realPath(root + Self.path(of: id, kind)) : nil
  }

  private static func path(of id: String, _ kind: ScenarioKind) -> String {
    "/\(kind.folder)/\(id).yaml"
  }

  /// Whether the tree has no file of an id, or the same as travels inside the binary.
  func isAsShipped(_ path: BuiltInStandards.Path) -> Bool {
    guard let real = place(of: path.id, path.kind) else { return true }
    return contains(real) && BuiltInScenarios.isText(ofFileAt: real, path.id, path.kind)
  }

  /// The ids of a kind, in byte order; links that leave the folder are left out.
  func ids(of kind: ScenarioKind) -> [String] {
    Disk.names(in: "\(root)/\(kind.folder)").compactMap { name in
      guard name.hasSuffix(".yaml") else { return nil }
      let id = String(name.dropLast(5))
      guard Identifier.isValid(id), let real = Disk.realPath("\(root)/\(kind.folder)/\(name)"),
        contains(real)
      else { return nil }
      return id
    }
  }

  /// The JSON Lines files in the folder of answers, in byte order; what cannot be read is left out.
  var recordFiles: [SourceText] {
    let folder = "/" + ScenarioKind.answers.folder
    return Disk.names(in: root + folder).compactMap { name in
      guard name.hasSuffix(".jsonl"), let real = Disk.realPath("\(root)\(folder)/\(name)"),
        contains(real), let bytes = try? Disk.bytes(at: real)
      else { return nil }
      return SourceText(name: "\(shown)\(folder)/\(name)", bytes: bytes)
    }
  }

  private func contains(_ path: String) -> Bool {
    path.hasPrefix(root == "/" ? root : root + "/")
  }
}
