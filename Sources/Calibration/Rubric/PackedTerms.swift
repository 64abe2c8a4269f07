/// The terms of a ``WordingTable`` in a few flat lists, since there are thousands.
struct PackedTerms: Sendable, Hashable {
  private(set) var texts = WordList()
  private(set) var rarities: [Double] = []
  /// The axes of all terms, one term after the other.
  private(set) var axes = ArchivedNumbers()
  /// Where the axes of each term begin; a last entry holds their number.
  private(set) var axisStarts: [Int32] = [0]

  init() {}

  init(_ terms: [WordingTable.Term]) {
    for term in terms {
      var text = term.text
      text.withUTF8 { texts.append(word: $0) }
      axes.append(contentsOf: term.axes)
      end(rarity: term.rarity)
    }
  }

  /// How many terms there are.
  var count: Int { rarities.count }

  /// Makes room for terms.
  mutating func reserve(_ count: Int, axisCount: Int) {
    rarities.reserveCapacity(count)
    axisStarts.reserveCapacity(count + 1)
    texts.reserve(count, bytes: count * 12)
    axes.reserveCapacity(count * axisCount)
  }

  /// Adds a term.
  mutating func append(
    _ text: UnsafeBufferPointer<UInt8>,
    rarity: Double,
    axes: UnsafeBufferPointer<Double>
  ) {
    texts.append(word: text)
    self.axes.append(contentsOf: axes)
    end(rarity: rarity)
  }

  private mutating func end(rarity: Double) {
    rarities.append(rarity)
    axisStarts.append(Int32(axes.count))
  }

  /// The terms one by one.
  var terms: [WordingTable.Term] { (0..<count).map { term($0) } }

  /// A term by its place.
  func term(_ place: Int) -> WordingTable.Term {
    WordingTable.Term(
      text: texts.withWord(place) { String(decoding: $0, as: UTF8.self) },
      rarity: rarities[place],
      axes: (Int(axisStarts[place])..<Int(axisStarts[place + 1])).map { axes[$0] }
    )
  }
}

extension PackedTerms: Archived {
  static var blank: PackedTerms { PackedTerms() }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&texts)
    archive.pass(&rarities)
    archive.pass(&axes)
    archive.pass(&axisStarts)
  }
}
