import Testing

@testable import Calibration

/// Evidence on top of which changes are loaded.
@Suite struct `Evidence that was kept` {
  /// Where everybody stands after a debrief, and the ratings, to the last bit.
  private func held(_ engine: inout DebriefEngine) -> [Double] {
    engine.run(.expected)
    var numbers: [Double] = []
    for member in 0..<engine.memberCount {
      numbers.append(engine.vote(of: member) == nil ? -1 : engine.position(of: member))
      for criterion in 0..<engine.criterionCount {
        numbers.append(Double(engine.rating(of: member, on: criterion)))
        numbers.append(Double(engine.state.ratings[member * engine.width + criterion]))
      }
    }
    return numbers
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `gives the same as all changes loaded at once`(seed: UInt64) throws {
    let plan = try RandomDebrief(seed: seed, answers: 3).plan()
    let changes = FlipSearch(plan, decision: .hold).candidates.prefix(12).map(\.change)
    var kept = DebriefEngine(plan)
    var loaded = DebriefEngine(plan)
    for (first, change) in changes.enumerated() {
      kept.load(change)
      kept.keep()
      for other in changes[(first + 1)...] {
        kept.load(other)
        loaded.load([change, other])
        let (one, both) = (held(&kept), held(&loaded))
        #expect(one == both, "\(change), \(other)")
        kept.load(other, change)
        loaded.load([change, other, change])
        let (two, three) = (held(&kept), held(&loaded))
        #expect(two == three, "\(change), \(other)")
      }
      kept.takePacket()
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `is forgotten once the packet's is taken again`(seed: UInt64) throws {
    let plan = try RandomDebrief(seed: seed, answers: 3).plan()
    var engine = DebriefEngine(plan)
    let before = held(&engine)
    for candidate in FlipSearch(plan, decision: .hold).candidates.prefix(4) {
      engine.load(candidate.change)
      engine.keep()
    }
    engine.takePacket()
    let after = held(&engine)
    #expect(after == before)
    engine.load([])
    let again = held(&engine)
    #expect(again == before)
  }
}
