/// A seat on a panel that was taken in training.
public struct TrainingSeat: Sendable, Hashable {
  /// Its number in the record, from 1.
  public let number: Int
  /// Id of the debrief.
  public let debrief: String
  /// Id of the member whose place was taken.
  public let member: String
  /// When it was begun or, once over, ended.
  public internal(set) var time: Timestamp
  /// What was entered, in order: entering it again leads to where it was left.
  public internal(set) var entries: [String] = []
  /// What it came to; null before it is over.
  public internal(set) var score: SeatScore?
}
