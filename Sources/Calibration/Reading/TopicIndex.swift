/// A ``TopicTable`` ready for lookup.
struct TopicIndex: Sendable {
  private(set) var stems: StemTable
  let base: Double
  /// Logits by the place of the word.
  private let weights: ArchivedNumbers
  /// How many words there are.
  var count: Int { weights.count }

  init(_ table: TopicTable) { self.init(table, StemTable(table.packed.texts)) }

  /// An index of a table whose stems were numbered before.
  init(_ table: TopicTable, _ stems: StemTable) {
    self.stems = stems
    base = table.base
    weights = table.packed.rarities
  }

  /// The same index, its stems unpacked.
  var unpacked: TopicIndex {
    var index = self
    index.stems = stems.unpacked
    return index
  }

  /// Logits by the number of the stem.
  var weightsOfStems: [Double] {
    let weights = weights.all
    let rows = stems.rows
    let logits = (0..<rows.count).map { number in
      let place = Int(rows[number].term)
      return weights.indices.contains(place) ? weights[place] : 0
    }
    extendLifetime(self)
    return logits
  }
}
