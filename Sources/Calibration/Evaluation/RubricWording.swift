/// A wording of a rubric that a text can exercise.
public enum RubricWording: Sendable, Hashable {
  /// A pattern, by what it says.
  case pattern(String)
  /// One of several alternatives at a place of a pattern.
  case alternative(String, pattern: String)
  /// A word of one of the rubric's own classes.
  case entry(String, lexicon: String)
}
