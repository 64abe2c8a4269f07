/// Holds the debriefs that are tried beside the simulated ones, with the same random numbers, so that
/// what differs is not chance.
struct StudyHall: Sendable {
  /// What some debriefs came to.
  struct Outcome: Sendable {
    /// By committee.
    let tallies: [SimulationTally]
    /// By committee and debrief, the place of the decision.
    let decisions: [[UInt8]]

    /// Debriefs with a decision.
    func proportion(of decision: Decision) -> Proportion {
      Proportion(
        tallies.reduce(0) { $0 + $1.count(of: decision) },
        of: tallies.reduce(0) { $0 + $1.runs }
      )
    }

    /// Debriefs that are decided otherwise than in another outcome.
    func differences(from other: Outcome) -> Proportion {
      var count = 0
      var total = 0
      for (mine, others) in zip(decisions, other.decisions) {
        total += min(mine.count, others.count)
        count += zip(mine, others).reduce(0) { $0 + ($1.0 == $1.1 ? 0 : 1) }
      }
      return Proportion(count, of: total)
    }
  }

  /// A committee's debriefs.
  struct Job: Sendable {
    let plan: CommitteePlan
    let numbers: StrideTo<Int>
  }

  let plan: SimulationPlan
  let table: RatingCutTable
  /// Debriefs of each study.
  let runs: Int

  /// Of more committees than these, the first take part: they are in random order.
  static let committeeLimit = 24

  init(_ plan: SimulationPlan, table: RatingCutTable, runs: Int) {
    self.plan = plan
    self.table = table
    self.runs = max(1, min(runs, max(4000, min(runs / 20, 50_000))))
  }

  /// The committees that take part.
  var committees: [Committee] { Array(plan.committees.prefix(Self.committeeLimit)) }

  /// Holds every variant with all committees that take part.
  func outcomes(
    _ variants: [SimulationVariant],
    detail: TallyLayout.Detail = .votes
  ) -> [Outcome] {
    outcomes(
      variants.map { variant in
        jobs(committees.compactMap { try? plan.plan(of: $0, variant) })
      },
      detail: detail
    )
  }

  /// Deals the debriefs to committees in turn.
  func jobs(_ plans: [CommitteePlan]) -> [Job] {
    plans.enumerated().map { place, plan in
      Job(plan: plan, numbers: stride(from: place, to: runs, by: plans.count))
    }
  }

  /// Holds the debriefs of several groups of jobs.
  func outcomes(_ groups: [[Job]], detail: TallyLayout.Detail = .votes) -> [Outcome] {
    let jobs = groups.flatMap(\.self)
    let table = table
    let random = plan.random
    let made = ParallelRuns(threads: plan.settings.threads).map(jobs.count) { place in
      var workspace = SimulationWorkspace(
        jobs[place].plan,
        table: table,
        random: random,
        detail: detail
      )
      return workspace.decisions(jobs[place].numbers)
    }
    var rest = made[...]
    return groups.map { group in
      let own = rest.prefix(group.count)
      rest = rest.dropFirst(group.count)
      return Outcome(tallies: own.map(\.0), decisions: own.map(\.1))
    }
  }
}
