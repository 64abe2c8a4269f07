/// How much single words say that a sentence has nothing to do with what the answers are about, learned
/// from labelled answers and from texts about anything else.
///
/// A sentence's logits are the base and the weights of its words; above 0 it is likelier among such texts.
public struct TopicTable: Sendable, Hashable {
  /// A stem and what it says.
  public struct Word: Sendable, Hashable {
    /// The stem; `#` is a number.
    public var stem: String
    /// Logits; below 0 for a word that answers have.
    public var weight: Double

    /// Makes a word.
    public init(stem: String, weight: Double) {
      self.stem = stem
      self.weight = weight
    }
  }

  /// The logits of a sentence without any listed word.
  public var base: Double
  /// The stems, with weights where other tables have rarities.
  var packed: PackedTerms

  /// Makes a table from its words.
  public init(base: Double = 0, words: [Word] = []) {
    self.init(
      base: base,
      packed: PackedTerms(
        words.map { WordingTable.Term(text: $0.stem, rarity: $0.weight, axes: []) }
      )
    )
  }

  /// Makes a table from packed stems and weights.
  init(base: Double, packed: PackedTerms) {
    self.base = base
    self.packed = packed
  }

  /// The words, in the order given.
  ///
  /// - Complexity: linear in the table; they are made when asked for.
  public var words: [Word] { packed.terms.map { Word(stem: $0.text, weight: $0.rarity) } }
}

extension TopicTable: Archived {
  static var blank: TopicTable { TopicTable() }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&base)
    archive.pass(&packed)
  }
}
