/// What ratings are worth that are counted in steps: the numbers of a scale such as 1, 1.5, 2.
///
/// Measuring counts the ratings of a scale from 1 on. Where they are numbers that lie equally far
/// apart, a mean of them is a number too, and is told by its value; words, and numbers that lie
/// unequally far apart, stay at their places.
public struct RatingValues: Hashable, Sendable {
  /// The value of the rating that is counted as 1.
  public let first: Double
  /// How far apart neighbouring ratings are; above 0.
  public let step: Double

  /// Ratings that are worth what they are counted as.
  public static let asCounted = RatingValues(first: 1, step: 1)

  private init(first: Double, step: Double) {
    self.first = first
    self.step = step
  }

  /// Takes the values of ratings, from the lowest on.
  ///
  /// The initializer fails where there are fewer than two or they do not rise by equal steps.
  public init?(_ values: [Double]) {
    guard let first = values.first, let last = values.last, last > first, values.count > 1 else {
      return nil
    }
    let step = (last - first) / Double(values.count - 1)
    let isEven = values.enumerated().allSatisfy { place, value in
      (first + Double(place) * step - value).magnitude < 1e-6 * step
    }
    guard isEven else { return nil }
    self.init(first: first, step: step)
  }

  /// Whether nothing changes: the same digits come out, which arithmetic would not promise.
  private var isAsCounted: Bool { self == .asCounted }

  /// The value of a rating, or of a mean of ratings.
  public func value(_ count: Double) -> Double {
    isAsCounted ? count : first + (count - 1) * step
  }

  /// What a value is counted as.
  public func count(_ value: Double) -> Double {
    isAsCounted ? value : 1 + (value - first) / step
  }

  /// The value of a difference between ratings, or of their standard deviation.
  public func difference(_ counts: Double) -> Double { isAsCounted ? counts : counts * step }

  /// The value of a variance of ratings.
  public func variance(_ counts: Double) -> Double { isAsCounted ? counts : counts * step * step }

  /// The value of a sum of so many ratings.
  public func sum(_ counts: Double, of ratings: Int) -> Double {
    isAsCounted ? counts : Double(ratings) * first + (counts - Double(ratings)) * step
  }

  /// A rating as its value is written: `2`, `2.5`.
  package func text(_ count: Int) -> String { Self.text(value(Double(count))) }

  /// A value with the decimals it has, six at most.
  package static func text(_ value: Double) -> String {
    let text = DecimalText.fixed(value, decimals: 6)
    guard text.utf8.contains(.dot) else { return text }
    let kept = text.utf8.reversed().drop { $0 == UInt8(ascii: "0") }.drop { $0 == .dot }
    return String(decoding: kept.reversed(), as: UTF8.self)
  }
}
