import Calibration
import Testing

@Suite struct `The core schema` {
  @Test(
    arguments: [
      ("", .null), ("~", .null), ("null", .null), ("Null", .null), ("nULL", .string("nULL")),
      ("true", .bool(true)), ("FALSE", .bool(false)), ("yes", .string("yes")),
      ("0", .integer(0)), ("-12", .integer(-12)), ("+7", .integer(7)), ("007", .integer(7)),
      ("0x1F", .integer(31)), ("0o17", .integer(15)), ("0x", .string("0x")),
      ("0o8", .string("0o8")),
      ("0b1", .string("0b1")), ("-0x1", .string("-0x1")), ("1_000", .string("1_000")),
      ("9223372036854775807", .integer(.max)), ("9223372036854775808", .float(0x1p63)),
      ("1.5", .float(1.5)), ("1.", .float(1)), (".5", .float(0.5)), ("-1e-3", .float(-0.001)),
      ("1e3", .float(1000)), (".", .string(".")), ("e3", .string("e3")), ("1e", .string("1e")),
      ("+", .string("+")), ("-", .string("-")), (".inf", .float(.infinity)),
      ("-.INF", .float(-.infinity)), ("+.inf", .float(.infinity)), (".iNF", .string(".iNF")),
      ("1:30", .string("1:30")), ("1 2", .string("1 2")), ("inf", .string("inf")),
      ("nan", .string("nan")), ("12e03", .float(12_000)), ("0xFFFFFFFFFFFFFFFF", .float(0x1p64)),
    ] as [(String, CoreValue)]
  )
  func `resolves plain scalars`(text: String, value: CoreValue) {
    #expect(CoreValue(plain: text) == value)
  }

  @Test func `reads decimals as the nearest double`() {
    var texts = ["0.1", "-0.000123", "-0.0", ".000000000000001", "-.5", "00.25", "9.", "0.30"]
    for digits in 1...18 {
      let text = "7193846250317926485".prefix(digits)
      texts += ["\(text)", "-\(text)", "0.\(text)", "\(text).\(text)", "-3.\(text)"]
    }
    for text in texts {
      switch CoreValue(plain: text) {
      case .integer(let value): #expect(value == Int(text), "\(text)")
      case .float(let value):
        #expect(value.bitPattern == Double(text)?.bitPattern, "\(text)")
        #expect(text.contains("."))
      case .null, .bool, .string: Issue.record("\(text) is no number")
      }
    }
  }

  @Test func `knows what is no number`() {
    guard case .float(let value) = CoreValue(plain: ".nan") else {
      Issue.record("not a float")
      return
    }
    #expect(value.isNaN)
  }

  @Test(
    arguments: [
      ("no", "a Boolean"), ("On", "a Boolean"), ("Y", "a Boolean"), ("12:30", "a number"),
      ("1_000", "a number"), ("0b11", "a number"), ("190:20:30.5", "a number"),
      ("2024-01-02", "a date"), ("2024-1-2 10:00:00", "a date"), ("2024-01-02T10:00:00Z", "a date"),
      ("010", "another number"), ("0o17", "text"), ("1e3", "text"), ("1.5e3", "text"),
      ("1.5e+3", nil), ("<<", "a merge"), ("=", "a default value"), ("none", nil),
      ("yesterday", nil),
      ("7", nil), ("1.5", nil), ("true", nil), ("nO", nil), ("2024-01", nil), ("12:3a", nil),
      ("2024-01-02 was a day", nil), ("0x1F", nil), ("", nil), ("-", nil), ("0", nil), ("1:", nil),
    ] as [(String, String?)]
  )
  func `knows what YAML 1.1 reads otherwise`(text: String, meaning: String?) {
    #expect(OlderYAML.meaning(of: text) == meaning)
  }

  @Test func `notes nothing where a number is read`() throws {
    let source = SourceText(name: "x.yaml", text: "adds: {a: 1e300, b: 0o17, c: 012}\n")
    #expect(try #require(YAMLReader.read(source).documents.first).olderYAMLNotes.isEmpty)
  }

  @Test func `notes what YAML 1.1 reads otherwise in a document`() throws {
    let text = "start: 12:30\nlist: [no, 'no', maybe]\non: x\n"
    let root = try #require(
      YAMLReader.read(SourceText(name: "x.yaml", text: text)).documents.first
    )
    let notes = root.olderYAMLNotes
    #expect(notes.map(\.severity) == [.note, .note, .note])
    #expect(notes.map(\.place.position.line) == [1, 2, 3])
    #expect(
      DiagnosticPrinter().lines(of: notes[0]) == [
        "x.yaml:1:8: note: '12:30' is text here, but readers of YAML 1.1 take it for a number",
        "1 | start: 12:30",
        "  |        ^~~~~",
        "help: quote it if other programs read this file:",
        "1 | start: \"12:30\"",
      ]
    )
  }

  @Test func `notes where a comment without a space cuts a text`() throws {
    let text = "question: What was ticket #482 about?\n"
    let root = try #require(
      YAMLReader.read(SourceText(name: "x.yaml", text: text)).documents.first
    )
    #expect(root.entries.map(\.value.text) == ["What was ticket"])
    #expect(
      root.cutTextNotes.map { DiagnosticPrinter().lines(of: $0) } == [
        [
          "x.yaml:1:27: note: the text ends before '#482', which begins a comment",
          "1 | question: What was ticket #482 about?",
          "  |                           ^~~~",
          "help: quote the whole text if that belongs to it, or put a space behind the '#':",
          "1 | question: \"What was ticket #482 about?\"",
        ]
      ]
    )
  }

  @Test(arguments: [
    "a: text # a comment", "a: 7 #seven", "a: \"text\" #said", "a: text#1", "a: [b, c] #two",
    "a: text #", "a: text ##", "a: |\n  text #1",
  ])
  func `notes no other comment`(text: String) throws {
    let source = SourceText(name: "x.yaml", text: text + "\n")
    let root = try #require(YAMLReader.read(source).documents.first)
    #expect(root.cutTextNotes.isEmpty)
  }
}
