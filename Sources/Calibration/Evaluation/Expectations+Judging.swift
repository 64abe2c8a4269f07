extension Expectations {
  /// The expectations that a debrief does not meet, in the order of the fields, those that are open
  /// left out; and what is listed as open but comes out.
  ///
  /// - Complexity: linear in the feedback times the texts it is searched for.
  public func failures(of result: DebriefResult) -> [ExpectationFailure] {
    let all = misses(of: result)
    let resolved = open.enumerated().compactMap { index, aspect -> ExpectationFailure? in
      guard !all.contains(where: { $0.part.aspect == aspect }) else { return nil }
      let message = "the \(aspect.rawValue) comes out as expected, and is listed as open"
      return ExpectationFailure(part: .open(index), message: message)
    }
    return all.filter { !isOpen($0) } + resolved
  }

  /// The open expectations that a debrief does not meet, in the order of the fields.
  public func openMisses(of result: DebriefResult) -> [ExpectationFailure] {
    misses(of: result).filter(isOpen)
  }

  private func isOpen(_ failure: ExpectationFailure) -> Bool {
    failure.part.aspect.map(open.contains) ?? false
  }

  private func misses(of result: DebriefResult) -> [ExpectationFailure] {
    outcomeFailures(result) + voteFailures(result) + findingFailures(result)
      + textFailures(result.allText)
  }

  private func outcomeFailures(_ result: DebriefResult) -> [ExpectationFailure] {
    var failures: [ExpectationFailure] = []
    let outcome = result.outcome
    if let decision, decision != outcome.decision {
      let message = "expected decision \(decision.rawValue), got \(outcome.decision.rawValue)"
      failures.append(.init(part: .decision, message: message + " (\(Self.circumstances(result)))"))
    }
    if let level, level != outcome.level {
      let message = "expected level \(level.rawValue), got \(outcome.level.rawValue)"
      failures.append(.init(part: .level, message: message + " (\(Self.votes(result)))"))
    }
    if !headlines.isEmpty, !headlines.contains(result.headline ?? "") {
      let message =
        "expected headline \(headlines.joined(separator: " or ")), got \(result.headline ?? "none")"
      failures.append(
        .init(part: .headline, message: message + " (found \(Self.findings(result)))")
      )
    }
    return failures
  }

  private func voteFailures(_ result: DebriefResult) -> [ExpectationFailure] {
    votes.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.compactMap { entry in
      let seat = result.outcome.seats.first { $0.interviewer == entry.key }
      let vote = seat?.after?.vote
      if let vote, entry.value.contains(vote) { return nil }
      let allowed = entry.value.map { String($0.rawValue) }.joined(separator: " or ")
      let found = seat == nil ? "no such member" : vote.map { String($0.rawValue) } ?? "no vote"
      return ExpectationFailure(
        part: .vote(entry.key),
        message: "expected vote \(allowed) of \(entry.key), got \(found)"
      )
    }
  }

  private func findingFailures(_ result: DebriefResult) -> [ExpectationFailure] {
    let found = Self.foundSignals(result)
    return finds.enumerated().compactMap { index, id in
      guard !found.contains(id) else { return nil }
      let message = "expected the finding \(id), found \(Self.findings(result))"
      return ExpectationFailure(part: .finds(index), message: message)
    }
  }

  private func textFailures(_ text: String) -> [ExpectationFailure] {
    let said = Array(text.utf8)
    let missing = says.enumerated().compactMap { index, words in
      ByteSearch.contains(said, words)
        ? nil : ExpectationFailure(part: .says(index), message: "nothing written says '\(words)'")
    }
    let wrong = saysNot.enumerated().compactMap { index, words in
      ByteSearch.contains(said, words)
        ? ExpectationFailure(part: .saysNot(index), message: "something written says '\(words)'")
        : nil
    }
    return missing + wrong
  }

  /// Votes and gates: what a reader needs to see why it was decided so.
  private static func circumstances(_ result: DebriefResult) -> String {
    let gates = result.outcome.gates.map { gate in
      let criteria = result.held.rubric.criteria
      let id = criteria.indices.contains(gate.criterion) ? criteria[gate.criterion].id : "?"
      let rating = gate.rating.map { ", read \($0)" } ?? ", not shown"
      return "; gate \(id) \(gate.needed) \(gate.isHeld ? "held" : "not held\(rating)")"
    }
    return votes(result) + gates.joined()
  }

  private static func votes(_ result: DebriefResult) -> String {
    let votes = result.outcome.seats.map { seat in
      "\(seat.interviewer) \(seat.after.map { String($0.vote.rawValue) } ?? "none")"
    }
    return "votes " + votes.joined(separator: ", ")
  }

  private static func findings(_ result: DebriefResult) -> String {
    let found = foundSignals(result)
    return found.isEmpty ? "nothing" : found.joined(separator: ", ")
  }

  /// Ids of the signals found, each once, in the order of the packet.
  private static func foundSignals(_ result: DebriefResult) -> [String] {
    var ids: [String] = []
    for place in result.held.places {
      guard let id = result.held.signal(at: place)?.id, !ids.contains(id) else { continue }
      ids.append(id)
    }
    return ids
  }
}
