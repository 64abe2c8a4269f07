/// Divisions of answers for cross-validation.
enum Folds {
  /// Voices beyond so many share folds.
  private static let mostVoices = 10

  /// One fold a voice; of many voices several share one, so that folds are about equally large.
  ///
  /// - Returns: The places of each fold, rising; none where there is one voice only.
  static func byVoice(_ voices: [String]) -> [[Int]] {
    var places: [String: [Int]] = [:]
    for (place, voice) in voices.enumerated() { places[voice, default: []].append(place) }
    guard places.count > 1 else { return [] }
    let ordered = places.sorted { left, right in
      left.value.count != right.value.count
        ? left.value.count > right.value.count
        : left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
    }
    let count = min(mostVoices, ordered.count)
    var folds = Array(repeating: [Int](), count: count)
    for (_, members) in ordered {
      let smallest = folds.indices.min { (folds[$0].count, $0) < (folds[$1].count, $1) } ?? 0
      folds[smallest] += members
    }
    return folds.map { $0.sorted() }
  }

  /// Folds drawn at random, equally large but for one.
  static func atRandom(_ count: Int, folds: Int, seed: UInt64) -> [[Int]] {
    let order = CounterRandom(seed: seed).permutation(of: count)
    let number = min(max(1, folds), max(1, count))
    return (0..<number).map { fold in
      order.indices.filter { $0 % number == fold }.map { order[$0] }.sorted()
    }
  }

  /// By voice where there are several, else at random.
  static func inner(_ voices: [String], _ settings: RubricFitSettings) -> [[Int]] {
    let folds = byVoice(voices)
    return folds.isEmpty ? atRandom(voices.count, folds: 5, seed: settings.seed) : folds
  }
}
