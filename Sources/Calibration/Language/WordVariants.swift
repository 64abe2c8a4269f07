/// Other ways to write the same: what may be exchanged in a text without a change of what it says.
///
/// Spellings read alike. The rest is what the check of a rubric's examples rewrites them by.
public struct WordVariants: Sendable, Hashable {
  /// Words, and what may stand for them.
  public struct Pair: Sendable, Hashable {
    /// The words.
    public var words: String
    /// What may stand for them.
    public var other: String

    /// Makes a pair.
    public init(_ words: String, _ other: String) {
      self.words = words
      self.other = other
    }
  }

  /// Words written out and as they are contracted: *did not*, *didn't*.
  public var contractions: [Pair]
  /// One spelling and the other: *colour*, *color*.
  public var spellings: [Pair]
  /// Words that say a gender, each with what stands for it: *she*, *he*.
  public var genders: [Pair]
  /// Given names; each stands for any other.
  public var names: [String]
  /// Companies; each stands for any other.
  public var companies: [String]

  /// Makes variants from their lists.
  public init(
    contractions: [Pair] = [],
    spellings: [Pair] = [],
    genders: [Pair] = [],
    names: [String] = [],
    companies: [String] = []
  ) {
    self.contractions = contractions
    self.spellings = spellings
    self.genders = genders
    self.names = names
    self.companies = companies
  }
}
