import Calibration
import Foundation
import Testing

/// Runs the public yaml-test-suite, a folder of its `data` branch named by `HCSIM_YAML_SUITE`.
@Suite(.enabled(if: YAMLSuite.folder != nil)) struct `The public YAML test suite` {
  @Test func `accepts nothing invalid and gives no wrong value`() throws {
    let cases = try YAMLSuite.cases()
    #expect(cases.count == 402)
    var equal = 0
    var refused: [String: [String]] = [:]
    var rejected = 0
    var typed = 0
    for item in cases {
      let result = YAMLReader.read(item.source)
      switch (item.events, result.isUsable) {
      case (nil, true): Issue.record("\(item.name) is invalid and accepted")
      case (nil, false): rejected += 1
      case (.some, false):
        refused[result.diagnostics.first?.code ?? "?", default: []].append(item.name)
      case (.some(let events), true):
        equal += 1
        #expect(YAMLEvents.lines(of: result.documents) == events, "\(item.name)")
        if let json = item.json {
          typed += 1
          #expect(result.documents.map(\.json) == json, "\(item.name)")
        }
      }
    }
    #expect(equal == 129)
    #expect(Set(refused.keys).subtracting(YAMLSuite.outside) == [])
    print(
      "yaml-test-suite: \(cases.count) cases, \(equal) equal (\(typed) with types), \(rejected) invalid refused,"
    )
    print("  \(refused.values.map(\.count).reduce(0, +)) valid refused:")
    for (code, names) in refused.sorted(by: { $0.key < $1.key }) {
      print("  \(code): \(names.joined(separator: " "))")
    }
  }
}

enum YAMLSuite {
  struct Case {
    let name: String
    let source: SourceText

    /// The events of a valid case; `nil` for an invalid one.
    let events: [String]?

    /// The typed values, where the suite gives them.
    let json: [JSONValue]?
  }

  /// Why a valid case may be refused: what the scenario language leaves out on purpose.
  static let outside: Set<String> = [
    "anchor", "tag", "directive", "complex-key", "empty-key", "key-not-text", "tab",
    "plain-over-lines", "item-deeper", "no-space-after-colon", "unclosed-quote",
    "colon-on-next-line", "key-without-value", "block-text-at-margin", "root-indent-digit",
  ]

  static let folder = ProcessInfo.processInfo.environment["HCSIM_YAML_SUITE"]

  static func cases() throws -> [Case] {
    guard let folder else { return [] }
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return try paths.filter {
      $0.hasSuffix("in.yaml") && !$0.hasPrefix("name") && !$0.hasPrefix("tags")
    }
    .sorted().map { path in
      let base = folder + "/" + path.dropLast("in.yaml".count)
      let input = try Data(contentsOf: URL(fileURLWithPath: base + "in.yaml"))
      let isInvalid = FileManager.default.fileExists(atPath: base + "error")
      let events = try Data(contentsOf: URL(fileURLWithPath: base + "test.event"))
      let json = try? Data(contentsOf: URL(fileURLWithPath: base + "in.json"))
      return Case(
        name: String(path.dropLast("/in.yaml".count)),
        source: SourceText(name: path, bytes: Array(input)),
        events: isInvalid ? nil : YAMLEvents.normalized(String(decoding: events, as: UTF8.self)),
        json: json.flatMap { values(in: String(decoding: $0, as: UTF8.self)) }
      )
    }
  }

  /// JSON values one after the other, each cut where its text first reads as a value.
  private static func values(in text: String) -> [JSONValue]? {
    var values: [JSONValue] = []
    var pending = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: true) {
      pending += line + "\n"
      if let value = try? JSONReader.read(SourceText(name: "json", text: pending)) {
        values.append(value)
        pending = ""
      }
    }
    return pending.isEmpty ? values : nil
  }
}
