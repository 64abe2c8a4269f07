/// What a person on a panel is asked.
public enum SeatPrompt: Sendable, Hashable {
  /// The rating of a criterion by its place.
  case rating(Int)
  /// The vote, first or last.
  case vote(isLast: Bool)
  /// The level, first or last.
  case level(isLast: Bool)
  /// What to bring forward in a round, from 1.
  case turn(round: Int)
  /// What the person would write to the candidate.
  case feedback
}
