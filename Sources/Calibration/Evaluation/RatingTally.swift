/// Ratings of one criterion, summed up.
public struct RatingTally: Sendable, Hashable {
  /// The sum of the ratings.
  public private(set) var sum = 0
  /// How many answers rate the criterion.
  public private(set) var count = 0

  /// Their mean, or null where no answer rates the criterion.
  public var mean: Double? { count > 0 ? Double(sum) / Double(count) : nil }

  /// Starts without a rating.
  public init() {}

  mutating func add(_ rating: Int?) {
    guard let rating else { return }
    sum += rating
    count += 1
  }
}
