import Testing

@testable import Calibration

@Suite struct `Decision rules` {
  private func tally(_ votes: [Int], manager: Int? = nil, raiser: Int? = nil) -> VoteTally {
    var tally = VoteTally()
    for vote in votes.compactMap(Vote.init(rawValue:)) { tally.count(vote) }
    tally.hiringManager = manager.flatMap(Vote.init(rawValue:))
    tally.barRaiser = raiser.flatMap(Vote.init(rawValue:))
    return tally
  }

  @Test(arguments: [
    ([3, 3, 3], 0, true), ([3, 3, 2], 0, false), ([3, 3, 2], 1, true), ([4, 2, 2], 1, false),
    ([4, 4, 1], 2, false), ([2], 1, false), ([2, 2], 2, false), ([3, 2, 2], 2, true),
  ])
  func `consensus bears dissent of 2, never a 1, and needs a yes`(
    votes: [Int],
    dissent: Int,
    expected: Bool
  ) {
    #expect(DecisionRule.consensus.approves(tally(votes), dissent: dissent) == expected)
  }

  @Test(arguments: [
    ([3, 3, 1], true), ([3, 3, 1, 1], false), ([4, 2], false), ([3], true), ([2, 2, 4], false),
  ])
  func `a majority is more than half`(votes: [Int], expected: Bool) {
    #expect(DecisionRule.majority.approves(tally(votes), dissent: 0) == expected)
  }

  @Test(
    arguments: [
      ([3, 3, 2], 3, true), ([3, 3, 2], 2, false), ([2, 2, 3], 3, false), ([3, 3], nil, nil),
    ] as [([Int], Int?, Bool?)]
  )
  func `a bar raiser can stop a majority and not replace it`(
    votes: [Int],
    raiser: Int?,
    expected: Bool?
  ) {
    let tally = tally(votes, raiser: raiser)
    #expect(DecisionRule.barRaiserVeto.approves(tally, dissent: 0) == expected)
  }

  @Test(
    arguments: [
      ([1, 1, 3], 3, true), ([4, 4, 2], 2, false), ([4, 4, 4], nil, nil),
    ] as [([Int], Int?, Bool?)]
  )
  func `a hiring manager decides alone`(votes: [Int], manager: Int?, expected: Bool?) {
    let tally = tally(votes, manager: manager)
    #expect(DecisionRule.hiringManager.approves(tally, dissent: 0) == expected)
  }

  @Test(arguments: [
    ([4, 2, 2], true), ([4, 1, 4], false), ([3, 3, 3], false),
  ])
  func `an advocate needs a 4 and no 1`(votes: [Int], expected: Bool) {
    #expect(DecisionRule.strongAdvocate.approves(tally(votes), dissent: 0) == expected)
  }

  @Test(arguments: DecisionRule.allCases)
  func `no rule decides without votes`(rule: DecisionRule) {
    #expect(rule.approves(VoteTally(), dissent: 9) == nil)
  }
}
