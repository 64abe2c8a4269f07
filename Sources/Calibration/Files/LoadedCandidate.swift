/// A candidate, and the ids that the candidate's own file uses.
struct LoadedCandidate: Sendable {
  /// The candidate; null where there is none to read.
  let candidate: Candidate?
  /// The ids used; empty for a candidate in place.
  let names: NameTable
  /// What is wrong with the candidate alone.
  let diagnostics: [Diagnostic]
  /// The answers as they are written; none for a candidate that cannot be read.
  var answers: [Node] = []
}

extension LoadedCandidate {
  /// Decodes a candidate whose shape was checked.
  init(_ node: Node, _ names: NameTable, _ diagnostics: [Diagnostic]) {
    self.init(
      candidate: AnswerDecoder.candidate(node),
      names: names,
      diagnostics: (diagnostics + AnswerDecoder.problems(ofCandidate: node.items(of: "answers")))
        .inOrder,
      answers: node.items(of: "answers")
    )
  }

  /// Findings added by a person that a rubric does not have in answers like these.
  func problemsOfCorrections(by rubric: Rubric) -> [Diagnostic] {
    answers.flatMap { node in
      let text = AnswerDecoder.text(node)
      let struck = Set(node.value("corrections")?.lines("strike") ?? [])
      return (node.value("corrections")?.items(of: "add") ?? []).compactMap { item -> Diagnostic? in
        guard let signal = item.value("signal"), signal.kind == .scalar,
          !struck.contains(signal.text)
        else { return nil }
        let addition = Corrections.Addition(signal: signal.text)
        return addition.problem(in: text, by: rubric).map { signal.diagnostic($0) }
      }
    }
  }
}
