import Calibration
import Foundation

/// Reading 20 MB of scenario-like text to a tree beside other readers of the same values, all in turn.
struct FormatsPeers {
  private static let turns = 7
  private let folder: URL

  /// The peers whose sources lie in a folder.
  init(folder: String) {
    self.folder = URL(fileURLWithPath: folder)
  }

  /// Prints rows of time, everybody in turn.
  func run() {
    let text = FormatsBenchmarkText.candidates(6_673)
    let source = SourceText(name: "candidates.yaml", bytes: text)
    guard let root = YAMLReader.read(source).documents.first else { return }
    let json = Array(root.json.compact.utf8)
    let megabytes = DecimalText.fixed(Double(text.count) / 1e6, decimals: 1)
    var table = SideBySide("\(megabytes) MB of YAML, or its twin in JSON, to a tree")
    table.addTimed("Swift, with positions") { _ = YAMLReader.read(source).documents.count }
    for peer in readers(of: text) where !peer.lines().isEmpty {
      table.add(peer.name) { peer.lines().first?.first.flatMap { Double($0) } }
    }
    let data = Data(json)
    table.addTimed("Foundation's JSON, the twin") {
      _ = try? JSONSerialization.jsonObject(with: data)
    }
    let twin = SourceText(name: "candidates.json", bytes: json)
    table.addTimed("Swift, our JSON reader, the twin") { _ = try? JSONReader.read(twin) }
    for row in table.rows(turns: Self.turns) { print(row) }
  }

  private func readers(of text: [UInt8]) -> [Peer] {
    let file = Peer.scratch.appendingPathComponent("candidates.yaml")
    guard (try? Data(text).write(to: file)) != nil else { return [] }
    var peers: [Peer] = []
    let source = folder.appendingPathComponent("yaml-document.c")
    let flags = ["-Wl,--no-as-needed", "-lyaml"]
    if let tool = Peer.compiled(source, by: "gcc", flags: flags) {
      peers.append(Peer("libyaml in C, document", tool, [file.path]))
    }
    if let python = Peer.installed("python3") {
      let script = folder.appendingPathComponent("yaml-tree.py").path
      peers.append(Peer("rapidyaml, tree without positions", python, [script, file.path]))
    }
    return peers
  }
}
