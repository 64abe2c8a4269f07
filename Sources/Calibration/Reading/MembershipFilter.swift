/// Which rows stand in which classes, up to a few errors on the side of yes.
///
/// Two bits for each pair of a row and a class (Bloom, B. H. (1970). Space/time trade-offs in hash
/// coding with allowable errors. *Communications of the ACM* 13, 422-426); with a hundred thousand
/// pairs one answer in a hundred is a false yes.
struct MembershipFilter: Sendable {
  var bits = PackedBits(power: 19)

  /// A filter without a pair, and without room for one.
  static var blank: MembershipFilter { MembershipFilter(bits: PackedBits(power: 0)) }

  /// What stands for a row in a hash.
  @inline(__always)
  static func seed(_ row: Int32) -> UInt32 { UInt32(bitPattern: row) &* 0x9E37_79B1 }

  /// What stands for a class in a hash.
  @inline(__always)
  static func salt(_ set: PackedNumber) -> UInt32 { set.form &* 0x85EB_CA77 }

  /// The hash that leads to the first bit of a pair.
  @inline(__always)
  static func first(_ seed: UInt32, _ salt: UInt32) -> UInt32 { seed ^ salt }

  /// The hash that leads to the second bit of a pair, by that of the first.
  @inline(__always)
  static func second(_ hash: UInt32) -> UInt32 { hash &* 0xC2B2_AE35 }

  /// Notes pairs of some rows with a class.
  mutating func insert(_ rows: ArraySlice<Int32>, _ set: Int32, lastWord: (Int32) -> Int32) {
    let salt = Self.salt(PackedNumber(set))
    var hashes: [UInt32] = []
    hashes.reserveCapacity(4 * rows.count)
    func note(_ row: Int32) {
      let first = Self.first(Self.seed(row), salt)
      hashes.append(first)
      hashes.append(Self.second(first))
    }
    for row in rows {
      note(row)
      let last = lastWord(row)
      if last != row { note(last) }
    }
    bits.insert(hashes)
  }
}
