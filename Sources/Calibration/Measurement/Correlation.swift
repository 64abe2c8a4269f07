/// Pearson's correlation of two rows of numbers.
public struct Correlation: Hashable, Sendable {
  /// The coefficient, -1 to 1.
  public let coefficient: Double
  /// The number of pairs.
  public let count: Int
  /// How many variables were held constant.
  public let controls: Int

  /// Computes the correlation of two rows.
  ///
  /// - Parameters:
  ///   - first: A number for each unit.
  ///   - second: A number for each unit, in the same order.
  /// - Throws: `Undefined` where the rows do not fit together, are shorter than 2, or do not vary.
  /// - Note: Pearson, K. (1895). *Proceedings of the Royal Society of London* 58, 240-242.
  public init(_ first: [Double], _ second: [Double]) throws(Undefined) {
    guard first.count == second.count else { throw .lengthsDiffer(first.count, second.count) }
    guard first.count > 1 else { throw .tooFewUnits(needed: 2, found: first.count) }
    let a = Self.centred(first)
    let b = Self.centred(second)
    let squares = Vectors.dot(a, a) * Vectors.dot(b, b)
    guard squares > 0 else { throw .noVariation }
    coefficient = min(max(Vectors.dot(a, b) / squares.squareRoot(), -1), 1)
    count = first.count
    controls = 0
  }

  /// Computes the correlation of the ranks of two rows, ties sharing the mean of theirs.
  ///
  /// - Parameters:
  ///   - first: A number for each unit.
  ///   - second: A number for each unit, in the same order.
  /// - Returns: Spearman's coefficient.
  /// - Throws: As for the numbers themselves.
  /// - Note: Spearman, C. (1904). *American Journal of Psychology* 15(1), 72-101.
  public static func ofRanks(
    _ first: [Double],
    _ second: [Double]
  ) throws(Undefined) -> Correlation {
    try Correlation(Ranks(first).values, Ranks(second).values)
  }

  /// Computes the correlation of two rows with a third held constant.
  ///
  /// - Parameters:
  ///   - first: A number for each unit.
  ///   - second: A number for each unit.
  ///   - constant: The numbers held constant, for example the answers' lengths.
  /// - Throws: `Undefined` as for two rows, or where a row is a multiple of the third.
  /// - Note: Yule, G. U. (1907). *Proceedings of the Royal Society of London A* 79, 182-193.
  public init(
    _ first: [Double],
    _ second: [Double],
    holding constant: [Double]
  ) throws(Undefined) {
    let direct = try Correlation(first, second).coefficient
    let left = try Correlation(first, constant).coefficient
    let right = try Correlation(second, constant).coefficient
    let rest = (1 - left * left) * (1 - right * right)
    guard rest > 1e-20 else { throw .collinear }
    coefficient = min(max((direct - left * right) / rest.squareRoot(), -1), 1)
    count = first.count
    controls = 1
  }

  /// The interval that holds the true correlation with the given confidence, by Fisher's *z*.
  ///
  /// - Parameter confidence: The confidence, between 0 and 1.
  /// - Returns: The interval.
  /// - Throws: `Undefined` for fewer than four pairs, or five with a variable held constant.
  /// - Note: Fisher, R. A. (1921). On the "probable error" of a coefficient of correlation. *Metron*
  ///   1, 3-32.
  public func interval(confidence: Double = 0.95) throws(Undefined) -> ClosedRange<Double> {
    let degrees = count - 3 - controls
    guard degrees > 0 else { throw .tooFewUnits(needed: 4 + controls, found: count) }
    let half =
      NormalDistribution.quantile(0.5 + confidence / 2) / Double(degrees).squareRoot()
    let z = FisherZ.transform(coefficient)
    return FisherZ.inverse(z - half)...FisherZ.inverse(z + half)
  }

  private static func centred(_ row: [Double]) -> [Double] {
    let mean = row.reduce(0, +) / Double(row.count)
    return row.map { $0 - mean }
  }
}
