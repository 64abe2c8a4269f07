import Testing

@testable import Calibration

@Suite struct `A seat in a debrief` {
  private static func scenario(_ name: String = "pushback-fold") throws -> DebriefScenario {
    var library = ScenarioLibrary()
    return try #require(library.debrief(name)?.value?.scenario)
  }

  private static func seated(_ member: String = "bar-raiser") throws -> SeatedDebrief {
    try SeatedDebrief(scenario(), as: member)
  }

  private static func ballot(_ vote: Vote, _ rating: Int = 2) -> GivenBallot {
    GivenBallot(vote: vote, level: .senior, ratings: Array(repeating: rating, count: 9))
  }

  @Test func `asks for a ballot, turns and a last ballot, and is then over`() throws {
    var seated = try Self.seated()
    #expect(seated.step == .first)
    let answer1 = seated.take(.turn(nil))
    #expect(!answer1)
    let answer2 = seated.take(.first(Self.ballot(.yes, 3)))
    #expect(answer2)
    var rounds: [Int] = []
    while case .turn(let round) = seated.step {
      rounds.append(round)
      let shown = seated.turns
      let answer3 = seated.take(.turn(nil))
      #expect(answer3)
      // What was shown stays.
      #expect(Array(seated.turns.prefix(shown.count)) == shown)
    }
    #expect(rounds.first == 1)
    #expect(rounds == rounds.sorted())
    #expect(seated.step == .last)
    #expect(SeatResult(seated) == nil)
    let answer4 = seated.take(.last(Self.ballot(.no)))
    #expect(answer4)
    #expect(seated.step == .done)
    #expect(SeatResult(seated) != nil)
  }

  @Test func `goes back by forgetting`() throws {
    var seated = try Self.seated()
    _ = seated.take(.first(Self.ballot(.no)))
    let before = (seated.step, seated.turns)
    _ = seated.take(.turn(nil))
    let answer5 = seated.undo()
    #expect(answer5)
    #expect((seated.step, seated.turns) == before)
    let answer6 = seated.undo()
    #expect(answer6)
    let answer7 = seated.undo()
    #expect(!answer7)
    #expect(seated.step == .first)
  }

  @Test func `finds what a number, a signal or words point at`() throws {
    var seated = try Self.seated()
    _ = seated.take(.first(Self.ballot(.strongNo, 1)))
    let words = "Let's forget the limit"
    let said = try #require(seated.argument(words))
    let number = try #require(
      seated.heard.passages.first { $0.text.contains(words) }?.number
    )
    #expect(seated.argument("\"\(words)\"")?.standing == said.standing)
    let byNumber = try #require(seated.argument("\(number)"))
    #expect(byNumber.exists)
    #expect(seated.argument("999") == nil)
    #expect(seated.argument("she built a rocket")?.standing == .absent)
    #expect(seated.argument("no-spine")?.exists == true)
    #expect(seated.argument("runs-without-me")?.standing == .absent)
  }

  @Test func `counts what was said already as said`() throws {
    var seated = try Self.seated()
    _ = seated.take(.first(Self.ballot(.strongNo, 1)))
    let argument = try #require(seated.argument("no-spine"))
    if case .finding = argument.standing { _ = seated.take(.turn(argument)) }
    guard case .turn = seated.step else { return }
    let findings = seated.turns.compactMap { $0.says?.signal }
    #expect(!findings.isEmpty)
  }

  @Test func `scores a neutral reader's ballot as exact`() throws {
    var seated = try Self.seated()
    let neutral = try #require(seated.neutral.seats[seated.member].before)
    let ballot = GivenBallot(vote: neutral.vote, level: neutral.level, ratings: neutral.ratings)
    _ = seated.take(.first(ballot))
    while case .turn = seated.step { _ = seated.take(.turn(nil)) }
    _ = seated.take(.last(ballot))
    let result = try #require(SeatResult(seated))
    #expect(result.voteError == 0)
    #expect(result.argued.isEmpty)
    #expect(!result.hasMovedSomebody)
    #expect([.stayed, .heldAgainstPressure, .unmovedByEvidence].contains(result.motion))
  }

  @Test func `says whether the person moved for evidence or for pressure`() throws {
    var seated = try Self.seated("hiring-manager")
    _ = seated.take(.first(Self.ballot(.strongYes, 4)))
    while case .turn = seated.step { _ = seated.take(.turn(nil)) }
    _ = seated.take(.last(Self.ballot(.strongNo, 1)))
    let result = try #require(SeatResult(seated))
    // Everybody read the packet and a neutral reader knows all of it: nothing was new.
    #expect(result.hearing.evidence == 0)
    #expect(result.motion == .movedByPressure)
    #expect(result.byPull < -1)
  }

  @Test func `is refused to strangers, with the nearest name`() throws {
    let scenario = try Self.scenario()
    do {
      _ = try SeatedDebrief(scenario, as: "bar-raizer")
      Issue.record("nobody has that id")
    } catch {
      #expect(error.message.contains("did you mean 'bar-raiser'?"))
    }
    let alone = DebriefConditions(evidence: .ownRound)
    do {
      _ = try SeatedDebrief(scenario, as: "staff-peer", conditions: alone)
      Issue.record("the staff peer asked nothing")
    } catch {
      #expect(error.message.contains("heard no answer"))
    }
  }

  /// What comes of a seat that hears its own round, says yes and ends with another ballot.
  private static func ownRound(
    ending vote: Vote,
    _ rating: Int
  ) throws -> (seated: SeatedDebrief, result: SeatResult) {
    let conditions = DebriefConditions(evidence: .ownRound)
    var seated = try SeatedDebrief(scenario(), as: "hiring-manager", conditions: conditions)
    _ = seated.take(.first(ballot(.yes, 3)))
    while case .turn = seated.step { _ = seated.take(.turn(nil)) }
    _ = seated.take(.last(ballot(vote, rating)))
    return (seated, try #require(SeatResult(seated)))
  }

  @Test func `hears in its own round what it asked, and learns the rest`() throws {
    let (seated, down) = try Self.ownRound(ending: .strongNo, 1)
    #expect(seated.heard.places == [2])
    #expect(seated.turns.contains { $0.learners.contains(seated.member) })
    let heard = down.hearing.evidence
    #expect(heard != 0)
    // Whoever moves the way that the news points moves for evidence; the other way nobody does.
    let up = try Self.ownRound(ending: .strongYes, 4).result
    #expect(up.hearing.evidence == heard)
    #expect((heard < 0 ? down : up).byEvidence * heard > 0)
    #expect((heard < 0 ? up : down).byEvidence == 0)
  }
}
