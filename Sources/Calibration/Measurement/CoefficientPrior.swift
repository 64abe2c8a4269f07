/// What is believed about a regression coefficient before any answer is seen.
public struct CoefficientPrior: Hashable, Sendable {
  /// The signs a coefficient may have.
  public enum Sign: Hashable, Sendable {
    /// Any sign.
    case free
    /// 0 or above: evidence in favour.
    case nonnegative
    /// 0 or below: evidence against.
    case nonpositive
  }

  /// The value drawn toward.
  public var mean: Double
  /// The strength of the draw: the penalty is *precision / 2 (a - mean)²*; 0 for none.
  public var precision: Double
  /// The signs allowed.
  public var sign: Sign

  /// Creates a prior; a negative precision counts as 0.
  public init(mean: Double = 0, precision: Double = 1, sign: Sign = .free) {
    self.mean = mean
    self.precision = max(precision, 0)
    self.sign = sign
  }
}

extension CoefficientPrior {
  var lowerBound: Double { sign == .nonnegative ? 0 : -.infinity }
  var upperBound: Double { sign == .nonpositive ? 0 : .infinity }
}

extension CoefficientPrior {
  /// The penalty at a point; gradient and curvature are set to the penalty's, others overwritten.
  static func penalty(
    _ priors: [CoefficientPrior],
    at point: [Double],
    _ gradient: inout [Double],
    _ curvature: inout SquareMatrix
  ) -> Double {
    curvature = SquareMatrix(size: point.count)
    var value = 0.0
    for (index, prior) in priors.enumerated() {
      let offset = point[index] - prior.mean
      value += 0.5 * prior.precision * offset * offset
      gradient[index] = prior.precision * offset
      curvature[index, index] = prior.precision
    }
    return value
  }
}
