/// Exercises done in a row in one stage, over one or several sittings.
public struct TrainingRound: Sendable, Hashable {
  /// Its number in the record, from 1.
  public let number: Int
  /// The stage.
  public let stage: TrainingStage
  /// What its random choices hang on.
  public let seed: UInt64
  /// How many exercises it has.
  public let count: Int
  /// The ids of its exercises where they are chosen beforehand; else empty.
  public let planned: [String]
  /// The committed ballots.
  public internal(set) var attempts: [TrainingAttempt] = []
  /// The ballot that is being written, or null.
  public internal(set) var draft: BallotDraft?

  /// Begins a round.
  public init(
    number: Int,
    stage: TrainingStage,
    seed: UInt64,
    count: Int,
    planned: [String] = []
  ) {
    self.number = number
    self.stage = stage
    self.seed = seed
    self.count = max(count, planned.count)
    self.planned = planned
  }

  /// Whether all of its exercises are done.
  public var isDone: Bool { attempts.count >= count }
}
