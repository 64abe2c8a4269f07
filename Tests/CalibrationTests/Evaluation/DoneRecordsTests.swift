import Calibration
import Testing

@Suite struct `Records that were done` {
  @Test(arguments: [1, 5, 400])
  func `are the whole lines`(pieces: Int) throws {
    let whole =
      "{\"id\":\"a\",\"vote\":3}\n{\"error\":\"e\",\"id\":null,\"line\":2}\n{\"id\":\"b\",\"vote\":1}\n"
    let bytes = Array((whole + "{\"id\":\"c\",\"vo").utf8)
    var done = DoneRecords()
    for start in stride(from: 0, to: bytes.count, by: pieces) {
      try done.append(Array(bytes[start..<min(bytes.count, start + pieces)]))
    }
    #expect(done.length == whole.utf8.count)
    #expect(done.lines == 3)
    #expect(done.ids.count == 2)
    #expect(done.votes == [1, 0, 1, 0])
  }

  @Test func `count no vote where there was nothing to judge`() throws {
    var done = DoneRecords()
    let lines = Unreadable.allCases.enumerated().map { place, why in
      "{\"id\":\"u\(place)\",\"note\":\"\(why.message)\",\"vote\":1}\n"
    }
    try done.append(Array((lines.joined() + "{\"id\":\"b\",\"vote\":1}\n").utf8))
    #expect(done.votes == [1, 0, 0, 0])
    #expect(done.unreadable == Unreadable.allCases.count)
    #expect(done.ids.count == Unreadable.allCases.count + 1)
  }

  @Test func `are not taken from another file`() {
    var done = DoneRecords()
    #expect(throws: DoneRecords.NotARun(line: 2)) {
      try done.append(Array("{\"id\":\"a\",\"vote\":3}\nhello\n".utf8))
    }
  }
}
