/// What single words say for signals, learned from labelled answers: by the answer as a whole, and by the
/// sentence that says it; and what they say of a sentence that is about something else.
public struct Wording: Sendable, Hashable {
  /// What all words of an answer together say.
  public var whole: WordingTable
  /// What the words of one sentence say; an answer has the score of its highest sentence.
  public var sentence: WordingTable
  /// What words say that has nothing to do with any signal: such sentences are left out; nothing where
  /// no word is listed.
  public var topics: TopicTable

  /// Makes a wording from its tables.
  public init(
    whole: WordingTable = WordingTable(),
    sentence: WordingTable = WordingTable(),
    topics: TopicTable = TopicTable()
  ) {
    self.whole = whole
    self.sentence = sentence
    self.topics = topics
  }
}

extension Wording: Archived {
  static var blank: Wording { Wording() }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&whole)
    archive.pass(&sentence)
    archive.pass(&topics)
  }
}
