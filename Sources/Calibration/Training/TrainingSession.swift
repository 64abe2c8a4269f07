/// A session of training as a value: it takes lines that were typed and the time, and answers with
/// events to keep and scenes to show.
///
/// It reads no clock, no file and no terminal. The events that it gave put together are its record,
/// so a session that breaks off anywhere goes on from there.
public struct TrainingSession: Sendable {
  /// How a session is held.
  public struct Settings: Sendable {
    /// How many exercises a new round has; null for the usual number.
    ///
    /// Qualifying and rechecks have fixed numbers.
    public var count: Int?
    /// What random choices hang on; null for the number of the round.
    public var seed: UInt64?
    /// The trainee's name, for a record that begins.
    public var trainee: String
    /// What reads the feedback that the trainee writes; null where nothing does.
    public var feedbackCheck: FeedbackCheck?

    /// Makes settings.
    public init(
      count: Int? = nil,
      seed: UInt64? = nil,
      trainee: String = "",
      feedbackCheck: FeedbackCheck? = nil
    ) {
      self.count = count
      self.seed = seed
      self.trainee = trainee
      self.feedbackCheck = feedbackCheck
    }
  }

  enum Phase: Sendable, Hashable {
    case lesson(Int)
    case ballot
    case commit
    case revealed(TrainingAttempt)
    case contest(TrainingAttempt)
    case ended
  }

  /// The exercises.
  public let pool: ExercisePool
  /// The stage.
  public let stage: TrainingStage
  /// What was done before and in this session.
  public private(set) var record: TrainingRecord
  let settings: Settings
  private(set) var phase = Phase.ended
  /// The number of the round at hand.
  private(set) var number = 0
  private var turn = TrainingTurn()

  /// Prepares a session.
  ///
  /// - Parameters:
  ///   - pool: The exercises.
  ///   - record: What was done so far.
  ///   - stage: The stage.
  ///   - settings: How it is held.
  /// - Throws: Why it cannot be held.
  public init(
    _ pool: ExercisePool,
    record: TrainingRecord,
    stage: TrainingStage,
    settings: Settings = Settings()
  ) throws(TrainingError) {
    self.pool = pool
    self.record = record
    self.stage = stage
    self.settings = settings
    let use: Exercise.Use = stage == .monitor ? .monitor : .qualify
    switch stage {
    case .learn: break
    case .practice, .remediate:
      guard !pool.exercises(for: .practice).isEmpty else { throw .noExercises }
    case .qualify, .monitor:
      let found = pool.gold(for: use).count
      guard found >= stage.usualCount else {
        throw .tooFew(stage, needed: stage.usualCount, found: found)
      }
    }
  }

  /// What the session waits for; null once it has ended.
  public var prompt: TrainingPrompt? {
    switch phase {
    case .lesson: .lesson
    case .ballot: nextStep.map(TrainingPrompt.entry)
    case .commit: .commit
    case .revealed: .revealed
    case .contest: .contest
    case .ended: nil
    }
  }

  /// The round at hand, or null.
  public var round: TrainingRound? { record.round(number) }

  /// The exercise at hand, or null.
  public var exercise: Exercise? {
    switch phase {
    case .revealed(let attempt), .contest(let attempt): pool.exercise(attempt.exercise)
    case .lesson, .ballot, .commit, .ended: round?.draft.flatMap { pool.exercise($0.exercise) }
    }
  }

  /// Begins, or goes on where the record ends.
  ///
  /// - Parameter time: The moment.
  /// - Returns: What to keep and to show first.
  public mutating func begin(at time: Timestamp) -> TrainingTurn {
    if record.events.isEmpty { keep(.begin(trainee: settings.trainee), at: time) }
    if stage == .learn {
      let unread = lessons.firstIndex { !record.lessons.contains($0) } ?? 0
      showLesson(unread)
    } else {
      startRound(at: time)
    }
    return takeTurn()
  }

  /// Takes a line that was typed at the prompt.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - time: The moment.
  /// - Returns: What to keep and to show.
  public mutating func take(_ line: String, at time: Timestamp) -> TrainingTurn {
    let line = Self.trimmed(line)
    switch line.lowercased() {
    case "q", "quit": return leave(at: time)
    case "?", "h", "help": if let prompt { show(.help(prompt)) }
    case "t", "text": showExercise(choice: nil)
    case "u", "undo": undo(at: time)
    default: answer(line, at: time)
    }
    return takeTurn()
  }

  /// Ends the session; a ballot that was begun can be gone on with later.
  ///
  /// - Parameter time: The moment.
  /// - Returns: What to keep and to show last.
  public mutating func leave(at time: Timestamp) -> TrainingTurn {
    guard phase != .ended else { return takeTurn() }
    keep(.leave, at: time)
    show(.left)
    phase = .ended
    return takeTurn()
  }

  // The facets in other files change a session only through these.

  mutating func keep(_ kind: TrainingEvent.Kind, at time: Timestamp) {
    let event = TrainingEvent(kind, at: time)
    record.append(event)
    turn.events.append(event)
  }

  mutating func show(_ scene: TrainingScene) { turn.scenes.append(scene) }

  mutating func enter(_ phase: Phase) { self.phase = phase }

  mutating func enterRound(_ number: Int) { self.number = number }

  private mutating func takeTurn() -> TrainingTurn {
    defer { turn = TrainingTurn() }
    return turn
  }

  /// The line without white space around it and without control characters.
  private static func trimmed(_ line: String) -> String {
    var scalars = line.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }[...]
    while scalars.first == " " { scalars = scalars.dropFirst() }
    while scalars.last == " " { scalars = scalars.dropLast() }
    return String(String.UnicodeScalarView(scalars))
  }
}
