/// Whether a qualified interviewer still rates as when qualifying.
public struct DriftCheck: Sendable, Hashable {
  /// How many votes of a recheck have to be the committee's.
  public static let neededExact = 3
  /// A change of severity below this many rating points raises no alarm.
  public static let smallestShift = 0.25
  /// How many exercises the change is looked at over.
  public static let window = 10

  /// The mean rating less the committee's, now and at the qualification.
  public struct Shift: Sendable, Hashable {
    /// The change in rating points: above 0 is more lenient than before.
    public let points: Double
    /// Its standard error.
    public let standardError: Double

    /// Whether the change is beyond chance and large enough to matter.
    public var isAlarming: Bool {
      points.magnitude >= DriftCheck.smallestShift && points.magnitude > 1.96 * standardError
    }
  }

  /// The number of the recheck's round.
  public let round: Int
  /// When it was done.
  public let time: Timestamp
  /// Votes of the recheck that were the committee's.
  public let exact: Proportion
  /// Votes of the recheck two or more from the committee's.
  public let far: Int
  /// The change since the qualification; null without one, or with too few ratings.
  public let shift: Shift?

  /// Whether the interviewer ought to practise before interviewing again.
  public var isAlarm: Bool {
    exact.count < Self.neededExact || far > 1 || shift?.isAlarming == true
  }

  /// Looks at a recheck that is done; null for other rounds.
  public init?(_ round: TrainingRound, in record: TrainingRecord) {
    guard round.stage == .monitor, round.isDone, let last = round.attempts.last else { return nil }
    self.round = round.number
    time = last.time
    exact = Proportion(
      round.attempts.count { $0.voteError == 0 },
      of: round.attempts.count
    )
    far = round.attempts.count { abs($0.voteError) > 1 }
    shift = Self.shift(in: record, until: last.time)
  }

  /// How the mean rating on gold items moved between the last qualification and a moment; null without
  /// a qualification, or with too few ratings.
  ///
  /// Gold items are those of rechecks and those mixed into the practice of whoever is qualified.
  public static func shift(in record: TrainingRecord, until time: Timestamp) -> Shift? {
    let passed = Qualification.all(in: record).last { $0.isPassed && $0.time <= time }
    let base = passed.flatMap { record.round($0.round)?.attempts } ?? []
    let since = record.attempts.filter { attempt in
      attempt.stage == .monitor && attempt.time <= time
        && attempt.time >= passed?.time ?? attempt.time
    }
    return shift(from: base, to: Array(since.suffix(window)))
  }

  /// The last recheck that is done, or null.
  public static func last(in record: TrainingRecord) -> DriftCheck? {
    record.rounds.reversed().lazy.compactMap { DriftCheck($0, in: record) }.first
  }

  private static func shift(from base: [TrainingAttempt], to now: [TrainingAttempt]) -> Shift? {
    let before = base.compactMap(\.elevation)
    let after = now.compactMap(\.elevation)
    guard before.count > 2, after.count > 2 else { return nil }
    let error =
      (SampleSpread(before).variance / Double(before.count))
      + SampleSpread(after).variance / Double(after.count)
    return Shift(
      points: SampleSpread(after).mean - SampleSpread(before).mean,
      standardError: error.squareRoot()
    )
  }
}
