import Testing

@testable import Calibration

@Suite struct `Comparisons over committees` {
  /// Members that differ, seats for three of them without a role, and a pool.
  private func result(pool: Int, runs: Int = 800, seed: UInt64 = 1) throws -> SimulationResult {
    let rubric = Bench.rubric(criteria: 4)
    let people = Bench.members(5 + pool) { index, member in
      member.severity = 0.9 * Double((index * 7) % 5) - 1.8
      member.noise = 0.4
    }
    let answer = Bench.answer([], alsoRated: [0, 1, 2, 3], criteria: 4)
    var simulation = Simulation(
      try SimulationPlan(
        rubric: rubric,
        panel: Bench.panel(
          Array(people.prefix(5)),
          roles: [.hiringManager: "m4", .barRaiser: "m3"]
        ),
        interviewers: Array(people.prefix(5)),
        pool: Array(people.dropFirst(5)),
        packet: DebriefPacket(answers: [answer]),
        settings: SimulationSettings(seed: seed, runs: runs, threads: 2)
      )
    )
    simulation.finish()
    return simulation.result()
  }

  @Test func `are held by the committees of the headline, all of them`() throws {
    let result = try result(pool: 5)
    // Three of eight for the seats without a role.
    #expect(result.committeeCount == 56 && result.possibleCommitteeCount == 56)
    let own = try #require(result.conditions.first)
    #expect(own.condition == .asIs)
    #expect(own.approvals == result.share(of: .approve))
    #expect(own.approvals.count > 0 && own.approvals.count < 800)
    #expect(own.declines == result.share(of: .decline))
  }

  @Test func `have wider intervals where chance drew the committees`() throws {
    let result = try result(pool: 30, runs: 4000)
    #expect(result.committeeCount == CommitteeDraw.limit)
    #expect(result.possibleCommitteeCount == 5456)
    let share = result.share(of: .approve)
    #expect(share.designEffect > 2)
    #expect(share.halfWidth() > 1.4 * Proportion(share.count, of: share.total).halfWidth())
    #expect(try #require(result.conditions.first).approvals.designEffect > 2)
  }

  @Test func `draw many panels of a size, and know that they are drawn`() throws {
    let result = try result(pool: 5)
    #expect(result.sizes.allSatisfy { $0.panelCount == StudyHall.panelLimit })
    // With other chances the shares are others, but within what the intervals allow.
    let again = try self.result(pool: 5, seed: 2)
    for (one, other) in zip(result.sizes, again.sizes) {
      let difference = (one.approvals.share - other.approvals.share).magnitude
      #expect(difference < one.approvals.halfWidth() + other.approvals.halfWidth(), "\(one.size)")
    }
    #expect(result.sizes.contains { $0.approvals.designEffect > 1.2 })
  }

  /// The report of a plan in the words of another case.
  private func report(_ plan: SimulationPlan) throws -> (String, SimulationResult) {
    var simulation = Simulation(plan)
    simulation.finish()
    let result = simulation.result()
    let page = SimulationReport(result, of: plan, try RoastScenarios.scenario()).page
    return (TextRenderer(width: 200).render(page), result)
  }

  @Test func `speak of declines where nothing is ever approved`() throws {
    let people = Bench.members(5) { index, member in
      member.severity = 0.5 * Double(index) - 1
      member.noise = 0.6
      member.susceptibility = 0.4
    }
    // Nobody rates what the gate asks for: what the votes carry is held.
    let answer = Bench.answer([], alsoRated: [0, 1, 2], criteria: 4)
    let (text, result) = try report(
      try SimulationPlan(
        rubric: Bench.rubric(criteria: 4),
        panel: Bench.panel(people, gates: ["c3": 2]),
        interviewers: people,
        packet: DebriefPacket(answers: [answer]),
        settings: SimulationSettings(runs: 600)
      )
    )
    #expect(result.share(of: .approve).count == 0)
    let declines = result.share(of: .decline).count
    #expect(declines > 0 && declines < 600, "\(declines)")
    #expect(text.contains("declines go from"))
    #expect(!text.contains("approvals go from 0% to 0%"))
    #expect(!text.contains("between 0% and 0%"))
    #expect(text.contains("Would help most:"))
  }

  @Test func `widen by what the cases of a cluster have in common`() {
    let alike = Proportion(clusters: [(4, 4), (0, 4), (2, 4)])
    #expect(alike.count == 6 && alike.total == 12)
    #expect((alike.designEffect - 4).magnitude < 1e-12)
    let apart = Proportion(clusters: [(3, 4), (1, 4), (2, 4), (0, 0)])
    #expect((apart.designEffect - 1).magnitude < 1e-12)
    #expect(Proportion(clusters: [(0, 10), (0, 10)]).designEffect == 10)
    #expect(Proportion(clusters: [(3, 10)]).designEffect == 1)
    let narrow = Proportion(60, of: 120).halfWidth()
    #expect((Proportion(60, of: 120, designEffect: 4).halfWidth() - 2 * narrow).magnitude < 0.01)
  }

  @Test func `do not count a committee against itself`() throws {
    let drawn = try #require(Stability(clusters: [[4, 0, 0], [0, 4, 0], [2, 2, 0]]))
    #expect((drawn.share - 1.0 / 3).magnitude < 1e-12)
    let one = try #require(Stability(clusters: [[4, 0, 0], [4, 0, 0], [1, 3, 0]]))
    // Shares .75 and .25: the committees are 1, 1 and -2 from the mean, of 12 debriefs.
    #expect((one.standardError - 0.25).magnitude < 1e-12)
    #expect(Stability(clusters: [[4, 0, 0]]) == nil)
  }
}
