/// The three things a rating depends on.
public enum RaschFacet: String, Hashable, Sendable, CaseIterable {
  /// Who is rated.
  case candidate
  /// Who rates.
  case rater
  /// What is rated.
  case criterion
}
