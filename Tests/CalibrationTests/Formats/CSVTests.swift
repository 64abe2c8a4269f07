import Calibration
import Testing

@Suite struct `CSV text` {
  private static let place = SourcePlace(
    name: "x.csv",
    position: SourcePosition(line: 1, column: 1)
  )

  @Test(arguments: [
    ("a,b,c", ["a", "b", "c"]), ("", [""]), (",", ["", ""]), ("\"a,b\",c", ["a,b", "c"]),
    ("\"say \"\"so\"\"\"", ["say \"so\""]), ("\"a\nb\",", ["a\nb", ""]), (" a , b", [" a ", " b"]),
    ("é,東京", ["é", "東京"]),
  ])
  func `gives the fields of a record`(text: String, fields: [String]) throws {
    let record = RawRecord(line: 1, bytes: Array(text.utf8))
    #expect(try CSVFormat().fields(of: record, name: "x.csv") == fields)
  }

  @Test(arguments: [
    ("a,5\" pipe", "x.csv:7:4: error: a quote inside a field without quotes"),
    ("\"a\"b", "x.csv:7:4: error: there is text after the closing quote"),
    ("a,\"b", "x.csv:7:3: error: the quote is not closed"),
    ("\"a\nb\"c", "x.csv:8:3: error: there is text after the closing quote"),
  ])
  func `says where a record goes wrong`(text: String, message: String) throws {
    let record = RawRecord(line: 7, bytes: Array(text.utf8))
    let error = try #require(throws: Diagnostic.self) {
      try CSVFormat().fields(of: record, name: "x.csv")
    }
    #expect(DiagnosticPrinter().lines(of: error).first == message)
  }

  @Test func `refuses bytes that are not UTF-8`() throws {
    let record = RawRecord(line: 3, bytes: [0x61, 0x2C, 0xC3])
    let error = try #require(throws: Diagnostic.self) {
      try CSVFormat().fields(of: record, name: "x.csv")
    }
    #expect(error.code == "invalid-utf-8")
    #expect(error.place.position == SourcePosition(line: 3, column: 3))
  }

  @Test(arguments: [
    ("a,b,c", UInt8(0x2C)), ("a;b;c,d", 0x3B), ("a\tb", 0x09), ("\"a;b;c\",d", 0x2C), ("a", 0x2C),
  ])
  func `finds the separator from the header`(header: String, separator: UInt8) {
    let record = RawRecord(line: 1, bytes: Array(header.utf8))
    #expect(CSVFormat(header: record).separator == separator)
  }

  @Test func `looks fields up by column`() throws {
    let header = try CSVHeader(["id", " answer "], at: Self.place)
    let row = try header.row(["a1", "text"], at: Self.place)
    #expect(row["answer"] == "text")
    #expect(row["missing"] == nil)
    #expect(throws: Diagnostic.self) { try header.row(["a1"], at: Self.place) }
    #expect(throws: Diagnostic.self) { try CSVHeader(["id", "id"], at: Self.place) }
  }

  @Test func `guards against formulas when asked`() {
    let fields = ["=1+1", "-1.5", "-a", "+7", "@x", "plain"]
    var writer = CSVWriter(guardsFormulas: true)
    writer.write(fields)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "'=1+1,-1.5,'-a,+7,'@x,plain\n")
    var open = CSVWriter()
    open.write(fields)
    #expect(String(decoding: open.bytes, as: UTF8.self) == "=1+1,-1.5,-a,+7,@x,plain\n")
  }

  @Test(arguments: 0..<200)
  func `is read back as it was written`(seed: UInt64) throws {
    var values = RandomValues(seed: seed)
    let width = Int.random(in: 1...5, using: &values.generator)
    let rows = (0..<8).map { _ in (0..<width).map { _ in values.text() } }
    let separator = values.generator.pick([UInt8(0x2C), 0x3B, 0x09])
    var writer = CSVWriter(separator: separator)
    for row in rows { writer.write(row) }
    var splitter = RecordSplitter(.unquotedLine)
    var records: [RawRecord] = []
    splitter.append(writer.bytes, to: &records)
    splitter.finish(to: &records)
    let format = CSVFormat(separator: separator)
    let read = try records.map { try format.fields(of: $0, name: "x.csv") }
    #expect(read == rows)
  }
}
