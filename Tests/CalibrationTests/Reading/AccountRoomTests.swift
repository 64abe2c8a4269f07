import TestSupport
import Testing

@testable import Calibration

@Suite struct `The room of an account` {
  private static let room = AccountRoom(terms: 8, rise: 0.25)

  private static let wording = """
    kind: wording
    id: tiny
    title: Words
    targets:
      spread: {base: 0, axes: [0]}
    terms: |
      depot 1 0
      ferry 1 0
      harbour 1 0
      lamp 1 0
    sentences:
      targets:
        spread: {base: 0, axes: [0]}
      terms: |
        depot 1 0
    """

  private func reader(_ room: String, wording: String = Self.wording) throws -> AnswerReader {
    let rubric = SmallLabels.rubric.replacing("3.35]}", with: "3.35]\(room)}")
    let tree = try TemporaryTree(["rubrics/tiny.yaml": rubric, "wordings/tiny.yaml": wording])
    return AnswerReader(try SmallLabels.standard(in: tree))
  }

  @Test(arguments: [(4, -0.25), (8, 0), (16, 0.25), (1, -0.25), (400, 0.25), (0, 0)])
  func `raises by as much for twice the terms as it lowers for half, and no further`(
    terms: Int,
    rise: Double
  ) {
    #expect(Self.room.rise(terms: terms) == rise)
  }

  @Test func `goes in doublings between`() {
    // log2(11 / 8) of a quarter.
    #expect((Self.room.rise(terms: 11) - 0.114_857_904_5).magnitude < 1e-9)
    #expect(AccountRoom(terms: 0, rise: 1).rise(terms: 2) == 1)
  }

  @Test func `moves the cuts of a yes, and not that of a no`() {
    let scale = RatingScale(cuts: [1.7, 2.5, 3.35], room: Self.room)
    #expect(scale.cuts(rise: -0.25) == [1.7, 2.25, 3.1])
    let votes = [1.69, 1.7, 2.24, 2.25, 3.09, 3.1].map { scale.vote(forMean: $0, rise: -0.25) }
    #expect(votes == [.strongNo, .no, .no, .yes, .yes, .strongYes])
    #expect(scale.vote(forMean: 2.74, rise: 0.25) == .no)
    #expect(scale.vote(forMean: 2.75, rise: 0.25) == .yes)
  }

  @Test func `never has a yes asked for less than a no`() {
    let scale = RatingScale(cuts: [1.7, 1.8, 3.35])
    #expect(scale.cuts(rise: -0.25) == [1.7, 1.7, 3.1])
    #expect(scale.vote(forMean: 1.69, rise: -0.25) == .strongNo)
  }

  @Test func `is measured in terms of the table, each once, and not in names`() throws {
    var reader = try reader(", room: {terms: 2, rise: 0.5}")
    func rise(_ answer: String) -> Double { reader.read(AnswerText(answer: answer)).rise }
    #expect(rise("A depot.") == -0.5)
    #expect(rise("A depot. The depot, a depot.") == -0.5)
    #expect(rise("A depot with Lamp and Ferry, of the firm Harbour.") == -0.5)
    #expect(rise("A depot and a ferry.") == 0)
    #expect(rise("A depot and a ferry at the harbour with a lamp.") == 0.5)
    #expect(rise("Nothing that is listed.") == 0)
  }

  @Test func `does nothing where a scale has none, or a rubric no table`() throws {
    var plain = try reader("")
    #expect(plain.read(AnswerText(answer: "A depot.")).rise == 0)
    var rubric = try reader(", room: {terms: 2, rise: 0.5}").compiled.rubric
    rubric.wording = Wording()
    var reader = AnswerReader(RubricReader(rubric: rubric, language: Language(id: "none")))
    #expect(reader.read(AnswerText(answer: "A depot.")).rise == 0)
  }

  @Test func `decides a vote that the mean alone would not`() throws {
    let text = "The depot adopted it at the harbour, with a ferry and a lamp."
    var plain = try reader("")
    let before = plain.read(AnswerText(answer: text))
    var roomy = try reader(", room: {terms: 2, rise: 0.5}")
    let after = roomy.read(AnswerText(answer: text))
    #expect(after.mean == before.mean)
    #expect(before.vote == .yes)
    #expect(after.vote == .no)
    let explained = ExplainedAnswer(
      id: nil,
      rubric: roomy.compiled.rubric,
      explanation: roomy.explain(AnswerText(answer: text))
    )
    guard case .paragraph(let opening)? = explained.blocks.dropFirst().first else {
      Issue.record("no opening")
      return
    }
    let told = "begin at 1.70, 3.00 and 3.85, the last two 0.50 higher for its length."
    #expect(opening.plainText.contains(told), "\(opening.plainText)")
    #expect(roomy.read(AnswerText(answer: "The depot adopted it.")).vote == .yes)
  }

  @Test func `is averaged over the answers of a packet`() throws {
    let rubric = Bench.rubric(criteria: 1, scale: RatingScale(cuts: [1.7, 2.5, 3.35]))
    let members = Bench.members(1) { _, _ in }
    var packet = DebriefPacket(
      answers: [0.3, -0.1].map { rise in
        var answer = Bench.answer([], alsoRated: [0], criteria: 1)
        answer.reading.rise = rise
        return answer
      }
    )
    func cuts() throws -> [Double] {
      try DebriefPlan(
        rubric: rubric,
        panel: Bench.panel(members),
        interviewers: members,
        packet: packet
      ).cuts
    }
    #expect(try cuts() == [1_700_000, 2_600_000, 3_450_000])
    packet.answers[0].reading.rise = .nan
    #expect(try cuts() == [1_700_000, 2_450_000, 3_300_000])
    packet.answers = []
    #expect(packet.rise == 0)
  }

  @Test func `is part of what a rubric's digest and archive tell`() throws {
    let room = try reader(", room: {terms: 2, rise: 0.5}").compiled.rubric
    let other = try reader(", room: {terms: 2, rise: 0.25}").compiled.rubric
    let none = try reader("").compiled.rubric
    #expect(room.scale.room == AccountRoom(terms: 2, rise: 0.5))
    #expect(Set([room.digest, other.digest, none.digest]).count == 3)
    #expect(room.scale != other.scale && room.scale != none.scale)
  }

  @Test(arguments: [
    (", room: {terms: 2}", "'rise'"),
    (", room: {terms: 0, rise: 0.1}", "0 is out of range, allowed is 1 to"),
    (", room: {terms: 2, rise: -0.1}", "-0.1 is out of range, allowed is 0 to 1"),
  ])
  func `is told of where it cannot be`(room: String, message: String) throws {
    let rubric = SmallLabels.rubric.replacing("3.35]}", with: "3.35]\(room)}")
    let tree = try TemporaryTree(["rubrics/tiny.yaml": rubric, "wordings/tiny.yaml": Self.wording])
    var library = ScenarioLibrary(scenarios: tree.path)
    let told = library.rubric("tiny").diagnostics.map(\.message)
    #expect(told.count == 1)
    #expect(told.first?.contains(message) == true, "\(told)")
  }
}
