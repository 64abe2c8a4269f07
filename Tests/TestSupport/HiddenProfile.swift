import Calibration

/// A choice that is right where all is known, and wrong where it is spread over four people.
///
/// Eight items against are known to all; of twelve items for, each member knows three. All weigh the
/// same. With everything known the odds are calibrated to the published 83%; nothing else is fitted.
///
/// - Note: Stasser, G., Titus, W. (1985). Pooling of unshared information in group decision making.
///   *Journal of Personality and Social Psychology* 48(6), 1467-1478. Lu, L., Yuan, Y. C., McLeod, P.
///   L. (2012). *Personality and Social Psychology Review* 16(1), 54-75.
public struct HiddenProfile: Sendable {
  /// Groups that choose rightly where everybody knows everything.
  public let informed: Double
  /// People who choose rightly before they have talked, where the information is spread.
  public let individuals: Double
  /// Groups that choose rightly after they have talked.
  public let groups: Double
  /// Groups that choose rightly where everything is said.
  public let groupsSayingAll: Double

  /// Simulates it.
  ///
  /// - Parameters:
  ///   - recall: The chance that a member thinks of an item, .18 in the study of what gets said.
  ///   - runs: Debriefs of each kind.
  /// - Throws: Why a debrief cannot be held.
  public init(recall: Double = 0.18, runs: Int) throws {
    // Of four people with .738 each, a majority or half a tie is right in .83.
    let item = Self.item(votingFor: 0.738, items: 4)
    var committee = SmallCommittee()
    committee.criteria = 5
    committee.findings =
      Array(repeating: (-item, 0), count: 8) + (0..<12).map { (item, 1 + $0 % 4) }
    committee.members = SmallCommittee.members(4) { index, member in
      member.observes = ["c0", "c\(1 + index)"]
      member.shares = .balanced
    }
    committee.rounds = 8
    let spread = try committee.simulate(runs: runs, recall: recall)
    individuals = spread.members.reduce(0) { $0 + $1.firstYes.share } / 4
    groups = Self.right(spread)
    groupsSayingAll = Self.right(try committee.simulate(runs: runs))
    for index in committee.members.indices { committee.members[index].observes = nil }
    informed = Self.right(try committee.simulate(runs: runs, recall: recall))
  }

  /// Majorities, and half of the ties.
  private static func right(_ result: SimulationResult) -> Double {
    let votes = result.lastYesVotes
    return Double(2 * (votes[3] + votes[4]) + votes[2]) / Double(2 * result.runs)
  }

  /// What an item must weigh so that a vote on so many of them is a yes with a chance.
  private static func item(votingFor chance: Double, items: Double) -> Double {
    let scale = AndrichScale(thresholds: [-1.5, 0, 1.5])
    var (low, high) = (0.0, 2.0)
    for _ in 0..<50 {
      let middle = (low + high) / 2
      let yes = scale.probabilities(at: items * middle)[2...].reduce(0, +)
      if yes < chance { low = middle } else { high = middle }
    }
    return low
  }
}
