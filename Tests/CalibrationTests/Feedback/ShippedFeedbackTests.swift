import Calibration
import Testing

/// What must hold of every debrief that ships, whatever the standard's numbers are.
@Suite struct `Feedback on shipped debriefs` {
  private func results() throws -> [(id: String, result: DebriefResult)] {
    var library = ScenarioLibrary()
    let session = DebriefSession(searchesFlips: false)
    var results: [(id: String, result: DebriefResult)] = []
    for entry in library.entries(of: .debrief) {
      let loaded = library.debrief(entry.id)
      let file = try #require(loaded).get()
      results.append((entry.id, try session.run(file.scenario)))
    }
    return results
  }

  private func remarks(_ result: DebriefResult) -> [Remark] {
    let turns = result.transcript.turns.compactMap(\.says)
    return result.feedback.remarks + result.ballots.flatMap(\.remarks) + turns
  }

  @Test func `keeps to the house style`() throws {
    let results = try results()
    #expect(results.count > 30)
    for (id, result) in results {
      var said: Set<String> = []
      for remark in remarks(result) {
        let text = remark.text
        #expect(said.insert(text).inserted, "\(id) says twice: \(text)")
        if let ask = remark.ask { #expect(said.insert(ask).inserted, "\(id) asks twice: \(ask)") }
        if remark.kind == .verdict {
          #expect((2...10).contains(text.split(separator: " ").count), "\(id): \(text)")
        }
        if let quote = remark.quote {
          #expect(holds(result, quote), "\(id) misquotes: \(quote.text)")
          #expect(quote.text.utf8.count <= 170)
        }
        let words = " " + text.lowercased()
        for trait in [" he is ", " she is ", " he was ", " she was ", " the candidate is "] {
          #expect(!words.contains(trait), "\(id): \(text)")
        }
      }
      for (seat, feedback) in zip(result.outcome.seats, result.ballots) where seat.after != nil {
        #expect(feedback.remarks.first?.kind == .vote, "\(id)")
        #expect(feedback.first(.change) != nil, "\(id): nothing would have changed the vote")
        if seat.headline != nil {
          #expect(feedback.first(.verdict) != nil, "\(id): no verdict by \(seat.interviewer)")
        }
      }
    }
  }

  @Test func `passes the check of written feedback`() throws {
    let check = FeedbackCheck(try #require(ScenarioLibrary().guide()?.value))
    for (place, (id, result)) in try results().enumerated() where place % 5 == 0 {
      let letter = result.feedback
      let vote: Vote? =
        switch result.outcome.decision {
        case .approve: .yes
        case .decline: .no
        case .hold: nil
        }
      let ballots = zip(result.outcome.seats, result.ballots).compactMap { seat, feedback in
        seat.after.map { (vote: Optional($0.vote), feedback: feedback) }
      }
      for (vote, feedback) in [(vote, letter)] + ballots {
        let flaws = check.flaws(in: feedback.text, vote: vote)
        let own = flaws.filter {
          $0.kind != .noEvidence
            || feedback.remarks.contains { ($0.quote?.text.split(separator: " ").count ?? 0) > 2 }
        }
        #expect(own.isEmpty, "\(id): \(own.map(\.id)): \(feedback.text)")
      }
    }
  }

  private func holds(_ result: DebriefResult, _ quote: QuotedWords) -> Bool {
    let answers = result.held.scenario.candidate.answers
    guard let answer = answers.first(where: { $0.id == quote.answer }) else { return false }
    let text = quote.part == .answer ? answer.text.answer : answer.text.response ?? ""
    return text.contains(quote.text)
  }
}
