/// A debrief held over and over, portion by portion.
///
/// Every debrief has a stream of random numbers of its own and is counted in whole numbers, so the
/// result is the same whatever the number of threads. Portions end at fixed numbers of debriefs, so
/// stopping at a precision is the same as well.
public struct Simulation: Sendable {
  /// What is held.
  public let plan: SimulationPlan
  /// Debriefs held so far.
  public private(set) var runs = 0
  /// By committee.
  private(set) var tallies: [SimulationTally]
  private let table: RatingCutTable

  /// Debriefs of the first portion; each portion is as large as all before it, up to the largest.
  private static let firstPortion = 4096
  private static let largestPortion = 1 << 20
  /// Debriefs that a thread takes at once.
  private static let piece = 8192

  /// Prepares the debriefs; none is held yet.
  public init(_ plan: SimulationPlan) {
    self.plan = plan
    table = plan.rubric.scale.deferredCuts.value ?? RatingCutTable(plan.compiled[0].plan)
    tallies = plan.compiled.map { SimulationTally(TallyLayout($0.plan)) }
  }

  /// Debriefs to hold at most.
  public var limit: Int { max(1, min(plan.settings.runs, SimulationSettings.runLimit)) }

  /// Whether there is nothing left to hold.
  public var isDone: Bool {
    if runs >= limit { return true }
    guard runs > 0, let precision = plan.settings.precision else { return false }
    if approvals.halfWidth() <= precision { return true }
    // More debriefs of the same committees do not make up for committees that were not drawn.
    let alone = Proportion(approvals.count, of: approvals.total)
    return approvals.designEffect > 1 && alone.halfWidth() <= precision / 5
  }

  /// Approvals so far.
  public var approvals: Proportion {
    CommitteeShares(tallies: tallies, areDrawn: plan.drawsCommittees).share(of: .approve)
  }

  /// Holds the next portion.
  public mutating func advance() {
    guard !isDone else { return }
    let size = min(max(runs, Self.firstPortion), Self.largestPortion)
    let end = min(runs + size, limit)
    let work = pieces(of: runs..<end)
    let compiled = plan.compiled
    let random = plan.random
    let table = table
    let made = ParallelRuns(threads: plan.settings.threads).map(work.count) { piece in
      var workspace = SimulationWorkspace(
        compiled[work[piece].committee],
        table: table,
        random: random
      )
      return workspace.run(work[piece].numbers)
    }
    for (piece, tally) in zip(work, made) { tallies[piece.committee].add(tally) }
    runs = end
  }

  /// Holds all debriefs.
  public mutating func finish() {
    while !isDone { advance() }
  }

  /// Work for one thread.
  struct Piece: Sendable {
    let committee: Int
    let numbers: StrideTo<Int>
  }

  /// Debriefs dealt to committees in turn, and cut up.
  private func pieces(of range: Range<Int>) -> [Piece] {
    let count = plan.compiled.count
    var pieces: [Piece] = []
    for committee in 0..<count {
      let rest = ((committee - range.lowerBound) % count + count) % count
      let length = Self.piece * count
      for start in stride(from: range.lowerBound + rest, to: range.upperBound, by: length) {
        let end = min(start + length, range.upperBound)
        pieces.append(
          Piece(committee: committee, numbers: stride(from: start, to: end, by: count))
        )
      }
    }
    return pieces
  }

  /// What the debriefs held so far come to; holds those that compare conditions, if wanted.
  ///
  /// - Complexity: The comparisons take up to a hundred times a tenth as many debriefs again.
  public func result() -> SimulationResult {
    SimulationResult(self, StudyHall(plan, table: table, runs: runs))
  }
}
