/// The cuts between votes that agree best with labels.
struct CutFit: Sendable {
  /// The three cuts, rising.
  private(set) var cuts: [Double]

  private static let usual = [1.7, 2.5, 3.35]
  private static let grid = (0...60).map { 1.2 + 0.04 * Double($0) }
  /// What it costs to be away from the usual place, in kappa a point.
  private static let pull = 0.02

  /// Searches cut by cut, four times over.
  ///
  /// - Parameters:
  ///   - means: The mean rating of each answer.
  ///   - ceilings: The vote that each earns at most.
  ///   - votes: The vote that each should have.
  init(means: [Double], ceilings: [Int], votes: [Int]) {
    cuts = Self.usual
    for _ in 0..<4 {
      for place in cuts.indices {
        var best: (score: Double, cut: Double)?
        for cut in Self.grid {
          var trial = cuts
          trial[place] = (cut * 100).rounded() / 100
          guard trial[0] < trial[1], trial[1] < trial[2] else { continue }
          let read = zip(means, ceilings).map { mean, ceiling in
            min(ceiling, 1 + trial.count { $0 <= mean })
          }
          let kappa = LabelPairs.kappa(read, votes) ?? 0
          let score = kappa - Self.pull * abs(cut - Self.usual[place])
          if score > best?.score ?? -.infinity { best = (score, trial[place]) }
        }
        if let best { cuts[place] = best.cut }
      }
    }
  }
}
