/// Agreement of votes beyond chance, with quadratic weights.
public struct KappaScore: Sendable, Hashable {
  /// The coefficient.
  public let coefficient: Double
  /// Where it lies with 95% confidence.
  public let interval: ClosedRange<Double>

  init(_ confusion: ConfusionMatrix) throws(Undefined) {
    let kappa = try WeightedKappa(confusion, weights: .quadratic)
    coefficient = kappa.coefficient
    interval = kappa.interval()
  }
}
