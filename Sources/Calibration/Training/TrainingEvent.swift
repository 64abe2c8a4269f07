/// Something that happened in training: one line of a record.
public struct TrainingEvent: Sendable, Hashable {
  /// What happened.
  public enum Kind: Sendable, Hashable {
    /// A record begins; the name is the trainee's, or empty.
    case begin(trainee: String)
    /// A lesson was read, by its id.
    case lesson(String)
    /// A round begins.
    case round(number: Int, stage: TrainingStage, seed: UInt64, count: Int, planned: [String])
    /// An exercise is shown in a round; why it was chosen, in a few words.
    case open(round: Int, exercise: String, why: String)
    /// An entry on the ballot of a round.
    case entry(round: Int, BallotEntry)
    /// The last entry of a round's ballot is taken back.
    case undo(round: Int)
    /// A ballot is committed.
    case commit(TrainingAttempt)
    /// The committee's view of an exercise is contested.
    case contest(exercise: String, reason: String)
    /// A seat on a panel is taken.
    case seat(number: Int, debrief: String, member: String)
    /// A line that was entered in a seat.
    case seatEntry(number: Int, String)
    /// The last line that was entered in a seat is taken back.
    case seatUndo(number: Int)
    /// A seat is over.
    case seatEnd(number: Int, SeatScore)
    /// The trainee left; nothing is lost.
    case leave
  }

  /// When.
  public let time: Timestamp
  /// What.
  public let kind: Kind

  /// Makes an event.
  public init(_ kind: Kind, at time: Timestamp) {
    self.time = time
    self.kind = kind
  }
}
