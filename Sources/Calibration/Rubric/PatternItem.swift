/// One step of a parsed pattern: a place of it, or one alternative of the place before.
///
/// A pattern is kept as a flat list of these over the bytes of its line, so that two thousand of
/// them are read without a string or list for each word.
struct PatternItem: Sendable, Hashable {
  /// What an item is.
  enum Kind: UInt8, Sendable {
    /// A place; its alternatives follow.
    case element
    /// A place of up to ``PatternItem/length`` words; nothing follows.
    case gap
    /// A word or phrase as written.
    case words
    /// All forms of a verb or verb phrase.
    case forms
    /// A lexicon class.
    case lexicon
    case number
    case any
    case name
    case start
    case end
    /// The classes that are written without brackets.
    case firstPerson, firstPersonPlural, otherPerson

    /// Whether it is a place and no alternative.
    @inline(__always)
    var isPlace: Bool { rawValue <= Kind.gap.rawValue }
  }

  /// What the writing of a place says beyond its alternatives.
  struct Marks: OptionSet, Sendable, Hashable {
    let rawValue: UInt8

    /// It may be missing.
    static let optional = Marks(rawValue: 1)
    /// Anything but the alternatives may stand there.
    static let negated = Marks(rawValue: 2)
    /// Scope is read there.
    static let anchor = Marks(rawValue: 4)
    /// A sequence begins.
    static let begins = Marks(rawValue: 8)
    /// A word or phrase in lowercase ASCII.
    static let plain = Marks(rawValue: 16)
  }

  /// First byte in the line: of an element without its marks, of an alternative without its sign.
  var offset: UInt32
  /// Bytes; of a gap the most words.
  var length: UInt32
  var kind: Kind
  var marks: Marks = []

  /// The bytes in the line.
  var range: Range<Int> { Int(offset)..<(Int(offset) + Int(length)) }

  /// The name of a class that is written without brackets, or null.
  var pronoun: String? {
    switch kind {
    case .firstPerson: "I"
    case .firstPersonPlural: "WE"
    case .otherPerson: "THEY"
    case .element, .gap, .words, .forms, .lexicon, .number, .any, .name, .start, .end: nil
    }
  }
}
