/// Holds the debriefs that are tried beside the simulated ones, with the same random numbers, so that
/// what differs is not chance.
struct StudyHall: Sendable {
  /// What some debriefs came to.
  struct Outcome: Sendable {
    /// By committee.
    let tallies: [SimulationTally]
    /// By committee and debrief, the place of the decision.
    let decisions: [[UInt8]]

    /// Whether there are more committees than these.
    let areDrawn: Bool

    /// The shares of decisions.
    var shares: CommitteeShares { CommitteeShares(tallies: tallies, areDrawn: areDrawn) }

    /// Debriefs with a decision.
    func proportion(of decision: Decision) -> Proportion { shares.share(of: decision) }

    /// Debriefs that are decided otherwise than in another outcome.
    func differences(from other: Outcome) -> Proportion {
      let parts = zip(decisions, other.decisions).map { mine, others in
        (
          count: zip(mine, others).reduce(0) { $0 + ($1.0 == $1.1 ? 0 : 1) },
          total: min(mine.count, others.count)
        )
      }
      return CommitteeShares.proportion(parts, areDrawn: areDrawn)
    }
  }

  /// A committee's debriefs, compiled where they are held: there may be thousands of committees.
  struct Job: Sendable {
    let compile: @Sendable () -> CommitteePlan?
    let numbers: StrideTo<Int>
  }

  /// The debriefs of one variant or size.
  struct Group: Sendable {
    let jobs: [Job]
    /// Whether there are more committees than these.
    let areDrawn: Bool
  }

  let plan: SimulationPlan
  let table: RatingCutTable
  /// Debriefs of each study.
  let runs: Int

  /// At most so many panels of a size are drawn.
  static let panelLimit = 400

  /// Panels of a size to draw: compiling one takes as long as tens of debriefs.
  var panelCount: Int { min(runs, Self.panelLimit, max(24, runs / 10)) }

  init(_ plan: SimulationPlan, table: RatingCutTable, runs: Int) {
    self.plan = plan
    self.table = table
    self.runs = max(1, min(runs, max(4000, min(runs / 20, 50_000))))
  }

  /// Holds every variant with all committees.
  ///
  /// A debrief of a number has the same committee and the same chances as that of the simulation, so
  /// the variant without a change is the simulation's beginning.
  func outcomes(
    _ variants: [SimulationVariant],
    detail: TallyLayout.Detail = .votes
  ) -> [Outcome] {
    outcomes(variants.map { group(plan.committees, $0) }, detail: detail)
  }

  /// The debriefs of a variant, dealt to some committees in turn.
  func group(_ committees: [Committee], _ variant: SimulationVariant) -> Group {
    let plan = plan
    return Group(
      jobs: jobs(committees.count) { place in try? plan.plan(of: committees[place], variant) },
      areDrawn: plan.drawsCommittees
    )
  }

  /// One of several parts of the same debriefs, each with every committee.
  func group(
    _ committees: [Committee],
    _ variant: SimulationVariant,
    part: Int,
    of parts: Int
  ) -> Group {
    let plan = plan
    let count = committees.count
    return Group(
      jobs: (0..<count).map { place in
        Job(
          compile: { try? plan.plan(of: committees[place], variant) },
          numbers: stride(from: place + part * count, to: runs, by: count * max(parts, 1))
        )
      },
      areDrawn: plan.drawsCommittees
    )
  }

  /// Deals the debriefs to committees in turn.
  func jobs(_ count: Int, _ compile: @escaping @Sendable (Int) -> CommitteePlan?) -> [Job] {
    (0..<count).map { place in
      Job(compile: { compile(place) }, numbers: stride(from: place, to: runs, by: count))
    }
  }

  /// Holds the debriefs of several groups.
  func outcomes(_ groups: [Group], detail: TallyLayout.Detail = .votes) -> [Outcome] {
    let jobs = groups.flatMap(\.jobs)
    let table = table
    let random = plan.random
    let made = ParallelRuns(threads: plan.settings.threads).map(jobs.count) {
      place -> (SimulationTally, [UInt8])? in
      guard let plan = jobs[place].compile() else { return nil }
      var workspace = SimulationWorkspace(plan, table: table, random: random, detail: detail)
      return workspace.decisions(jobs[place].numbers)
    }
    var rest = made[...]
    return groups.map { group in
      let own = rest.prefix(group.jobs.count).compactMap(\.self)
      rest = rest.dropFirst(group.jobs.count)
      return Outcome(
        tallies: own.map(\.0),
        decisions: own.map(\.1),
        areDrawn: group.areDrawn
      )
    }
  }
}
