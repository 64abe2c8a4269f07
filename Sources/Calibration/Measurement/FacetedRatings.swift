/// Ratings of candidates on criteria by raters, any of the combinations missing.
public struct FacetedRatings: Hashable, Sendable {
  /// A rating with its place in each facet.
  public struct Rating: Hashable, Sendable {
    /// The candidate, from 0.
    public let candidate: Int
    /// The rater, from 0.
    public let rater: Int
    /// The criterion, from 0.
    public let criterion: Int
    /// The rating given.
    public let rating: Int
    /// The occasion, from 0; 0 where there is one only.
    public let occasion: Int

    /// Creates a rating.
    public init(candidate: Int, rater: Int, criterion: Int, rating: Int, occasion: Int = 0) {
      self.candidate = candidate
      self.rater = rater
      self.criterion = criterion
      self.rating = rating
      self.occasion = occasion
    }
  }

  /// The candidates' names.
  public let candidates: [String]
  /// The raters' names.
  public let raters: [String]
  /// The criteria's names.
  public let criteria: [String]
  /// The ratings there can be.
  public let scale: ClosedRange<Int>
  /// The ratings there are.
  public let ratings: [Rating]

  /// Creates ratings from places in lists of names.
  ///
  /// - Parameters:
  ///   - ratings: The ratings, in any order.
  ///   - candidates: The candidates' names.
  ///   - raters: The raters' names.
  ///   - criteria: The criteria's names.
  ///   - scale: The ratings there can be, 2 to 100 of them within a thousand million of 0.
  /// - Throws: The first rating that points past a list or lies outside the scale.
  public init(
    _ ratings: [Rating],
    candidates: [String],
    raters: [String],
    criteria: [String],
    scale: ClosedRange<Int>
  ) throws(RaschError) {
    guard scale.lowerBound.magnitude < 1_000_000_000, scale.upperBound > scale.lowerBound,
      scale.upperBound < scale.lowerBound + 100
    else { throw .unusableScale(scale) }
    for (position, rating) in ratings.enumerated() {
      guard candidates.indices.contains(rating.candidate), raters.indices.contains(rating.rater),
        criteria.indices.contains(rating.criterion)
      else { throw .unknownElement(position: position) }
      guard scale.contains(rating.rating) else {
        throw .ratingOutsideScale(rating.rating, position: position, scale: scale)
      }
    }
    self.ratings = ratings
    self.candidates = candidates
    self.raters = raters
    self.criteria = criteria
    self.scale = scale
  }
}
