/// The squared differences between votes and weighted mean ratings, with a ridge toward 1.
struct BallotSquares: Sendable {
  private struct Ballot: Sendable {
    let ratings: [(criterion: Int, value: Double)]
    let vote: Double
  }

  let criterionCount: Int
  private let ballots: [Ballot]
  private let ridge: Double

  var ballotCount: Int { ballots.count }

  init(_ rows: [[Double?]], votes: [Double], ridge: Double) throws(Undefined) {
    guard rows.count == votes.count else { throw .lengthsDiffer(rows.count, votes.count) }
    let size = rows.first?.count ?? 0
    var ballots: [Ballot] = []
    for (index, row) in rows.enumerated() {
      guard row.count == size else { throw .lengthsDiffer(size, row.count) }
      guard votes[index].isFinite else { throw .notFinite(position: index) }
      var ratings: [(criterion: Int, value: Double)] = []
      for (criterion, rating) in row.enumerated() {
        guard let rating else { continue }
        guard rating.isFinite else { throw .notFinite(position: index) }
        ratings.append((criterion, rating))
      }
      if !ratings.isEmpty { ballots.append(Ballot(ratings: ratings, vote: votes[index])) }
    }
    guard !ballots.isEmpty else { throw .tooFewUnits(needed: 1, found: 0) }
    self.ballots = ballots
    self.ridge = ridge
    criterionCount = size
  }

  /// Half the squares with their gradient and Gauss-Newton curvature.
  func evaluate(
    _ point: [Double],
    _ gradient: inout [Double],
    _ curvature: inout SquareMatrix
  ) -> Double {
    curvature = SquareMatrix(size: criterionCount)
    var value = 0.0
    for index in 0..<criterionCount {
      let offset = point[index] - 1
      value += 0.5 * ridge * offset * offset
      gradient[index] = ridge * offset
      curvature[index, index] = ridge
    }
    for ballot in ballots {
      guard let (total, mean) = Self.mean(ballot, point) else { continue }
      let difference = ballot.vote - mean
      value += 0.5 * difference * difference
      for first in ballot.ratings {
        let slope = (first.value - mean) / total
        gradient[first.criterion] -= difference * slope
        for second in ballot.ratings where second.criterion <= first.criterion {
          curvature[first.criterion, second.criterion] += slope * (second.value - mean) / total
        }
      }
    }
    return value
  }

  /// The root mean squared difference between votes and weighted means.
  func residual(at point: [Double]) -> Double {
    var squares = 0.0
    for ballot in ballots {
      guard let (_, mean) = Self.mean(ballot, point) else { continue }
      squares += (ballot.vote - mean) * (ballot.vote - mean)
    }
    return (squares / Double(ballots.count)).squareRoot()
  }

  /// The errors of the weights over their mean; null for a weight at 0.
  ///
  /// A common factor of all weights changes nothing, so it is taken out of each before its error.
  func errors(at point: [Double], mean: Double, deviation: Double) -> [Double?] {
    var gradient = point
    var curvature = SquareMatrix(size: criterionCount)
    let _ = evaluate(point, &gradient, &curvature)
    let free = point.indices.filter { point[$0] > 0 }
    var result: [Double?] = point.map { _ in nil }
    guard let inverse = CholeskyFactor(curvature.restricted(to: free))?.inverse() else {
      return result
    }
    for (place, index) in free.enumerated() {
      var row = free.map { _ in -point[index] / (mean * Double(criterionCount)) }
      row[place] += 1
      let variance = max(Vectors.dot(row, inverse.times(row)), 0)
      result[index] = variance.squareRoot() * deviation / mean
    }
    return result
  }

  private static func mean(_ ballot: Ballot, _ point: [Double]) -> (total: Double, mean: Double)? {
    let total = ballot.ratings.reduce(0) { $0 + point[$1.criterion] }
    guard total > 0 else { return nil }
    return (total, ballot.ratings.reduce(0) { $0 + point[$1.criterion] * $1.value } / total)
  }
}
