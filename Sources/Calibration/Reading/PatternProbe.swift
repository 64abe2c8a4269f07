/// What must stand around the key of a sequence for a match to be possible.
///
/// Places are counted from the last word of the key, to the last word of what is asked for.
struct PatternProbe: Sendable {
  /// A class, and where a word of it must stand.
  struct Need: Sendable {
    var set = PackedNumber(0)
    /// First and last place, before the key if below zero; -63 to 63.
    var from: Int32 = 0
    var to: Int32 = 0

    /// What stands for the class in the ``MembershipFilter``.
    @inline(__always)
    var salt: UInt32 { MembershipFilter.salt(set) }
  }

  /// A need at one place, and the sequence that has it.
  struct Neighbor: Sendable {
    var set = PackedNumber(0)
    var offset: Int32 = 0
    var sequence: Int32 = 0

    /// Places farther away are asked for like a stretch of places.
    static let farthest = 8

    /// What stands for the class in the ``MembershipFilter``.
    @inline(__always)
    var salt: UInt32 { MembershipFilter.salt(set) }
  }

  /// Where its needs begin in ``PatternProgram/needs``, that of its neighbor aside, and how many
  /// there are.
  var needStart: Int32 = 0
  var needCount: Int32 = 0
  /// The places where the match may end, and the class of its last word.
  var end = Need()
  /// Whether that class can be asked for.
  var checksEnd = false
}

extension PatternProbe: PackedRow {
  static var size: Int { 16 }
  static var blank: PatternProbe { PatternProbe() }

  @inline(__always)
  init(_ digits: PackedDigits) {
    end = Need(digits)
    needStart = digits.four(at: Need.size)
    needCount = digits.two(at: 12)
    checksEnd = digits.two(at: 14) != 0
  }

  func pack(into writer: inout PackedDigitWriter) {
    end.pack(into: &writer)
    writer.append(needStart, digits: 4)
    writer.append(needCount, digits: 2)
    writer.append(checksEnd ? Int32(1) : 0, digits: 2)
  }
}

extension PatternProbe.Need: PackedRow {
  static var size: Int { 8 }
  static var blank: PatternProbe.Need { PatternProbe.Need() }

  @inline(__always)
  init(_ digits: PackedDigits) {
    set = digits.packedFour(at: 0)
    from = PatternProbe.place(digits, at: 4)
    to = PatternProbe.place(digits, at: 6)
  }

  func pack(into writer: inout PackedDigitWriter) {
    set.pack(into: &writer)
    PatternProbe.pack(from, into: &writer)
    PatternProbe.pack(to, into: &writer)
  }
}

extension PatternProbe.Neighbor: PackedRow {
  static var size: Int { 10 }
  static var blank: PatternProbe.Neighbor { PatternProbe.Neighbor() }

  @inline(__always)
  init(_ digits: PackedDigits) {
    set = digits.packedFour(at: 0)
    offset = PatternProbe.place(digits, at: 4)
    sequence = digits.four(at: 6)
  }

  func pack(into writer: inout PackedDigitWriter) {
    set.pack(into: &writer)
    PatternProbe.pack(offset, into: &writer)
    writer.append(sequence, digits: 4)
  }
}

extension PatternProbe {
  /// Places are packed as how far they are above this.
  private static let least: Int32 = -2_048

  @inline(__always)
  fileprivate static func place(_ digits: PackedDigits, at offset: Int) -> Int32 {
    digits.two(at: offset) &+ least
  }

  fileprivate static func pack(_ place: Int32, into writer: inout PackedDigitWriter) {
    writer.append(place &- least, digits: 2)
  }
}
