/// Takes sentences out of a text that have nothing to do with what answers are about.
///
/// A sentence says how much likelier it is among other texts than among answers (``TopicTable``). What is
/// pasted or drifted into comes in a row, so that a sentence counts with those around it: a chain of two
/// states, whose probabilities are found forward and backward (Rabiner, L. R. (1989). A tutorial on hidden
/// Markov models. *Proceedings of the IEEE* 77, 257-286). Work of an unusual trade has words of its own, so
/// that it takes much to leave an answer, and a text of which nothing would be left stays whole.
///
/// It holds buffers that are used again: one a thread.
struct TopicSieve: Sendable {
  private let shared: Shared<TopicIndex>
  private var stems: StemReader
  /// Logits by the number of the stem.
  private let weights: [Double]
  private var evidence: [Evidence] = []
  private var forward: [Double] = []
  private var isLeftOut: [Bool] = []

  /// How likely a sentence is by its words in each state, in any unit.
  private struct Evidence: Sendable {
    var inside: Double
    var outside: Double
  }

  /// The chance that a text leaves the answer behind a sentence, and before the first.
  static let leaving = 0.0003
  /// The chance that it comes back.
  static let returning = 0.1
  /// A sentence says so many logits at most.
  static let mostLogits = 6.0

  init(_ index: TopicIndex, rowCount: Int) {
    shared = Shared(index)
    weights = index.count > 0 ? index.weightsOfStems : []
    stems = StemReader(index.stems, rowCount: index.count > 0 ? rowCount : 0)
  }

  /// Takes sentences out of a text; nothing where no word is listed.
  ///
  /// - Complexity: linear in the tokens.
  mutating func sift(_ text: inout TokenizedText, _ bytes: [UInt8], language: CompiledLanguage) {
    guard !weights.isEmpty, text.sentenceCount > 0 else { return }
    weigh(text, bytes, language)
    guard findOutside() else { return }
    let words = text.wordCount
    text.leaveOut(isLeftOut)
    text.offTopicCount += words - text.wordCount
  }

  /// The logits of each sentence, made into how likely it is in each state.
  private mutating func weigh(
    _ text: TokenizedText,
    _ bytes: [UInt8],
    _ language: CompiledLanguage
  ) {
    evidence.removeAll(keepingCapacity: true)
    let shared = shared
    let base = shared.value.base
    bytes.withUnsafeBufferPointer { bytes in
      for sentence in 0..<text.sentenceCount {
        var logits = base
        for token in text.tokens[text.sentence(sentence)]
        where !token.marks.contains(.punctuation) {
          let stem = Int(stems.stem(of: token, bytes, language, shared.value.stems))
          if stem >= 0 { logits += weights[stem] }
        }
        logits = max(-Self.mostLogits, min(Self.mostLogits, logits))
        evidence.append(
          Evidence(
            inside: Logistic.exponential(min(0, -logits)),
            outside: Logistic.exponential(min(0, logits))
          )
        )
      }
    }
  }

  /// Marks the sentences that are likelier outside than inside; whether there are any, and others too.
  private mutating func findOutside() -> Bool {
    forward.removeAll(keepingCapacity: true)
    isLeftOut.removeAll(keepingCapacity: true)
    var outside = 0.0
    for sentence in evidence {
      let before = outside * (1 - Self.returning) + (1 - outside) * Self.leaving
      let (left, kept) = (before * sentence.outside, (1 - before) * sentence.inside)
      outside = left / (left + kept)
      forward.append(outside)
      isLeftOut.append(false)
    }
    var found = 0
    var behind = Evidence(inside: 1, outside: 1)
    for place in evidence.indices.reversed() {
      let left = forward[place] * behind.outside
      let kept = (1 - forward[place]) * behind.inside
      isLeftOut[place] = left > kept
      if left > kept { found += 1 }
      let here = Evidence(
        inside: evidence[place].inside * behind.inside,
        outside: evidence[place].outside * behind.outside
      )
      let outside = (1 - Self.returning) * here.outside + Self.returning * here.inside
      let inside = Self.leaving * here.outside + (1 - Self.leaving) * here.inside
      behind = Evidence(
        inside: inside / (inside + outside),
        outside: outside / (inside + outside)
      )
    }
    return found > 0 && found < evidence.count
  }
}
