/// Agreement among several raters beyond chance, by one of five ideas of what chance is.
///
/// All have the form *(p_a - p_e) / (1 - p_e)*, with weights for pairs that differ and units of
/// which some raters' ratings are missing.
///
/// - Note: Gwet, K. L. (2014). *Handbook of Inter-Rater Reliability*, 4th edition, chapters 2 to 5,
///   including the standard errors, which treat the units as a sample and the raters as given.
public struct ChanceCorrectedAgreement: Hashable, Sendable {
  /// What agreement by chance is taken to be.
  public enum Coefficient: Hashable, Sendable, CaseIterable {
    /// Gwet's AC1, or AC2 with weights: only hard units are rated at random.
    case gwet
    /// Fleiss: all raters share one distribution of ratings.
    case fleiss
    /// Conger: each rater has a distribution of their own.
    case conger
    /// Brennan and Prediger: every category is equally likely.
    case brennanPrediger
    /// Krippendorff's alpha as Gwet computes it: units with one rating are left out.
    case krippendorff
  }

  /// The coefficient, at most 1; 0 is chance agreement.
  public let coefficient: Double
  /// The weighted share of agreeing pairs.
  public let observed: Double
  /// The weighted share of pairs that would agree by chance.
  public let expected: Double
  /// The standard error over the sampling of units.
  public let standardError: Double
  /// The number of units with a rating.
  public let unitCount: Int
  /// The number of groups of units drawn together; that of the units where none are.
  public let clusterCount: Int

  /// The interval that holds the true coefficient with the given confidence, at most 1.
  ///
  /// It is the *t* interval with one degree of freedom fewer than units, or than clusters.
  public func interval(confidence: Double = 0.95) -> ClosedRange<Double> {
    let t = StudentT(degreesOfFreedom: Double(max(clusterCount - 1, 1))).quantile(
      0.5 + confidence / 2
    )
    guard t.isFinite, standardError.isFinite else { return -1...1 }
    let upper = max(min(coefficient + t * standardError, 1), coefficient)
    return min(coefficient - t * standardError, upper)...upper
  }

  /// Computes a coefficient.
  ///
  /// - Parameters:
  ///   - coefficient: What chance is taken to be.
  ///   - table: The ratings; the categories are those that occur.
  ///   - weights: The credit for pairs that differ.
  ///   - clusters: For each unit, a number that units drawn together share, such as the criteria of
  ///     one candidate; null where each unit is drawn by itself. Only errors depend on it.
  /// - Throws: `Undefined` where no unit was rated twice or chance alone agrees fully.
  public init(
    _ coefficient: Coefficient,
    _ table: RatingTable,
    weights: AgreementWeights = .identity,
    clusters: [Int]? = nil
  ) throws(Undefined) {
    let tally = try AgreementTally(table, weights, clusters: clusters)
    guard tally.units.count > 1 else {
      throw .tooFewUnits(needed: 2, found: tally.units.count)
    }
    switch coefficient {
    case .gwet: self = try tally.gwet()
    case .fleiss: self = try tally.fleiss()
    case .brennanPrediger: self = try tally.brennanPrediger()
    case .krippendorff: self = try tally.krippendorff()
    case .conger: self = try tally.conger(table)
    }
  }

  init(
    coefficient: Double,
    observed: Double,
    expected: Double,
    standardError: Double,
    unitCount: Int,
    clusterCount: Int
  ) {
    self.coefficient = coefficient
    self.observed = observed
    self.expected = expected
    self.standardError = standardError
    self.unitCount = unitCount
    self.clusterCount = clusterCount
  }
}
