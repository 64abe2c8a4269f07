/// Other ways to write the same: what may be exchanged in a text without a change of what it says.
///
/// Spellings read alike. The rest is what the check of a rubric's examples and the study of
/// invariance rewrite texts by.
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
  /// Words that say a gender, each with what says none: *she*, *they*.
  public var neutralGenders: [Pair] = []
  /// Sentences that tell who somebody is, with slots in braces: *I am {name}.*
  public var introductions: [String] = []
  /// What may stand in a slot, in the order of the file.
  public var slots: [Slot] = []
  /// Words that speech is filled with.
  public var fillers: [String] = []
  /// Prose that says nothing to the question.
  public var padding: [String] = []
  /// Texts that are no answer, with what they are.
  public var nonAnswers: [Pair] = []

  /// What may stand in a slot of an introduction; none may matter.
  public struct Slot: Sendable, Hashable {
    /// The name in braces.
    public var name: String
    /// What may stand there; the first is the one that others are held against.
    public var values: [String]

    /// Makes a slot.
    public init(_ name: String, _ values: [String]) {
      self.name = name
      self.values = values
    }
  }

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
