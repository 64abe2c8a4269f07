/// What is wrong with a line of the pattern language.
public struct PatternError: Error, Sendable, Hashable {
  /// The kinds of mistake.
  public enum Problem: Sendable, Hashable {
    case empty
    case unclosed(String)
    /// A `)` that no `(` stands before.
    case unopened
    /// A `(` right behind other characters, where it begins no group.
    case groupInsideWord
    case emptyGroup
    case emptyAlternative
    case badGap(String)
    case gapAtEdge
    case tooLong(states: Int)
    case nothingToRepeat
    case joinWithoutSides
    case nested
  }

  /// The mistake.
  public let problem: Problem
  /// UTF-8 offset in the line.
  public let offset: Int

  /// What to tell a person.
  public var message: String {
    switch problem {
    case .empty: "the pattern is empty"
    case .unclosed(let bracket): "'\(bracket)' is never closed"
    case .unopened: "nothing opens this ')'"
    case .groupInsideWord: "'(' begins no group inside a word; put a space before it"
    case .emptyGroup: "there is nothing between '(' and ')'"
    case .emptyAlternative: "an alternative is empty; write 'a|b', or '(a b|c)' with spaces"
    case .badGap(let text): "'\(text)' is no gap; write ~ and a number from 1 to 20"
    case .gapAtEdge: "a gap must stand between two words"
    case .tooLong(let states):
      "the pattern needs \(states) states; at most \(TokenPattern.stateLimit) fit"
    case .nothingToRepeat: "'?' follows nothing; write it right after a word or a group"
    case .joinWithoutSides: "'&' and '>>' need a pattern on both sides"
    case .nested: "a group inside a group; one level of alternatives is allowed"
    }
  }
}
