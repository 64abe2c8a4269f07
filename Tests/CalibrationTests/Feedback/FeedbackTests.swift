import Calibration
import Foundation
import Testing

@Suite struct `Written feedback` {
  private func remarks(_ result: DebriefResult) -> [Remark] {
    let turns = result.transcript.turns.compactMap(\.says)
    return result.feedback.remarks + result.ballots.flatMap(\.remarks) + turns
  }

  /// Our sentences in a debrief, without the candidate's words and without labels.
  private func sentences(_ result: DebriefResult) -> [String] {
    remarks(result).flatMap { remark in
      var text = remark.text
      if let colon = text.firstRange(of: ": "), remark.kind == .moment || remark.kind == .counter {
        text = String(text[colon.upperBound...])
      }
      return [text, remark.ask].compactMap(\.self)
    }
  }

  @Test func `opens with the vote and the level`() throws {
    let result = try RoastScenarios.result()
    for (seat, feedback) in zip(result.outcome.seats, result.ballots) {
      let vote = try #require(seat.after?.vote)
      let first = try #require(feedback.remarks.first)
      #expect(first.kind == .vote)
      #expect(first.text.contains("vote \(vote.rawValue), \(vote.words), at "))
    }
  }

  @Test func `says the usual verdict to the candidate`() throws {
    let result = try RoastScenarios.result()
    #expect(result.headline == "no-spine")
    #expect(result.feedback.verdict == "No spine.")
    #expect(result.allText.contains("No spine."))
  }

  @Test func `gives the verdict, the words, the reason, the contrast and the change`() throws {
    let feedback = try RoastScenarios.result().feedback
    #expect(feedback.first(.verdict)?.quote?.text == "You may be right, forget it then")
    #expect(feedback.first(.verdict)?.quote?.place == "a1, response")
    #expect(feedback.first(.because) != nil)
    #expect(feedback.first(.contrast)?.text == "Not listening, but letting go.")
    #expect(feedback.first(.change) != nil)
    #expect(feedback.first(.counter)?.text.hasPrefix("On the other side: ") == true)
    let gap = feedback.first(.unshown)
    #expect(gap?.criterion == 3 && gap?.ask?.hasSuffix("?") == true)
  }

  @Test func `tells the anchor missed by a no and met by a yes`() throws {
    let no = try RoastScenarios.result()
    let yes = try RoastScenarios.result(
      RoastScenarios.debrief(response: "We keep the aim and taste one batch in ten.")
    )
    #expect(no.ballots.contains { $0.first(.anchor)?.text.hasPrefix("Missed on ") == true })
    #expect(yes.outcome.decision == .approve)
    #expect(yes.ballots.contains { $0.first(.anchor)?.text.hasPrefix("Met on ") == true })
  }

  @Test(arguments: [true, false])
  func `says no sentence twice`(isIndependent: Bool) throws {
    let conditions = DebriefConditions(independentBallots: isIndependent, evidence: .packet)
    let all = sentences(try RoastScenarios.result(RoastScenarios.debrief(), conditions))
    let repeated = Dictionary(grouping: all) { $0 }.filter { $1.count > 1 }.keys.sorted()
    #expect(repeated == [])
  }

  @Test func `is about the words and never about the person`() throws {
    for text in sentences(try RoastScenarios.result()) {
      let words = " " + text.lowercased()
      for trait in [" he is ", " she is ", " he was ", " she was ", " the candidate is "] {
        #expect(!words.contains(trait), "\(text)")
      }
    }
  }

  @Test func `is the same every time`() throws {
    let first = try RoastScenarios.result()
    let second = try RoastScenarios.result()
    #expect(first.feedback == second.feedback && first.ballots == second.ballots)
    #expect(first.transcript == second.transcript && first.reasons == second.reasons)
  }

  @Test func `of a member who heard nothing says so`() throws {
    let text = RoastScenarios.debrief().replacing("asked-by: partner", with: "asked-by: lead")
    let result = try RoastScenarios.result(text)
    let silent = result.outcome.seats.indices.filter { result.outcome.seats[$0].after == nil }
    #expect(!silent.isEmpty)
    for member in silent { #expect(result.ballots[member].text.contains("has no vote")) }
  }
}

@Suite struct `Reasons` {
  @Test func `name the rule, the others, the pooled verdict and the dissent`() throws {
    let reasons = try RoastScenarios.result().reasons
    #expect(reasons.decision.contains("under consensus") || reasons.decision.contains("gate on"))
    #expect(reasons.rules.hasSuffix("."))
    #expect(reasons.pooled.hasPrefix("Had everybody known everything"))
    #expect(reasons.gaps.map(\.criterion) == [3])
    #expect(reasons.gaps.first?.ask != nil)
  }

  @Test func `name a change that flips the decision, and a question for it`() throws {
    let result = try RoastScenarios.result()
    let flip = try #require(result.reasons.flips.first)
    #expect(flip.what.hasPrefix("had "))
    #expect(flip.decision != result.outcome.decision)
    #expect(flip.ask != nil)
  }

  @Test func `mark what a person corrected`() throws {
    let text = RoastScenarios.debrief(
      corrections: "{strike: [no-spine], add: [{signal: adaptive, quote: \"You may be right\"}]}"
    )
    let result = try RoastScenarios.result(text)
    #expect(
      result.reasons.corrections.map(\.text) == [
        "a person struck no-spine from the reading of a1",
        "a person added adaptive to the reading of a1",
      ]
    )
    #expect(!result.allText.contains("No spine."))
  }
}

@Suite struct `Moves` {
  @Test func `add up to evidence and pull and name who brought what`() throws {
    let result = try RoastScenarios.result()
    #expect(!result.moves.isEmpty)
    for move in result.moves {
      let whole = try #require(result.outcome.moves.first { $0.member == move.member })
      #expect((move.evidence + move.pull - whole.delta).magnitude < 0.001)
      #expect(move.because.hasPrefix(result.held.title(ofMember: move.member)))
      #expect(move.because.hasSuffix("."))
      if move.evidence.magnitude >= 0.005 { #expect(move.because.contains("evidence")) }
      if move.pull.magnitude >= 0.005 { #expect(move.because.contains("pull")) }
    }
  }
}

@Suite struct `Transcript` {
  @Test func `quotes what each speaker brings up, and passes`() throws {
    let result = try RoastScenarios.result()
    let turns = result.transcript.turns
    #expect(turns.count == result.outcome.turns.count)
    for (turn, plain) in zip(turns, result.outcome.turns) {
      #expect(turn.speaker == plain.speaker && turn.learners == plain.learners)
      #expect((turn.says == nil) == (plain.finding == nil))
      if let place = plain.finding {
        #expect(turn.says?.quote == result.held.quote(at: place))
      }
    }
    #expect(turns.contains { $0.says != nil } && turns.contains { $0.says == nil })
  }
}
