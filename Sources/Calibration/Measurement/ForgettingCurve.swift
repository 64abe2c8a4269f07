/// When a skill should be practised again.
///
/// The chance of still having it after *t* days at stability *S* is
/// *R = (1 + f t / S)^-d* with *f = .9^(-1/d) - 1*, so that it is .9 after *S* days.
///
/// - Note: The power forgetting curve of FSRS, open-spaced-repetition, version 4.5 (*d = .5*).
public struct ForgettingCurve: Hashable, Sendable {
  /// The exponent *d*, above 0.
  public let decay: Double

  private let factor: Double

  /// Creates a curve; a decay that is not above 0 counts as .5.
  public init(decay: Double = 0.5) {
    self.decay = decay > 0 ? decay : 0.5
    factor = ElementaryFunctions.pow(0.9, -1 / self.decay) - 1
  }

  /// The chance of still having a skill.
  ///
  /// - Parameters:
  ///   - days: The days since it was practised; negative ones count as 0.
  ///   - stability: The days after which the chance is .9, above 0.
  /// - Returns: The chance, 0 to 1; 0 for a stability that is not above 0.
  public func retrievability(after days: Double, stability: Double) -> Double {
    guard stability > 0 else { return 0 }
    return ElementaryFunctions.pow(1 + factor * max(days, 0) / stability, -decay)
  }

  /// The days until the chance falls to a wanted one.
  ///
  /// - Parameters:
  ///   - wanted: The chance wanted, above 0 and at most 1.
  ///   - stability: The days after which the chance is .9.
  /// - Returns: The days; 0 for a wanted chance of 1 or a stability not above 0.
  public func interval(forRetrievability wanted: Double, stability: Double) -> Double {
    guard stability > 0, wanted < 1 else { return 0 }
    guard wanted > 0 else { return .infinity }
    return stability / factor * (ElementaryFunctions.pow(wanted, -1 / decay) - 1)
  }
}
