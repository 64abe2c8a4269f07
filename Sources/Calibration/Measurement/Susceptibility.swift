/// How far a rater's vote moves toward the others' in a discussion.
///
/// After one round of Friedkin and Johnsen's model *y' = (1 - s) y + s m*, *m* the mean of the others:
/// the slope, through the origin, of the move on the distance to the others. What others' arguments
/// do is part of it, and votes in whole numbers blur it.
///
/// - Note: Friedkin, N. E., Johnsen, E. C. (1990). Social influence and opinions. *Journal of
///   Mathematical Sociology* 15(3-4), 193-206.
public struct Susceptibility: Hashable, Sendable {
  /// A vote before a discussion, the others' mean then, and the vote after it.
  public struct Move: Hashable, Sendable {
    /// The rater's vote before.
    public let before: Double
    /// The mean of the others' votes before.
    public let others: Double
    /// The rater's vote after.
    public let after: Double

    /// Creates a move.
    public init(before: Double, others: Double, after: Double) {
      self.before = before
      self.others = others
      self.after = after
    }
  }

  /// The weight given to others, 0 to 1.
  public let value: Double
  /// The slope as estimated, which may lie outside 0 to 1.
  public let slope: Double
  /// The slope's standard error; null where the votes follow the slope to the letter, which whole
  /// votes can do by rounding.
  public let standardError: Double?
  /// The number of discussions.
  public let count: Int

  /// Estimates the weight.
  ///
  /// - Parameter moves: A move for each discussion.
  /// - Throws: `Undefined` with fewer than 3 discussions, or where the rater never stood apart.
  public init(_ moves: [Move]) throws(Undefined) {
    guard moves.count > 2 else { throw .tooFewUnits(needed: 3, found: moves.count) }
    var cross = 0.0
    var square = 0.0
    for (position, move) in moves.enumerated() {
      guard move.before.isFinite, move.others.isFinite, move.after.isFinite else {
        throw .notFinite(position: position)
      }
      let gap = move.others - move.before
      cross += gap * (move.after - move.before)
      square += gap * gap
    }
    guard square > 0 else { throw .noVariation }
    let slope = cross / square
    let residuals = moves.reduce(0.0) { sum, move in
      let rest = move.after - move.before - slope * (move.others - move.before)
      return sum + rest * rest
    }
    self.slope = slope
    value = min(max(slope, 0), 1)
    standardError =
      residuals > 0 ? (residuals / Double(moves.count - 1) / square).squareRoot() : nil
    count = moves.count
  }
}
