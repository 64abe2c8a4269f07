/// A debrief as JSON that others may rely on: keys only get added, absent values are null.
package enum DebriefJSON {
  /// Names the envelope and its version.
  package static let schema = "hcsim.debrief/1"

  /// One debrief.
  ///
  /// - Parameters:
  ///   - result: The debrief.
  ///   - simulated: What the same debrief comes to when it is held many times, or null.
  /// - Returns: The object.
  package static func value(
    _ result: DebriefResult,
    simulated: SimulationResult? = nil
  ) -> JSONValue {
    let held = result.held
    let outcome = result.outcome
    return [
      "schema": .string(schema),
      "title": .string(held.scenario.title),
      "candidate": .string(held.scenario.candidate.id),
      "panel": .string(held.panel.id),
      "conditions": held.conditionsJSON,
      "rubric": ["id": .string(held.rubric.id), "digest": .string(held.digest)],
      "loop": .string(held.scenario.setting.loop.rawValue),
      "decision": .string(outcome.decision.rawValue),
      "level": .string(outcome.level.rawValue),
      "headline": text(result.headline),
      "verdict": text(result.feedback.verdict),
      "feedback": .string(result.feedback.text),
      "reason": .string(result.reasons.decision),
      "rule": .string(outcome.rule.rawValue),
      "rules": rules(outcome),
      "gates": .array(outcome.gates.map { gate($0, held) }),
      "criteria": ratings(outcome.panelCriteria, held),
      "pooled": [
        "decision": .string(outcome.pooled.decision.rawValue),
        "level": .string(outcome.pooled.level.rawValue),
      ],
      "ballots": .array(outcome.seats.indices.map { ballot($0, result) }),
      "turns": .array(result.transcript.turns.map { turn($0, held) }),
      "moves": .array(result.moves.map { move($0, held) }),
      "findings": .array(held.places.compactMap { finding($0, held) }),
      "dissent": .array(outcome.dissent.map { member($0, held) }),
      "not-shown": .array(
        result.reasons.gaps.map {
          ["criterion": criterion($0.criterion, held), "ask": text($0.ask)]
        }
      ),
      "unread": UnreadAnswers(held).json,
      "corrections": .array(result.reasons.corrections.map { correction($0, held) }),
      "would-change": .array(
        (result.reasons.flips + (result.reasons.route.map { [$0] } ?? [])).map(flip)
      ),
      "stability": simulated.map(SimulationJSON.steadiness) ?? .null,
      "leverage": leverage(held),
      "limits": .string(DebriefReport.limits),
    ]
  }

  /// Reusability times autonomy, or null where the rubric names no steps.
  private static func leverage(_ held: HeldDebrief) -> JSONValue {
    guard let measure = LeverageMeasure(of: held) else { return .null }
    return [
      "reusability": .integer(measure.reusability), "autonomy": .integer(measure.autonomy),
      "value": .integer(measure.value),
    ]
  }

  private static func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  private static func member(_ place: Int, _ held: HeldDebrief) -> JSONValue {
    held.panel.members.indices.contains(place) ? .string(held.panel.members[place]) : .null
  }

  private static func criterion(_ place: Int, _ held: HeldDebrief) -> JSONValue {
    held.rubric.criteria.indices.contains(place) ? .string(held.rubric.criteria[place].id) : .null
  }

  private static func rules(_ outcome: DebriefOutcome) -> JSONValue {
    var rules: [String: JSONValue] = [:]
    for result in outcome.rules { rules[result.rule.rawValue] = text(result.decision?.rawValue) }
    return .object(rules)
  }

  private static func gate(_ gate: DebriefOutcome.GateResult, _ held: HeldDebrief) -> JSONValue {
    [
      "criterion": criterion(gate.criterion, held), "needed": .integer(gate.needed),
      "rating": gate.rating.map(JSONValue.integer) ?? .null, "held": .bool(gate.isHeld),
    ]
  }

  private static func ratings(_ ratings: [Int?], _ held: HeldDebrief) -> JSONValue {
    var values: [String: JSONValue] = [:]
    for (place, criterion) in held.rubric.criteria.enumerated() {
      let rating = ratings.indices.contains(place) ? ratings[place] : nil
      values[criterion.id] = rating.map(JSONValue.integer) ?? .null
    }
    return .object(values)
  }

  private static func vote(_ ballot: Ballot?) -> JSONValue {
    guard let ballot else { return .null }
    return ["vote": .integer(ballot.vote.rawValue), "level": .string(ballot.level.rawValue)]
  }

  private static func ballot(_ place: Int, _ result: DebriefResult) -> JSONValue {
    let seat = result.outcome.seats[place]
    let feedback = result.ballots.indices.contains(place) ? result.ballots[place].text : ""
    return [
      "interviewer": .string(seat.interviewer), "before": vote(seat.before),
      "after": vote(seat.after), "criteria": ratings(seat.after?.ratings ?? [], result.held),
      "feedback": .string(feedback), "raise": step(seat.raise, result.held),
      "lower": step(seat.lower, result.held),
    ]
  }

  /// One finding more or less that would have moved a vote, or null.
  private static func step(_ step: BallotChange?, _ held: HeldDebrief) -> JSONValue {
    guard let step, held.rubric.signals.indices.contains(step.signal) else { return .null }
    return [
      "signal": .string(held.rubric.signals[step.signal].id),
      "vote": .integer(step.vote.rawValue),
    ]
  }

  private static func turn(_ turn: Transcript.Turn, _ held: HeldDebrief) -> JSONValue {
    let signal = turn.says?.signal.flatMap { place in
      held.rubric.signals.indices.contains(place) ? held.rubric.signals[place].id : nil
    }
    return [
      "round": .integer(turn.round), "speaker": member(turn.speaker, held),
      "signal": text(signal), "says": text(turn.says?.sentence),
    ]
  }

  private static func move(_ move: MoveReason, _ held: HeldDebrief) -> JSONValue {
    [
      "interviewer": member(move.member, held), "from": .integer(move.from.rawValue),
      "to": .integer(move.to.rawValue), "evidence": rounded(move.evidence),
      "pull": rounded(move.pull), "because": .string(move.because),
    ]
  }

  /// At most three decimals.
  private static func rounded(_ value: Double) -> JSONValue {
    Double(DecimalText.fixed(value, decimals: 3)).map(JSONValue.number) ?? .null
  }

  private static func finding(_ place: FindingPlace, _ held: HeldDebrief) -> JSONValue? {
    guard let finding = held.finding(at: place), let signal = held.signal(at: place) else {
      return nil
    }
    let field = place.answer.map { "answers[\($0)].\(finding.part.rawValue)" }
    return [
      "signal": .string(signal.id), "criterion": .string(signal.criterion),
      "direction": .string(signal.direction.rawValue), "field": text(field),
      "answer": text(held.answerID(place.answer)), "quote": text(finding.quote),
      "start": finding.range.map { .integer($0.lowerBound) } ?? .null,
      "end": finding.range.map { .integer($0.upperBound) } ?? .null,
      "origin": .string(finding.origin.rawValue),
      "passages": .array(finding.passages.map { passage($0, held) }),
    ]
  }

  /// The words of one answer in a finding across answers.
  private static func passage(_ passage: Finding.Passage, _ held: HeldDebrief) -> JSONValue {
    [
      "answer": text(held.answerID(passage.answer)),
      "field": .string("answers[\(passage.answer)].\(passage.part.rawValue)"),
      "quote": text(passage.quote),
      "start": passage.range.map { .integer($0.lowerBound) } ?? .null,
      "end": passage.range.map { .integer($0.upperBound) } ?? .null,
    ]
  }

  private static func correction(
    _ correction: Reasons.Correction,
    _ held: HeldDebrief
  ) -> JSONValue {
    let signal =
      held.rubric.signals.indices.contains(correction.signal)
      ? held.rubric.signals[correction.signal].id : nil
    return [
      "answer": .string(correction.answer), "signal": text(signal),
      "what": .string(correction.kind.rawValue),
    ]
  }

  private static func flip(_ flip: Reasons.Flip) -> JSONValue {
    [
      "what": .string(flip.what), "decision": .string(flip.decision.rawValue),
      "level": .string(flip.level.rawValue), "ask": text(flip.ask),
    ]
  }
}
