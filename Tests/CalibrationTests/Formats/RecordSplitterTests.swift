import Calibration
import Testing

@Suite struct `A record splitter` {
  @Test func `gives lines with their numbers and drops blank ones`() {
    let text = "\u{FEFF}{\"a\":1}\r\n\r\n  \n{\"b\":2}\n\n{\"c\":3}"
    #expect(
      split(text, .line, size: 5).map { "\($0.line): \(String(decoding: $0.bytes, as: UTF8.self))" }
        == ["1: {\"a\":1}", "4: {\"b\":2}", "6: {\"c\":3}"]
    )
  }

  @Test func `keeps line breaks inside quotes of CSV`() {
    let text = "a,b\n\"1\n2\",\"x\"\"\ny\"\n3,5\" pipe\n4,z\n"
    #expect(
      split(text, .unquotedLine, size: 3).map {
        "\($0.line): \(String(decoding: $0.bytes, as: UTF8.self))"
      }
        == ["1: a,b", "2: \"1\n2\",\"x\"\"\ny\"", "5: 3,5\" pipe", "6: 4,z"]
    )
  }

  @Test func `goes on behind a quote that is never closed`() {
    let text = "a,b\n1,\"x\n2,y\n3,z\n"
    #expect(split(text, .unquotedLine, size: 100).map(\.line) == [1, 2, 3, 4])
  }

  @Test func `does not keep a record beyond the limit`() {
    let text = "short\n" + String(repeating: "x", count: 100) + "\nnext\n"
    let records = split(text, .line, size: 7, limit: 10)
    #expect(records.map(\.isTooLong) == [false, true, false])
    #expect(records.map(\.line) == [1, 2, 3])
    #expect(records[1].bytes.isEmpty)
  }

  @Test(arguments: 0..<100)
  func `gives the same whatever the pieces`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let parts = ["a", ",", "\"", "\"\"", "\n", "\r\n", "é", " ", "\"x\ny\"", ";", "\t", "{}"]
    let count = Int.random(in: 0...40, using: &generator)
    let text = (0..<count).map { _ in generator.pick(parts) }.joined()
    for boundary in [RecordSplitter.Boundary.line, .unquotedLine] {
      let whole = split(text, boundary, size: 1_000)
      for size in [1, 2, 3, 7] {
        #expect(split(text, boundary, size: size) == whole, "\(text.debugDescription)")
      }
    }
  }

  private func split(
    _ text: String,
    _ boundary: RecordSplitter.Boundary,
    size: Int,
    limit: Int = 16 << 20
  ) -> [RawRecord] {
    var splitter = RecordSplitter(boundary, limit: limit)
    var records: [RawRecord] = []
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: size) {
      splitter.append(Array(bytes[start..<min(bytes.count, start + size)]), to: &records)
    }
    splitter.finish(to: &records)
    return records
  }
}
