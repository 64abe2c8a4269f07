/// What the same debriefs come to under other conditions.
public struct ConditionShare: Sendable, Hashable {
  /// What is otherwise.
  public enum Condition: Sendable, Hashable {
    /// Nothing.
    case asIs
    /// The first ballots decide.
    case withoutDiscussion
    /// Everybody knows everything, and nobody talks.
    case pooled
    /// Somebody else speaks first.
    case order(Discussion.Order)
    /// Everybody speaks in random order.
    case randomOrder
  }

  /// What is otherwise.
  public let condition: Condition
  /// Whether first ballots are written before any is heard.
  public let independentBallots: Bool
  /// Debriefs approved.
  public let approvals: Proportion
  /// Debriefs declined.
  public let declines: Proportion
  /// Debriefs decided otherwise than as it is, by the same chances.
  public let differences: Proportion
  /// The number of independent ballots with as steady a mean as the first ballots'; null without
  /// chance.
  public let effectiveFirst: Double?
  /// The same of the last ballots.
  public let effectiveLast: Double?
}

extension ConditionShare {
  init(
    _ condition: Condition,
    independentBallots: Bool,
    _ outcome: StudyHall.Outcome,
    base: StudyHall.Outcome
  ) {
    self.condition = condition
    self.independentBallots = independentBallots
    approvals = outcome.proportion(of: .approve)
    declines = outcome.proportion(of: .decline)
    differences = outcome.differences(from: base)
    effectiveFirst = Self.effective(outcome.tallies, isLast: false)
    effectiveLast = Self.effective(outcome.tallies, isLast: true)
  }

  /// *n sum Var(y_i) / Var(sum y_i)*, *n* where ballots are independent; above and below the line the
  /// mean over committees, of which each may have few debriefs.
  private static func effective(_ tallies: [SimulationTally], isLast: Bool) -> Double? {
    var above = 0.0
    var below = 0.0
    for tally in tallies {
      let members = (0..<tally.layout.memberCount).map {
        variance(tally.moments(of: $0, isLast: isLast), tally.runs)
      }
      let voters = members.count { $0 > 0 }
      above += Double(voters) * members.reduce(0, +)
      below += variance(tally.wholeMoments(isLast: isLast), tally.runs)
    }
    return below > 0 ? above / below : nil
  }

  private static func variance(_ moments: (sum: Int, squares: Int), _ runs: Int) -> Double {
    guard runs > 1 else { return 0 }
    let n = Double(runs)
    let mean = Double(moments.sum) / n
    return (Double(moments.squares) / n - mean * mean) * n / (n - 1)
  }
}
