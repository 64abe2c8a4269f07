/// *If* written before the clause and *had* before its verb.
struct ConditionEdit: RetractingEdit {
  func name(at verb: String) -> String { "with 'if' and 'had' at '\(verb)'" }

  func revision(of text: String, at verb: DecisiveVerb) -> TextRevision? {
    guard verb.isActual, verb.clauseStart <= verb.range.lowerBound else { return nil }
    let support = verb.isAuxiliary || verb.followsAuxiliary ? "" : "had "
    var revision = TextRevision()
    if verb.clauseStart == verb.range.lowerBound {
      revision.replace(verb.clauseStart..<verb.clauseStart, with: "if I " + support)
    } else {
      revision.replace(verb.clauseStart..<verb.clauseStart, with: "if ")
      revision.replace(verb.range.lowerBound..<verb.range.lowerBound, with: support)
    }
    return revision
  }
}
