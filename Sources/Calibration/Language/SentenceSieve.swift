/// Takes sentences out of a text that say nothing more: those that stand there already, and strings
/// of words that are no sentences.
///
/// Two sentences are the same where their words are, in the same order; of longer ones it is enough
/// that the words that carry content are, in any order. What is no sentence is a long run of bare
/// words without one that joins them, or a list of words between commas with nothing around it.
///
/// It holds buffers that are used again.
package struct SentenceSieve: Sendable {
  private let language: CompiledLanguage
  private var seen: Set<UInt64> = []
  private var isLeftOut: [Bool] = []

  /// Words that join others; a long run without one is no English.
  private static let joining: WordTraits = [
    .function, .determiner, .preposition, .auxiliary, .adverb, .negation, .modal, .condition,
    .breaker, .coordinator, .selfPronoun, .wePronoun, .otherPronoun, .ownPossessive, .past, .had,
    .infinitive, .noteSubject, .notePossessive, .gendered, .filler,
  ]
  /// Words that deny, wish or make a condition matter when sentences are compared, joining or not.
  private static let turning: WordTraits = [.negation, .modal, .condition, .past]
  /// The longest run of bare words that a sentence may have.
  private static let longestRun = 8
  /// Sentences with so many words of content are the same in any order.
  private static let mostOrdered = 3
  /// A sentence of so many words is in another language where hardly one is known.
  private static let fewestForeign = 6
  /// Commas from which a sentence may be a list.
  private static let fewestCommas = 6

  /// Makes a sieve.
  package init(_ language: CompiledLanguage) { self.language = language }

  /// Takes sentences out of a text; tokens keep their places in the bytes.
  ///
  /// - Complexity: linear in the tokens.
  package mutating func sift(_ text: inout TokenizedText) {
    seen.removeAll(keepingCapacity: true)
    isLeftOut.removeAll(keepingCapacity: true)
    var leavesOut = false
    for index in 0..<text.sentenceCount {
      let range = text.sentence(index)
      let verdict = judge(range, of: text)
      if verdict == .foreign { text.foreignCount += text.wordCount(of: range) }
      isLeftOut.append(verdict != .kept)
      leavesOut = leavesOut || verdict != .kept
    }
    if leavesOut { text.leaveOut(isLeftOut) }
  }

  /// What becomes of a sentence.
  private enum Verdict {
    case kept
    /// It says nothing more.
    case idle
    case foreign
  }

  private mutating func judge(_ range: Range<Int>, of text: TokenizedText) -> Verdict {
    var words = 0
    var commas = 0
    var joins = 0
    var run = 0
    var longest = 0
    var content = 0
    var plain = 0
    var known = 0
    var functions = 0
    var ordered: UInt64 = 0
    var unordered: UInt64 = 0
    for token in text.tokens[range] {
      if token.marks.contains(.punctuation) {
        commas += 1
        run = 0
        continue
      }
      words += 1
      let traits = language.traits[Int(token.row)]
      if token.marks.isDisjoint(with: [.number, .capitalized]) {
        plain += 1
        if token.row != Vocabulary.unknown { known += 1 }
        if traits.contains(.function) { functions += 1 }
      }
      let isJoining = !traits.isDisjoint(with: Self.joining)
      let hash = Self.mixed(UInt64(token.hash))
      ordered = Self.mixed(ordered ^ hash)
      if !isJoining || !traits.isDisjoint(with: Self.turning) {
        content += 1
        unordered &+= hash
      }
      if isJoining {
        joins += 1
        run = 0
      } else if token.marks.isDisjoint(with: [.number, .capitalized]) {
        run += 1
        longest = max(longest, run)
      } else {
        run = 0
      }
    }
    let isList = commas >= Self.fewestCommas && 2 * words <= 5 * (commas + 1) && 5 * joins <= words
    let isForeign = plain >= Self.fewestForeign && 6 * functions < plain && 5 * known < plain
    guard !isForeign else { return .foreign }
    guard longest <= Self.longestRun, !isList else { return .idle }
    guard words > 2 else { return .kept }
    let isNew = seen.insert(content > Self.mostOrdered ? unordered : ordered).inserted
    return isNew ? .kept : .idle
  }

  /// Spreads the bits of a number.
  @inline(__always)
  private static func mixed(_ number: UInt64) -> UInt64 {
    let spread = (number ^ (number &>> 31)) &* 0xff51_afd7_ed55_8ccd
    return spread ^ (spread &>> 33)
  }
}
