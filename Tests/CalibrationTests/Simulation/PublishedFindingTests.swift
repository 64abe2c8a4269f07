import TestSupport
import Testing

@testable import Calibration

@Suite struct `Published findings about committees` {
  @Test func `come out of the model`() throws {
    let findings = try PublishedFinding.all(runs: 8000)
    #expect(findings.count >= 15)
    for finding in findings {
      #expect(finding.holds, "\(finding.what): \(finding.published), here \(finding.ours)")
    }
  }

  // 1 - (1 - .18)^3 = .448632, within four standard errors of 24,000 items.
  @Test func `information sampling is 1 - (1 - p)^n`() throws {
    let sampling = try InformationSampling(runs: 8000)
    #expect((sampling.shared - 0.448_632).magnitude < 4 * 0.0033)
    #expect((sampling.unshared - 0.18).magnitude < 4 * 0.0025)
  }

  // A toy of the same kind with normal tastes: individuals .213, groups .217 at p = .18 and .454 at
  // p = .5, all items said .831.
  @Test func `a hidden profile is found as often as its items are said`() throws {
    let rare = try HiddenProfile(runs: 8000)
    #expect((rare.individuals - 0.213).magnitude < 0.02)
    #expect((rare.groups - 0.217).magnitude < 0.03)
    #expect((rare.groupsSayingAll - 0.831).magnitude < 0.02)
    let odds = (rare.informed / (1 - rare.informed)) / (rare.groups / (1 - rare.groups))
    #expect(odds > 8 && odds < 30, "\(odds)")
    let often = try HiddenProfile(recall: 0.5, runs: 8000)
    #expect((often.groups - 0.454).magnitude < 0.03)
  }

  // Exact values; the majorities of five at .6, .7 and .8.
  @Test(arguments: [(0.6, 0.6299), (0.7, 0.7500), (0.8, 0.8549)])
  func `a cascade costs what its rules say`(right: Double, expected: Double) {
    let majority = VotesInTurn.cascade(right: right, voters: 5)
    #expect((majority - expected).magnitude < 0.001)
  }

  @Test func `a jury that must agree acquits more often than it convicts`() throws {
    let jury = try JuryRoom(trials: 24_000)
    #expect(jury.convicting(after: 6) < 0.25)
    #expect(1 - jury.convicting(after: 4) > jury.convicting(after: 8) + 0.15)
    #expect(jury.convicting(after: 12) == 1)
    #expect(jury.convicting(after: 0) == 0)
  }
}

@Suite struct `Influence networks` {
  // Friedkin and Johnsen's example to more digits, by an independent program.
  @Test func `come to rest where theirs does`() {
    let network = PublishedFinding.fourPersons
    let start = [25.0, 25, 75, 85]
    for (ours, theirs) in zip(
      network.limit(from: start),
      [60.02084883, 59.98396594, 75, 74.98620494]
    ) {
      #expect((ours - theirs).magnitude < 1e-7)
    }
    for (ours, theirs) in zip(network.next(start, from: start), [53.08, 52.3494, 75, 70.33444]) {
      #expect((ours - theirs).magnitude < 1e-9)
    }
  }

  // DeGroot (1974): [[.5, .5], [.25, .75]] weighs the two 1/3 and 2/3.
  @Test func `without anchors are DeGroot's`() {
    let network = InfluenceNetwork(
      weights: [[0.5, 0.5], [0.25, 0.75]],
      susceptibilities: [1, 1]
    )
    let limit = network.limit(from: [1, 0])
    #expect((limit[0] - 1.0 / 3).magnitude < 1e-9)
    #expect((limit[1] - 1.0 / 3).magnitude < 1e-9)
  }

  @Test func `pull as a debrief does`() throws {
    let members = Bench.members(4) { index, member in
      member.susceptibility = [0.1, 0.4, 0.7, 0.9][index]
      member.authority = [2, 1, 0.5, 1.5][index]
      member.severity = [-1, 0.5, 1.5, 0][index]
    }
    let answer = Bench.answer([], alsoRated: [0, 1], criteria: 2)
    let plan = try DebriefPlan(
      rubric: Bench.rubric(criteria: 2),
      panel: Bench.panel(members, rounds: 3),
      interviewers: members,
      packet: DebriefPacket(answers: [answer])
    )
    var engine = DebriefEngine(plan)
    engine.run(.expected)
    let first = (0..<4).map { engine.state.positions[$0] }
    let network = InfluenceNetwork(
      authorities: members.map(\.authority),
      susceptibilities: members.map(\.susceptibility)
    )
    let last = network.positions(after: engine.roundsHeld, from: first)
    for member in 0..<4 {
      #expect((engine.position(of: member) - last[member]).magnitude < 1e-9)
    }
  }

  @Test func `share the panel's mean out among its members`() {
    let network = InfluenceNetwork(authorities: [3, 1, 1], susceptibilities: [0.1, 0.5, 0.5])
    let shares = network.shares(after: 2)
    #expect((shares.reduce(0, +) - 1).magnitude < 1e-12)
    #expect(shares[0] > shares[1] && shares[1] == shares[2])
    #expect(network.shares(after: 0).allSatisfy { ($0 - 1.0 / 3).magnitude < 1e-12 })
    let alone = InfluenceNetwork(authorities: [2], susceptibilities: [0.9])
    #expect(alone.limit(from: [3]) == [3])
  }

  @Test func `fill what is missing with nothing`() {
    let network = InfluenceNetwork(weights: [[1]], susceptibilities: [0.5, 0.5])
    #expect(network.weights == [[1, 0], [0, 0]])
    #expect(network.next([2], from: [2]) == [2, 0])
  }
}

@Suite struct `Benchmark model D0` {
  // Exact expectations by numerical integration, and their four standard errors of 200,000 debriefs.
  @Test func `comes to its exact expectations`() {
    let model = LinearDebrief(seed: 5) { NormalDistribution.quantile($0) }
    let counts = model.run(count: 200_000)
    let expected: [(Int, Double)] = [
      (counts.hiredBefore, 0.3837092719593084), (counts.hiredAfter, 0.4275560224317344),
      (counts.unanimousBefore, 0.5669626447164404), (counts.unanimousAfter, 0.7689171250444794),
      (counts.flipped, 0.04731763660516062),
    ]
    for (count, share) in expected {
      let error = (share * (1 - share) / Double(counts.runs)).squareRoot()
      #expect((Double(count) / Double(counts.runs) - share).magnitude < 4 * error)
    }
  }

  @Test func `gives each debrief numbers of its own`() {
    let model = LinearDebrief(seed: 5) { NormalDistribution.quantile($0) }
    let whole = model.run(count: 4000)
    let first = model.run(count: 1000)
    let rest = model.run(from: 1000, count: 3000)
    #expect(whole.hiredAfter == first.hiredAfter + rest.hiredAfter)
    #expect(whole.runs == 4000 && model.run(count: 3).runs == 4)
    let other = LinearDebrief(seed: 6) { NormalDistribution.quantile($0) }
    #expect(other.run(count: 4000) != whole)
  }
}
