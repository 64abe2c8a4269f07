/// How well a skill is held, and how much of it may be forgotten by now.
struct SkillMemory: Sendable {
  /// The days after which a skill practised once is still there nine times in ten.
  private static let firstStability = 1.0
  private static let longestStability = 180.0

  /// How many exercises asked for the skill.
  private(set) var count = 0
  /// The sum of what went wrong, 0 to 1 for each exercise.
  private var misses = 0.0
  private var stability = firstStability
  private var last: Timestamp?

  /// The share that went wrong, drawn toward a quarter as by four exercises.
  var weakness: Double { (misses + 1) / (Double(count) + 4) }

  /// The chance that the skill has been lost since it was last practised; 1 before it ever was.
  ///
  /// - Parameters:
  ///   - now: The moment.
  ///   - curve: How skills are forgotten.
  /// - Returns: The chance, 0 to 1.
  func forgotten(by now: Timestamp, _ curve: ForgettingCurve) -> Double {
    guard let last else { return 1 }
    return 1 - curve.retrievability(after: now.days(since: last), stability: stability)
  }

  /// Takes what an exercise that asked for the skill came to.
  ///
  /// A success makes it last longer, the more so the closer it was to being forgotten: repeating at
  /// once changes little. A failure halves how long it lasts.
  ///
  /// - Parameters:
  ///   - miss: What went wrong, 0 to 1; below a half counts as a success.
  ///   - time: When.
  ///   - curve: How skills are forgotten.
  mutating func practise(miss: Double, at time: Timestamp, _ curve: ForgettingCurve) {
    count += 1
    misses += min(max(miss, 0), 1)
    if miss < 0.5 {
      let growth = last == nil ? 1 : 1 + 12 * forgotten(by: time, curve)
      stability = min(stability * min(growth, 2.5), Self.longestStability)
    } else {
      stability = max(stability / 2, Self.firstStability / 2)
    }
    last = time
  }
}
