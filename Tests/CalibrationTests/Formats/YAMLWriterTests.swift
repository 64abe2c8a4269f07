import Calibration
import Testing

@Suite struct `The YAML writer` {
  @Test func `writes blocks, short brackets and comments as a person would`() {
    let value: YAMLValue = .mapping([
      YAMLEntry("kind", "interviewer", comment: "A persona.\n\nChange the numbers freely."),
      YAMLEntry("severity", 0.6, remark: "logits"),
      YAMLEntry("observes", ["conviction", "depth", "second-order"]),
      YAMLEntry("weights", ["conviction": ["times": 2, "because": "runs the pushback: round"]]),
      YAMLEntry("title", "no"),
      YAMLEntry("answers", [["id": "a1", "answer": "First line.\n\n  Second line.\n"]]),
      YAMLEntry("empty", .absent),
      YAMLEntry("note", ""),
    ])
    #expect(
      lines(YAMLWriter().write(value, comment: "made by hand")) == [
        "# made by hand",
        "# A persona.",
        "",
        "# Change the numbers freely.",
        "kind: interviewer",
        "severity: 0.6  # logits",
        "observes: [conviction, depth, second-order]",
        "weights: {conviction: {times: 2, because: \"runs the pushback: round\"}}",
        "title: \"no\"",
        "answers:",
        "  - id: a1",
        "    answer: |",
        "      First line.",
        "",
        "        Second line.",
        "empty:",
        "note: \"\"",
      ]
    )
  }

  @Test(arguments: [
    ("plain text", "plain text"), ("it's", "it's"), ("7", "\"7\""), ("1.10", "\"1.10\""),
    ("true", "\"true\""), ("~", "\"~\""), ("no", "\"no\""), ("12:30", "\"12:30\""),
    ("1_000", "\"1_000\""), ("2024-01-02", "\"2024-01-02\""), ("a: b", "\"a: b\""),
    ("a #b", "\"a #b\""), ("a#b", "a#b"), ("- a", "\"- a\""), ("@ana", "\"@ana\""),
    ("say \"so\"", "say \"so\""), ("\"so\"", "'\"so\"'"), ("tab\there", "\"tab\\there\""),
    ("\u{A0}x", "\"\\xA0x\""), ("", "\"\""), ("C:\\dir", "C:\\dir"), ("\\dir", "'\\dir'"),
  ])
  func `quotes only where a reader needs it`(text: String, written: String) {
    #expect(YAMLWriter().write(.text(text)) == written + "\n")
  }

  @Test(arguments: 0..<400)
  func `is read back as the same value`(seed: UInt64) throws {
    var values = RandomValues(seed: seed)
    for _ in 0..<10 {
      let value = values.value()
      let text = YAMLWriter(width: values.generator.pick([20, 60, 100])).write(value)
      let result = YAMLReader.read(SourceText(name: "written", text: text))
      #expect(result.diagnostics.map(\.message) == [], "\(text)")
      let root = try #require(result.documents.first, "\(text)")
      #expect(YAMLValue(root) == value.bare, "\(text)")
      #expect(root.olderYAMLNotes.isEmpty, "\(text)")
    }
  }

  @Test(.enabled(if: Libfyaml.path != nil), arguments: 0..<3)
  func `is read the same by libfyaml`(seed: UInt64) throws {
    var values = RandomValues(seed: 1_000 + seed)
    let texts = (0..<400).map { _ in YAMLWriter().write(values.value()) }
    let theirs = try Libfyaml.events(of: texts)
    for (text, events) in zip(texts, theirs) {
      let documents = YAMLReader.read(SourceText(name: "written", text: text)).documents
      #expect(events == YAMLEvents.lines(of: documents), "\(text)")
    }
  }

  private func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
  }
}
