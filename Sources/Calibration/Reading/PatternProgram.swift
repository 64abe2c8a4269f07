/// All sequences of a rubric, laid out so that a word is asked only for what may hang on it.
///
/// A place of a pattern is a class of rows; equal places share one. Each sequence has a key, the
/// class of its rarest firm place, and is listed under every row of that class. Where such a word
/// comes up, a ``PatternProbe`` looks in ``PlaceMasks`` whether words of its other classes stand where
/// they must; what is left is traced backward over sets of states (Navarro, G., Raffinot, M. (2002).
/// *Flexible Pattern Matching in Strings*, chapter 4), a gap of *n* words being *n* optional states
/// that match any word.
struct PatternProgram: Sendable {
  /// One sequence.
  struct Sequence: Sendable {
    /// Where its states begin in ``PatternProgram/stateClasses``.
    var firstState: Int32 = 0
    var stateCount: Int32 = 0
    /// The state at which scope is read.
    var anchor: Int32 = -1
    /// The state of its key, where each state takes just one word.
    var keyState: Int32 = -1
    /// Whether each state takes just one word, so that the start is found by counting back.
    var isRigid = true
    var hasPhrase = false
    var hasPunctuation = false
    /// Whether it is one place of words, so that its key is all there is.
    var isSingle = false
    /// States that match any word.
    var wild: UInt64 = 0
    /// States that match any word but their class.
    var negated: UInt64 = 0
    /// States that may be skipped, those ahead of all firm ones aside.
    var optional: UInt64 = 0
    /// States that a match can begin with.
    var starts: UInt64 = 0

    /// Whether a state matches any word but those of its class.
    func isNegated(_ state: Int32) -> Bool { negated & (1 << UInt64(state)) != 0 }
  }

  /// The sequences of a pattern that has several, next to each other.
  struct Group: Sendable {
    var sequences: Range<Int32>
    /// The one that is looked for; the others are where it is found.
    var leader: Int32
    /// In how many sentences before and behind the leader the others count.
    var reach: Int
  }

  /// What hangs on a row: where its lists begin; those of the next row begin where they end.
  struct RowPlaces: Sendable {
    /// In ``listed``, the sequences that need nothing else of a sentence to be traced.
    var listed: Int32 = 0
    /// In ``firstNeeds``, those that are probed.
    var firstNeeds: Int32 = 0
    /// In ``classes``, its classes in rising order; none for a common row.
    var classes: Int32 = 0
    /// What stands for it in ``CommonRows``; 0 for a row that is not common.
    var common: Int32 = 0
  }

  /// In the order of the compiler's insertion.
  var sequences = PackedTable<Sequence>()
  /// What is asked around a key, by sequence.
  var probes = PackedTable<PatternProbe>()
  /// Those that are asked first aside.
  var needs = PackedTable<PatternProbe.Need>()
  /// By row; a last entry holds how long the lists are.
  var rows = PackedTable<RowPlaces>()
  var listed = PackedTable<Int32>()
  var firstNeeds = PackedTable<PatternProbe.FirstNeed>()
  /// The class of each sequence's key; 0 for those that have none or one that punctuation may be.
  var wordKeys = PackedTable<Int32>()
  /// Sequences without a key, which may end anywhere.
  var keyless = PackedTable<Int32>()
  var classes = PackedTable<Int32>()
  /// By class the common rows that stand in it.
  var commonRows = PackedTable<CommonRows>()
  /// The class of each state, or 0, which no word is in, for the states of a gap.
  var stateClasses = PackedTable<Int32>()
  /// Rows of the symbols that no word has.
  var symbols = Symbols()
  var phrases = PhraseTable()
  var groups: [Group] = []

  /// The rows of what is no word.
  struct Symbols: Sendable {
    var number: Int32 = 0
    var name: Int32 = 0
    var start: Int32 = 0
    var end: Int32 = 0
  }

  var rowCount: Int { rows.count - 1 }
  var classCount: Int { max(0, commonRows.count - 1) }

  /// The same with its tables unpacked.
  var unpacked: PatternProgram {
    var program = self
    program.sequences = sequences.unpacked
    program.probes = probes.unpacked
    program.needs = needs.unpacked
    program.rows = rows.unpacked
    program.listed = listed.unpacked
    program.firstNeeds = firstNeeds.unpacked
    program.wordKeys = wordKeys.unpacked
    program.classes = classes.unpacked
    program.commonRows = commonRows.unpacked
    program.stateClasses = stateClasses.unpacked
    program.phrases = phrases.unpacked
    return program
  }

  /// The group of a sequence, or null where its pattern has no other.
  func group(of sequence: Int32) -> Group? {
    groups.first { $0.sequences.contains(sequence) }
  }
}
