/// How good stated confidences are: the Brier score, its parts, and the log score.
///
/// *Brier = reliability - resolution + uncertainty*, exactly, with one bin for each distinct
/// confidence.
///
/// - Note: Brier, G. W. (1950). *Monthly Weather Review* 78(1), 1-3; Murphy, A. H. (1973). A new
///   vector partition of the probability score. *Journal of Applied Meteorology* 12(4), 595-600;
///   the logarithmic score is Good's (1952).
public struct ForecastScore: Hashable, Sendable {
  /// The forecasts of one stated confidence.
  public struct Bin: Hashable, Sendable {
    /// The confidence stated.
    public let confidence: Double
    /// How often it was stated.
    public let count: Int
    /// The share that came true.
    public let frequency: Double
  }

  /// The mean squared difference between confidence and outcome; 0 is perfect.
  public let brier: Double
  /// How far the frequencies lie from the confidences; 0 is perfect.
  public let reliability: Double
  /// How far the frequencies lie from the base rate; more is better.
  public let resolution: Double
  /// The variance of the outcomes: the score of always saying the base rate.
  public let uncertainty: Double
  /// The mean of minus the logarithm of the probability given to what happened, in nats, with
  /// confidences clipped to .01 to .99.
  public let logScore: Double
  /// The mean confidence less the base rate; above 0 is overconfident.
  public let overconfidence: Double
  /// The forecasts by confidence, increasing.
  public let bins: [Bin]

  /// One less the share of the uncertainty that the Brier score is; null where all came out alike.
  public var skill: Double? { uncertainty > 0 ? 1 - brier / uncertainty : nil }

  /// Scores forecasts.
  ///
  /// - Parameters:
  ///   - confidences: The stated probabilities that the outcome is true, 0 to 1.
  ///   - outcomes: Whether it was.
  /// - Throws: `Undefined` where the rows do not fit together, are empty, or a confidence is not a
  ///   probability.
  public init(_ confidences: [Double], outcomes: [Bool]) throws(Undefined) {
    guard confidences.count == outcomes.count else {
      throw .lengthsDiffer(confidences.count, outcomes.count)
    }
    guard !confidences.isEmpty else { throw .tooFewUnits(needed: 1, found: 0) }
    let count = Double(confidences.count)
    var squares = 0.0
    var logs = 0.0
    for (index, confidence) in confidences.enumerated() {
      guard confidence >= 0, confidence <= 1 else { throw .notFinite(position: index) }
      let outcome = outcomes[index] ? 1.0 : 0
      squares += (confidence - outcome) * (confidence - outcome)
      let clipped = min(max(confidence, 0.01), 0.99)
      logs -= ElementaryFunctions.log(outcomes[index] ? clipped : 1 - clipped)
    }
    let base = Double(outcomes.count { $0 }) / count
    bins = Self.bins(confidences, outcomes)
    var reliability = 0.0
    var resolution = 0.0
    for bin in bins {
      let off = bin.confidence - bin.frequency
      let sharp = bin.frequency - base
      reliability += Double(bin.count) * off * off
      resolution += Double(bin.count) * sharp * sharp
    }
    self.reliability = reliability / count
    self.resolution = resolution / count
    brier = squares / count
    uncertainty = base * (1 - base)
    logScore = logs / count
    overconfidence = confidences.reduce(0, +) / count - base
  }

  private static func bins(_ confidences: [Double], _ outcomes: [Bool]) -> [Bin] {
    let order = confidences.indices.sorted { (confidences[$0], $0) < (confidences[$1], $1) }
    var bins: [Bin] = []
    var first = 0
    while first < order.count {
      var last = first
      var hits = 0
      while last < order.count, confidences[order[last]] == confidences[order[first]] {
        hits += outcomes[order[last]] ? 1 : 0
        last += 1
      }
      bins.append(
        Bin(
          confidence: confidences[order[first]],
          count: last - first,
          frequency: Double(hits) / Double(last - first)
        )
      )
      first = last
    }
    return bins
  }
}
