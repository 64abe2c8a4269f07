/// Makes the parts of a debrief that its own file holds.
enum DebriefDecoder {
  /// What the debrief is for.
  static func setting(_ node: Node) -> DebriefSetting {
    guard let setting = node.value("setting") else { return DebriefSetting() }
    return DebriefSetting(
      loop: setting.choice("loop") ?? .hiring,
      organisation: setting.line("organisation"),
      role: setting.text("role"),
      year: setting.whole("year")
    )
  }

  /// Ratings without a transcribed answer.
  static func observations(_ node: Node) -> [DebriefScenario.Observation] {
    node.items(of: "observations").map { item in
      DebriefScenario.Observation(
        criterion: item.text("criterion") ?? "",
        rating: item.number("rating") ?? 1,
        by: item.text("by"),
        note: item.line("note") ?? ""
      )
    }
  }

  /// What it should come to.
  static func expectations(_ node: Node) -> Expectations {
    guard let node = node.value("expect") else { return Expectations() }
    var votes: [String: [Vote]] = [:]
    for (key, value) in node.entries(of: "votes") {
      votes[key.text] = value.oneOrMany.compactMap { $0.whole.flatMap(Vote.init(rawValue:)) }
    }
    return Expectations(
      decision: node.choice("decision"),
      level: node.choice("level"),
      headlines: node.value("headline")?.oneOrMany.map(\.text) ?? [],
      votes: votes,
      finds: node.lines("finds"),
      says: node.lines("says"),
      saysNot: node.lines("not-says"),
      open: node.lines("open").compactMap(Expectations.Aspect.init)
    )
  }

  /// What the shape of a debrief cannot say: there is something to judge by.
  static func problems(of node: Node, candidate: Candidate?) -> [Diagnostic] {
    guard let candidate, candidate.answers.isEmpty, node.items(of: "observations").isEmpty,
      let place = node.value("candidate")
    else { return [] }
    return [
      place.diagnostic(
        .invalid(
          "there is nothing to judge by",
          expected: "'answers' or 'observations'",
          nearest: nil
        )
      )
    ]
  }
}
