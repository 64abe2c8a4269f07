import Calibration
import TestSupport
import Testing

@Suite struct `A training record` {
  private func record() throws -> TrainingRecord {
    var trainee = ScriptedTrainee { $0.reference.vote.rawValue }
    try trainee.train(.learn)
    try trainee.train(.practice, count: 3)
    try trainee.train(.practice, count: 2, leavingAfter: 4)
    return trainee.record
  }

  private func message(_ text: String) -> String? {
    do throws(TrainingRecordError) {
      _ = try TrainingRecord.read(Array(text.utf8))
      return nil
    } catch {
      return error.message
    }
  }

  @Test func `is the same when it is read again`() throws {
    let record = try record()
    let read = try TrainingRecord.read(Array(record.lines.utf8))
    #expect(read.record == record)
    #expect(!read.isTorn)
    #expect(read.length == record.lines.utf8.count)
  }

  @Test func `loses nothing but a last line that was cut off`() throws {
    let record = try record()
    let bytes = Array(record.lines.utf8)
    let last = try #require(record.events.last?.line.utf8.count)
    for cut in 1..<last {
      let reading = try TrainingRecord.read(Array(bytes.dropLast(cut)))
      #expect(reading.record.events == record.events.dropLast())
      #expect(reading.length == bytes.count - last)
      #expect(reading.isTorn)
    }
  }

  @Test func `may end with the zeros of a lost block`() throws {
    let record = try record()
    let bytes = Array(record.lines.utf8) + Array(repeating: 0, count: 100)
    let reading = try TrainingRecord.read(bytes)
    #expect(reading.record == record)
    #expect(reading.isTorn)
  }

  @Test func `is refused where it is newer or something else`() throws {
    let line = try #require(try record().events.first?.line)
    #expect(
      message(line.replacing("hcsim.training/1", with: "hcsim.training/2"))
        == "line 1: the record has version 2, and this program reads version 1; use a newer program"
    )
    #expect(
      message("\n" + line.replacing("hcsim.training/1", with: "hcsim.run/1"))
        == "line 2: 'hcsim.run/1' is no record of training"
    )
    #expect(message("{}\n") == "line 1: this is no record of training")
    #expect(message("candidate,rater\n")?.hasPrefix("line 1: ") == true)
    #expect(message("candidate,rater") == "line 1: this is no record of training")
    #expect(message("[1]\n") == "line 1: this is no record of training")
  }

  @Test func `says which line and key are wrong`() throws {
    let record = try record()
    let lines = Golden.lines(of: record.lines)
    let commit = try #require(lines.firstIndex { $0.contains("\"event\":\"commit\"") })
    func broken(_ old: String, _ new: String) -> String? {
      var lines = lines
      lines[commit] = lines[commit].replacing(old, with: new)
      return message(lines.joined(separator: "\n"))
    }
    let line = "line \(commit + 1): "
    #expect(
      broken("\"confidence\":80", "\"confidence\":800")
        == line + "'confidence' is not a whole number from 0 to 100"
    )
    #expect(
      broken("\"at\":\"2", "\"at\":\"x")
        == line + "'at' is not a moment such as 2026-11-28T22:00:00Z"
    )
    #expect(broken("\"commit\"", "\"dance\"") == line + "unknown event 'dance'")
    #expect(
      broken("\"reference\":", "\"hearsay\":") == line
        + "'reference' is not how the committee voted"
    )
    let begin = lines.firstIndex { $0.contains("\"event\":\"round\"") }
    let without = lines.enumerated().filter { $0.offset != begin }.map(\.element)
    #expect(message(without.joined(separator: "\n"))?.hasSuffix(": round 1 never began") == true)
  }

  @Test func `takes in another one once`() throws {
    let other = try record()
    var trainee = ScriptedTrainee(at: Timestamp(seconds: 1_700_000_000)) { _ in 2 }
    try trainee.train(.practice, count: 2)
    var own = trainee.record
    let events = own.missing(from: other)
    for event in events { own.append(event) }
    #expect(own.attempts.count == 5)
    #expect(Set(own.rounds.map(\.number)).count == own.rounds.count)
    #expect(own.lessons == other.lessons)
    #expect(own.missing(from: other) == [])
    let empty = TrainingRecord(TrainingRecord().missing(from: other))
    #expect(empty.attempts == other.attempts)
  }
}
