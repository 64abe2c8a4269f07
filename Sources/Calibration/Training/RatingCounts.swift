/// How many raters gave each rating from 1 to 4, and how many gave none.
public struct RatingCounts: Sendable, Hashable {
  /// The ratings and votes there are.
  public static let scale = 1...4

  /// Raters by rating, from 1 to 4.
  public let counts: [Int]
  /// Raters who found nothing to judge by.
  public let unrated: Int

  /// Takes four counts; what is missing or negative counts for 0.
  public init(_ counts: [Int], unrated: Int = 0) {
    self.counts = Self.scale.map { rating in
      counts.indices.contains(rating - 1) ? max(counts[rating - 1], 0) : 0
    }
    self.unrated = max(unrated, 0)
  }

  /// Raters who gave a rating.
  public var rated: Int { counts.reduce(0, &+) }

  /// All raters.
  public var raters: Int { rated &+ unrated }

  /// Whether more than half of the raters gave a rating.
  public var isShown: Bool { rated > unrated }

  /// How many gave a rating; 0 outside the scale.
  public func count(of rating: Int) -> Int {
    Self.scale.contains(rating) ? counts[rating - 1] : 0
  }

  /// The share of those who gave a rating; 0 where nobody did.
  public func share(of rating: Int) -> Double {
    rated > 0 ? Double(count(of: rating)) / Double(rated) : 0
  }

  /// The mean of the ratings; null where nobody gave one.
  public var mean: Double? {
    guard rated > 0 else { return nil }
    return Self.scale.reduce(0) { $0 + Double($1) * share(of: $1) }
  }

  /// The lower median of the ratings; null where nobody gave one.
  public var median: Int? {
    guard rated > 0 else { return nil }
    var below = 0
    for rating in Self.scale {
      below += count(of: rating)
      if below * 2 >= rated { return rating }
    }
    return Self.scale.upperBound
  }

  /// Whether the raters agree: at least two in three on one rating, and nobody two or more from it.
  ///
  /// Without ratings there is nothing to agree on, and that is agreed.
  public var isConsensus: Bool {
    guard let median else { return true }
    guard count(of: median) * 3 >= rated * 2 else { return false }
    return Self.scale.allSatisfy { count(of: $0) == 0 || abs($0 - median) < 2 }
  }

  /// The mean distance of a rating from those of the raters, in points; null where nobody rated.
  ///
  /// It is the least work that turns the one rating into the distribution, and for two raters who
  /// are as far apart as 2 and 3 it is a half for either.
  public func distance(from rating: Int) -> Double? {
    guard rated > 0 else { return nil }
    return Self.scale.reduce(0) { $0 + Double(abs($1 - rating)) * share(of: $1) }
  }
}
