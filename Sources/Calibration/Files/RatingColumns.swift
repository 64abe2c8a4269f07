/// What the columns of a file of ratings are called, and how they are arranged.
public struct RatingColumns: Hashable, Sendable {
  /// How ratings are arranged in columns.
  public enum Layout: String, Hashable, Sendable, CaseIterable {
    /// A row a rating.
    case long = "long"
    /// A row a candidate, and a column a rater.
    case raters = "raters"
    /// A row a scorecard of one rater on one candidate, and a column a criterion.
    case criteria = "criteria"
  }

  /// What a column holds.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    case rater = "rater"
    case candidate = "candidate"
    case criterion = "criterion"
    case rating = "rating"
    case occasion = "occasion"
    case stage = "stage"
    case vote = "vote"
  }

  /// The arrangement; null to tell it from the header.
  public var layout: Layout?
  /// The names of columns that are not called as their role is.
  public var names: [Role: String]
  /// The names of columns that hold nothing to read.
  public var ignored: [String]
  /// The ratings there can be; null to take them from the file.
  public var labels: RatingLabels?
  /// Words for a cell without a rating, in any case, beside those that always are: an empty cell, `-`,
  /// `.`, `NA`, `N/A`, `none` and `null`.
  public var missing: [String]

  /// Creates names; by default each column is called as its role is.
  public init(
    layout: Layout? = nil,
    names: [Role: String] = [:],
    ignored: [String] = [],
    labels: RatingLabels? = nil,
    missing: [String] = []
  ) {
    self.layout = layout
    self.names = names
    self.ignored = ignored
    self.labels = labels
    self.missing = missing
  }

  /// What the column of a role is called.
  func name(_ role: Role) -> String { names[role] ?? role.rawValue }
}
