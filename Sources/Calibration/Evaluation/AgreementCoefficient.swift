/// A coefficient of agreement among all raters; the raw value names it in JSON.
public enum AgreementCoefficient: String, Hashable, Sendable, CaseIterable {
  /// Krippendorff's alpha, any two different ratings differing alike.
  case alphaNominal = "alpha-nominal"
  /// Krippendorff's alpha by the ranks of ratings.
  case alphaOrdinal = "alpha-ordinal"
  /// Krippendorff's alpha by squared differences.
  case alphaInterval = "alpha-interval"
  /// Krippendorff's alpha by squared differences over sums.
  case alphaRatio = "alpha-ratio"
  /// Gwet's AC1.
  case gwetUnweighted = "gwet-ac1"
  /// Gwet's AC2, by the weights at hand.
  case gwetWeighted = "gwet-ac2"
  /// Fleiss' kappa.
  case fleiss = "fleiss-kappa"
  /// Fleiss' kappa by the weights at hand.
  case fleissWeighted = "fleiss-kappa-weighted"
  /// Conger's kappa.
  case conger = "conger-kappa"
  /// Conger's kappa by the weights at hand.
  case congerWeighted = "conger-kappa-weighted"
  /// Brennan and Prediger's coefficient.
  case brennanPrediger = "brennan-prediger"
  /// Brennan and Prediger's coefficient by the weights at hand.
  case brennanPredigerWeighted = "brennan-prediger-weighted"
  /// ICC(1,1): one rating, raters of each candidate's own.
  case oneWaySingle = "icc-1-1"
  /// ICC(2,1): one rating of raters drawn at random.
  case randomSingle = "icc-2-1"
  /// ICC(3,1): one rating of these very raters.
  case mixedSingle = "icc-3-1"
  /// ICC(1,k): the mean rating, raters of each candidate's own.
  case oneWayMean = "icc-1-k"
  /// ICC(2,k): the mean rating of raters drawn at random.
  case randomMean = "icc-2-k"
  /// ICC(3,k): the mean rating of these very raters.
  case mixedMean = "icc-3-k"
  /// Kendall's W, corrected for ties.
  case kendall = "kendall-w"
}
