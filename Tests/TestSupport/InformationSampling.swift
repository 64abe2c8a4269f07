import Calibration

/// How much of what all know, and of what one knows, a discussion brings up.
///
/// - Note: Stasser, G., Taylor, L. A., Hanna, C. (1989). *Journal of Personality and Social
///   Psychology* 57(1), 67-78: 46% of shared and 18% of unshared items.
public struct InformationSampling: Sendable {
  /// Share of debriefs in which an item known to all three is raised.
  public let shared: Double
  /// Share of debriefs in which an item known to one is raised.
  public let unshared: Double

  /// Simulates three members with three shared items and one of each.
  public init(recall: Double = 0.18, runs: Int) throws {
    var committee = SmallCommittee()
    committee.criteria = 4
    committee.findings = Array(repeating: (0.2, 0), count: 3) + (1...3).map { (0.2, $0) }
    committee.members = SmallCommittee.members(3) { index, member in
      member.observes = ["c0", "c\(1 + index)"]
      member.shares = .balanced
    }
    committee.rounds = 6
    let result = try committee.simulate(runs: runs, recall: recall)
    let shares = result.findings.map { (knownBy: $0.knownBy, share: $0.raised.share) }
    shared = shares.filter { $0.knownBy == 3 }.reduce(0) { $0 + $1.share } / 3
    unshared = shares.filter { $0.knownBy == 1 }.reduce(0) { $0 + $1.share } / 3
  }
}
