/// One rater, as far as the ratings tell.
public struct RaterProfile: Sendable {
  /// A figure with its standard error.
  public struct Figure: Hashable, Sendable {
    /// The figure.
    public let value: Double
    /// Its standard error; null where it is not known.
    public let standardError: Double?
  }

  /// What the noise was taken from.
  public enum NoiseSource: Hashable, Sendable {
    /// Pairs of ratings of one candidate and criterion on different occasions.
    case occasions(pairs: Int)
    /// The scatter around the model, of which occasion noise is a part.
    case scatter
  }

  /// How much each criterion counts in the votes.
  public struct Weights: Sendable {
    /// The criteria's places.
    public let criteria: [Int]
    /// The weights of those.
    public let fit: VoteWeights
  }

  /// The rater's place among all raters.
  public let index: Int
  /// The name.
  public let name: String
  /// The number of ratings.
  public let count: Int
  /// The mean of all of these; that of ``measure`` leaves out candidates with extreme ratings only.
  public let mean: Double
  /// The criteria rated, by place.
  public let criteria: [Int]
  /// The measure of the joint analysis; null where the rater could not be measured.
  public let measure: RaschMeasure?
  /// The severity of the estimation asked for, in logits; null where there is none.
  public let severity: Figure?
  /// Its interval.
  public let interval: ClosedRange<Double>?
  /// How many points the severity takes off a rating on average; null where it is not known.
  public let points: Double?
  /// What the rater would give an average candidate on an average criterion, counted as the ratings are
  /// and on the corrected scale; null where the rater could not be measured.
  public let fairAverage: Double?
  /// How the rater agrees with the others, and how the model expects it.
  public let agreement: ModelAgreement?
  /// Range, ends and spread within candidates.
  public let tendency: RaterTendency?
  /// How far the first impression colours each criterion, or why that cannot be told.
  public let halo: Result<RelativeHalo, Undefined>
  /// The standard deviation between occasions, in logits; null where it cannot be told.
  public let noise: Figure?
  /// What the noise was taken from.
  public let noiseSource: NoiseSource?
  /// The severity by occasion; null with one occasion.
  public let drift: RaterDrift?
  /// The departures by criterion, in the order of criteria.
  public let criterionBiases: [RaschBias]
  /// The weights of criteria in the votes, or why they cannot be told.
  public let weights: Result<Weights, Undefined>
  /// The weight given to others' votes, or why it cannot be told.
  public let susceptibility: Result<Susceptibility, Undefined>
  /// What stands out, the most telling first.
  public internal(set) var flags: [RaterFlag] = []
  /// The place of the rater to be paired with, where that helps.
  public internal(set) var partner: Int?
}
