/// *Not* or *never* written at the verb.
struct NegationEdit: RetractingEdit {
  /// The word that negates.
  enum Word: String, Sendable, CaseIterable {
    case not = "not"
    case never = "never"
  }

  let word: Word

  func name(at verb: String) -> String { "with '\(word.rawValue)' at '\(verb)'" }

  func revision(of text: String, at verb: DecisiveVerb) -> TextRevision? {
    guard verb.isAffirmed else { return nil }
    var revision = TextRevision()
    if verb.isAuxiliary {
      revision.replace(verb.range.upperBound..<verb.range.upperBound, with: " " + word.rawValue)
    } else {
      let support = word == .not && !verb.followsAuxiliary ? "did " : ""
      let place = verb.range.lowerBound..<verb.range.lowerBound
      revision.replace(place, with: support + word.rawValue + " ")
    }
    return revision
  }
}
