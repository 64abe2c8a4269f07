/// What a compiler of patterns gives: a ``PatternProgram`` lays it out to be found fast.
struct PatternPlan: Sendable {
  /// In the order of the compiler's insertion.
  var sequences: [PatternProgram.Sequence] = []
  /// What is asked around a key, by sequence.
  var probes: [PatternProbe] = []
  var needs: [PatternProbe.Need] = []
  /// The class of each sequence's key; 0 for those without.
  var keys: [Int32] = []
  /// What stands at one place by each sequence's key; null where that is asked for otherwise.
  var neighbors: [PatternProbe.Neighbor?] = []
  /// Whether each sequence is looked for by itself.
  var isListed: [Bool] = []
  /// The class of each state, or -1 for the states of a gap.
  var stateClasses: [Int32] = []
  /// The rows of each class, one class after the other; class 0 is empty.
  var rows: [Int32] = []
  /// Where the rows of each class begin; a last entry holds their number.
  var rowStarts: [Int32] = [0, 0]
  var groups: [PatternProgram.Group] = []
  var symbols = PatternProgram.Symbols()
  var phrases = PhraseTable()
}
