/// What a design with other numbers of conditions would be worth.
public struct DecisionStudy: Hashable, Sendable {
  /// What becomes of negative components.
  public enum Negatives: Hashable, Sendable {
    /// They count as 0, which is what a variance can be at least.
    case zero
    /// They count as estimated.
    case kept
  }

  /// The conditions of the first facet.
  public let firstCount: Int
  /// The conditions of the second facet.
  public let secondCount: Int
  /// The variance of the persons themselves.
  public let personVariance: Double
  /// The error variance where persons are only compared, *σ²(δ)*.
  public let relativeError: Double
  /// The error variance where a fixed bar decides, *σ²(Δ)*.
  public let absoluteError: Double

  /// *Eρ²*: the reliability of comparing persons.
  ///
  /// - Returns: The coefficient.
  /// - Throws: `Undefined` where persons do not vary.
  public func generalizability() throws(Undefined) -> Double {
    try share(of: relativeError)
  }

  /// *Φ*: the reliability of holding persons against a fixed bar.
  ///
  /// - Returns: The coefficient.
  /// - Throws: `Undefined` where persons do not vary.
  public func dependability() throws(Undefined) -> Double {
    try share(of: absoluteError)
  }

  private func share(of error: Double) throws(Undefined) -> Double {
    guard personVariance > 0, personVariance + error > 0 else { throw .noVariation }
    return personVariance / (personVariance + error)
  }
}
