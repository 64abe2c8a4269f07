/// A candidate, and the ids that the candidate's own file uses.
struct LoadedCandidate: Sendable {
  /// The candidate; null where there is none to read.
  let candidate: Candidate?
  /// The ids used; empty for a candidate in place.
  let names: NameTable
  /// What is wrong with the candidate alone.
  let diagnostics: [Diagnostic]
}

extension LoadedCandidate {
  /// Decodes a candidate whose shape was checked.
  init(_ node: Node, _ names: NameTable, _ diagnostics: [Diagnostic]) {
    self.init(
      candidate: AnswerDecoder.candidate(node),
      names: names,
      diagnostics: (diagnostics + AnswerDecoder.problems(ofCandidate: node.items(of: "answers")))
        .inOrder
    )
  }
}
