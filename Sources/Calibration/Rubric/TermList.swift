/// The terms of a table of words while they are read from a file.
struct TermList: Sendable {
  private var texts = WordList()
  private var rarities: [Double] = []
  private var axes: [Double] = []
  private var axisCounts: [Int] = []

  /// Makes room for terms.
  mutating func reserve(_ count: Int, axisCount: Int) {
    texts.reserve(count, bytes: count * 12)
    rarities.reserveCapacity(count)
    axes.reserveCapacity(count * axisCount)
    axisCounts.reserveCapacity(count)
  }

  /// Adds a term.
  mutating func append(
    _ text: UnsafeBufferPointer<UInt8>,
    rarity: Double,
    axes: UnsafeBufferPointer<Double>
  ) {
    texts.append(word: text)
    rarities.append(rarity)
    self.axes.append(contentsOf: axes)
    axisCounts.append(axes.count)
  }

  /// The terms as a table has them.
  var packed: PackedTerms {
    PackedTerms(texts: texts, rarities: rarities, axes: axes, axisCounts: axisCounts)
  }
}
