/// A sentence of a record as a ``WordingTable`` is learned from it.
struct SentenceTerms: Sendable, Hashable {
  var part: Finding.Part
  /// UTF-8 offsets in that text.
  var range: Range<Int>
  /// Its terms, each once, in byte order.
  var terms: [String]
}
