/// Where the variance of ratings comes from, and what more raters would do.
///
/// All facets random; variance components by the analysis of variance, which leaves negative estimates
/// as they are. Balanced designs with every cell, but for raters within persons.
///
/// - Note: Brennan, R. L. (2001). *Generalizability Theory*, chapters 2 to 4, and 6 for the standard
///   errors; Cronbach, L. J. et al. (1972). *The Dependability of Behavioral Measurements*.
public struct GeneralizabilityStudy: Hashable, Sendable {
  /// How the facets are arranged; persons (candidates) are what is measured.
  public enum Design: Hashable, Sendable {
    /// Every rater rates every person once.
    case raters
    /// Every person is rated under every pair of conditions of two facets.
    case twoFacets
    /// Every task has raters of its own, who rate every person in it.
    case nested
    /// Every person has raters of their own, not always as many.
    case within
  }

  /// The arrangement.
  public let design: Design
  /// The components: the person's first, the residual last.
  public let components: [VarianceComponent]
  /// The number of persons.
  public let personCount: Int
  /// The conditions of the first facet; of a nested design, the tasks; of raters within persons, the
  /// most that a person has.
  public let firstCount: Int
  /// The conditions of the second facet; of a nested design, the raters in a task; 1 for one facet.
  public let secondCount: Int

  /// The components with a negative estimate.
  public var negativeComponents: [VarianceComponent] {
    components.filter(\.isNegative)
  }

  /// The component of an effect, null where the design has none of that name.
  public func component(_ effect: String) -> VarianceComponent? {
    components.first { $0.effect == effect }
  }
}
