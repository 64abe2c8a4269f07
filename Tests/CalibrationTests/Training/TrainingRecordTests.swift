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

  /// A record with a seat, over or not.
  private func seated(_ entries: [String], score: SeatScore?) -> TrainingRecord {
    let time = Timestamp(seconds: 1_795_856_400)
    var kinds: [TrainingEvent.Kind] = [
      .seat(number: 1, debrief: "pushback-fold", member: "bar-raiser")
    ]
    kinds += entries.map { .seatEntry(number: 1, $0) }
    kinds += [.seatEntry(number: 1, "x"), .seatUndo(number: 1)]
    if let score { kinds.append(.seatEnd(number: 1, score)) }
    return TrainingRecord(kinds.map { TrainingEvent($0, at: time) })
  }

  private let score = SeatScore(
    first: .no,
    last: .strongNo,
    reference: .no,
    informed: nil,
    decision: .decline,
    informedDecision: .hold,
    raised: 1,
    other: 2,
    keptBack: 3,
    hasMovedSomebody: true,
    motion: .movedByPressure,
    byEvidence: -12,
    byPull: 50,
    feedback: "Vote 1."
  )

  @Test func `keeps a seat on a panel, and where it was left`() throws {
    for record in [seated(["2", "3"], score: nil), seated(["2"], score: score)] {
      #expect(try TrainingRecord.read(Array(record.lines.utf8)).record == record)
    }
    let left = seated(["2", "3"], score: nil)
    #expect(left.openSeat?.entries == ["2", "3"])
    #expect(seated([], score: score).openSeat == nil)
    #expect(left.nextSeat == 2)
    let line = try #require(left.events.last?.line)
    #expect(message(line) == "line 1: seat 1 was never taken")
    #expect(message(line.replacing("seat-undo", with: "seat-up"))?.contains("seat-up") == true)
  }

  @Test func `offers the seat that was taken least`() throws {
    let debriefs = ["a", "b", "pushback-fold"]
    let record = seated([], score: score)
    let next = try #require(record.nextDebrief(among: debriefs, seed: 1))
    #expect(next != "pushback-fold")
    #expect(record.nextDebrief(among: debriefs, seed: 1) == next)
    #expect(record.nextDebrief(among: [], seed: 1) == nil)
    #expect(record.seats(among: ["bar-raiser", "em"], seed: 1).first == "em")
  }

  @Test func `takes over the seats of another that are over, once`() {
    let mine = seated(["1"], score: score)
    var all = mine
    for event in mine.missing(from: seated(["2"], score: score)) { all.append(event) }
    #expect(all.seats.map(\.number) == [1, 2])
    #expect(all.seats.last?.score == score)
    #expect(all.missing(from: seated(["2"], score: score)).isEmpty)
    #expect(mine.missing(from: seated(["2"], score: nil)).isEmpty)
  }

  @Test func `goes on with a round that was imported before it was done`() throws {
    var trainee = ScriptedTrainee { $0.reference.vote.rawValue }
    try trainee.train(.practice, count: 2)
    var other = ScriptedTrainee(at: Timestamp(seconds: 1_795_000_000)) { _ in 2 }
    try other.train(.qualify, leavingAfter: 60)
    var mine = trainee.record
    for event in mine.missing(from: other.record) { mine.append(event) }
    let half = try #require(mine.rounds.last)
    #expect(half.number == 2 && !half.isDone && !half.attempts.isEmpty)
    try other.train(.qualify)
    for event in mine.missing(from: other.record) { mine.append(event) }
    #expect(mine.rounds.count == 2)
    #expect(mine.rounds.last?.isDone == true)
    #expect(Qualification.all(in: mine).map(\.isDone) == [true])
    #expect(mine.missing(from: other.record).isEmpty)
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
