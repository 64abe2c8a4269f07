/// Makes exercises from files held against their shape.
enum ExerciseDecoder {
  /// The rubric of an exercise that names none.
  static let standardRubric = "staff-pm"

  /// An exercise; what is missing or wrong gets its default.
  static func exercise(_ node: Node) -> Exercise {
    Exercise(
      id: node.line("id") ?? "",
      title: node.line("title") ?? "",
      about: node.line("about") ?? "",
      rubric: node.text("rubric") ?? standardRubric,
      use: node.choice("use") ?? .practice,
      pair: node.line("pair"),
      interview: node.text("interview"),
      text: AnswerDecoder.text(node),
      reference: ExerciseReference(
        votes: node.value("votes").map(counts) ?? RatingCounts([]),
        levels: Level.allCases.map { node.value("levels")?.whole($0.rawValue) ?? 0 },
        criteria: node.entries(of: "criteria").map { .init($0.key.text, counts($0.value)) },
        findings: node.items(of: "findings").map { item in
          ExpectedFinding(
            signal: item.text("signal") ?? "",
            raters: item.whole("raters") ?? 0,
            headline: item.whole("headline") ?? 0,
            quotes: item.lines("quotes")
          )
        },
        origin: node.line("origin") ?? ""
      ),
      notes: node.text("notes") ?? ""
    )
  }

  private static func counts(_ node: Node) -> RatingCounts {
    RatingCounts(
      RatingCounts.scale.map { node.whole("\($0)") ?? 0 },
      unrated: node.whole("none") ?? 0
    )
  }

  /// What the shape of an exercise cannot say: somebody voted, each rater is counted once, quotes
  /// occur, and a lack of consensus is marked.
  static func problems(of node: Node) -> [Diagnostic] {
    var problems = AnswerDecoder.problems(ofAnswers: [node])
    guard let votes = node.value("votes"), votes.kind == .mapping else { return problems }
    let reference = exercise(node).reference
    let raters = reference.votes.raters
    guard raters > 0 else {
      return problems + [votes.wrong("nobody voted", expected: "at least one vote")]
    }
    if let levels = node.value("levels"), reference.levels.reduce(0, &+) != raters {
      problems.append(levels.wrong("the levels are not those of all", of: raters))
    }
    for ((key, _), counted) in zip(node.entries(of: "criteria"), reference.criteria)
    where counted.counts.raters != raters {
      problems.append(
        key.wrong("\(counted.counts.raters) raters are counted on '\(key.text)'", of: raters)
      )
    }
    let text = AnswerDecoder.text(node)
    for (item, finding) in zip(node.items(of: "findings"), reference.findings) {
      if finding.raters > raters || finding.headline > finding.raters {
        problems.append(item.wrong("more raters than there are name the finding", of: raters))
      }
      for quote in item.items(of: "quotes") {
        guard let problem = text.problem(ofQuote: quote.line) else { continue }
        problems.append(quote.diagnostic(problem))
      }
    }
    if (node.flag("consensus") ?? true) != reference.isConsensus {
      problems.append(unmarked(reference.isConsensus, at: node.value("consensus") ?? votes))
    }
    return problems
  }

  private static func unmarked(_ isConsensus: Bool, at node: Node) -> Diagnostic {
    isConsensus
      ? node.wrong("the raters agree on the vote", expected: "no 'consensus: false'")
      : node.wrong("the raters do not agree on the vote", expected: "'consensus: false'")
  }
}

extension Node {
  fileprivate func wrong(_ what: String, expected: String) -> Diagnostic {
    diagnostic(.invalid(what, expected: expected, nearest: nil))
  }

  fileprivate func wrong(_ what: String, of raters: Int) -> Diagnostic {
    wrong(what, expected: "the \(raters) who voted")
  }
}
