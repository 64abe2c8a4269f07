/// Which rows stand in which classes, up to a few errors on the side of yes.
///
/// Two bits for each pair of a row and a class (Bloom, B. H. (1970). Space/time trade-offs in hash
/// coding with allowable errors. *Communications of the ACM* 13, 422-426); with a hundred thousand
/// pairs one answer in a hundred is a false yes.
struct MembershipFilter: Sendable {
  var words = [UInt64](repeating: 0, count: 1 << 15)

  /// How far a hash is shifted to be the number of a bit.
  static var shift: UInt32 { 11 }

  /// What stands for a row in a hash.
  @inline(__always)
  static func seed(_ row: Int32) -> UInt32 { UInt32(bitPattern: row) &* 0x9E37_79B1 }

  /// What stands for a class in a hash.
  @inline(__always)
  static func salt(_ set: Int32) -> UInt32 { UInt32(bitPattern: set) &* 0x85EB_CA77 }

  /// The second bit of a hash.
  @inline(__always)
  static func second(_ hash: UInt32) -> UInt32 { (hash &* 0xC2B2_AE35) >> shift }

  /// Notes pairs of some rows with a class.
  mutating func insert(_ rows: ArraySlice<Int32>, _ set: Int32, lastWord: (Int32) -> Int32) {
    let salt = Self.salt(set)
    let shift = Self.shift
    words.withUnsafeMutableBufferPointer { words in
      func note(_ row: Int32) {
        let hash = Self.seed(row) ^ salt
        let first = hash >> shift
        let second = Self.second(hash)
        words[Int(first >> 6)] |= 1 << UInt64(first & 63)
        words[Int(second >> 6)] |= 1 << UInt64(second & 63)
      }
      for row in rows {
        note(row)
        let last = lastWord(row)
        if last != row { note(last) }
      }
    }
  }
}
