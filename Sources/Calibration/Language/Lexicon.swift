/// A class of words that patterns name in angle brackets.
public struct Lexicon: Sendable, Hashable {
  /// The name between the angle brackets.
  public var name: String
  /// Words and phrases taken as they are.
  public var words: [String]
  /// Nouns, read in singular and plural.
  public var nouns: [String]
  /// Verbs, read in all their forms.
  public var verbs: [String]
  /// Verbs, read without their *-ing* form: what somebody did or does.
  public var acts: [String]
  /// Names of other classes whose words belong to this one too.
  public var includes: [String]

  /// Makes a class from its lists.
  public init(
    name: String,
    words: [String] = [],
    nouns: [String] = [],
    verbs: [String] = [],
    acts: [String] = [],
    includes: [String] = []
  ) {
    self.name = name
    self.words = words
    self.nouns = nouns
    self.verbs = verbs
    self.acts = acts
    self.includes = includes
  }
}
