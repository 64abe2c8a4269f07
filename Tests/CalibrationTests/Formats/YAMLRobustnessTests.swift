import Calibration
import Testing

/// Whatever the bytes, reading ends with a result or with problems that have a place.
@Suite struct `Damaged YAML` {
  private static let text = """
    # A debrief.
    kind: debrief
    title: "The proposal: \\u00e9"
    setting: {loop: hiring, role: 'it''s', years: [1, 2.5]}
    members:
    - ana
    - id: ben
      answer: |
        First.

          Second: 東京.
      note: >-
        folded
        text
    empty:
    ...
    ---
    - - x
      - y

    """

  @Test func `cut after any byte ends in a result`() {
    let bytes = Array(Self.text.utf8)
    for end in bytes.indices {
      check(Array(bytes[..<end]))
    }
  }

  @Test(arguments: 0..<8)
  func `with any byte changed ends in a result`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let bytes = Array(Self.text.utf8)
    let others = Array("\n\t :-#[]{}'\"|>&*!%@`,\\x\u{0}\r".utf8) + [0xFF, 0xC2, 0xE2]
    for index in bytes.indices {
      var changed = bytes
      changed[index] = generator.pick(others)
      check(changed)
    }
  }

  @Test(arguments: 0..<500)
  func `of noise ends in a result`(seed: UInt64) {
    var noise = YAMLNoise(seed: 90_000 + seed)
    for _ in 0..<10 { check(Array(noise.next().utf8)) }
  }

  private func check(_ bytes: [UInt8]) {
    let source = SourceText(name: "x", bytes: bytes)
    let result = YAMLReader.read(source)
    for diagnostic in result.diagnostics {
      let lines = DiagnosticPrinter().lines(of: diagnostic)
      #expect(lines.count >= 3)
      #expect(diagnostic.place.position.line <= source.position(at: .max).line)
    }
    for document in result.documents {
      _ = document.json
      _ = document.olderYAMLNotes
      if result.isUsable { checkRanges(of: document, in: document.range) }
    }
  }

  private func checkRanges(of node: Node, in outer: SourceRange) {
    #expect(node.range.start >= outer.start && node.range.end <= outer.end)
    for item in node.items { checkRanges(of: item, in: node.range) }
    for entry in node.entries {
      checkRanges(of: entry.key, in: node.range)
      checkRanges(of: entry.value, in: node.range)
    }
  }
}
