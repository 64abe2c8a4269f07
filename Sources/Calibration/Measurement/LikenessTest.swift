/// Whether the elements of a facet rate, or are rated, alike.
///
/// Were all raters alike, who of a candidate's raters gave which ratings would be chance: they could be
/// exchanged. Each rater's ratings of a candidate are kept together, so what a rater makes of a
/// candidate on one day is not counted once for each criterion. No ability, step or severity is
/// estimated, so nothing is inflated by few ratings a candidate.
///
/// - Note: The mean score test of Mantel, N. (1963). *JASA* 58, 690-700, with candidates as strata;
///   with ranks it is that of Friedman, and of Skillings, J. H., Mack, G. A. (1981). *Technometrics*
///   23(2), 171-177, where not everybody rates everybody.
public struct LikenessTest: Hashable, Sendable {
  /// The chi-square of the hypothesis that all are alike.
  public let chiSquare: Double
  /// Its degrees of freedom: one fewer than elements, where the ratings connect them all.
  public let degreesOfFreedom: Int

  /// The probability of ratings so far apart if all were alike.
  public var pValue: Double {
    ChiSquare(degreesOfFreedom: Double(degreesOfFreedom)).upperTail(chiSquare)
  }

  /// More elements than these are not held against each other.
  private static let mostElements = 300

  /// Compares the elements of a facet: raters and criteria within candidates, candidates within raters.
  ///
  /// - Parameters:
  ///   - facet: Whose elements.
  ///   - table: The ratings.
  /// - Throws: `Undefined` where there are fewer than two elements or more than 300, nobody shares
  ///   anything, or nobody differs.
  /// - Complexity: O(*n* + *e*³) for *n* ratings and *e* elements.
  public init(_ facet: RaschFacet, in table: FacetedRatings) throws(Undefined) {
    let elements = Set(table.ratings.map { $0.element(facet) }).sorted()
    guard elements.count > 1 else { throw .tooFewUnits(needed: 2, found: elements.count) }
    guard elements.count <= Self.mostElements else {
      throw .tooManyUnits(most: Self.mostElements, found: elements.count)
    }
    let sums = ExchangedSums(facet, elements, in: table)
    guard sums.areShared else { throw .noPairs }
    let (square, rank) = sums.quadratic()
    guard rank > 0 else { throw .noVariation }
    chiSquare = square
    degreesOfFreedom = rank
  }
}
