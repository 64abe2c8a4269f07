/// What a session waits for.
public enum TrainingPrompt: Sendable, Hashable {
  /// Going on after a lesson was read.
  case lesson
  /// An entry on the ballot.
  case entry(BallotStep)
  /// Committing the ballot.
  case commit
  /// Going on after the committee's view was shown, or contesting it.
  case revealed
  /// Why the committee's view is contested.
  case contest
}
