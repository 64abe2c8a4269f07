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

  @Test func `are not taken from another rubric, as far as they show it`() throws {
    let rubric = try SmallLabels.standard(in: SmallLabels.tree()).rubric
    let criteria = rubric.criteria.map { "\"\($0.id)\":1" }
    func record(_ id: String, _ criteria: [String], _ signal: String) -> String {
      "{\"criteria\":{\(criteria.joined(separator: ","))},"
        + "\"findings\":[{\"signal\":\"\(signal)\"}],\"id\":\"\(id)\",\"vote\":2}\n"
    }
    func message(_ lines: [String], by rubric: Rubric?) -> String? {
      var done = DoneRecords(by: rubric)
      do throws(DoneRecords.NotARun) {
        try done.append(Array(lines.joined().utf8))
        return nil
      } catch {
        return "\(error.line): \(error.message)"
      }
    }
    let own = record("a", criteria, "solo")
    #expect(message([own, record("c", criteria, "solo")], by: rubric) == nil)
    let again = "2: the record of this line stands in an earlier one too"
    #expect(message([own, own], by: rubric) == again)
    #expect(message(["{\"id\":\"a\",\"vote\":2}\n"], by: rubric) == nil)
    let lead = "2: this line was read by another rubric: it"
    let more = record("b", criteria + ["\"zest\":2"], "solo")
    let rates = "\(lead) rates 'zest', and '\(rubric.id)' does not"
    #expect(message([own, more], by: rubric) == rates)
    #expect(message([own, more], by: nil) == nil)
    let first = try #require(rubric.criteria.map(\.id).min())
    let less = record("b", criteria.filter { !$0.hasPrefix("\"\(first)\"") }, "solo")
    #expect(
      message([own, less], by: rubric)
        == "\(lead) does not rate '\(first)', and '\(rubric.id)' does"
    )
    #expect(
      message([own, record("b", criteria, "odd")], by: rubric)
        == "\(lead) finds 'odd', which '\(rubric.id)' does not have"
    )
  }

  @Test(arguments: [
    ("", true), ("{", true), ("{\"cand", true), ("{\"candidate\":nul", true),
    ("{\"candidate\":\"Ann", true), ("{\"candidate\":null,\"crit", true),
    ("{\"error\":\"the rec", true), ("hello world, my notes", false), (" ", false),
    ("{\"answer\":\"x", false), ("{\"candidate\": \"Ann", false), ("[", false),
  ])
  func `end in nothing but the beginning of a record`(rest: String, isTorn: Bool) throws {
    var done = DoneRecords()
    try done.append(Array(("{\"id\":\"a\",\"vote\":3}\n" + rest).utf8))
    var found: DoneRecords.NotARun?
    do throws(DoneRecords.NotARun) { try done.finish() } catch { found = error }
    #expect(found == (isTorn ? nil : DoneRecords.NotARun(line: 2)))
  }

  @Test func `are not taken from another file`() {
    var done = DoneRecords()
    #expect(throws: DoneRecords.NotARun(line: 2)) {
      try done.append(Array("{\"id\":\"a\",\"vote\":3}\nhello\n".utf8))
    }
  }
}
