/// The verb on which some words of a text turn: taken back, nothing is left of what they say.
package struct DecisiveVerb: Sendable, Hashable {
  /// UTF-8 offsets of the verb.
  package var range: Range<Int>
  /// UTF-8 offset of the clause that it stands in.
  package var clauseStart: Int
  /// Whether it is a form of *be* or *have* with no other verb.
  package var isAuxiliary: Bool
  /// Whether *had*, *would* or the like stands before it.
  package var followsAuxiliary: Bool
  /// Whether nothing negates it yet.
  package var isAffirmed: Bool
  /// Whether nothing makes it a wish or a condition yet.
  package var isActual: Bool
}
