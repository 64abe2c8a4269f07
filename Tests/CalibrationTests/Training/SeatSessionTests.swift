import Testing

@testable import Calibration

@Suite struct `A seat line by line` {
  private static func session() throws -> SeatSession {
    var library = ScenarioLibrary()
    let scenario = try #require(library.debrief("pushback-fold")?.value?.scenario)
    return SeatSession(try SeatedDebrief(scenario, as: "bar-raiser"))
  }

  /// Rates everything alike, votes, argues once, passes, and votes again.
  private static let lines =
    Array(repeating: "2", count: 9) + ["2", "", "no-spine"]

  private static func finish(_ session: inout SeatSession, _ lines: [String] = lines) {
    for line in lines { _ = session.take(line) }
    while case .turn = session.prompt { _ = session.take("") }
    for line in ["1", "below-senior", "Vote 1."] { _ = session.take(line) }
  }

  @Test func `asks for every criterion that the answers can show, then for the vote`() throws {
    var session = try Self.session()
    #expect(session.asked.count == 9)
    #expect(session.prompt == .rating(0))
    for _ in 0..<8 { _ = session.take("3") }
    #expect(session.prompt == .rating(8))
    _ = session.take("-")
    #expect(session.prompt == .vote(isLast: false))
    _ = session.take("strong yes")
    _ = session.take("staff")
    #expect(session.seated.firstBallot?.vote == .strongYes)
    #expect(session.seated.firstBallot?.rating(of: 8) == nil)
  }

  @Test func `ends with a result and what was written`() throws {
    var session = try Self.session()
    Self.finish(&session)
    #expect(session.prompt == nil)
    #expect(session.feedback == "Vote 1.")
    let result = try #require(session.result)
    #expect(result.first.vote == .no)
    #expect(result.last.vote == .strongNo)
    #expect(result.argued.count == 1)
  }

  @Test func `comes to the same by the entries it kept`() throws {
    var session = try Self.session()
    Self.finish(&session)
    var again = try Self.session()
    for entry in session.entries { _ = again.take(entry) }
    #expect(again.result == session.result)
    #expect(again.entries == session.entries)
  }

  @Test func `takes the last entry back at any prompt`() throws {
    var session = try Self.session()
    #expect(session.take("undo") == [.nothingToUndo])
    _ = session.take("4")
    #expect(session.take("undo") == [.undone])
    #expect(session.prompt == .rating(0))
    for line in Self.lines { _ = session.take(line) }
    let prompt = session.prompt
    _ = session.take("")
    _ = session.take("undo")
    #expect(session.prompt == prompt)
  }

  @Test func `refuses what does not fit and keeps asking`() throws {
    var session = try Self.session()
    for entry in ["5", "x", "", "3.5"] {
      guard case .refused(let told, _)? = session.take(entry).first else {
        Issue.record("'\(entry)' was taken")
        continue
      }
      #expect(told == entry)
    }
    #expect(session.prompt == .rating(0))
    #expect(session.entries.isEmpty)
    #expect(session.take("help") == [.help(.rating(0))])
  }

  @Test func `can be left, and keeps what was entered`() throws {
    var session = try Self.session()
    _ = session.take("2")
    #expect(session.take("quit") == [.left])
    #expect(session.prompt == nil)
    #expect(session.result == nil)
    #expect(session.entries == ["2"])
  }
}
