/// How much each criterion counts in a rater's votes.
///
/// The vote is taken as a weighted mean of the rater's own criterion ratings; the weights are at
/// least 0 and drawn toward equal ones, so that a few ballots do not make a rater a crank.
///
/// - Note: Policy capturing: Hoffman, P. J. (1960). The paramorphic representation of clinical
///   judgment. *Psychological Bulletin* 57(2), 116-131; the penalty is a ridge.
public struct VoteWeights: Hashable, Sendable {
  /// The weight of each criterion; equal ones are all 1, and their mean over the criteria is 1.
  public let weights: [Double]
  /// The standard errors; null at 0, or where the ballots say nothing.
  public let standardErrors: [Double?]
  /// The root mean squared difference between the votes and the weighted means.
  public let residual: Double
  /// The number of ballots.
  public let count: Int

  /// Estimates the weights.
  ///
  /// - Parameters:
  ///   - ballots: For each ballot, the ratings of the criteria, null where one was not rated.
  ///   - votes: The vote of each ballot.
  ///   - shrinkage: The draw toward equal weights, in ballots of one rating point's disagreement.
  /// - Throws: `Undefined` where the rows do not fit together or no ballot has ratings.
  public init(
    _ ballots: [[Double?]],
    votes: [Double],
    shrinkage: Double = 1
  ) throws(Undefined) {
    let squares = try BallotSquares(ballots, votes: votes, ridge: max(shrinkage, 1e-6))
    let size = squares.criterionCount
    let bounds = BoxBounds(
      lower: Array(repeating: 0, count: size),
      upper: Array(repeating: 100, count: size)
    )
    let minimum = BoundedMinimizer(tolerance: 1e-9, maximumIterations: 200).minimizeByNewton(
      from: Array(repeating: 1, count: size),
      within: bounds
    ) { point, gradient, curvature in
      squares.evaluate(point, &gradient, &curvature)
    }
    let mean = minimum.point.reduce(0, +) / Double(max(size, 1))
    guard mean > 0 else { throw .noVariation }
    weights = minimum.point.map { $0 / mean }
    residual = squares.residual(at: minimum.point)
    count = squares.ballotCount
    standardErrors = squares.errors(at: minimum.point, mean: mean, deviation: residual)
  }
}
