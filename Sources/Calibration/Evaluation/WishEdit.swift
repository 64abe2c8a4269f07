/// *Hoped to* written before the verb.
struct WishEdit: RetractingEdit {
  func name(at verb: String) -> String { "with 'hoped to' before '\(verb)'" }

  func revision(of text: String, at verb: DecisiveVerb) -> TextRevision? {
    guard verb.isActual, verb.isAffirmed, !verb.isAuxiliary else { return nil }
    var revision = TextRevision()
    revision.replace(verb.range.lowerBound..<verb.range.lowerBound, with: "hoped to ")
    return revision
  }
}
