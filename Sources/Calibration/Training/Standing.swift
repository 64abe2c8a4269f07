/// How far somebody has come in training, and whether they may interview.
public enum Standing: Sendable, Hashable {
  /// The anchors were not all read.
  case learning
  /// Rating with feedback; not qualified yet.
  case practising
  /// Qualified, and rechecked in time.
  case qualified(since: Timestamp)
  /// Qualified, and due for a recheck: a month has passed, or gold items in practice moved.
  case recheckDue(since: Timestamp)
  /// Qualified once; the last recheck raised an alarm.
  case drifted(since: Timestamp)

  /// The days after which a qualified interviewer is rechecked.
  public static let daysToRecheck = 30.0

  /// Tells how far a record has come.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - lessons: Ids of the lessons there are.
  ///   - now: The moment.
  public init(_ record: TrainingRecord, lessons: [String], now: Timestamp) {
    guard let passed = Qualification.all(in: record).last(where: \.isPassed) else {
      let isRead = lessons.allSatisfy(record.lessons.contains)
      self = isRead || !record.attempts.isEmpty ? .practising : .learning
      return
    }
    let check = DriftCheck.last(in: record).flatMap { $0.time >= passed.time ? $0 : nil }
    if let check, check.isAlarm {
      self = .drifted(since: check.time)
      return
    }
    let last = check?.time ?? passed.time
    // Gold items in practice that moved beyond chance call for a recheck at once.
    let isMoving = DriftCheck.shift(in: record, until: now)?.isAlarming == true
    self =
      isMoving || now.days(since: last) >= Self.daysToRecheck
      ? .recheckDue(since: passed.time) : .qualified(since: passed.time)
  }

  /// Whether the program's standard for interviewing is met.
  public var mayInterview: Bool {
    switch self {
    case .qualified: true
    case .learning, .practising, .recheckDue, .drifted: false
    }
  }

  /// The stage that is due.
  public var nextStage: TrainingStage {
    switch self {
    case .learning: .learn
    case .practising, .qualified: .practice
    case .recheckDue: .monitor
    case .drifted: .remediate
    }
  }
}
