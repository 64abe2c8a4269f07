/// What must stand around the key of a sequence for a match to be possible.
///
/// Places are counted from the last word of the key, to the last word of what is asked for.
struct PatternProbe: Sendable {
  /// A class, and where a word of it must stand.
  struct Need: Sendable {
    /// The class's salt in the ``MembershipFilter``.
    var salt: UInt32 = 0
    /// First and last place, before the key if below zero.
    var from: Int8 = 0
    var to: Int8 = 0
  }

  /// A need at one place, and the sequence that has it.
  struct Neighbor: Sendable {
    var salt: UInt32
    var offset: Int32
    var sequence: Int32

    /// Places farther away are asked for like a stretch of places.
    static let farthest = 8
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
