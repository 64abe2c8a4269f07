/// How a rater's severity moves from occasion to occasion.
public struct RaterDrift: Hashable, Sendable {
  /// The severity on one occasion, against the rater's own over all of them.
  public struct Point: Hashable, Sendable {
    /// The occasion, as numbered in the ratings.
    public let occasion: Int
    /// The number of ratings.
    public let count: Int
    /// How much harder the rater was then, in logits.
    public let shift: Double
    /// Its standard error, all else held fixed.
    public let standardError: Double
  }

  /// The rater's name.
  public let name: String
  /// The occasions in order.
  public let points: [Point]
  /// The change of severity from one occasion to the next, in logits; null for fewer than two.
  public let slope: Double?
  /// The slope's standard error.
  public let slopeError: Double?
  /// The chi-square of no difference between the occasions, with one degree fewer than points.
  public let chiSquare: Double

  init(name: String, points: [Point]) {
    self.name = name
    self.points = points
    var weight = 0.0
    var meanX = 0.0
    var meanY = 0.0
    for point in points {
      let w = 1 / (point.standardError * point.standardError)
      weight += w
      meanX += w * Double(point.occasion)
      meanY += w * point.shift
    }
    meanX /= max(weight, 1e-300)
    meanY /= max(weight, 1e-300)
    var xx = 0.0
    var xy = 0.0
    var yy = 0.0
    for point in points {
      let w = 1 / (point.standardError * point.standardError)
      let x = Double(point.occasion) - meanX
      xx += w * x * x
      xy += w * x * (point.shift - meanY)
      yy += w * (point.shift - meanY) * (point.shift - meanY)
    }
    slope = xx > 0 ? xy / xx : nil
    slopeError = xx > 0 ? 1 / xx.squareRoot() : nil
    chiSquare = yy
  }

  /// The probability of so steep a slope, up or down, if severity went neither way; null without one.
  ///
  /// The slope over its error is taken as standard normal.
  public var slopePValue: Double? {
    guard let slope, let slopeError, slopeError > 0 else { return nil }
    return NormalDistribution.twoSidedTail(slope / slopeError)
  }

  /// The probability of such differences between occasions, in whatever order, if there were none; null
  /// for fewer than two points.
  ///
  /// Small where severity went up and down again, too, of which the slope says nothing: see
  /// ``slopePValue``.
  public var pValue: Double? {
    guard points.count > 1 else { return nil }
    return ChiSquare(degreesOfFreedom: Double(points.count - 1)).upperTail(chiSquare)
  }
}
