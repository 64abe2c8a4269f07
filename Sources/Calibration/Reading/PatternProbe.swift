/// What must stand around the key of a sequence for a match to be possible.
///
/// Places are counted from the last word of the key, to the last word of what is asked for.
struct PatternProbe: Sendable {
  /// A class, and where a word of it must stand.
  struct Need: Sendable {
    var set: Int32 = 0
    /// The first place, before the key if below zero; -63 to 63.
    private(set) var from: Int16 = 0
    /// How many places there are; 1 to 64.
    private(set) var count: UInt8 = 1
    /// Two stretches of 2 to this power places cover them.
    private(set) var level: UInt8 = 0

    /// Places are packed as how far they are behind this one before the key.
    fileprivate static let farthest: Int32 = 64

    init() {}

    /// A class that must stand at one of some places, at most 64.
    @inline(__always)
    init(set: Int32, from: Int32, count: Int32) {
      self.set = set
      self.from = Int16(truncatingIfNeeded: from)
      self.count = UInt8(truncatingIfNeeded: count)
      level = UInt8(truncatingIfNeeded: min(5, 31 &- count.leadingZeroBitCount))
    }

    /// The last place.
    var to: Int16 { from &+ Int16(count) &- 1 }
  }

  /// The need of a sequence that is least often met by chance.
  struct FirstNeed: Sendable {
    var need = Need()
    var sequence: Int32 = 0
  }

  /// Where its further needs begin in ``PatternProgram/needs``, and how many there are.
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
    self.init(
      set: digits.four(at: 0),
      from: digits.two(at: 4) &- PatternProbe.Need.farthest,
      count: digits.two(at: 6)
    )
  }

  func pack(into writer: inout PackedDigitWriter) {
    writer.append(set, digits: 4)
    writer.append(Int32(from) + PatternProbe.Need.farthest, digits: 2)
    writer.append(count, digits: 2)
  }
}

extension PatternProbe.FirstNeed: PackedRow {
  static var size: Int { 12 }
  static var blank: PatternProbe.FirstNeed { PatternProbe.FirstNeed() }

  @inline(__always)
  init(_ digits: PackedDigits) {
    need = PatternProbe.Need(digits)
    sequence = digits.four(at: PatternProbe.Need.size)
  }

  func pack(into writer: inout PackedDigitWriter) {
    need.pack(into: &writer)
    writer.append(sequence, digits: 4)
  }
}
