/// A ``WordingTable`` ready for lookup, its stems numbered, its pairs found by two numbers.
struct WordingIndex: Sendable {
  /// A stem that some term has.
  struct Stem: Sendable {
    /// The term of the stem alone, or -1.
    var term: Int32 = -1
    /// Whether a listed pair begins with it, and whether one ends with it.
    var begins = false
    var ends = false
  }

  /// Numbers of stems by their hash.
  private var stemKeys: [UInt64]
  private var stemSlots: [Int32]
  private(set) var stems: [Stem] = []
  /// Terms by the numbers of two stems.
  private var pairKeys: [UInt64]
  private var pairSlots: [Int32]
  /// For each term its place on each axis times its rarity, the axes four by four.
  let weighted: [SIMD4<Double>]
  /// The square of each term's rarity.
  let squares: [Double]
  /// What is added to the square of a text's length.
  let ballast: Double
  /// How many fours of axes there are.
  let axisGroups: Int
  /// The score of each target for a text without any term.
  let bases: [Double]
  private let targetAxes: [Double]
  private let targetByID: [String: Int]
  private let axisCount: Int
  /// The number of the stem that stands for any number; -1 where no term has it.
  private(set) var number: Int32 = -1

  init(_ table: WordingTable) {
    let axisCount = table.targets.first?.axes.count ?? 0
    self.axisCount = axisCount
    axisGroups = (axisCount + 3) / 4
    let terms = table.packed
    weighted = WordingIndex.weighted(terms, axisCount)
    squares = terms.rarities.map { $0 * $0 }
    ballast = table.ballast
    bases = table.targets.map(\.base)
    targetAxes = table.targets.flatMap { target in
      (0..<axisCount).map { $0 < target.axes.count ? target.axes[$0] : 0 }
    }
    var targets: [String: Int] = [:]
    for (index, target) in table.targets.enumerated() { targets[target.id] = index }
    targetByID = targets
    var capacity = 64
    while capacity < terms.count * 2 { capacity *= 2 }
    stemKeys = Array(repeating: 0, count: capacity)
    stemSlots = Array(repeating: -1, count: capacity)
    pairKeys = stemKeys
    pairSlots = stemSlots
    for term in 0..<terms.count { terms.texts.withWord(term) { insert($0, Int32(term)) } }
    number = stem(of: Self.hash("#".utf8))
  }

  /// The axes of all terms, as many for each as the targets have.
  private static func weighted(_ terms: PackedTerms, _ axisCount: Int) -> [SIMD4<Double>] {
    let groups = (axisCount + 3) / 4
    return terms.axes.withUnsafeBufferPointer { axes in
      [SIMD4<Double>](unsafeUninitializedCapacity: groups * terms.count) { weighted, filled in
        for term in 0..<terms.count {
          let first = Int(terms.axisStarts[term])
          let end = first + min(axisCount, Int(terms.axisStarts[term + 1]) - first)
          let rarity = terms.rarities[term]
          for group in 0..<groups {
            var four = SIMD4<Double>()
            for lane in 0..<4 where first + 4 * group + lane < end {
              four[lane] = rarity * axes[first + 4 * group + lane]
            }
            weighted.initializeElement(at: filled, to: four)
            filled += 1
          }
        }
      }
    }
  }

  /// How many terms there are.
  var count: Int { squares.count }

  /// The number of a target, or null.
  func target(_ id: String) -> Int? { targetByID[id] }

  /// A target's score at a place.
  func score(_ target: Int, at axes: UnsafeBufferPointer<Double>) -> Double {
    let base = target * axisCount
    return targetAxes.withUnsafeBufferPointer { directions in
      var sum = bases[target]
      for axis in 0..<min(axisCount, axes.count) { sum += axes[axis] * directions[base + axis] }
      return sum
    }
  }

  /// The number of a stem by its hash, or -1.
  @inline(__always)
  func stem(of key: UInt64) -> Int32 {
    let mask = stemKeys.count - 1
    var slot = Int(truncatingIfNeeded: key >> 20) & mask
    while stemSlots[slot] >= 0 {
      if stemKeys[slot] == key { return stemSlots[slot] }
      slot = (slot + 1) & mask
    }
    return -1
  }

  /// The term of two stems in a row, or -1.
  @inline(__always)
  func pair(_ first: Int32, _ second: Int32) -> Int32 {
    let key = Self.key(first, second)
    let mask = pairKeys.count - 1
    var slot = Self.slot(key) & mask
    while pairSlots[slot] >= 0 {
      if pairKeys[slot] == key { return pairSlots[slot] }
      slot = (slot + 1) & mask
    }
    return -1
  }

  private mutating func insert(_ text: UnsafeBufferPointer<UInt8>, _ term: Int32) {
    let words = text.drop { $0 == UInt8(ascii: "_") }
    guard let cut = words.firstIndex(of: UInt8(ascii: "_")), cut + 1 < text.count else {
      let stem = Int(newStem(Self.hash(text)))
      if stems[stem].term < 0 { stems[stem].term = term }
      return
    }
    let first = newStem(Self.hash(words[..<cut]))
    let second = newStem(Self.hash(words[(cut + 1)...]))
    stems[Int(first)].begins = true
    stems[Int(second)].ends = true
    let key = Self.key(first, second)
    let mask = pairKeys.count - 1
    var slot = Self.slot(key) & mask
    while pairSlots[slot] >= 0 {
      if pairKeys[slot] == key { return }
      slot = (slot + 1) & mask
    }
    pairKeys[slot] = key
    pairSlots[slot] = term
  }

  private mutating func newStem(_ key: UInt64) -> Int32 {
    if (stems.count + 1) * 2 > stemKeys.count { growStems() }
    let mask = stemKeys.count - 1
    var slot = Int(truncatingIfNeeded: key >> 20) & mask
    while stemSlots[slot] >= 0 {
      if stemKeys[slot] == key { return stemSlots[slot] }
      slot = (slot + 1) & mask
    }
    stemKeys[slot] = key
    stemSlots[slot] = Int32(stems.count)
    stems.append(Stem())
    return stemSlots[slot]
  }

  private mutating func growStems() {
    let old = (keys: stemKeys, slots: stemSlots)
    stemKeys = Array(repeating: 0, count: old.keys.count * 2)
    stemSlots = Array(repeating: -1, count: old.keys.count * 2)
    let mask = stemKeys.count - 1
    for (key, number) in zip(old.keys, old.slots) where number >= 0 {
      var slot = Int(truncatingIfNeeded: key >> 20) & mask
      while stemSlots[slot] >= 0 { slot = (slot + 1) & mask }
      stemKeys[slot] = key
      stemSlots[slot] = number
    }
  }

  @inline(__always)
  private static func key(_ first: Int32, _ second: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
  }

  @inline(__always)
  private static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  /// The hash of a stem as a table writes it.
  private static func hash(_ text: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 14_695_981_039_346_656_037
    for byte in text { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
    return hash
  }
}
