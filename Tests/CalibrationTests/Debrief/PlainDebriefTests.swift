import Testing

@testable import Calibration

@Suite struct `Debrief engine against the equations written plainly` {
  @Test(arguments: 0..<300 as Range<UInt64>)
  func `gives the same ratings, positions, turns and votes`(seed: UInt64) throws {
    let debrief = RandomDebrief(seed: seed)
    let plain = try #require(PlainDebrief(debrief))
    let outcome = try debrief.plan().outcome(searchesFlips: false)
    #expect(outcome.turns.map(\.speaker) == plain.turns.map(\.speaker))
    #expect(outcome.turns.map(\.finding) == plain.turns.map(\.finding))
    for (member, seat) in outcome.seats.enumerated() {
      #expect((seat.after != nil) == plain.members[member].hasVote)
      guard let ballot = seat.after else { continue }
      #expect(abs(ballot.mean - plain.members[member].position) < 1e-6)
      #expect(ballot.vote == plain.vote(member))
      #expect(abs(seat.anchor - plain.members[member].anchor) < 1e-6)
      for criterion in debrief.rubric.criteria.indices {
        let expected = plain.rating(member, criterion)
        #expect((ballot.expectedRatings[criterion] == nil) == (expected == nil))
        #expect(abs((ballot.expectedRatings[criterion] ?? 0) - (expected ?? 0)) < 2e-6)
      }
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `splits every move into parts that add up`(seed: UInt64) throws {
    let outcome = try RandomDebrief(seed: seed).plan().outcome(searchesFlips: false)
    for move in outcome.moves {
      #expect(abs(move.evidence + move.pull - move.delta) < 1e-9)
      let first = try #require(outcome.positions.first?[move.member])
      let last = try #require(outcome.positions.last?[move.member])
      #expect(abs(last - first - move.delta) < 2e-6)
      #expect(
        move.byEvidence.allSatisfy { outcome.turns[$0.turn].learners.contains(move.member) }
      )
    }
  }

  @Test func `covers votes that move, seats without a vote, holds and every rule`() throws {
    var moved = 0
    var silent = 0
    var decisions: Set<Decision> = []
    var learned = 0
    for seed in 0..<300 as Range<UInt64> {
      let outcome = try RandomDebrief(seed: seed).plan().outcome(searchesFlips: false)
      moved += outcome.moves.count { $0.from != $0.to }
      silent += outcome.seats.count { $0.after == nil }
      learned += outcome.seats.reduce(0) { $0 + $1.learned.count }
      decisions.insert(outcome.decision)
    }
    #expect(moved > 50)
    #expect(silent > 50)
    #expect(learned > 200)
    #expect(decisions.count == 3)
  }
}
