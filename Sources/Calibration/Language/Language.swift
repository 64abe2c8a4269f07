/// A language as a file tells it: the words that sentences, clauses and scopes are read by.
public struct Language: Sendable, Hashable {
  /// The id that rubrics name.
  public var id: String
  /// Verb forms, the base form first.
  public var irregularVerbs: [[String]]
  /// Words by trait; the trait names are those of the language file.
  public var traits: [String: [String]]
  /// Words that stand for several, such as `cannot` for `can not`.
  public var contractions: [String: String]
  /// Phrases that say nothing where a comma sets them off: `you know`.
  public var asides: [String] = []
  /// Words that may stand inside a name: `of`.
  public var nameJoiners: [String] = []
  /// Pronouns that read alike where single words are weighed: `he` as `they`.
  public var pronouns: [String: String] = [:]
  /// Word classes that patterns name in angle brackets.
  public var lexicons: [Lexicon]
  /// Other ways to write the same.
  public var variants: WordVariants

  /// Makes a language from its parts.
  public init(
    id: String,
    irregularVerbs: [[String]] = [],
    traits: [String: [String]] = [:],
    contractions: [String: String] = [:],
    lexicons: [Lexicon] = [],
    variants: WordVariants = WordVariants()
  ) {
    self.id = id
    self.irregularVerbs = irregularVerbs
    self.traits = traits
    self.contractions = contractions
    self.lexicons = lexicons
    self.variants = variants
  }
}
