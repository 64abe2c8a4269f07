import Testing

@testable import Calibration

@Suite struct `Panels` {
  private func order(_ order: Discussion.Order, roles: [Panel.Seat: String] = [:]) -> [Int] {
    let panel = Panel(
      id: "p",
      title: "",
      members: ["a", "b", "c", "d"],
      roles: roles,
      discussion: Discussion(order: order)
    )
    return panel.speakingOrder(seniorities: [3, 1, 3, 2])
  }

  @Test func `speak as listed, by rank, or with the hiring manager last`() {
    #expect(order(.listed) == [0, 1, 2, 3])
    #expect(order(.juniorFirst) == [1, 3, 0, 2])
    #expect(order(.seniorFirst) == [0, 2, 3, 1])
    #expect(order(.hiringManagerLast, roles: [.hiringManager: "b"]) == [0, 2, 3, 1])
    #expect(order(.hiringManagerLast) == [0, 1, 2, 3])
  }

  @Test func `have seats that are given and taken`() {
    var panel = Panel(id: "p", title: "", members: ["a", "b"], roles: [.barRaiser: "b"])
    #expect(panel.roles == [.barRaiser: "b"] && panel.holders == ["b"])
    panel.seat("a", in: .hiringManager)
    #expect(panel.holder(of: .hiringManager) == "a" && panel.holders == ["a", "b"])
    panel.roles = [.hiringManager: "b"]
    #expect(panel.holder(of: .barRaiser) == nil && panel.roles == [.hiringManager: "b"])
    panel.seat(nil, in: .hiringManager)
    #expect(panel.roles.isEmpty && panel.holders.isEmpty)
  }

  @Test func `take on conditions and keep the rest`() {
    let panel = Panel(
      id: "p",
      title: "",
      members: ["a"],
      evidence: .ownRound,
      discussion: Discussion(independentBallots: true, order: .juniorFirst, rounds: 3)
    )
    let sequential = DebriefConditions(order: .seniorFirst, independentBallots: false)
    let changed = sequential.applied(to: panel)
    #expect(
      changed.discussion
        == Discussion(independentBallots: false, order: .seniorFirst, rounds: 3)
    )
    #expect(changed.evidence == .ownRound)
    #expect(DebriefConditions(evidence: .packet, rounds: 0).applied(to: panel).evidence == .packet)
    #expect(DebriefConditions().applied(to: panel) == panel)
  }

  @Test(arguments: [
    (Loop.hiring, Decision.approve, Level.staff, "offer at Staff"),
    (.hiring, .decline, .senior, "offer at Senior"),
    (.hiring, .decline, .belowSenior, "no offer"),
    (.hiring, .hold, .senior, "hold"),
    (.promotion, .approve, .staff, "promote"),
    (.promotion, .decline, .senior, "not yet"),
    (.review, .approve, .staff, "operating at Staff"),
    (.review, .decline, .belowSenior, "not yet"),
  ])
  func `name a decision in the words of the loop`(
    loop: Loop,
    decision: Decision,
    level: Level,
    words: String
  ) {
    #expect(loop.words(for: decision, level: level) == words)
    let renamed = loop.words(for: decision, level: level) { "\($0.rank)" }
    #expect(
      renamed == words.replacing("Staff", with: "2").replacing("at Senior", with: "at 1")
    )
  }

  @Test func `read a level off a vote, and off the ratings where it is a strong no`() {
    #expect(Level(vote: .strongYes, adequate: 0, isSpokenFor: false) == .staff)
    #expect(Level(vote: .yes, adequate: 0, isSpokenFor: false) == .staff)
    #expect(Level(vote: .no, adequate: 0, isSpokenFor: false) == .senior)
    #expect(Level(vote: .strongNo, adequate: 3, isSpokenFor: false) == .senior)
    #expect(Level(vote: .strongNo, adequate: 2, isSpokenFor: false) == .belowSenior)
    #expect(Level(vote: .strongNo, adequate: 2, isSpokenFor: true) == .senior)
    #expect(Level(vote: .strongNo, adequate: 1, isSpokenFor: true) == .belowSenior)
  }
}
