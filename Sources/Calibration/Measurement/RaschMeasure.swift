/// What is known about one candidate, rater or criterion.
public struct RaschMeasure: Hashable, Sendable {
  /// The element's facet.
  public let facet: RaschFacet
  /// The element's place among all of its facet.
  public let index: Int
  /// The element's name.
  public let name: String
  /// The number of ratings that count.
  public let count: Int
  /// The sum of those ratings.
  public let rawScore: Int
  /// The joint maximum likelihood estimate in logits: ability, severity or difficulty.
  public let estimate: Double
  /// The standard error if all other parameters were known, as Facets prints it.
  public let modelError: Double
  /// The standard error with all parameters estimated: wider, and nearer the truth.
  public let jointError: Double
  /// The estimate times *(L - 1) / L*, which takes back the inflation of small designs.
  public let corrected: Double
  /// The standard error of the corrected estimate, the joint one times *√((L - 1) / L)*.
  ///
  /// The correction shrinks an error by its own factor, but the joint error is too small before: with
  /// abilities estimated, the information about the others is taken for *L / (L - 1)* times its size.
  public let correctedError: Double
  /// The information-weighted mean square of the residuals; 1 is expected.
  public let infit: Double
  /// The unweighted mean square of the standardised residuals; 1 is expected.
  public let outfit: Double
  /// Infit as a standard normal deviate.
  public let infitZ: Double
  /// Outfit as a standard normal deviate.
  public let outfitZ: Double
  /// The rating expected where the other facets are at their mean.
  public let fairAverage: Double
  /// The rating expected where the other facets are at 0.
  public let fairAverageAtZero: Double
  /// Whether all ratings are the lowest or all the highest; the estimate is then a convention.
  public let isExtreme: Bool

  /// The mean of the ratings.
  public var observedAverage: Double { Double(rawScore) / Double(max(count, 1)) }

  /// The model error widened by misfit, *√max(1, infit)*.
  public var realError: Double { modelError * max(1, infit).squareRoot() }

  /// The corrected estimate's interval of the given confidence.
  public func interval(confidence: Double = 0.95) -> ClosedRange<Double> {
    let z = NormalDistribution.quantile(0.5 + min(max(confidence, 0), 0.999_999) / 2)
    let half = max(z * correctedError, 0)
    return (corrected - half)...(corrected + half)
  }
}
