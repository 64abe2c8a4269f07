import Calibration
import Testing

@Suite struct `A node` {
  private let text = """
    kind: "debrief"
    list: [a, 東京, {b: c}]
    answer: |
      First line.
        Zweite Zeile: ü.
    escaped: "a\\u00e9\\n東"

    """

  @Test func `knows its place`() throws {
    let root = try root(of: text)
    #expect(root.position == SourcePosition(line: 1, column: 1))
    #expect(root["kind"]?.position == SourcePosition(line: 1, column: 7))
    let items = try Array(#require(root["list"]).items)
    #expect(items[2].position == SourcePosition(line: 2, column: 15))
    #expect(items[1].text == "東京")
    #expect(items[2]["b"]?.position == SourcePosition(line: 2, column: 19))
    #expect(root["answer"]?.position == SourcePosition(line: 3, column: 9))
  }

  @Test func `has entries and items in order`() throws {
    let root = try root(of: text)
    #expect(root.entries.map(\.key.text) == ["kind", "list", "answer", "escaped"])
    #expect(root.count == 4)
    #expect(root["list"]?.count == 3)
    #expect(root["list"]?.isFlow == true)
    #expect(root.isFlow == false)
    #expect(root["missing"] == nil)
    #expect(Array(root.items.map(\.text)).isEmpty)
    #expect(root["kind"]?.entries.map(\.key.text) == [])
  }

  @Test func `finds a key however it is written`() throws {
    let text = "'it''s': 1\n\"a\\u00e9\": {b: 2}\n\"a b\": [3, 4]\n'c': 5\nc2: 6\n"
    let root = try root(of: text)
    #expect(root["it's"]?.text == "1")
    #expect(root["a\u{E9}"]?["b"]?.text == "2")
    #expect(root["a b"]?.items.map(\.text) == ["3", "4"])
    #expect(root["c"]?.text == "5")
    #expect(root["c2"]?.text == "6")
    for missing in ["it''s", "a", "a\u{E9}x", "", "'c'", "c3"] { #expect(root[missing] == nil) }
    #expect(root["a b"]?["c"] == nil)
    #expect(root.entries.first { _ in true }?.key.hasText("it's") == true)
  }

  @Test func `maps offsets of its text back to the source`() throws {
    let root = try root(of: text)
    for key in ["kind", "answer", "escaped"] {
      let node = try #require(root[key])
      let bytes = Array(node.text.utf8)
      for (offset, byte) in bytes.enumerated() {
        let place = node.sourceOffset(ofUTF8: offset)
        let source = node.source.bytes[place]
        #expect(
          source == byte || source == 0x5C || byte == 0x0A && source == 0x0A,
          "\(key) \(offset)"
        )
      }
      #expect(node.sourceOffset(ofUTF8: bytes.count) <= node.range.end)
    }
    let answer = try #require(root["answer"])
    let offset = try #require(answer.text.utf8.firstIndex(of: 0x5A))
    let position = answer.source.position(
      at: answer.sourceOffset(
        ofUTF8: answer.text.utf8.distance(
          from: answer.text.utf8.startIndex,
          to: offset
        )
      )
    )
    #expect(position == SourcePosition(line: 5, column: 5))
  }

  @Test func `lends its bytes and compares text`() throws {
    let root = try root(of: text)
    #expect(root["kind"]?.withUTF8 { Array($0) } == Array("debrief".utf8))
    #expect(root["escaped"]?.utf8 == Array("aé\n東".utf8))
    #expect(root["escaped"]?.hasText("aé\n東") == true)
    #expect(root["kind"]?.hasText("debriefs") == false)
    #expect(root.hasText("") == false)
  }

  @Test(
    arguments: [
      ("a", nil), ("\"7\"", nil), ("|\n  7", nil), ("7", "a number"), ("1.10", "a number"),
      ("true", "a Boolean"), ("null", "null"), ("~", "null"), ("0x1F", "a number"),
      ("1e3", "a number"), ("no", nil), ("12:30", nil), ("1_000", nil), ("2024-01-02", nil),
    ] as [(String, String?)]
  )
  func `says what plain text is to others`(value: String, found: String?) throws {
    let node = try #require(root(of: "text: \(value)\n")["text"])
    #expect(node.nameIfNotText == found)
    #expect((node.quoteItDiagnostic == nil) == (found == nil))
  }

  @Test func `says to quote plain text that is none`() throws {
    let node = try #require(root(of: "title: 1.10  # version\n")["title"])
    let diagnostic = try #require(node.quoteItDiagnostic)
    #expect(
      DiagnosticPrinter().lines(of: diagnostic) == [
        "x.yaml:1:8: error: expected text, but '1.10' without quotes is a number",
        "1 | title: 1.10  # version",
        "  |        ^~~~",
        "help: quote it:",
        "1 | title: \"1.10\"  # version",
      ]
    )
  }

  @Test func `makes diagnostics with two places`() throws {
    let root = try root(of: "first: {id: a}\nsecond: {id: a}\n")
    let first = try #require(root["first"]?["id"])
    let second = try #require(root["second"]?["id"])
    let diagnostic = second.diagnostic(
      .duplicateID("a", kind: "signal"),
      related: (.firstUse, first)
    )
    #expect(
      DiagnosticPrinter().lines(of: diagnostic) == [
        "x.yaml:2:14: error: the signal id 'a' is used twice",
        "2 | second: {id: a}",
        "  |              ^",
        "note: x.yaml:1:13: first used here",
        "1 | first: {id: a}",
        "  |             ^",
      ]
    )
  }

  private func root(of text: String) throws -> Node {
    let result = YAMLReader.read(SourceText(name: "x.yaml", text: text))
    try #require(result.diagnostics.isEmpty)
    return try #require(result.documents.first)
  }
}
