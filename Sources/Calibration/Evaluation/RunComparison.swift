/// What moved between two runs over the same answers.
public struct RunComparison: Sendable {
  /// An answer in both runs.
  public struct Pair: Sendable, Hashable {
    /// In the first run.
    public var before: RunItem
    /// In the second run.
    public var after: RunItem
    /// The vote it should have, or null.
    public var label: Vote?

    /// Signals found in the second run alone, in its order.
    public var gained: [RunItem.Finding] { Self.missing(after.findings, from: before.findings) }

    /// Signals found in the first run alone, in its order.
    public var lost: [RunItem.Finding] { Self.missing(before.findings, from: after.findings) }

    /// Signals found in both, with the words of the second.
    public var kept: [RunItem.Finding] {
      let signals = Set(before.findings.map(\.signal))
      return after.findings.filter { signals.contains($0.signal) }
    }

    /// Whether anything that is compared moved.
    public var isMoved: Bool {
      before.vote != after.vote || before.level != after.level || before.ratings != after.ratings
        || before.headline != after.headline
        || Set(before.findings.map(\.signal)) != Set(after.findings.map(\.signal))
    }

    /// Whether it got worse: it fell below the bar, or with a label it left the label's vote or the
    /// label's side of the bar.
    ///
    /// A vote that rises over the bar is none without a label that says it should not.
    public var isRegression: Bool {
      guard let label else { return before.vote.isYes && !after.vote.isYes }
      let wasOnItsSide = before.vote.isYes == label.isYes
      return leavesLabel || wasOnItsSide && after.vote.isYes != label.isYes
    }

    /// Whether it came to its label; never without one.
    public var isImprovement: Bool { label.map { before.vote != $0 && after.vote == $0 } ?? false }

    /// Whether it had the vote of its label and has it no more; never without one.
    var leavesLabel: Bool { label.map { before.vote == $0 && after.vote != $0 } ?? false }

    private static func missing(
      _ findings: [RunItem.Finding],
      from others: [RunItem.Finding]
    ) -> [RunItem.Finding] {
      let signals = Set(others.map(\.signal))
      return findings.filter { !signals.contains($0.signal) }
    }
  }

  /// How often something rose and fell.
  public struct Moves: Sendable, Hashable {
    /// The signal's or criterion's id.
    public var id: String
    /// How often, and how likely by chance.
    public var test: SignTest
  }

  /// The answers, in the order of the second run.
  public let pairs: [Pair]
  /// Votes that rose and fell.
  public let votes: SignTest
  /// Answers that came over the bar and fell below it.
  public let side: SignTest
  /// The mean change of the vote, with the interval of drawing the answers anew; without one where all
  /// changed alike.
  public let voteChange: Estimate
  /// Findings gained and lost, most moves first.
  public let findings: [Moves]
  /// Ratings that rose and fell, by criterion in byte order; those that both rate.
  public let criteria: [Moves]
  /// With labels, the kappa before and after and the change of it; else null.
  public let agreement: (before: Estimate, after: Estimate, change: Estimate)?

  /// Compares two runs.
  ///
  /// - Parameters:
  ///   - first: The first run.
  ///   - second: The second run.
  ///   - labels: Votes that answers should have, by id; none without labels.
  ///   - acrossRubrics: Whether different rubrics are what is to be compared.
  ///   - bootstrap: How intervals are made; null for none.
  /// - Throws: How the runs are unlike.
  public init(
    _ first: ComparedRun,
    _ second: ComparedRun,
    labels: [String: Vote] = [:],
    acrossRubrics: Bool = false,
    bootstrap: Bootstrap? = Bootstrap()
  ) throws(RunDifference) {
    let matched = try Self.matched(first, second, acrossRubrics: acrossRubrics)
    let pairs = matched.map {
      Pair(before: $0, after: $1, label: labels[$1.id])
    }
    self.pairs = pairs
    votes = SignTest(
      up: pairs.count { $0.after.vote > $0.before.vote },
      down: pairs.count { $0.after.vote < $0.before.vote }
    )
    side = SignTest(
      up: pairs.count { $0.after.vote.isYes && !$0.before.vote.isYes },
      down: pairs.count { !$0.after.vote.isYes && $0.before.vote.isYes }
    )
    let changes = pairs.map { Double($0.after.vote.rawValue - $0.before.vote.rawValue) }
    voteChange = Estimate(count: pairs.count, bootstrap: bootstrap) { units in
      units.isEmpty ? nil : units.reduce(0) { $0 + changes[$1] } / Double(units.count)
    }
    findings = Self.findings(pairs)
    criteria = Self.criteria(pairs)
    agreement = Self.agreement(pairs, bootstrap)
  }

  private static func matched(
    _ first: ComparedRun,
    _ second: ComparedRun,
    acrossRubrics: Bool
  ) throws(RunDifference) -> [(RunItem, RunItem)] {
    guard first.kind == second.kind else {
      throw .kinds(first.kind.rawValue, second.kind.rawValue)
    }
    if let one = first.digest, let other = second.digest, one != other, !acrossRubrics {
      throw .rubrics(one, other)
    }
    let rated = [first, second].map { Set($0.items.flatMap(\.ratings.keys)) }
    guard rated[0] == rated[1] || acrossRubrics else {
      throw .criteria(
        onlyFirst: rated[0].subtracting(rated[1]).sorted(),
        onlySecond: rated[1].subtracting(rated[0]).sorted()
      )
    }
    // Two drafts of one answer bear the names of their files.
    if first.kind == .answers, first.items.count == 1, second.items.count == 1 {
      return [(first.items[0], second.items[0])]
    }
    let before = Dictionary(first.items.map { ($0.id, $0) }) { one, _ in one }
    let ids = Set(second.items.map(\.id))
    let onlyFirst = first.items.map(\.id).filter { !ids.contains($0) }
    let onlySecond = second.items.map(\.id).filter { before[$0] == nil }
    guard onlyFirst.isEmpty, onlySecond.isEmpty else {
      throw .answers(onlyFirst: onlyFirst, onlySecond: onlySecond)
    }
    return second.items.compactMap { item in before[item.id].map { ($0, item) } }
  }

  private static func findings(_ pairs: [Pair]) -> [Moves] {
    var counts: [String: (up: Int, down: Int)] = [:]
    for pair in pairs {
      for finding in pair.gained { counts[finding.signal, default: (0, 0)].up += 1 }
      for finding in pair.lost { counts[finding.signal, default: (0, 0)].down += 1 }
    }
    return counts.map { Moves(id: $0.key, test: SignTest(up: $0.value.up, down: $0.value.down)) }
      .sorted { (-($0.test.up + $0.test.down), $0.id) < (-($1.test.up + $1.test.down), $1.id) }
  }

  private static func criteria(_ pairs: [Pair]) -> [Moves] {
    let ids = Set(pairs.flatMap(\.after.ratings.keys)).sorted()
    return ids.map { id in
      var up = 0
      var down = 0
      for pair in pairs {
        guard let old = pair.before.ratings[id] ?? nil, let new = pair.after.ratings[id] ?? nil
        else { continue }
        if new > old { up += 1 }
        if new < old { down += 1 }
      }
      return Moves(id: id, test: SignTest(up: up, down: down))
    }
  }

  private static func agreement(
    _ pairs: [Pair],
    _ bootstrap: Bootstrap?
  ) -> (before: Estimate, after: Estimate, change: Estimate)? {
    let labelled = pairs.filter { $0.label != nil }
    guard !labelled.isEmpty else { return nil }
    let labels = labelled.map { $0.label?.rawValue ?? 0 }
    let before = labelled.map(\.before.vote.rawValue)
    let after = labelled.map(\.after.vote.rawValue)
    func kappa(_ votes: [Int], _ units: [Int]) -> Double? {
      LabelPairs.kappa(units.map { votes[$0] }, units.map { labels[$0] })
    }
    let count = labelled.count
    return (
      Estimate(count: count, bootstrap: bootstrap) { kappa(before, $0) },
      Estimate(count: count, bootstrap: bootstrap) { kappa(after, $0) },
      Estimate(count: count, bootstrap: bootstrap) { units in
        guard let one = kappa(before, units), let other = kappa(after, units) else { return nil }
        return other - one
      }
    )
  }

  /// Answers that got worse, in their order.
  public var regressions: [Pair] { pairs.filter(\.isRegression) }

  /// Answers that came to their labels, in their order.
  public var improvements: [Pair] { pairs.filter(\.isImprovement) }
}
