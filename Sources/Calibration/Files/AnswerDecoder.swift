/// Makes candidates and batches of answers from files held against their shapes.
enum AnswerDecoder {
  /// A candidate; what is missing or wrong gets its default.
  static func candidate(_ node: Node) -> Candidate {
    Candidate(
      id: node.line("id") ?? "",
      name: node.line("name") ?? "",
      currentLevel: node.choice("current-level"),
      years: node.whole("years"),
      influence: node.items(of: "influence").map { item in
        Candidate.Influence(
          who: item.line("who") ?? "",
          from: item.line("from") ?? "",
          to: item.line("to") ?? "",
          because: item.line("because") ?? ""
        )
      },
      answers: node.items(of: "answers").map { item in
        Candidate.Answer(
          id: item.line("id") ?? "",
          interview: item.text("interview"),
          askedBy: item.text("asked-by"),
          text: text(item),
          corrections: corrections(item)
        )
      }
    )
  }

  /// The texts of an answer.
  static func text(_ node: Node) -> AnswerText {
    AnswerText(
      question: node.text("question") ?? "",
      answer: node.text("answer") ?? "",
      pushback: node.text("pushback"),
      response: node.text("response")
    )
  }

  private static func corrections(_ node: Node) -> Corrections {
    guard let node = node.value("corrections") else { return Corrections() }
    return Corrections(
      strikes: node.lines("strike"),
      adds: node.items(of: "add").map { item in
        Corrections.Addition(signal: item.text("signal") ?? "", quote: item.text("quote"))
      }
    )
  }

  /// The answers of a batch; one without an id gets its place in the list, from 1.
  static func records(_ node: Node) -> [AnswerRecord] {
    node.items(of: "answers").enumerated().map { place, item in
      AnswerRecord(
        id: item.line("id") ?? String(place + 1),
        candidate: item.line("candidate"),
        interview: item.line("interview"),
        text: text(item),
        corrections: corrections(item)
      )
    }
  }

  /// What the shape of answers cannot say: responses answer a challenge, quotes occur,
  /// and nothing is both struck and added.
  ///
  /// - Parameter nodes: The answers.
  /// - Returns: The diagnostics, answer by answer.
  static func problems(ofAnswers nodes: [Node]) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    for node in nodes {
      if node.value("response") != nil, node.value("pushback") == nil,
        let key = node.entries.first(where: { $0.key.hasText("response") })?.key
      {
        problems.append(
          key.diagnostic(
            .invalid(
              "'response' means nothing without 'pushback'",
              expected: "the challenge that it answers",
              nearest: nil
            )
          )
        )
      }
      if let corrections = node.value("corrections") {
        problems += Self.problems(ofCorrections: corrections, of: text(node))
      }
    }
    return problems
  }

  /// What the shape of a candidate's answers cannot say: what it cannot say of any answers, and that
  /// each holds words.
  ///
  /// An empty answer would be read as the lowest vote; one that nobody wrote down is left out instead.
  static func problems(ofCandidate nodes: [Node]) -> [Diagnostic] {
    let answers = nodes.compactMap { $0.scalar("answer") }
    let problem = Problem.invalid(
      "the answer is empty",
      expected: "what was said; leave the answer out where nothing was",
      nearest: nil
    )
    return answers.filter { $0.text.allSatisfy(\.isWhitespace) }.map { $0.diagnostic(problem) }
      + problems(ofAnswers: nodes)
  }

  private static func problems(ofCorrections node: Node, of answer: AnswerText) -> [Diagnostic] {
    let struck = Set(node.lines("strike"))
    return node.items(of: "add").flatMap { addition in
      var problems: [Diagnostic] = []
      if let signal = addition.value("signal"), struck.contains(signal.text) {
        problems.append(signal.diagnostic(.struckAndAdded(signal.text)))
      }
      if let quote = addition.value("quote"), let problem = answer.problem(ofQuote: quote.text) {
        problems.append(quote.diagnostic(problem))
      }
      return problems
    }
  }
}
