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
        text: text(item)
      )
    }
  }

  /// What the shape of answers cannot say: responses answer a challenge, and quotes occur.
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
      for addition in node.value("corrections")?.items(of: "add") ?? [] {
        guard let quote = addition.value("quote") else { continue }
        if let problem = problem(ofQuote: quote.text, in: text(node)) {
          problems.append(quote.diagnostic(problem))
        }
      }
    }
    return problems
  }

  /// What is wrong with the words quoted from an answer; null where they stand in it or in the
  /// response.
  static func problem(ofQuote quote: String, in answer: AnswerText) -> Problem? {
    guard !quote.isEmpty else {
      return .invalid(
        "the quote is empty",
        expected: "words of the answer or the response",
        nearest: nil
      )
    }
    guard answer.place(of: quote) == nil else { return nil }
    return .invalid(
      "the quote stands neither in the answer nor in the response",
      expected: "their very words",
      nearest: answer.wordsNearest(to: quote)
    )
  }
}
