/// What single words and pairs of words say for a signal, learned from labelled answers.
///
/// A text, an answer or a sentence, is the set of its stems and pairs of neighbouring stems, each weighted by how rare it is
/// and the whole brought to length one; its score for a target is the sum over them. Repeating a word
/// changes nothing, and what is denied is other words (Das, S. R., Chen, M. Y. (2007). Yahoo! for Amazon:
/// sentiment extraction from small talk on the web. *Management Science* 53, 1375-1388). The weights are kept as a few axes: a term has a place on each axis, a target a
/// direction, so that the file stays short.
public struct WordingTable: Sendable, Hashable {
  /// A stem or pair of stems.
  public struct Term: Sendable, Hashable {
    /// The stem, or two stems with an underscore between them; `#` is a number, and `!` stands before the
    /// stem of a word in a clause that is denied.
    public var text: String
    /// How rare it is: the natural logarithm of texts over texts that have it, plus one.
    public var rarity: Double
    /// Its place on each axis.
    public var axes: [Double]

    /// Makes a term.
    public init(text: String, rarity: Double, axes: [Double]) {
      self.text = text
      self.rarity = rarity
      self.axes = axes
    }
  }

  /// What is scored: a signal's id, or `vote`.
  public struct Target: Sendable, Hashable {
    /// The id.
    public var id: String
    /// The score of a text without any listed term.
    public var base: Double
    /// Its direction on each axis.
    public var axes: [Double]

    /// Makes a target.
    public init(id: String, base: Double, axes: [Double]) {
      self.id = id
      self.base = base
      self.axes = axes
    }
  }

  /// The terms, packed.
  var packed: PackedTerms
  /// The targets.
  public var targets: [Target]
  /// What is added to the square of a text's length before the text is brought to length one, so that
  /// one of few listed words says little; 0 for nothing.
  public var ballast: Double

  /// Makes a table from its parts.
  public init(terms: [Term] = [], targets: [Target] = [], ballast: Double = 0) {
    packed = PackedTerms(terms)
    self.targets = targets
    self.ballast = ballast
  }

  /// Makes a table from packed terms.
  init(packed: PackedTerms, targets: [Target], ballast: Double) {
    self.packed = packed
    self.targets = targets
    self.ballast = ballast
  }

  /// The terms, in the order of their text.
  ///
  /// - Complexity: linear in the table; they are made when asked for.
  public var terms: [Term] {
    get { packed.terms }
    set { packed = PackedTerms(newValue) }
  }
}
