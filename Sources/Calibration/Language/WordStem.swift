/// Hashes of words without *-ing*, *-ed*, *-es*, *-s* or *-ly*.
enum WordStem {
  /// The hash of no word.
  static let seed: UInt64 = 14_695_981_039_346_656_037
  /// The hash of the mark before a stem.
  static let marked = hash(of: "!".utf8)
  private static let prime: UInt64 = 1_099_511_628_211

  /// The hash of a stem that is written out, its mark with it.
  static func hash(of stem: some Sequence<UInt8>) -> UInt64 {
    stem.reduce(seed) { ($0 ^ UInt64($1)) &* prime }
  }

  /// The hash of a word's stem behind what was hashed before; ASCII letters count as small ones.
  static func hash(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ start: Int,
    _ end: Int,
    after hash: UInt64 = seed
  ) -> UInt64 {
    let start = min(max(0, start), bytes.count)
    let end = stemEnd(bytes, start, min(max(start, end), bytes.count))
    var hash = hash
    var index = start
    while index < end {
      let byte = bytes[index]
      hash = (hash ^ UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)) &* prime
      index &+= 1
    }
    return hash
  }

  /// Where the stem ends.
  @inline(__always)
  private static func stemEnd(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ start: Int,
    _ end: Int
  ) -> Int {
    guard end &- start > 4 else { return end }
    let last = bytes[end &- 1] | 0x20
    switch (bytes[end &- 2] | 0x20, last) {
    case (UInt8(ascii: "n"), UInt8(ascii: "g"))
    where bytes[end &- 3] | 0x20 == UInt8(ascii: "i"):
      return end &- 3
    case (UInt8(ascii: "e"), UInt8(ascii: "d")), (UInt8(ascii: "e"), UInt8(ascii: "s")),
      (UInt8(ascii: "l"), UInt8(ascii: "y")):
      return end &- 2
    case (_, UInt8(ascii: "s")): return end &- 1
    default: return end
    }
  }
}
