/// The value of every cue in one record, and the wordings behind it.
package struct CueReading: Sendable {
  /// One value a cue, in the rubric's order; zero where it does not stand.
  package var values: [Double]
  /// The wordings that counted, by cue and then in the order of the text.
  package var hits: [CueHit]
}
