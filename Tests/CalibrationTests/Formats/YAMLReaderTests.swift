import Calibration
import Testing

@Suite struct `The YAML reader` {
  @Test(arguments: [
    ("a: 1\nb:\n  c: [x, {y: z}]\n", #"{"a":1,"b":{"c":["x",{"y":"z"}]}}"#),
    ("- a\n- - b\n  - c\n- d: e\n  f: g\n", #"["a",["b","c"],{"d":"e","f":"g"}]"#),
    ("list:\n- a\n- b\nnext: c\n", #"{"list":["a","b"],"next":"c"}"#),
    ("a:\n  text\nb:\n  \"quoted\"\nc:\n  [d]\n", #"{"a":"text","b":"quoted","c":["d"]}"#),
    ("a:\nb: ~\nc: \"\"\n-x: y\n", #"{"-x":"y","a":null,"b":null,"c":""}"#),
    ("url: http://x.y/z?a=b#c\ntime: 12:30\n", #"{"time":"12:30","url":"http://x.y/z?a=b#c"}"#),
    ("a : b\n\"c\" : d\n'e' : f\n", #"{"a":"b","c":"d","e":"f"}"#),
    ("a: b # comment\nc: d#e\n# end\n", #"{"a":"b","c":"d#e"}"#),
    ("a: 'it''s'\nb: \"\\u00e9\\t\\x41\\\"\"\n", #"{"a":"it's","b":"é\tA\""}"#),
    ("[a, b,\n c: d, \"e\":f]\n", #"["a","b",{"c":"d"},{"e":"f"}]"#),
    ("{\"a\":1,\"b\":[true,null]}", #"{"a":1,"b":[true,null]}"#),
    ("a: {b: , c: }\n", #"{"a":{"b":null,"c":null}}"#),
    ("\u{FEFF}a: b\r\nc: d\r\n", #"{"a":"b","c":"d"}"#),
    ("a: x\u{85}y\u{2028}z\n", "{\"a\":\"x\u{85}y\u{2028}z\"}"),
    ("1: a\n-2: b\n", #"{"-2":"b","1":"a"}"#),
    ("--- # comment\na: b\n...\n# end\n", #"{"a":"b"}"#),
    ("--- text\n", #""text""#), ("---\n", "null"), ("7", "7"),
  ])
  func `gives the values of one document`(text: String, json: String) throws {
    let result = read(text)
    #expect(result.diagnostics.map(\.message) == [])
    #expect(result.documents.map(\.json.compact) == [json])
  }

  @Test(arguments: [
    ("a: |\n  x\n\n    y\n  z\nb: c\n", "x\n\n  y\nz\n"), ("a: |-\n  x\n\n", "x"),
    ("a: |+\n  x\n\n", "x\n\n"), ("a: |", ""), ("a: |\n  x", "x\n"), ("a: |2\n    x\n", "  x\n"),
    ("a: >\n  x\n  y\n\n  z\n", "x y\nz\n"), ("a: >-\n  x\n    y\n  z\n", "x\n  y\nz"),
    ("a: >\n  x\n\n    y\n\n  z\n", "x\n\n  y\n\nz\n"), ("a: | # comment\n  # text\n", "# text\n"),
    ("a: |\n\n\n  x\n", "\n\nx\n"), ("a: |\r\n  x\r\n  y\r\n", "x\ny\n"),
    ("a: |\n  x\t\n", "x\t\n"),
    ("a: |\n \tx\n", "\tx\n"), ("a: |+\n\n\n", "\n\n"),
  ])
  func `gives block text exactly`(text: String, value: String) {
    let result = read(text)
    #expect(result.diagnostics.map(\.message) == [])
    #expect(result.documents.first?["a"]?.text == value)
  }

  @Test func `gives every document of a stream`() {
    let result = read("a\n---\nb: c\n---\n...\n- d\n...\n")
    #expect(result.documents.map(\.json.compact) == ["\"a\"", "{\"b\":\"c\"}", "null", "[\"d\"]"])
    #expect(read("").documents.isEmpty)
    #expect(read("# only a comment\n\n").documents.isEmpty)
  }

  @Test func `finds all problems of a file in one pass`() {
    let result = read("a: b: c\n\td: 1\nname:Ana\nx: 'it's'\nx: 2\ny: [1, 2\nz: @q\n")
    #expect(
      result.diagnostics.map { "\($0.place.position.line): \($0.code)" } == [
        "1: second-colon", "2: tab", "3: no-space-after-colon", "4: apostrophe", "5: duplicate-key",
        "6: unclosed-bracket", "7: begins-with-indicator",
      ]
    )
  }

  @Test func `stops after the problems it may report`() {
    let text = String(repeating: "a: @\n", count: 50)
    let result = YAMLReader.read(SourceText(name: "x", text: text), limits: YAMLLimits(problems: 5))
    #expect(result.diagnostics.count == 6)
    #expect(result.diagnostics.last?.code == "too-many-problems")
  }

  @Test(arguments: [
    ("- ", "", 64, true), ("- ", "", 65, false), ("[", "]", 64, true), ("[", "]", 65, false),
    ("[", "", 100_000, false), ("- ", "", 100_000, false), ("{a: ", "}", 100_000, false),
  ])
  func `reads 64 levels and no more`(open: String, close: String, count: Int, isUsable: Bool) {
    let text =
      String(repeating: open, count: count) + "x" + String(repeating: close, count: count) + "\n"
    let result = read(text)
    #expect(result.isUsable == isUsable)
    #expect(isUsable || result.diagnostics.contains { $0.code == "too-deep" })
  }

  @Test func `keeps to its limits of bytes and values`() {
    let source = SourceText(name: "x", text: "[a, b, c, d]\n")
    let bytes = YAMLReader.read(source, limits: YAMLLimits(bytes: 5))
    #expect(bytes.diagnostics.map(\.code) == ["too-many-bytes"])
    let nodes = YAMLReader.read(source, limits: YAMLLimits(nodes: 3))
    #expect(nodes.diagnostics.map(\.code) == ["too-many-nodes"])
  }

  @Test func `finds the second of two keys among many`() {
    let keys = (0..<20_000).map { "key-\($0): x\n" }.joined()
    let result = read(keys + "key-777: y\n")
    #expect(result.diagnostics.map(\.code) == ["duplicate-key"])
    #expect(result.diagnostics.first?.place.position.line == 20_001)
    #expect(result.diagnostics.first?.related?.place.position.line == 778)
    #expect(read(keys).isUsable)
  }

  @Test func `takes keys for the same that look the same`() {
    #expect(read("\u{E9}: a\ne\u{301}: b\n").diagnostics.map(\.code) == ["duplicate-key"])
    #expect(read("a: x\n\"\\x61\": y\n").diagnostics.map(\.code) == ["duplicate-key"])
    #expect(read("{a: x, 'a': y}\n").diagnostics.map(\.code) == ["duplicate-key"])
    #expect(read("a: {b: x}\nc: {b: y}\n").isUsable)
  }

  @Test(
    arguments: [
      [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF], [0xE2, 0x82],
    ] as [[UInt8]]
  )
  func `refuses bytes that are not UTF-8`(bytes: [UInt8]) {
    let result = YAMLReader.read(
      SourceText(name: "x", bytes: Array("a: ".utf8) + bytes + Array("\n".utf8))
    )
    #expect(result.diagnostics.first?.code == "invalid-utf-8")
    #expect(result.diagnostics.first?.place.position == SourcePosition(line: 1, column: 4))
  }

  @Test func `refuses UTF-16, control characters and bare carriage returns`() {
    let wide = YAMLReader.read(SourceText(name: "x", bytes: [0xFF, 0xFE, 0x61, 0x00]))
    #expect(wide.diagnostics.map(\.code) == ["utf-16"])
    #expect(read("a: \u{0}\n").diagnostics.map(\.code) == ["control-character"])
    #expect(read("a: \u{9B}\n").diagnostics.map(\.code) == ["control-character"])
    #expect(read("a: b\rc: d\n").diagnostics.first?.code == "bare-carriage-return")
    #expect(read("a: \u{FEFF}b\n").diagnostics.map(\.code) == ["byte-order-mark-inside"])
  }

  private func read(_ text: String) -> YAMLResult {
    YAMLReader.read(SourceText(name: "x.yaml", text: text))
  }
}
