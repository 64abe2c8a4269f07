/// A ``WordingTable`` ready for lookup by the hash of a stem or of a pair.
struct WordingIndex: Sendable {
  private var keys: [UInt64]
  private var places: [Int32]
  private let rarities: [Double]
  private let termAxes: [Double]
  private let bases: [Double]
  private let targetAxes: [Double]
  private let targetByID: [String: Int]
  let axisCount: Int

  init(_ table: WordingTable) {
    let axisCount = table.targets.first?.axes.count ?? 0
    self.axisCount = axisCount
    let terms = table.packed
    rarities = terms.rarities
    termAxes = WordingIndex.rectangle(terms, axisCount)
    bases = table.targets.map(\.base)
    targetAxes = table.targets.flatMap { target in
      (0..<axisCount).map { $0 < target.axes.count ? target.axes[$0] : 0 }
    }
    var targets: [String: Int] = [:]
    for (index, target) in table.targets.enumerated() { targets[target.id] = index }
    targetByID = targets
    var capacity = 64
    while capacity < terms.count * 2 { capacity *= 2 }
    keys = Array(repeating: 0, count: capacity)
    places = Array(repeating: -1, count: capacity)
    for term in 0..<terms.count {
      insert(terms.texts.withWord(term) { WordingIndex.key(of: $0) }, Int32(term))
    }
  }

  /// The axes of all terms, as many for each as the targets have.
  private static func rectangle(_ terms: PackedTerms, _ axisCount: Int) -> [Double] {
    let isEven = (0...terms.count).allSatisfy { Int(terms.axisStarts[$0]) == $0 * axisCount }
    guard !isEven else { return terms.axes }
    return (0..<terms.count).flatMap { term -> [Double] in
      let axes = terms.term(term).axes
      return (0..<axisCount).map { $0 < axes.count ? axes[$0] : 0 }
    }
  }

  /// How many terms there are.
  var count: Int { rarities.count }

  /// The number of a target, or null.
  func target(_ id: String) -> Int? { targetByID[id] }

  func rarity(_ term: Int) -> Double { rarities[term] }

  /// Adds a term's place on each axis, times a factor.
  func add(_ term: Int, times factor: Double, to axes: inout [Double]) {
    let base = term * axisCount
    termAxes.withUnsafeBufferPointer { places in
      axes.withUnsafeMutableBufferPointer { axes in
        for axis in 0..<min(axisCount, axes.count) {
          axes[axis] += factor * places[base + axis]
        }
      }
    }
  }

  /// A target's score at a place.
  func score(_ target: Int, at axes: [Double]) -> Double {
    let base = target * axisCount
    return targetAxes.withUnsafeBufferPointer { directions in
      axes.withUnsafeBufferPointer { axes in
        var sum = bases[target]
        for axis in 0..<min(axisCount, axes.count) { sum += axes[axis] * directions[base + axis] }
        return sum
      }
    }
  }

  /// The place of a term by the hash of its stem or pair, or -1.
  @inline(__always)
  func place(of key: UInt64) -> Int32 {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key >> 20) & mask
    while places[slot] >= 0 {
      if keys[slot] == key { return places[slot] }
      slot = (slot + 1) & mask
    }
    return -1
  }

  private mutating func insert(_ key: UInt64, _ place: Int32) {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key >> 20) & mask
    while places[slot] >= 0 {
      if keys[slot] == key { return }
      slot = (slot + 1) & mask
    }
    keys[slot] = key
    places[slot] = place
  }

  /// The hash that stands for any number.
  private static let number = hash("#".utf8)
  /// The hash that stands for a name inside a sentence.
  private static let name = hash("<Name>".utf8)

  private static func hash(_ text: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 14_695_981_039_346_656_037
    for byte in text { hash = step(hash, byte) }
    return hash
  }

  @inline(__always)
  private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 1_099_511_628_211
  }

  /// The hash of two stems in a row.
  @inline(__always)
  static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    (first &* 0x9E37_79B9_7F4A_7C15) ^ (second &+ (first >> 29))
  }

  /// The hash of a term as a table writes it.
  private static func key(of text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let words = text.drop { $0 == UInt8(ascii: "_") }
    guard let cut = words.firstIndex(of: UInt8(ascii: "_")), cut + 1 < text.count else {
      return hash(text)
    }
    return pair(hash(words[..<cut]), hash(words[(cut + 1)...]))
  }

  /// The hash of a token's stem; null for words that must not matter, such as *she*.
  @inline(__always)
  static func stem(
    _ token: Token,
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ language: CompiledLanguage
  ) -> UInt64? {
    if token.marks.contains(.number) { return number }
    if token.marks.contains(.capitalized) { return name }
    let traits = language.traits[Int(token.row)]
    if !traits.isDisjoint(with: [.noteSubject, .notePossessive, .gendered]) { return nil }
    if token.hash == UInt32(bitPattern: token.row) || token.marks.contains(.supplied) {
      return stem(of: language.vocabulary.word(at: token.row))
    }
    return stemHash(bytes, Int(token.start), Int(token.end))
  }

  /// The hash of a word that the tokenizer wrote, such as the *not* of *didn't*.
  private static func stem(of word: String) -> UInt64 {
    var word = word
    return word.withUTF8 { stemHash($0, 0, $0.count) }
  }

  /// The hash of a lowercase word without *-ing*, *-ed*, *-es*, *-s* or *-ly*.
  private static func stemHash(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ start: Int,
    _ end: Int
  ) -> UInt64 {
    var end = min(end, bytes.count)
    if end - start > 4 {
      let last = bytes[end - 1] | 0x20
      let before = bytes[end - 2] | 0x20
      switch (before, last) {
      case (UInt8(ascii: "n"), UInt8(ascii: "g"))
      where bytes[end - 3] | 0x20 == UInt8(ascii: "i"): end -= 3
      case (UInt8(ascii: "e"), UInt8(ascii: "d")), (UInt8(ascii: "e"), UInt8(ascii: "s")),
        (UInt8(ascii: "l"), UInt8(ascii: "y")):
        end -= 2
      case (_, UInt8(ascii: "s")): end -= 1
      default: break
      }
    }
    var hash: UInt64 = 14_695_981_039_346_656_037
    var index = start
    while index < end {
      let byte = bytes[index]
      hash = step(hash, byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      index += 1
    }
    return hash
  }
}
