/// Some of the terms of a ``TermIndex``, listed without a look at the many that are not there.
///
/// Two floors of bits: one for each term, and above it one for each 64 of them.
struct TermSet: Sendable {
  private var terms: [UInt64]
  private var groups: [UInt64]

  /// An empty set for so many terms.
  init(count: Int) {
    terms = Array(repeating: 0, count: (count + 63) / 64)
    groups = Array(repeating: 0, count: (terms.count + 63) / 64)
  }

  /// Adds a term.
  @inline(__always)
  mutating func insert(_ term: Int32) {
    let group = Int(term) >> 6
    terms[group] |= 1 &<< UInt64(term & 63)
    groups[group >> 6] |= 1 &<< UInt64(group & 63)
  }

  /// Calls `body` with each term, in rising order.
  @inline(__always)
  func visit(_ body: (Int) -> Void) {
    forEachGroup { group in
      var open = terms[group]
      while open != 0 {
        body(group &* 64 &+ open.trailingZeroBitCount)
        open &= open &- 1
      }
    }
  }

  /// Moves the terms of another set here; they stay there no longer.
  @inline(__always)
  mutating func take(from other: inout TermSet) {
    other.forEachGroup { group in
      terms[group] |= other.terms[group]
      groups[group >> 6] |= 1 &<< UInt64(group & 63)
    }
    other.removeAll()
  }

  /// Takes all terms out.
  @inline(__always)
  mutating func removeAll() {
    for place in groups.indices {
      var open = groups[place]
      groups[place] = 0
      while open != 0 {
        terms[place &* 64 &+ open.trailingZeroBitCount] = 0
        open &= open &- 1
      }
    }
  }

  @inline(__always)
  private func forEachGroup(_ body: (Int) -> Void) {
    for place in groups.indices {
      var open = groups[place]
      while open != 0 {
        body(place &* 64 &+ open.trailingZeroBitCount)
        open &= open &- 1
      }
    }
  }
}
