/// A candidate's mean rating, and what raters of average severity would have made of it.
public struct AdjustedAverage: Hashable, Sendable {
  /// The candidate's place among all candidates.
  public let index: Int
  /// The candidate's name.
  public let name: String
  /// The number of ratings.
  public let count: Int
  /// How many of these are in ``observed`` alone: those of raters whose severity cannot be told.
  public let setAside: Int
  /// The mean of the ratings given.
  public let observed: Double
  /// The mean had the ratings, but for those set aside, come from raters of average severity.
  public let adjusted: Double
  /// The standard error of the adjustment: how well the severities are known.
  ///
  /// It says nothing of how well the candidate is known.
  public let adjustmentError: Double
}
