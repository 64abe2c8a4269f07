import Calibration
import Testing

@Suite struct `JSON text` {
  @Test func `is written with sorted keys and shortest numbers`() {
    let value: JSONValue = [
      "b": [1, 2.5, nil, true], "a": "line\nbreak \"quoted\" \\ \u{1} é/", "é": [:], "Z": [],
      "n": .number(0.1), "m": .number(1e300), "k": .number(5), "i": .number(.infinity),
    ]
    #expect(
      value.compact
        == #"{"Z":[],"a":"line\nbreak \"quoted\" \\ \u0001 é/","b":[1,2.5,null,true],"i":null,"#
        + #""k":5.0,"m":1e+300,"n":0.1,"é":{}}"#
    )
    let pair: JSONValue = ["a": [1], "b": [:]]
    #expect(pair.pretty == "{\n  \"a\": [\n    1\n  ],\n  \"b\": {}\n}")
  }

  @Test(arguments: [
    ("{\"a\": 1,}", "x.json:1:9: error: expected a key in double quotes, found '}'"),
    ("[1 2]", "x.json:1:4: error: expected ',' or ']', found '2'"),
    ("", "x.json:1:1: error: expected a value, found the end"),
    ("{\n \"a\" 1}", "x.json:2:6: error: expected ':', found '1'"),
    ("[01]", "x.json:1:3: error: expected ',' or ']', found '1'"),
    ("[1.]", "x.json:1:4: error: expected a digit, found ']'"),
    ("[tru]", "x.json:1:2: error: expected a value, found 't'"),
    ("\"a\\x\"", "x.json:1:4: error: expected an escape, found 'x'"),
    ("\"\\ud800\"", "x.json:1:2: error: half of a surrogate pair is no character"),
    ("\"a\tb\"", "x.json:1:3: error: the control character U+0009 may not stand in a text file"),
    ("{\"a\":1,\"a\":2}", "x.json:1:8: error: the key 'a' is used twice"),
    ("1e999", "x.json:1:1: error: the number 1e999 is too large"),
    ("[1] x", "x.json:1:5: error: expected the end, found 'x'"),
    ("NaN", "x.json:1:1: error: expected a value, found 'N'"),
    ("\"a", "x.json:1:3: error: expected '\"', found the end"),
  ])
  func `says what was expected where`(text: String, message: String) throws {
    let error = try #require(throws: Diagnostic.self) {
      try JSONReader.read(SourceText(name: "x.json", text: text))
    }
    #expect(DiagnosticPrinter().lines(of: error).first == message)
  }

  @Test func `reads escapes, pairs of surrogates and large numbers`() throws {
    let text = #"{"a":"\u00e9\ud83d\ude00\/\b\f\n\r\t","b":-0.5e-2,"c":12345678901234567890}"#
    let value = try JSONReader.read(SourceText(name: "x.json", text: text))
    #expect(value["a"] == "é😀/\u{8}\u{C}\n\r\t")
    #expect(value["b"] == .number(-0.005))
    #expect(value["c"] == .number(12_345_678_901_234_567_168))
  }

  @Test func `refuses more levels than the limit`() {
    let text = String(repeating: "[", count: 100_000)
    #expect(throws: Diagnostic.self) {
      try JSONReader.read(SourceText(name: "x.json", text: text))
    }
  }

  @Test func `names the line of a record in JSON Lines`() throws {
    let record = RawRecord(line: 12, bytes: Array("{\"a\":}".utf8))
    let error = try #require(throws: Diagnostic.self) {
      try JSONLine.read(record, name: "x.jsonl")
    }
    #expect(
      DiagnosticPrinter().lines(of: error) == [
        "x.jsonl:12:6: error: expected a value, found '}'", "12 | {\"a\":}", "   |      ^",
      ]
    )
  }

  @Test(arguments: 0..<200)
  func `is read back as it was written`(seed: UInt64) throws {
    var values = RandomValues(seed: seed)
    let value = json(values.value())
    for text in [value.compact, value.pretty] {
      #expect(try JSONReader.read(SourceText(name: "x.json", text: text)) == value)
    }
  }

  private func json(_ value: YAMLValue) -> JSONValue {
    switch value {
    case .absent: .null
    case .bool(let value): .bool(value)
    case .integer(let value): .integer(value)
    case .number(let value): value.isFinite ? .number(value) : .null
    case .text(let text): .string(text)
    case .list(let items): .array(items.map(json))
    case .mapping(let entries):
      .object(Dictionary(entries.map { ($0.key, json($0.value)) }) { $1 })
    }
  }
}
