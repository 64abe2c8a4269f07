/// Chooses among phrases that say the same, never one that was said before.
///
/// The choice hangs on the names it is seeded with and on what the phrase is for, so that the same
/// packet is told in the same words every time and two packets in different ones.
package struct PhrasePicker: Sendable {
  private let seed: StableHash
  private var said: Set<String> = []

  /// Starts with nothing said.
  ///
  /// - Parameter names: What tells this packet from others, in order.
  package init(_ names: [String]) {
    var seed = StableHash()
    for name in names { seed.combine(name) }
    self.seed = seed
  }

  /// A phrase not yet said, or null where all were.
  ///
  /// - Parameters:
  ///   - phrases: Ways to say it.
  ///   - use: What it is for; another use begins elsewhere among the phrases.
  /// - Returns: The phrase, which counts as said from then on.
  package mutating func pick(from phrases: [String], for use: String) -> String? {
    var hash = seed
    hash.combine(use)
    guard let start = hash.place(among: phrases.count) else { return nil }
    for offset in phrases.indices {
      let phrase = phrases[(start + offset) % phrases.count]
      if say(phrase) { return phrase }
    }
    return nil
  }

  /// A verdict in a voice, else in another one.
  package mutating func verdict(
    from verdicts: [Voice: [String]],
    in voice: Voice,
    for use: String
  ) -> String? {
    for voice in [voice] + Voice.allCases.filter({ $0 != voice }) {
      if let verdict = pick(from: verdicts[voice] ?? [], for: use) { return verdict }
    }
    return nil
  }

  /// Takes note of a sentence; whether it had not been said.
  package mutating func say(_ sentence: String) -> Bool {
    said.insert(sentence).inserted
  }
}
