/// A set of at most 64 places, a bit each: members of a panel, or criteria of a rubric.
package struct PlaceSet: Sendable, Hashable, BitwiseCopyable {
  /// Bit *n* is set where place *n* is in the set.
  package var bits: UInt64

  /// A set of bits; empty by default.
  @inline(__always)
  package init(bits: UInt64 = 0) { self.bits = bits }

  /// The places from 0 up to a count.
  package init(first count: Int) { bits = count >= 64 ? .max : (1 &<< UInt64(max(count, 0))) &- 1 }

  /// Whether there is none.
  @inline(__always)
  package var isEmpty: Bool { bits == 0 }

  /// How many there are.
  @inline(__always)
  package var count: Int { bits.nonzeroBitCount }

  /// Whether a place is in the set.
  @inline(__always)
  package func contains(_ place: Int) -> Bool {
    bits &>> UInt64(truncatingIfNeeded: place) & 1 == 1
  }

  /// Adds a place.
  @inline(__always)
  package mutating func insert(_ place: Int) { bits |= 1 &<< UInt64(truncatingIfNeeded: place) }

  /// Takes out the least place, or gives null where there is none.
  @inline(__always)
  package mutating func popFirst() -> Int? {
    guard bits != 0 else { return nil }
    let place = bits.trailingZeroBitCount
    bits &= bits &- 1
    return place
  }

  /// The places, least first.
  package var places: [Int] {
    var rest = self
    var result: [Int] = []
    while let place = rest.popFirst() { result.append(place) }
    return result
  }

  /// From the least place to the greatest in whole pairs, so from an even number up to an even one; empty
  /// where there is none.
  @inline(__always)
  var pairs: Range<Int> {
    guard bits != 0 else { return 0..<0 }
    let first = bits.trailingZeroBitCount & ~1
    return Range(uncheckedBounds: (first, (65 &- bits.leadingZeroBitCount) & ~1))
  }

  /// Places in either.
  @inline(__always)
  package static func | (left: PlaceSet, right: PlaceSet) -> PlaceSet {
    PlaceSet(bits: left.bits | right.bits)
  }

  /// Places in both.
  @inline(__always)
  package static func & (left: PlaceSet, right: PlaceSet) -> PlaceSet {
    PlaceSet(bits: left.bits & right.bits)
  }

  /// Places in the left one only.
  @inline(__always)
  package static func - (left: PlaceSet, right: PlaceSet) -> PlaceSet {
    PlaceSet(bits: left.bits & ~right.bits)
  }
}
