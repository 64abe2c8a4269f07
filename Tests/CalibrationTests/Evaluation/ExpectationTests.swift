import Calibration
import TestSupport
import Testing

@Suite struct `Judging a debrief` {
  private func result() throws -> DebriefResult {
    let tree = try TemporaryTree(SmallScenarios.files)
    var library = ScenarioLibrary(scenarios: tree.path)
    let loaded = library.debrief("plan")
    let file = try #require(loaded).get()
    return try DebriefSession(searchesFlips: false).run(file.scenario)
  }

  @Test func `that come true give no failure`() throws {
    let result = try result()
    let found = result.held.places.compactMap { result.held.signal(at: $0)?.id }
    #expect(!found.isEmpty)
    var votes: [String: [Vote]] = [:]
    for seat in result.outcome.seats { votes[seat.interviewer] = seat.after.map { [$0.vote] } }
    let expectations = Expectations(
      decision: result.outcome.decision,
      level: result.outcome.level,
      headlines: result.headline.map { [$0, "other"] } ?? [],
      votes: votes,
      finds: found,
      says: [String(result.allText.prefix(12))],
      saysNot: ["never written"]
    )
    #expect(expectations.failures(of: result) == [])
    #expect(Expectations().failures(of: result) == [])
  }

  @Test func `that do not come true say what came instead`() throws {
    let result = try result()
    let decision = try #require(Decision.allCases.first { $0 != result.outcome.decision })
    let level = try #require(Level.allCases.first { $0 != result.outcome.level })
    let seat = try #require(result.outcome.seats.first)
    let vote = try #require(Vote.allCases.first { $0 != seat.after?.vote })
    let said = String(result.allText.prefix(12))
    let failures = Expectations(
      decision: decision,
      level: level,
      headlines: ["nothing-known"],
      votes: [seat.interviewer: [vote]],
      finds: ["nothing-known"],
      says: ["never written"],
      saysNot: [said]
    ).failures(of: result)
    #expect(
      failures.map(\.part) == [
        .decision, .level, .headline, .vote(seat.interviewer), .finds(0), .says(0), .saysNot(0),
      ]
    )
    let first = try #require(failures.first?.message)
    let got = result.outcome.decision.rawValue
    #expect(first.hasPrefix("expected decision \(decision.rawValue), got \(got) (votes "))
    #expect(first.contains("; gate rigor 2 "))
  }

  @Test func `that are open are told apart until they come true`() throws {
    let result = try result()
    let decision = try #require(Decision.allCases.first { $0 != result.outcome.decision })
    var expectations = Expectations(decision: decision, level: result.outcome.level)
    #expect(expectations.failures(of: result).map(\.part) == [.decision])
    expectations.open = [.decision]
    #expect(expectations.failures(of: result) == [])
    #expect(expectations.openMisses(of: result).map(\.part) == [.decision])
    expectations.open = [.decision, .level]
    #expect(expectations.failures(of: result).map(\.part) == [.open(1)])
  }
}
