/// How a rater's ratings of several exercises depart from the standard, in four parts.
///
/// The parts add up to the mean squared difference. A rater who is right on average but noisy has
/// parts above 0 too: subtract `noiseFloor` before calling anything inaccurate.
///
/// - Note: Cronbach, L. J. (1955). Processes affecting scores on "understanding of others" and
///   "assumed similarity". *Psychological Bulletin* 52(3), 177-193.
public struct RatingAccuracy: Hashable, Sendable {
  /// The four parts, in squared rating points.
  public struct Parts: Hashable, Sendable {
    /// The overall level: too hard or too lenient.
    public let elevation: Double
    /// Which exercises are better than others.
    public let differentialElevation: Double
    /// Which criteria are stronger than others.
    public let stereotypeAccuracy: Double
    /// Which criterion is stronger in which exercise: the part that training must move.
    public let differentialAccuracy: Double

    /// The sum: the mean squared difference.
    public var total: Double {
      elevation + differentialElevation + stereotypeAccuracy + differentialAccuracy
    }

    /// What is left of each part above a floor, 0 where nothing is.
    public func above(_ floor: Parts) -> Parts {
      Parts(
        elevation: max(elevation - floor.elevation, 0),
        differentialElevation: max(differentialElevation - floor.differentialElevation, 0),
        stereotypeAccuracy: max(stereotypeAccuracy - floor.stereotypeAccuracy, 0),
        differentialAccuracy: max(differentialAccuracy - floor.differentialAccuracy, 0)
      )
    }
  }

  /// The parts of the mean squared difference.
  public let parts: Parts
  /// The mean rating less the mean standard, in points: above 0 is lenient.
  public let signedElevation: Double
  /// The correlation of the exercises' means with the standard's; null where either is flat.
  public let exerciseCorrelation: Double?
  /// The correlation of the criteria's means with the standard's; null where either is flat.
  public let criterionCorrelation: Double?
  /// The correlation of what exercise and criterion leave; null where either is flat.
  public let interactionCorrelation: Double?
  /// The spread of the ratings over that of the standard: below 1 is a compressed range.
  public let spreadRatio: Double?
  /// The correlation over the exercises, criterion by criterion; null where either is flat.
  public let correlationByCriterion: [Double?]
  /// Borman's differential accuracy: the mean of Fisher's *z* over the criteria that have one.
  public let differentialAccuracyZ: Double?

  /// Compares ratings with the standard.
  ///
  /// - Parameters:
  ///   - ratings: For each exercise, a rating of each criterion.
  ///   - standard: The standard in the same order.
  /// - Throws: `Undefined` where rows do not fit together or there are none.
  /// - Note: Borman, W. C. (1977). Consistency of rating accuracy and rating errors. *Organizational
  ///   Behavior and Human Performance* 20(2), 238-252, for the mean of *z*.
  public init(_ ratings: [[Double]], standard: [[Double]]) throws(Undefined) {
    let own = try Deviations(ratings)
    let truth = try Deviations(standard)
    guard own.rows.count == truth.rows.count else {
      throw .lengthsDiffer(own.rows.count, truth.rows.count)
    }
    guard own.columns.count == truth.columns.count else {
      throw .lengthsDiffer(own.columns.count, truth.columns.count)
    }
    signedElevation = own.mean - truth.mean
    parts = Parts(
      elevation: signedElevation * signedElevation,
      differentialElevation: Self.meanSquare(own.rows, truth.rows),
      stereotypeAccuracy: Self.meanSquare(own.columns, truth.columns),
      differentialAccuracy: Self.meanSquare(own.rest, truth.rest)
    )
    exerciseCorrelation = Self.correlation(own.rows, truth.rows)
    criterionCorrelation = Self.correlation(own.columns, truth.columns)
    interactionCorrelation = Self.correlation(own.rest, truth.rest)
    spreadRatio = truth.spread > 0 ? own.spread / truth.spread : nil
    correlationByCriterion = own.columns.indices.map { column in
      Self.correlation(ratings.map { $0[column] }, standard.map { $0[column] })
    }
    let transforms = correlationByCriterion.compactMap(\.self)
      .map { FisherZ.transform(min(max($0, -0.9999), 0.9999)) }
    differentialAccuracyZ =
      transforms.isEmpty ? nil : transforms.reduce(0, +) / Double(transforms.count)
  }

  /// The parts of a rater without fault other than noise.
  ///
  /// - Parameters:
  ///   - noiseVariance: The variance of a single rating around what the rater means, in squared
  ///     points.
  ///   - exercises: The number of exercises, at least 1.
  ///   - criteria: The number of criteria, at least 1.
  /// - Returns: Parts that add up to the noise variance.
  public static func noiseFloor(
    noiseVariance: Double,
    exercises: Int,
    criteria: Int
  ) -> Parts {
    let n = Double(max(exercises, 1))
    let m = Double(max(criteria, 1))
    let unit = noiseVariance / (n * m)
    return Parts(
      elevation: unit,
      differentialElevation: unit * (n - 1),
      stereotypeAccuracy: unit * (m - 1),
      differentialAccuracy: unit * (n - 1) * (m - 1)
    )
  }

  /// The standard error of the signed elevation after a number of exercises, in points.
  ///
  /// - Parameters:
  ///   - exercises: The number of exercises, at least 1.
  ///   - criteria: The number of criteria, at least 1.
  ///   - pattern: The standard deviation of the rater's own view of an exercise.
  ///   - residual: The standard deviation of a rating around that.
  /// - Returns: The standard error.
  public static func elevationError(
    exercises: Int,
    criteria: Int,
    pattern: Double = 0.5,
    residual: Double = 0.7
  ) -> Double {
    let variance = pattern * pattern + residual * residual / Double(max(criteria, 1))
    return (variance / Double(max(exercises, 1))).squareRoot()
  }

  private static func meanSquare(_ first: [Double], _ second: [Double]) -> Double {
    var sum = 0.0
    for (one, other) in zip(first, second) {
      sum += (one - other) * (one - other)
    }
    return sum / Double(max(first.count, 1))
  }

  private static func correlation(_ first: [Double], _ second: [Double]) -> Double? {
    let spread = 1e-12 * max(Vectors.maximumMagnitude(first), Vectors.maximumMagnitude(second))
    guard let low = first.min(), let high = first.max(), high - low > spread,
      let otherLow = second.min(), let otherHigh = second.max(), otherHigh - otherLow > spread
    else { return nil }
    return try? Correlation(first, second).coefficient
  }

  /// Row effects, column effects and what they leave.
  private struct Deviations {
    let mean: Double
    let rows: [Double]
    let columns: [Double]
    let rest: [Double]
    let spread: Double

    init(_ cells: [[Double]]) throws(Undefined) {
      let width = cells.first?.count ?? 0
      guard width > 0 else { throw .tooFewUnits(needed: 1, found: 0) }
      for row in cells {
        guard row.count == width else { throw .lengthsDiffer(width, row.count) }
        for (position, value) in row.enumerated() where !value.isFinite {
          throw .notFinite(position: position)
        }
      }
      let count = Double(cells.count * width)
      let mean = cells.reduce(0) { $0 + $1.reduce(0, +) } / count
      let rows = cells.map { $0.reduce(0, +) / Double(width) - mean }
      let columns = (0..<width).map { column in
        cells.reduce(0) { $0 + $1[column] } / Double(cells.count) - mean
      }
      rest = cells.enumerated().flatMap { row, values in
        values.enumerated().map { $0.element - mean - rows[row] - columns[$0.offset] }
      }
      let squares = cells.reduce(0) { sum, row in
        sum + row.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      }
      spread = (squares / count).squareRoot()
      self.mean = mean
      self.rows = rows
      self.columns = columns
    }
  }
}
