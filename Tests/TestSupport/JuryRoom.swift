import Calibration

/// Twelve jurors who must agree to convict.
///
/// Dispositions are normal around the bar; the one parameter is how much weight the others' positions
/// have. That agreement is needed on one side alone makes the asymmetry: a jury that does not agree to
/// convict acquits.
///
/// - Note: MacCoun, R. J., Kerr, N. L. (1988). Asymmetric influence in mock jury deliberation. *Journal
///   of Personality and Social Psychology* 54(1), 21-33: two thirds for acquittal prevail in .94, two
///   thirds for conviction in .67, and even juries acquit four times as often as they convict.
public struct JuryRoom: Sendable {
  /// Juries by votes to convict on the first ballot, and those of them that convict.
  private var juries = Array(repeating: 0, count: 13)
  private var convictions = Array(repeating: 0, count: 13)

  /// Holds trials.
  public init(trials: Int, susceptibility: Double = 0.89) throws {
    var committee = SmallCommittee()
    committee.members = SmallCommittee.members(12) { _, member in
      member.susceptibility = susceptibility
    }
    committee.rounds = 3
    committee.rule = .consensus
    var engine = DebriefEngine(try committee.plan())
    let random = CounterRandom(seed: 12)
    for trial in 0..<trials {
      let draws = random.stream(UInt64(trial))
      for member in 0..<12 {
        engine.setOccasion(0.5 * draws.normal(at: UInt64(member)), of: member)
      }
      engine.run(.expected)
      let guilty = (0..<12).count { engine.firstVote(of: $0)?.isYes ?? false }
      juries[guilty] += 1
      if engine.decide().decision == .approve { convictions[guilty] += 1 }
    }
  }

  /// The share of juries that convict, by votes to convict on the first ballot.
  public func convicting(after votes: Int) -> Double {
    Double(convictions[votes]) / Double(max(1, juries[votes]))
  }
}
