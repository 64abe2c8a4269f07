import Calibration
import Testing

@Suite struct `A YAML patch` {
  @Test func `changes scalars and nothing else`() throws {
    let text = """
      # Numbers were fitted.
      severity: 0.6   # logits
      weights: {depth: 2, span: 1}  # times
      title: "A, B"
      empty:
      answer: |
        First.
        Second.
      next: x

      """
    let source = SourceText(name: "x.yaml", text: text)
    let root = try #require(YAMLReader.read(source).documents.first)
    var patch = YAMLPatch(of: source)
    patch.replace(try #require(root["severity"]), with: 0.25)
    patch.replace(try #require(root["weights"]?["span"]), with: 3)
    patch.replace(try #require(root["title"]), with: "C: D")
    patch.replace(try #require(root["empty"]), with: 7)
    patch.replace(try #require(root["answer"]), with: "Third.\n\nFourth.\n")
    let changed = patch.apply()
    #expect(
      changed.text(of: SourceRange(start: 0, end: .max)).split(
        separator: "\n",
        omittingEmptySubsequences: false
      ) == [
        "# Numbers were fitted.",
        "severity: 0.25   # logits",
        "weights: {depth: 2, span: 3}  # times",
        "title: \"C: D\"",
        "empty: 7",
        "answer: |",
        "  Third.",
        "",
        "  Fourth.",
        "next: x",
        "",
      ]
    )
  }

  @Test func `without a replacement gives the same bytes`() {
    let source = SourceText(name: "x.yaml", bytes: [0x61, 0x3A, 0x20, 0x62, 0x0D, 0x0A])
    #expect(YAMLPatch(of: source).apply().bytes == source.bytes)
  }

  @Test(arguments: 0..<200)
  func `of any scalar gives that value and keeps the others`(seed: UInt64) throws {
    var values = RandomValues(seed: 5_000 + seed)
    let entries = values.entries(depth: 2)
    guard !entries.isEmpty else { return }
    let text = YAMLWriter().write(.mapping(entries))
    let source = SourceText(name: "x.yaml", text: text)
    let root = try #require(YAMLReader.read(source).documents.first)
    let replacement = values.text()
    for (index, entry) in root.entries.enumerated()
    where entry.value.kind == .scalar || entry.value.kind == .absent {
      var patch = YAMLPatch(of: source)
      patch.replace(entry.value, with: replacement)
      let result = YAMLReader.read(patch.apply())
      var expected = entries.map { YAMLEntry($0.key, $0.value.bare) }
      expected[index] = YAMLEntry(entries[index].key, .text(replacement))
      #expect(result.diagnostics.map(\.message) == [], "\(text) \(replacement)")
      #expect(result.documents.first.map(YAMLValue.init) == .mapping(expected), "\(text)")
    }
  }
}
