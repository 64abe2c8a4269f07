/// Which words stand where in a stretch of a sentence: a bit for each place, by class.
///
/// Whether a class has a word somewhere in a row of places is so one test for all of them, as many
/// states are told apart at once in bits. The words that most classes have are noted by place instead
/// (``CommonRows``), and by the places from there on.
struct PlaceMasks {
  /// By class; all zero between sentences.
  private let masks: UnsafeMutableBufferPointer<UInt64>
  /// The common rows of each place, then those of it and the next, then of 4 places, and so on; zero
  /// before and behind the places.
  private let common: UnsafeMutablePointer<UInt64>
  /// The classes whose masks are to be emptied.
  private let touched: UnsafeMutableBufferPointer<UInt64>
  private var touchedCount = 0
  /// Whether more classes were noted than there is room for.
  private var isCrowded = false
  /// The places that are noted.
  private(set) var places = 0..<0
  /// Whether they are all that the sentence has.
  private var isWhole = true

  /// How many places can be noted at once.
  static let most = 64
  /// Common rows are summed up over 1, 2, 4, 8, 16 and 32 places.
  private static let levels = 6
  /// Places before the first and behind the last that may be asked for.
  private static let margin = 64
  private static let stride = margin + most + margin
  private static let commonCount = levels * stride
  private static let mostTouched = 1_536

  /// So many numbers, zero at first, are needed for so many classes.
  static func count(classCount: Int) -> Int { commonCount + mostTouched + classCount }

  /// Takes numbers that were used so before; null where they are too few.
  init?(_ numbers: UnsafeMutableBufferPointer<UInt64>) {
    let ahead = Self.commonCount + Self.mostTouched
    guard let base = numbers.baseAddress, numbers.count >= ahead else { return nil }
    common = base + Self.margin
    touched = UnsafeMutableBufferPointer(rebasing: numbers[Self.commonCount..<ahead])
    masks = UnsafeMutableBufferPointer(rebasing: numbers[ahead...])
  }

  /// Begins to note some places.
  mutating func begin(_ places: Range<Int>, isWhole: Bool) {
    self.places = places
    self.isWhole = isWhole
  }

  /// Notes a row at a place.
  @inline(__always)
  mutating func note(_ row: Int32, at place: Int, _ tables: borrowing PatternTables) {
    let bit = place &- places.lowerBound
    let starts = tables.rows[Int(row)]
    let end = Int(tables.rows[Int(row) &+ 1].classes)
    common[bit] |= CommonRows.bit(starts.common)
    let mask: UInt64 = 1 &<< UInt64(truncatingIfNeeded: bit)
    let (masks, touched) = (masks, touched)
    var next = touchedCount
    if next &+ (end &- Int(starts.classes)) <= Self.mostTouched {
      tables.classes.forEach(Int(starts.classes), end) { set in
        masks[Int(set)] |= mask
        touched[next] = UInt64(truncatingIfNeeded: set)
        next &+= 1
      }
      touchedCount = next
    } else {
      isCrowded = true
      tables.classes.forEach(Int(starts.classes), end) { masks[Int($0)] |= mask }
    }
  }

  /// Sums up the common rows when all places are noted.
  func finish() {
    for level in 1..<Self.levels {
      let half = 1 &<< (level &- 1)
      let to = common + level &* Self.stride
      let from = to - Self.stride
      for bit in (1 &- 2 &* half)..<places.count { to[bit] = from[bit] | from[bit &+ half] }
    }
  }

  /// Forgets what was noted.
  mutating func clear() {
    for level in 0..<Self.levels {
      let level = common + level &* Self.stride
      for bit in 0..<places.count { level[bit] = 0 }
    }
    if isCrowded {
      masks.update(repeating: 0)
    } else {
      for entry in 0..<touchedCount { masks[Int(touched[entry])] = 0 }
    }
    touchedCount = 0
    isCrowded = false
  }

  /// Whether what is needed around a place may be there; never no where it is.
  @inline(__always)
  func mayMeet(_ need: PatternProbe.Need, at place: Int, _ rows: PackedRows<CommonRows>) -> Bool {
    let count = Int(need.count)
    let bit = place &- places.lowerBound &+ Int(need.from)
    if !isWhole, bit < 0 || bit &+ count > places.count { return true }
    // Far before or behind a long sentence, bits come round from its other end.
    let turn = UInt64(truncatingIfNeeded: bit)
    let mask = masks[Int(need.set)]
    let window = ~0 &>> UInt64(truncatingIfNeeded: 64 &- count)
    let noted = (mask &>> turn | mask &<< (0 &- turn)) & window
    let first = common + (Int(need.level) &* Self.stride &+ bit)
    let found = first[0] | first[count &- (1 &<< Int(need.level))]
    return noted | found & rows[Int(need.set)].bits != 0
  }

  /// Whether a class may have a word at a place of the sentence; never no where it has.
  @inline(__always)
  func mayHave(_ set: Int32, at place: Int, _ rows: PackedRows<CommonRows>) -> Bool {
    let bit = place &- places.lowerBound
    if !isWhole, bit < 0 || bit >= places.count { return true }
    let noted = masks[Int(set)] &>> UInt64(truncatingIfNeeded: bit) & 1
    return noted | common[bit] & rows[Int(set)].bits != 0
  }
}
