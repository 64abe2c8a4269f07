/// What somebody did in training: events in order, and what they add up to.
///
/// A record is written as JSON Lines and only ever added to; reading it again gives the same value.
public struct TrainingRecord: Sendable, Hashable {
  /// The version of the lines that this program writes.
  public static let version = 1

  /// Somebody's objection to the committee's view of an exercise.
  public struct Contest: Sendable, Hashable {
    /// Id of the exercise.
    public let exercise: String
    /// Why.
    public let reason: String
    /// When.
    public let time: Timestamp
  }

  /// The events in order.
  public private(set) var events: [TrainingEvent] = []
  /// The trainee's name, or empty.
  public private(set) var trainee = ""
  /// The rounds in the order in which they began.
  public private(set) var rounds: [TrainingRound] = []
  /// The committed ballots in order.
  public private(set) var attempts: [TrainingAttempt] = []
  /// Ids of the lessons read, each once.
  public private(set) var lessons: [String] = []
  /// Objections in order.
  public private(set) var contests: [Contest] = []
  /// Seats taken on panels, in order.
  public private(set) var seats: [TrainingSeat] = []

  /// Begins an empty record.
  public init() {}

  /// Puts events together; those of rounds that never began are left out of the rounds.
  public init(_ events: some Sequence<TrainingEvent>) {
    for event in events { append(event) }
  }

  /// Adds an event.
  public mutating func append(_ event: TrainingEvent) {
    events.append(event)
    switch event.kind {
    case .begin(let trainee):
      if self.trainee.isEmpty { self.trainee = trainee }
    case .lesson(let id):
      if !lessons.contains(id) { lessons.append(id) }
    case .round(let number, let stage, let seed, let count, let planned):
      rounds.append(
        TrainingRound(number: number, stage: stage, seed: seed, count: count, planned: planned)
      )
    case .open(let round, let exercise, _):
      change(round) { $0.draft = BallotDraft(exercise: exercise) }
    case .entry(let round, let entry):
      change(round) { $0.draft?.take(entry) }
    case .undo(let round):
      change(round) { _ = $0.draft?.undo() }
    case .commit(let attempt):
      attempts.append(attempt)
      change(attempt.round) { round in
        round.attempts.append(attempt)
        round.draft = nil
      }
    case .contest(let exercise, let reason):
      contests.append(Contest(exercise: exercise, reason: reason, time: event.time))
    case .seat(let number, let debrief, let member):
      seats.append(
        TrainingSeat(number: number, debrief: debrief, member: member, time: event.time)
      )
    case .seatEntry(let number, let text): changeSeat(number) { $0.entries.append(text) }
    case .seatUndo(let number): changeSeat(number) { _ = $0.entries.popLast() }
    case .seatEnd(let number, let score):
      changeSeat(number) { seat in
        seat.score = score
        seat.time = event.time
      }
    case .leave: break
    }
  }

  private mutating func changeSeat(_ number: Int, _ change: (inout TrainingSeat) -> Void) {
    guard let place = seats.lastIndex(where: { $0.number == number }) else { return }
    change(&seats[place])
  }

  /// The number that the next round gets.
  public var nextRound: Int { (rounds.map(\.number).max() ?? 0) + 1 }

  /// The last round of a stage that is not done, or null; another one of that stage ended it.
  public func openRound(of stage: TrainingStage) -> TrainingRound? {
    guard let last = rounds.last(where: { $0.stage == stage }), !last.isDone else { return nil }
    return last
  }

  /// The stage of the last round where that is not done, or null.
  public var unfinishedStage: TrainingStage? {
    guard let last = rounds.last, !last.isDone else { return nil }
    return last.stage
  }

  /// A round by its number, or null.
  public func round(_ number: Int) -> TrainingRound? { rounds.first { $0.number == number } }

  /// How often an exercise was committed.
  public func exposures(of exercise: String) -> Int { attempts.count { $0.exercise == exercise } }

  private mutating func change(_ number: Int, _ change: (inout TrainingRound) -> Void) {
    guard let place = rounds.lastIndex(where: { $0.number == number }) else { return }
    change(&rounds[place])
  }
}
