/// A way to rewrite an example after which nothing is left of what it showed.
protocol RetractingEdit: Sendable {
  /// What was done, for people: `with 'never' before 'copied'`.
  func name(at verb: String) -> String

  /// What to replace; null where it makes no sense, as a negation of what is negated.
  func revision(of text: String, at verb: DecisiveVerb) -> TextRevision?
}
