/// A wording found in a record, with the scope it stands in.
package struct CueHit: Sendable, Hashable {
  /// Place of the cue in the rubric.
  package var cue: Int
  package var part: Finding.Part
  package var sentence: Int
  /// First and last token in that part's text, both included.
  package var first: Int
  package var last: Int
  /// The token at which the scope is read.
  package var anchor: Int
}
