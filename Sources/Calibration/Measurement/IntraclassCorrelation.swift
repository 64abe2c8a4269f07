/// The six intraclass correlations of Shrout and Fleiss.
///
/// - Note: Shrout, P. E., Fleiss, J. L. (1979). Intraclass correlations: uses in assessing rater
///   reliability. *Psychological Bulletin* 86(2), 420-428; the interval of case 2 follows their
///   appendix (Satterthwaite's approximation).
public struct IntraclassCorrelation: Hashable, Sendable {
  /// How raters and units were brought together.
  public enum Design: Hashable, Sendable, CaseIterable {
    /// Case 1: each unit has raters of its own.
    case oneWayRandom
    /// Case 2: the same raters rate all units and stand for others; their levels count as error.
    case twoWayRandom
    /// Case 3: these raters are the only ones; their levels do not count.
    case twoWayMixed
  }

  /// Whether one rating or the mean of all is meant.
  public enum Form: Hashable, Sendable, CaseIterable {
    /// The reliability of a single rating.
    case single
    /// The reliability of the mean over the raters.
    case mean
  }

  /// The number of units.
  public let unitCount: Int
  /// The number of raters.
  public let raterCount: Int
  /// The mean square between units.
  public let betweenUnits: Double
  /// The mean square within units.
  public let withinUnits: Double
  /// The mean square between raters.
  public let betweenRaters: Double
  /// The residual mean square.
  public let residual: Double

  /// Computes the mean squares.
  ///
  /// - Parameter table: The ratings, without missing cells.
  /// - Throws: `Undefined` where cells are missing, units or raters too few, or nothing varies.
  /// - Complexity: O(*n*) for *n* ratings.
  public init(_ table: RatingTable) throws(Undefined) {
    guard table.missingCount == 0 else { throw .missingCells(table.missingCount) }
    let ratings = table.codes.map { table.categories[Int($0)] }
    try self.init(ratings: ratings, unitCount: table.unitCount, raterCount: table.raterCount)
  }

  /// Computes the mean squares from complete ratings in one row.
  ///
  /// - Parameters:
  ///   - ratings: The ratings, unit after unit.
  ///   - unitCount: The number of units.
  ///   - raterCount: The number of raters.
  /// - Throws: `Undefined` where the row is not full, units or raters too few, or nothing varies.
  public init(ratings: [Double], unitCount: Int, raterCount: Int) throws(Undefined) {
    guard unitCount > 1 else { throw .tooFewUnits(needed: 2, found: unitCount) }
    guard raterCount > 1 else { throw .tooFewRaters(needed: 2, found: raterCount) }
    guard ratings.count == unitCount * raterCount else {
      throw .lengthsDiffer(ratings.count, unitCount * raterCount)
    }
    let squares = CrossedSquares(ratings, rows: unitCount, columns: raterCount)
    let units = Double(unitCount - 1)
    let raters = Double(raterCount - 1)
    guard squares.total > 0 else { throw .noVariation }
    self.unitCount = unitCount
    self.raterCount = raterCount
    betweenUnits = squares.rows / units
    withinUnits = (squares.columns + squares.residual) / (Double(unitCount) * raters)
    betweenRaters = squares.columns / raters
    residual = squares.residual / (units * raters)
  }

  private var n: Double { Double(unitCount) }
  private var k: Double { Double(raterCount) }

  /// A coefficient, at most 1; it can be negative.
  ///
  /// - Parameters:
  ///   - design: How raters and units were brought together.
  ///   - form: Whether a single rating or the mean is meant.
  /// - Returns: The coefficient.
  /// - Throws: `Undefined` where no rater's ratings differ between units, or where the units' means do
  ///   not differ.
  public func coefficient(_ design: Design, _ form: Form) throws(Undefined) -> Double {
    let (above, below) =
      switch (design, form) {
      case (.oneWayRandom, .single):
        (betweenUnits - withinUnits, betweenUnits + (k - 1) * withinUnits)
      case (.oneWayRandom, .mean):
        (betweenUnits - withinUnits, betweenUnits)
      case (.twoWayRandom, .single):
        (
          betweenUnits - residual,
          betweenUnits + (k - 1) * residual + k * (betweenRaters - residual) / n
        )
      case (.twoWayRandom, .mean):
        (betweenUnits - residual, betweenUnits + (betweenRaters - residual) / n)
      case (.twoWayMixed, .single):
        (betweenUnits - residual, betweenUnits + (k - 1) * residual)
      case (.twoWayMixed, .mean):
        (betweenUnits - residual, betweenUnits)
      }
    guard below > 0 else { throw residual > 0 ? .equalMeans : .constantRaters }
    return above / below
  }
}
