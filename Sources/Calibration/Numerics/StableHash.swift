/// A hash of texts and numbers that is the same in every run and on every machine.
///
/// FNV-1a over 64 bits for texts, a word at a time for numbers, and a finaliser, so that low bits
/// can choose among a few things. It spreads; it does not withstand somebody who wants a collision.
package struct StableHash: Hashable, Sendable {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Starts without any content.
  package init() {}

  /// Starts with texts in order.
  package init(_ texts: String...) {
    for text in texts { combine(text) }
  }

  /// Adds a text and a mark where it ends, so that "ab", "c" differs from "a", "bc".
  package mutating func combine(_ text: String) {
    var text = text
    text.withUTF8 { combine($0) }
  }

  /// Adds the UTF-8 bytes of a text and a mark where it ends.
  package mutating func combine(_ text: UnsafeBufferPointer<UInt8>) {
    for byte in text { combine(byte: byte) }
    combine(byte: 0xFF)
  }

  /// Adds the UTF-8 bytes of a text eight at a time and their number: another hash than that of
  /// ``combine(_:)``, and several times as fast.
  package mutating func combine(long text: UnsafeBufferPointer<UInt8>) {
    combine(text.count)
    let raw = UnsafeRawBufferPointer(text)
    var place = 0
    while place &+ 8 <= raw.count {
      let eight = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      combine(Int(truncatingIfNeeded: UInt64(littleEndian: eight)))
      place &+= 8
    }
    var rest = 0
    while place < raw.count {
      rest = rest << 8 | Int(raw[place])
      place &+= 1
    }
    combine(rest)
  }

  /// Adds a whole number.
  package mutating func combine(_ number: Int) {
    // A word at once; the shift brings high bits down to where the next factor spreads them.
    state = (state ^ UInt64(bitPattern: Int64(number))) &* 0x100_0000_01b3
    state ^= state &>> 29
  }

  /// Adds a number by its bits; the two zeros differ.
  package mutating func combine(_ number: Double) {
    combine(Int(Int64(bitPattern: number.bitPattern)))
  }

  @inline(__always)
  private mutating func combine(byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// The hash of what was added so far.
  package var value: UInt64 {
    var bits = state
    bits = (bits ^ (bits &>> 33)) &* 0xff51_afd7_ed55_8ccd
    bits = (bits ^ (bits &>> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return bits ^ (bits &>> 33)
  }

  /// The hash as sixteen hexadecimal digits.
  package var digits: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// A place among so many, or null where there are none.
  package func place(among count: Int) -> Int? {
    count > 0 ? Int(value % UInt64(count)) : nil
  }
}
