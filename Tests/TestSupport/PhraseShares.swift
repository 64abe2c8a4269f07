/// How often the same words of ours come back over a batch of written feedback.
///
/// Counted are runs of five words within a sentence, and in how many texts each stands. What is quoted
/// is not ours and not counted.
public struct PhraseShares: Sendable {
  /// Words of a phrase.
  public static let length = 5

  private var counts: [String: Int] = [:]
  private var texts = 0

  /// Starts with nothing counted.
  public init() {}

  /// Counts one text, given as sentences of ours.
  public mutating func add(_ sentences: [String]) {
    texts += 1
    var phrases: Set<String> = []
    for sentence in sentences {
      let words = sentence.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "'") }
      guard words.count >= Self.length else { continue }
      for start in 0...(words.count - Self.length) {
        phrases.insert(words[start..<start + Self.length].joined(separator: " "))
      }
    }
    for phrase in phrases { counts[phrase, default: 0] += 1 }
  }

  /// The phrases that stand in more than a share of the texts, the commonest first.
  public func above(_ share: Double) -> [(phrase: String, share: Double)] {
    let shares = counts.map { (phrase: $0.key, share: Double($0.value) / Double(max(1, texts))) }
    return shares.filter { $0.share > share }.sorted {
      ($1.share, $0.phrase) < ($0.share, $1.phrase)
    }
  }
}
