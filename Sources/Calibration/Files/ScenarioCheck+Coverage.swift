extension ScenarioCheck {
  /// An example of a rubric's file, or null.
  static func example(
    _ index: Int,
    of list: ExampleFailure.List,
    _ signal: Int,
    in file: CheckedFile
  ) -> Node? {
    file.root?.items(of: "signals").item(signal)?.items(of: list.rawValue).item(index).map {
      $0.value("text") ?? $0
    }
  }

  /// Notes at the examples that show other signals too.
  static func crossings(
    of result: ExampleResult,
    _ rubric: Rubric,
    in file: CheckedFile
  ) -> [Diagnostic] {
    result.crossings.compactMap { crossing in
      let others = Prose.list(crossing.others.map { rubric.signals[$0].id })
      return example(crossing.index, of: .fires, crossing.signal, in: file)?
        .diagnostic(
          .unused("this example of \(rubric.signals[crossing.signal].id) shows \(others) too")
        )
    }
  }

  /// Notes at the wordings that nothing exercises, each at the first place that has it.
  static func unexercised(
    _ coverage: WordingCoverage,
    _ rubric: Rubric,
    in file: CheckedFile
  ) -> [Diagnostic] {
    guard let root = file.root else { return [] }
    var places: [String: Node] = [:]
    for holder in root.items(of: "cues") + root.items(of: "signals") {
      for node in holder.items(of: "any") + holder.items(of: "unless")
      where places[node.line] == nil {
        places[node.line] = node
      }
    }
    let reason = "no example and no answer exercises"
    var patterns: [String: [String]] = [:]
    var entries: [String: [String]] = [:]
    for wording in coverage.unexercised {
      switch wording {
      case .pattern(let pattern): patterns[pattern] = patterns[pattern] ?? []
      case .alternative(let text, let pattern): patterns[pattern, default: []].append("'\(text)'")
      case .entry(let text, let lexicon): entries[lexicon, default: []].append("'\(text)'")
      }
    }
    let dead = Set(coverage.unexercised)
    let atPatterns = patterns.compactMap { pattern, words -> Diagnostic? in
      let isDead = dead.contains(.pattern(pattern))
      let what = isDead ? "this pattern" : "\(Prose.list(words)) in this pattern"
      return places[pattern]?.diagnostic(.unused("\(reason) \(what)"))
    }
    let atClasses = entries.compactMap { lexicon, words in
      file.names.place(of: lexicon, .lexicon)?
        .diagnostic(.unused("\(reason) \(Prose.list(words)) of the class '\(lexicon)'"))
    }
    return (atPatterns + atClasses).inOrder
  }
}

extension CheckedExamples {
  /// Counts what reading the examples gave.
  init(_ result: ExampleResult, _ coverage: WordingCoverage?) {
    count = result.exampleCount
    edits = result.editCount
    crossings = result.crossings.count
    fires = result.fires
    silent = result.silent
    wordings = coverage?.wordings.count
    unexercised = coverage?.unexercised.count
  }
}

extension [Node] {
  /// The item at a place, or null.
  fileprivate func item(_ place: Int) -> Node? { indices.contains(place) ? self[place] : nil }
}
