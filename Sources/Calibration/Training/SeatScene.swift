/// Something that a person on a panel is shown.
public enum SeatScene: Sendable, Hashable {
  /// Whose place it is, and the answers the seat heard.
  case opening
  /// Somebody's turn.
  case turn(Transcript.Turn)
  /// What the person's own argument rests on.
  case argued(SeatArgument)
  /// The votes before the last ballot, by member; null without a vote.
  case standing([Vote?])
  /// An entry that does not fit, with what would.
  case refused(entry: String, expected: String)
  /// What can be entered at a prompt.
  case help(SeatPrompt)
  case undone
  case nothingToUndo
  /// It is over.
  case result
  /// The person left before the end.
  case left
}
