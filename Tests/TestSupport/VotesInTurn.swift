import Calibration

/// Five voters who are each right in seven of ten cases, and vote apart or one after the other.
///
/// - Note: Bikhchandani, S., Hirshleifer, D., Welch, I. (1992). A theory of fads, fashion, custom,
///   and cultural change as informational cascades. *Journal of Political Economy* 100(5), 992-1026.
public struct VotesInTurn: Sendable {
  /// Majorities that are right with independent ballots.
  public let independent: Double
  /// The same with ballots said aloud.
  public let sequential: Double

  /// Simulates five members of one susceptibility, .7 unless said otherwise.
  public init(susceptibility: Double = 0.7, runs: Int) throws {
    var committee = SmallCommittee()
    committee.members = SmallCommittee.members(5) { _, member in
      member.susceptibility = susceptibility
    }
    // Where a rating of 3 or 4 has a chance of .7 on steps of -1.5, 0 and 1.5.
    let place = 0.615_485
    independent = try committee.simulate(undertone: place, runs: runs)
      .share(of: .approve).share
    committee.independentBallots = false
    sequential = try committee.simulate(undertone: place, runs: runs).share(of: .approve).share
  }

  /// The majority of a cascade by its own rules, worked out exactly: each infers what the votes before
  /// tell of others' signals, follows them where they outweigh the own, and tosses a coin between
  /// equals.
  public static func cascade(right: Double, voters: Int) -> Double {
    branch(right, left: voters, lead: 0, yes: 0, needed: voters / 2 + 1)
  }

  private static func branch(
    _ right: Double,
    left: Int,
    lead: Int,
    yes: Int,
    needed: Int
  ) -> Double {
    guard left > 0 else { return yes >= needed ? 1 : 0 }
    func after(_ vote: Bool, informs: Bool) -> Double {
      branch(
        right,
        left: left - 1,
        lead: lead + (informs ? (vote ? 1 : -1) : 0),
        yes: yes + (vote ? 1 : 0),
        needed: needed
      )
    }
    switch lead {
    case 2...: return after(true, informs: false)
    case ...(-2): return after(false, informs: false)
    case 0: return right * after(true, informs: true) + (1 - right) * after(false, informs: true)
    default:
      // A signal with the lead is followed; one against it leaves a coin.
      let favourable = lead > 0 ? right : 1 - right
      let leading = favourable + (1 - favourable) / 2
      return leading * after(lead > 0, informs: true)
        + (1 - leading) * after(lead < 0, informs: true)
    }
  }
}
