/// One thing that a person on a panel decides.
public enum SeatInput: Sendable, Hashable {
  /// The ballot before anybody spoke.
  case first(GivenBallot)
  /// What is brought forward at a turn, or null for a pass.
  case turn(SeatArgument?)
  /// The ballot after the discussion.
  case last(GivenBallot)
}
