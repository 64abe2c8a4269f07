import Calibration

/// Two committees that judge the same papers apart.
///
/// A paper's quality is normal, and so is what each of three reviewers adds to it. The one parameter
/// is how large that is, set by the published correlation of .544 between the committees' scores.
///
/// - Note: Cortes, C., Lawrence, N. D. (2021). Inconsistency in conference peer review: revisiting
///   the 2014 NeurIPS experiment. arXiv:2109.09774. Beygelzimer, A. et al. (2021). The NeurIPS 2021
///   consistency experiment.
public struct ConferencePair: Sendable {
  private let first: [Double]
  private let second: [Double]

  /// Holds both committees over every paper.
  public init(papers: Int, correlation: Double = 0.544) throws {
    var committee = SmallCommittee()
    committee.members = SmallCommittee.members(3)
    var engine = DebriefEngine(try committee.plan())
    let random = CounterRandom(seed: 14)
    let spread = 0.7
    let noise = spread * (3 * (1 - correlation) / correlation).squareRoot()
    var scores: [[Double]] = [[], []]
    for paper in 0..<papers {
      let draws = random.stream(UInt64(paper))
      let quality = spread * draws.normal(at: 0)
      for half in 0..<2 {
        var sum = 0.0
        for member in 0..<3 {
          let own = noise * draws.normal(at: UInt64(1 + 3 * half + member))
          engine.setOccasion(quality + own, of: member)
        }
        engine.run(.expected)
        for member in 0..<3 { sum += engine.position(of: member) }
        scores[half].append(sum / 3)
      }
    }
    first = scores[0]
    second = scores[1]
  }

  /// How the committees' decisions differ where each accepts the best share of papers.
  ///
  /// - Returns: The share of papers decided otherwise, and of the accepted ones that both accept.
  public func compare(accepting share: Double) -> (disagreement: Double, precision: Double) {
    let (mine, others) = (Self.accepted(first, share), Self.accepted(second, share))
    let both = zip(mine, others).count { $0 && $1 }
    let differing = zip(mine, others).count { $0 != $1 }
    return (
      Double(differing) / Double(mine.count), Double(both) / Double(mine.count { $0 })
    )
  }

  private static func accepted(_ scores: [Double], _ share: Double) -> [Bool] {
    let wanted = Int(share * Double(scores.count))
    let bar = scores.sorted(by: >)[max(0, min(scores.count - 1, wanted - 1))]
    return scores.map { $0 >= bar }
  }
}
