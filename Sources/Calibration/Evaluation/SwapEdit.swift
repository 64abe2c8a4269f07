/// Words exchanged for others that say the same: contractions, spellings, genders, names, companies.
///
/// Of several phrases that begin at a word the longest is taken. A capital at the start is kept.
struct SwapEdit: ExampleEdit {
  let name: String
  /// What stands for a phrase, by its words in lowercase.
  private let others: [[String]: String]
  private let longest: Int

  /// Makes an edit that writes the second of each pair for the first.
  init(_ name: String, _ pairs: [WordVariants.Pair]) {
    self.name = name
    others = Dictionary(pairs.map { (Self.words($0.words), $0.other) }) { first, _ in first }
    longest = others.keys.reduce(0) { max($0, $1.count) }
  }

  /// Makes an edit that writes the next of a list for each.
  init(_ name: String, eachOf list: [String]) {
    let next = list.dropFirst() + list.prefix(1)
    self.init(name, zip(list, next).map { WordVariants.Pair($0, $1) })
  }

  func revision(of text: String) -> TextRevision {
    let words = TextWords(text).words
    var revision = TextRevision()
    var place = 0
    while place < words.count {
      guard let (count, other) = match(words[place...]) else {
        place += 1
        continue
      }
      let range = words[place].range.lowerBound..<words[place + count - 1].range.upperBound
      let isCapital = words[place].isCapitalized && words[place].text != "I"
      revision.replace(range, with: isCapital || place == 0 ? Self.capitalized(other) : other)
      place += count
    }
    return revision
  }

  private func match(_ words: ArraySlice<TextWords.Word>) -> (count: Int, other: String)? {
    for count in stride(from: min(longest, words.count), to: 0, by: -1) {
      let phrase = words.prefix(count)
      guard phrase.dropFirst().allSatisfy(\.followsClosely) else { continue }
      if let other = others[phrase.map(\.lowercase)] { return (count, other) }
    }
    return nil
  }

  private static func words(_ phrase: String) -> [String] {
    TextWords(phrase).words.map(\.lowercase)
  }

  private static func capitalized(_ text: String) -> String {
    var bytes = Array(text.utf8)
    if let first = bytes.first, first >= 0x61, first <= 0x7A { bytes[0] = first ^ 0x20 }
    return String(decoding: bytes, as: UTF8.self)
  }
}
