/// What came of one line that was typed: events to keep, then scenes to show.
public struct TrainingTurn: Sendable, Hashable {
  /// Events, to be written down before anything is shown.
  public internal(set) var events: [TrainingEvent] = []
  /// Scenes, in order.
  public internal(set) var scenes: [TrainingScene] = []
}
