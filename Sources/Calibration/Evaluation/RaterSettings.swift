/// How raters are measured.
public struct RaterSettings: Hashable, Sendable {
  /// How abilities are dealt with while severities are estimated.
  public enum Estimation: String, Hashable, Sendable, CaseIterable {
    /// All estimated together, corrected by *(L - 1) / L*.
    case joint = "joint"
    /// Abilities drawn from a normal population and integrated out.
    case marginal = "marginal"
  }

  /// Which ratings share their thresholds.
  public var model: RaschModel
  /// How severities are estimated.
  public var estimation: Estimation
  /// The credit for pairs of ratings that differ, with a row for each rating of the scale.
  public var weights: AgreementWeights
  /// The value of the mean rating from which a candidate passes; the middle of the scale where it is null.
  public var line: Double?
  /// The dependability that enough interviewers should reach.
  public var wantedDependability: Double
  /// The confidence of all intervals.
  public var confidence: Double
  /// The most draws of a bootstrap; large files take fewer.
  public var draws: Int
  /// What the draws are made from.
  public var seed: UInt64

  /// Creates settings.
  public init(
    model: RaschModel = .ratingScale,
    estimation: Estimation = .joint,
    weights: AgreementWeights = .quadratic,
    line: Double? = nil,
    wantedDependability: Double = 0.8,
    confidence: Double = 0.95,
    draws: Int = 1000,
    seed: UInt64 = 1
  ) {
    self.model = model
    self.estimation = estimation
    self.weights = weights
    self.line = line
    self.wantedDependability = wantedDependability
    self.confidence = confidence
    self.draws = draws
    self.seed = seed
  }
}
