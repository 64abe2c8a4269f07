/// All sequences of a rubric, laid out so that a sentence is asked only for what it may hold.
///
/// A place of a pattern is a class of rows; equal places share one. Each sequence has a key, the class
/// of its rarest firm place, and a second one. In a sentence the places of a class are the bits of
/// a word; the key's bits, and the second's shifted by the distance the pattern allows, must meet.
/// What is left is traced backward over sets of states (Navarro, G., Raffinot, M. (2002). *Flexible
/// Pattern Matching in Strings*, chapter 4), a gap of *n* words being *n* optional states that match
/// any word.
struct PatternProgram: Sendable {
  /// One sequence.
  struct Sequence: Sendable {
    /// The bits of a class in a sentence by whose occurrences the sequence is looked for.
    var key: Int32
    /// Another such class, or -1.
    var second: Int32
    /// How many words lie from the one to the other, at least and at most.
    var low: Int32 = 0
    var high: Int32 = 0
    /// Whether the key stands behind the second.
    var isKeyLast = true
    /// How many words the end lies behind the later of both, at least and at most.
    var endLow: Int32 = 0
    var endHigh: Int32 = 0
    /// Where its states begin in ``PatternProgram/stateClasses``.
    var firstState: Int32
    var stateCount: Int32
    /// The state at which scope is read.
    var anchor: Int32
    /// Whether each state takes just one word, so that the start is found by counting back.
    var isRigid: Bool
    var hasPhrase: Bool
    var hasPunctuation: Bool
    /// States that match any word.
    var wild: UInt64 = 0
    /// States that match any word but their class.
    var negated: UInt64 = 0
    /// States that may be skipped, those ahead of all firm ones aside.
    var optional: UInt64 = 0
    /// States that a match can begin with.
    var starts: UInt64 = 0
    /// Number in the order of the compiler's insertion.
    var number: Int32
  }

  /// By key, then by number; those without a key first.
  let sequences: [Sequence]
  /// Where the sequences of a key begin; a last entry holds their number.
  let keyStarts: [Int32]
  /// Classes that are a key or a second, the keys numbered first.
  let hotCount: Int
  /// Sequences without a key.
  let keyless: Int
  /// For each row where its hot classes begin in ``hot``; a last entry holds their number.
  let hotStarts: [Int32]
  let hot: [Int32]
  /// For each row where its classes begin in ``classes``, in rising order.
  let classStarts: [Int32]
  let classes: [Int32]
  /// The class of each state, or -1 for the states of a gap.
  let stateClasses: [Int32]
  /// Rows of the symbols that no word has.
  let symbols: Symbols
  let phrases: PhraseTable

  /// The rows of what is no word.
  struct Symbols: Sendable {
    var number: Int32
    var name: Int32
    var start: Int32
    var end: Int32
  }

  var rowCount: Int { classStarts.count - 1 }
}
