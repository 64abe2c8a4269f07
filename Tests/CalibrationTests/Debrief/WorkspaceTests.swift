import Testing

@testable import Calibration

@Suite struct `A set of places` {
  @Test(arguments: [(0, 0), (1, 1), (5, 0b11111), (63, .max >> 1), (64, .max), (-1, 0), (99, .max)])
  func `holds the first so many`(count: Int, bits: UInt64) {
    #expect(PlaceSet(first: count).bits == bits)
  }

  @Test func `gives its places in order`() {
    var set = PlaceSet()
    for place in [63, 0, 7, 7] { set.insert(place) }
    #expect(set.places == [0, 7, 63])
    #expect(set.count == 3 && !set.isEmpty)
    #expect((0..<64).filter { set.contains($0) } == [0, 7, 63])
    #expect(set.popFirst() == 0)
    #expect(set.places == [7, 63])
    var empty = PlaceSet()
    #expect(empty.popFirst() == nil && empty.isEmpty)
  }

  @Test(arguments: [
    ([], 0..<0), ([0], 0..<2), ([1], 0..<2), ([3], 2..<4), ([2, 5], 2..<6), ([0, 8], 0..<10),
    ([63], 62..<64), ([0, 63], 0..<64),
  ])
  func `reaches in pairs from its least place to its greatest`(places: [Int], pairs: Range<Int>) {
    var set = PlaceSet()
    for place in places { set.insert(place) }
    #expect(set.pairs == pairs)
  }

  @Test func `unites, intersects and takes away`() {
    let (left, right) = (PlaceSet(bits: 0b1100), PlaceSet(bits: 0b1010))
    #expect((left | right).bits == 0b1110)
    #expect((left & right).bits == 0b1000)
    #expect((left - right).bits == 0b0100)
  }
}

@Suite struct `A fixed buffer` {
  private func values(_ buffer: borrowing FixedBuffer<Int>) -> [Int] {
    (0..<buffer.count).map { buffer[$0] }
  }

  @Test func `copies rows into longer rows, and leaves what is over`() {
    var held: [Int]
    let buffer = FixedBuffer(repeating: 9, count: 8)
    buffer.fill(from: [1, 2, 3, 4, 5, 6], rowsOf: 3, width: 4)
    held = values(buffer)
    #expect(held == [1, 2, 3, 9, 4, 5, 6, 9])
    buffer.fill(from: [7, 7, 7], rowsOf: 1, width: 4)
    held = values(buffer)
    #expect(held == [7, 2, 3, 9, 7, 5, 6, 9])
    buffer.fill(from: [0], rowsOf: 0, width: 4)
    held = values(buffer)
    #expect(held == [7, 2, 3, 9, 7, 5, 6, 9])
  }

  @Test func `copies as many as fit`() {
    var held: [Int]
    let buffer = FixedBuffer(repeating: 0, count: 3)
    buffer.fill(from: [1, 2, 3, 4])
    held = values(buffer)
    #expect(held == [1, 2, 3])
    buffer.fill(from: [5])
    held = values(buffer)
    #expect(held == [5, 2, 3])
    buffer.fill(from: FixedBuffer(copying: [8, 9], blank: 0))
    held = values(buffer)
    #expect(held == [8, 9, 3])
    buffer.fill(with: 4)
    held = values(buffer)
    #expect(held == [4, 4, 4])
  }

  @Test func `reads and writes four at a time up to its end`() {
    let buffer = FixedBuffer(copying: [1, 2, 3, 4, 5], blank: 0)
    let four = buffer.four(at: 1)
    #expect(four == SIMD4(2, 3, 4, 5))
    buffer.setFour(SIMD4(6, 7, 8, 9), at: 0)
    let held = values(buffer)
    #expect(held == [6, 7, 8, 9, 5])
    let length = buffer.address(of: 5) - buffer.address(of: 0)
    #expect(length == 5)
  }

  @Test func `may be empty`() {
    let buffer = FixedBuffer(copying: [Int](), blank: 3)
    let (count, blank) = (buffer.count, buffer.address(of: 0).pointee)
    #expect(count == 0 && blank == 3)
  }
}

@Suite struct `What is set before a debrief` {
  private func engine() throws -> DebriefEngine {
    let rubric = Bench.rubric(
      criteria: 1,
      signals: [Bench.signal("a", [1]), Bench.signal("b", [1]), Bench.signal("c", [1])]
    )
    let members = Bench.members(3)
    let findings = (0..<3).map { Bench.finding($0, of: rubric) }
    return DebriefEngine(
      try DebriefPlan(
        rubric: rubric,
        panel: Bench.panel(members, rounds: 1),
        interviewers: members,
        packet: DebriefPacket(answers: [Bench.answer(findings, criteria: 1)])
      )
    )
  }

  private static func speakers(_ engine: borrowing DebriefEngine) -> [Int32] {
    (0..<engine.turnCount).map { engine.state.turnSpeakers[$0] }
  }

  private static func items(_ engine: borrowing DebriefEngine) -> [Int32] {
    (0..<engine.turnCount).map { engine.state.turnItems[$0] }
  }

  @Test func `orders who speaks, and leaves the order where a place is none`() throws {
    var engine = try engine()
    var speakers: [Int32]
    engine.setOrder([2, 0, 1])
    engine.run(.expected)
    speakers = Self.speakers(engine)
    #expect(speakers == [2, 0, 1])
    for wrong in [[0, 1, 2, 0], [0, 3], [-1]] {
      engine.setOrder(wrong)
      engine.run(.expected)
      speakers = Self.speakers(engine)
      #expect(speakers == [2, 0, 1])
    }
    engine.setOrder([1])
    engine.run(.expected)
    speakers = Self.speakers(engine)
    #expect(speakers == [1])
  }

  @Test func `withholds findings until told otherwise`() throws {
    var engine = try engine()
    var items: [Int32]
    engine.run(.expected)
    items = Self.items(engine)
    #expect(items == [0, 1, 2])
    engine.withhold([0, 2, 3, -1])
    engine.run(.expected)
    items = Self.items(engine)
    #expect(items == [1, -1, -1])
    engine.withhold([])
    engine.run(.expected)
    items = Self.items(engine)
    #expect(items == [0, 1, 2])
  }

  @Test func `shifts one member's ratings by its occasion`() throws {
    var engine = try engine()
    for member in [-1, 3] { engine.setOccasion(-9, of: member) }
    engine.setOccasion(-9, of: 2)
    engine.run(.expected)
    let votes = (0..<3).map { engine.firstVote(of: $0) }
    #expect(votes == [.strongYes, .strongYes, .strongNo])
  }

  @Test func `rates and votes by whole millionths`() throws {
    let engine = try engine()
    let places = [1.699_999_4, 1.699_999_6, 2.499_999_4, 2.499_999_6, 3.349_999_4, 3.349_999_6]
    let votes = places.map { engine.voteValue($0) }
    #expect(votes == [1, 2, 2, 3, 3, 4])
  }

  @Test(arguments: [(1, 4), (3, 4), (4, 4), (5, 8), (8, 8), (63, 64), (64, 64)])
  func `has rows of whole fours, no longer than they must be`(criteria: Int, width: Int) {
    #expect(DebriefState.width(of: criteria) == width)
  }
}
