/// What good written feedback holds and what it avoids: word lists, as data.
///
/// A phrase is one word or several in a row, in lowercase; an asterisk at the end of a word stands for
/// any ending, and a ``WordClass`` in angle brackets for any of its words.
public struct FeedbackGuide: Sendable, Hashable {
  /// Words that a phrase can name together, such as `<vote>`.
  public enum WordClass: String, Sendable, Hashable, CaseIterable {
    /// A vote as a digit from 1 to 4, or yes or no.
    case vote
    /// A number from 16 to 89.
    case age
    /// A word that begins with a capital letter from A to Z.
    case name

    /// As a phrase has it.
    public var part: String { "<\(rawValue)>" }
  }

  /// Something that feedback should not say.
  public struct Fault: Sendable, Hashable {
    /// The id.
    public var id: String
    /// What is wrong, as the beginning of a message.
    public var title: String
    /// What to do about it.
    public var cure: String
    /// Whether it is worth saying without being wrong.
    public var isWarning: Bool
    /// Phrases that show it.
    public var phrases: [String]
    /// Longer phrases in which those words are harmless.
    public var unless: [String]

    /// Makes a fault.
    public init(
      id: String,
      title: String,
      cure: String,
      isWarning: Bool = false,
      phrases: [String],
      unless: [String] = []
    ) {
      self.id = id
      self.title = title
      self.cure = cure
      self.isWarning = isWarning
      self.phrases = phrases
      self.unless = unless
    }
  }

  /// Something that feedback needs.
  public struct Need: Sendable, Hashable {
    /// What is wrong where it is missing, as a message.
    public var title: String
    /// What to do about it.
    public var cure: String
    /// Phrases any of which shows it.
    public var phrases: [String]

    /// Makes a need.
    public init(title: String, cure: String, phrases: [String] = []) {
      self.title = title
      self.cure = cure
      self.phrases = phrases
    }
  }

  /// Words that say a verdict, and what is wrong where they go against the rating.
  public struct Verdicts: Sendable, Hashable {
    /// What is wrong, as the beginning of a message.
    public var title: String
    /// What to do about it.
    public var cure: String
    /// Phrases for a vote of 3 or 4.
    public var yes: [String]
    /// Phrases for a vote of 1 or 2.
    public var no: [String]
    /// Words in front of a rating from 1 to 4 in running text.
    public var ratings: [String]

    /// Makes verdicts.
    public init(title: String, cure: String, yes: [String], no: [String], ratings: [String] = []) {
      self.title = title
      self.cure = cure
      self.yes = yes
      self.no = no
      self.ratings = ratings
    }
  }

  /// The id.
  public var id: String
  /// The name shown to people.
  public var title: String
  /// What should not be said.
  public var faults: [Fault]
  /// The candidate's own words, as a quotation of at least ``shortestQuote`` words.
  public var evidence: Need
  /// How many words a quotation has at least to count as evidence.
  public var shortestQuote: Int
  /// The level read.
  public var level: Need
  /// A vote, as a rating or in words.
  public var vote: Need
  /// What would have changed the vote.
  public var change: Need
  /// Words that say a verdict.
  public var verdicts: Verdicts

  /// Makes a guide.
  public init(
    id: String,
    title: String,
    faults: [Fault],
    evidence: Need,
    shortestQuote: Int = 3,
    level: Need,
    vote: Need,
    change: Need,
    verdicts: Verdicts
  ) {
    self.id = id
    self.title = title
    self.faults = faults
    self.evidence = evidence
    self.shortestQuote = shortestQuote
    self.level = level
    self.vote = vote
    self.change = change
    self.verdicts = verdicts
  }
}
