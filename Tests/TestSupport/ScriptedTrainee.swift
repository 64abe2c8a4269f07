public import Calibration

/// A trainee who answers every prompt of a session by the same rule.
public struct ScriptedTrainee: Sendable {
  /// The vote on an exercise, and with it the rating of every criterion.
  public let vote: @Sendable (Exercise) -> Int
  /// The record so far.
  public private(set) var record: TrainingRecord
  /// What was shown in the last session.
  public private(set) var scenes: [TrainingScene] = []
  /// What was typed in the last session.
  public private(set) var lines: [String] = []
  private let pool: ExercisePool
  private var time: Timestamp

  /// Begins with a record.
  ///
  /// - Parameters:
  ///   - pool: The exercises.
  ///   - record: What was done before.
  ///   - time: When the first session begins.
  ///   - vote: The vote on an exercise.
  public init(
    _ pool: ExercisePool = SmallExercises.pool,
    record: TrainingRecord = TrainingRecord(),
    at time: Timestamp = Timestamp(seconds: 1_795_856_400),
    vote: @escaping @Sendable (Exercise) -> Int
  ) {
    self.pool = pool
    self.record = record
    self.time = time
    self.vote = vote
  }

  /// The time now.
  public var now: Timestamp { time }

  /// Lets days pass.
  public mutating func wait(days: Double) { time = time.adding(days: days) }

  /// Holds a session to its end, or breaks off before an answer.
  ///
  /// - Parameters:
  ///   - stage: The stage.
  ///   - count: Exercises of a new round.
  ///   - limit: After how many answers the trainee leaves, or null.
  /// - Throws: Why it cannot be held.
  public mutating func train(
    _ stage: TrainingStage,
    count: Int? = nil,
    leavingAfter limit: Int? = nil
  ) throws {
    let settings = TrainingSession.Settings(count: count, seed: 7)
    var session = try TrainingSession(pool, record: record, stage: stage, settings: settings)
    scenes = session.begin(at: time).scenes
    lines = []
    while let prompt = session.prompt {
      time = Timestamp(seconds: time.seconds + 10)
      guard lines.count < limit ?? .max else {
        scenes += session.leave(at: time).scenes
        break
      }
      let line = answer(prompt, session.exercise)
      lines.append(line)
      scenes += session.take(line, at: time).scenes
    }
    record = session.record
  }

  private func answer(_ prompt: TrainingPrompt, _ exercise: Exercise?) -> String {
    guard case .entry(let step) = prompt, let exercise else { return "" }
    switch step {
    case .rating, .vote: return String(vote(exercise))
    case .level: return "senior"
    case .confidence: return "80"
    case .evidence: return "2"
    case .reason: return "because"
    case .feedback: return ""
    }
  }
}
