/// A way to rewrite an example after which it must show what it showed before.
protocol ExampleEdit: Sendable {
  /// What was done, for people: `with curly quotes`.
  var name: String { get }

  /// Whether names can no longer be told from other words; what rests on them may change.
  var hidesNames: Bool { get }

  /// What to replace in a text; empty where there is nothing to rewrite.
  func revision(of text: String) -> TextRevision
}

extension ExampleEdit {
  var hidesNames: Bool { false }

  /// The example rewritten, its challenge too; null where there is nothing to rewrite.
  func rewriting(_ example: Signal.Example) -> Signal.Example? {
    let revision = revision(of: example.text)
    let challenge = example.challenge.map { self.revision(of: $0) }
    guard !revision.isEmpty || challenge?.isEmpty == false else { return nil }
    var rewritten = example
    rewritten.text = revision.text(from: example.text)
    rewritten.quote = example.quote.map(revision.range)
    if let challenge { rewritten.challenge = example.challenge.map(challenge.text) }
    return rewritten
  }
}
