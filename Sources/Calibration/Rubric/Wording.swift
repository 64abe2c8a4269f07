/// What single words say for signals, learned from labelled answers: by the answer as a whole, and by the
/// sentence that says it.
public struct Wording: Sendable, Hashable {
  /// What all words of an answer together say.
  public var whole: WordingTable
  /// What the words of one sentence say; an answer has the score of its highest sentence.
  public var sentence: WordingTable

  /// Makes a wording from its tables.
  public init(whole: WordingTable = WordingTable(), sentence: WordingTable = WordingTable()) {
    self.whole = whole
    self.sentence = sentence
  }
}

extension Wording: Archived {
  static var blank: Wording { Wording() }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&whole)
    archive.pass(&sentence)
  }
}
