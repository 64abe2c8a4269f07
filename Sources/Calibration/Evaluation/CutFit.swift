/// The cuts between votes that agree best with labels.
struct CutFit: Sendable {
  /// An answer of the fit.
  struct Case: Sendable {
    /// Its mean rating.
    var mean: Double
    /// How many terms of the table of words it has.
    var terms: Int
    /// The vote that it earns at most.
    var ceiling: Vote
    /// The vote that it should have.
    var vote: Vote
  }

  /// The scale with its three cuts, rising, and their room, where it has one.
  private(set) var scale: RatingScale

  private static let usual = [1.7, 2.5, 3.35]
  private static let grid = (0...60).map { 1.2 + 0.04 * Double($0) }
  private static let rises = (0...16).map { 0.025 * Double($0) }

  /// What it costs to be away from the usual place, in kappa a point; less with many answers.
  private static func pull(_ count: Int) -> Double { 10 / Double(500 + count) }

  /// Searches cut by cut, four times over, for each rise of the cuts of a yes.
  ///
  /// What is sought is the highest kappa, with half the share of votes that are the same.
  ///
  /// - Parameters:
  ///   - cases: The answers.
  ///   - scale: The scale whose cuts are sought; its room says at which length, and without one they
  ///     stay for all lengths.
  init(_ cases: [Case], scale: RatingScale) {
    self.scale = scale
    let votes = cases.map(\.vote.rawValue)
    let unit = scale.room.map { AccountRoom(terms: $0.terms, rise: 1) }
    let lengths = cases.map { unit?.rise(terms: $0.terms) ?? 0 }
    var best: (score: Double, cuts: [Double], rise: Double)?
    for rise in unit == nil ? [0] : Self.rises {
      let places = zip(cases, lengths).map { answer, length in
        Place(mean: answer.mean, raised: answer.mean - rise * length, ceiling: answer.ceiling)
      }
      let found = Self.search(places, votes)
      let score = found.score - Self.pull(cases.count) * rise
      if score > best?.score ?? -.infinity { best = (score, found.cuts, rise) }
    }
    guard let best else { return }
    self.scale.cuts = best.cuts
    self.scale.room?.rise = (best.rise * 1000).rounded() / 1000
  }

  /// A mean, and what is left of it for the cuts of a yes.
  private struct Place {
    var mean: Double
    var raised: Double
    var ceiling: Vote

    func vote(_ cuts: [Double]) -> Int {
      let earned =
        1 + (mean >= cuts[0] ? 1 : 0) + (raised >= cuts[1] ? 1 : 0) + (raised >= cuts[2] ? 1 : 0)
      return min(earned, ceiling.rawValue)
    }
  }

  private static func search(
    _ places: [Place],
    _ votes: [Int]
  ) -> (score: Double, cuts: [Double]) {
    var cuts = usual
    var score = -Double.infinity
    for _ in 0..<4 {
      for place in cuts.indices {
        var best: (score: Double, cut: Double)?
        for cut in grid {
          var trial = cuts
          trial[place] = (cut * 100).rounded() / 100
          guard trial[0] < trial[1], trial[1] < trial[2] else { continue }
          let distance = zip(trial, usual).reduce(0) { $0 + abs($1.0 - $1.1) }
          let read = places.map { $0.vote(trial) }
          let same = Double(zip(read, votes).count { $0 == $1 }) / Double(max(1, votes.count))
          let kappa = LabelPairs.kappa(read, votes) ?? 0
          let score = kappa + same / 2 - pull(votes.count) * distance
          if score > best?.score ?? -.infinity { best = (score, trial[place]) }
        }
        if let best { (cuts[place], score) = (best.cut, best.score) }
      }
    }
    return (score, cuts)
  }
}
