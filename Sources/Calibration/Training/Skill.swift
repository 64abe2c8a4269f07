/// Something that practice can improve: telling two votes apart, or rating a criterion.
public enum Skill: Sendable, Hashable {
  /// Telling a vote from the next higher one.
  case boundary(Vote)
  /// Rating a criterion, by its id, against the run of the others.
  case criterion(String)
}
