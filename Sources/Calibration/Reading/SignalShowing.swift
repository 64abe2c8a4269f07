/// What a record shows of the signals, one by one.
///
/// A signal that names cues under `shown-by` is shown where one of them stands, whatever the evidence
/// of the whole comes to; any other where it is found, or shows its part of a finding across answers.
package struct SignalShowing: Sendable {
  /// Words that show a signal.
  package struct Wording: Sendable, Hashable {
    /// The id of the cue that has them; null where the signal is shown by no cue of its own.
    package var cue: String?
    /// Which text they stand in.
    package var part: Finding.Part
    /// UTF-8 offsets of the words.
    package var words: Range<Int>
    /// UTF-8 offsets of the clauses that are quoted around them.
    package var quote: Range<Int>
  }

  /// What was found.
  package var findings: [Finding] = []
  /// For each signal the words that show it; empty where it rests on none, null where it is not shown.
  package var wordings: [[Wording]?] = []

  /// Places of the signals that are shown, in the rubric's order.
  package var shown: [Int] { wordings.indices.filter { wordings[$0] != nil } }
}
