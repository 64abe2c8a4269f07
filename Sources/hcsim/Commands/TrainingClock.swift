import Calibration

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The time of a session: the machine's, or for scripts one that moves ten seconds a look.
struct TrainingClock: Sendable {
  private static let step = 10

  /// The next moment of a script; null where the machine's time counts.
  private var scripted: Timestamp?

  /// Takes the time that `--at` gives, or the machine's.
  init(_ context: CommandContext) throws(CommandFailure) {
    guard let text = context.arguments[TrainOptions.now] else { return }
    guard let time = Timestamp(text) else {
      throw .usage(
        .invalidValue(
          text,
          source: "option '--at'",
          expected: "a moment such as 2026-11-28T09:00:00Z",
          nearest: nil
        )
      )
    }
    scripted = time
  }

  /// The time now.
  mutating func next() -> Timestamp {
    guard let now = scripted else { return Timestamp(seconds: Int(time(nil))) }
    scripted = Timestamp(seconds: now.seconds + Self.step)
    return now
  }
}
