/// The terms of a ``WordingTable`` in a few flat lists, since there are thousands.
struct PackedTerms: Sendable {
  /// The texts, which an archive leaves alone: they are needed where a score is explained.
  private var deferredTexts = Deferred(WordList())
  private(set) var rarities = ArchivedNumbers()
  /// The axes of all terms, one term after the other.
  private(set) var axes = ArchivedNumbers()
  /// Where the axes of each term begin; a last entry holds their number.
  private(set) var axisStarts: [Int32] = [0]

  init() {}

  init(_ terms: [WordingTable.Term]) {
    var texts = WordList()
    for term in terms {
      var text = term.text
      text.withUTF8 { texts.append(word: $0) }
    }
    self.init(
      texts: texts,
      rarities: terms.map(\.rarity),
      axes: terms.flatMap(\.axes),
      axisCounts: terms.map(\.axes.count)
    )
  }

  /// Terms by their texts, their rarities, and the axes of all with how many each has.
  init(texts: WordList, rarities: [Double], axes: [Double], axisCounts: [Int]) {
    deferredTexts = Deferred(texts)
    self.rarities = ArchivedNumbers(rarities)
    self.axes = ArchivedNumbers(axes)
    for count in axisCounts { axisStarts.append((axisStarts.last ?? 0) + Int32(count)) }
  }

  /// How many terms there are.
  var count: Int { rarities.count }

  /// The texts.
  var texts: WordList { deferredTexts.value }

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

extension PackedTerms: Hashable {}

extension PackedTerms: Archived {
  static var blank: PackedTerms { PackedTerms() }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&deferredTexts)
    archive.pass(&rarities)
    archive.pass(&axes)
    archive.pass(&axisStarts)
  }
}
