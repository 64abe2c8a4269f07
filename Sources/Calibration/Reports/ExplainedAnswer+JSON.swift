extension ExplainedAnswer {
  /// The explanation for other programs.
  package var json: JSONValue {
    [
      "id": id.map(JSONValue.string) ?? .null, "vote": .integer(reading.vote.rawValue),
      "level": .string(reading.level.rawValue), "mean": .number(reading.mean),
      "held-by": .array(reading.holders(in: rubric).map(JSONValue.string)),
      "struck": .array(struck.map(JSONValue.string)),
      "nothing-to-strike": .array(struckInVain.map(JSONValue.string)),
      "headline": text(reading.headline.flatMap { signal(reading.findings[$0].signal)?.id }),
      "findings": .array(zip(reading.findings, explanation.shares).map(json(of:_:))),
      "criteria": .object(
        Dictionary(
          rubric.criteria.indices.map { (rubric.criteria[$0].id, json(ofCriterion: $0)) }
        ) { $1 }
      ),
      "raise": json(of: explanation.raise), "lower": json(of: explanation.lower),
      "missing": missing, "off-topic-words": .integer(explanation.offTopicCount),
    ]
  }

  private var missing: JSONValue {
    guard let missing = missingSignal else { return .null }
    return [
      "signal": text(signal(missing.signal)?.id), "vote": .integer(missing.vote.rawValue),
      "ask": text(missing.ask),
    ]
  }

  private func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  private func json(
    of finding: Finding,
    _ share: AnswerExplanation.FindingShare
  ) -> JSONValue {
    let signal = signal(finding.signal)
    return [
      "signal": text(signal?.id), "direction": text(signal?.direction.rawValue),
      "criterion": text(signal?.criterion), "origin": .string(finding.origin.rawValue),
      "field": finding.range == nil ? .null : .string(finding.part.rawValue),
      "start": finding.range.map { .integer($0.lowerBound) } ?? .null,
      "end": finding.range.map { .integer($0.upperBound) } ?? .null,
      "quote": text(finding.quote), "evidence": .number(finding.evidence),
      "strength": .number(finding.strength), "base": .number(share.base),
      "cues": .array(share.cues.map(json(of:))), "adds": Self.object(additions(of: finding)),
    ]
  }

  private func json(of cue: AnswerExplanation.CueShare) -> JSONValue {
    [
      "cue": .string(cue.cue), "value": .number(cue.value), "logits": .number(cue.logits),
      "words": .array(cue.words.map(JSONValue.string)),
      "terms": .array(cue.terms.map { ["term": .string($0.text), "logits": .number($0.logits)] }),
    ]
  }

  private func json(ofCriterion place: Int) -> JSONValue {
    guard reading.theta.indices.contains(place), let theta = reading.theta[place] else {
      return .null
    }
    return [
      "rating": reading.ratings[place].map(JSONValue.integer) ?? .null,
      "expected": reading.expectedRatings[place].map(JSONValue.number) ?? .null,
      "logits": .number(theta), "parts": Self.object(parts(ofCriterion: place)),
    ]
  }

  private func json(of change: AnswerExplanation.VoteChange?) -> JSONValue {
    guard let change else { return .null }
    return [
      "signal": text(signal(change.signal)?.id), "strike": .bool(change.isStrike),
      "distance": .number(change.distance), "vote": .integer(change.vote.rawValue),
    ]
  }

  private static func object(_ parts: [(name: String, logits: Double)]) -> JSONValue {
    .object(Dictionary(parts.map { ($0.name, JSONValue.number($0.logits)) }) { $0.adding($1) })
  }
}

extension JSONValue {
  /// The sum of two numbers.
  fileprivate func adding(_ other: JSONValue) -> JSONValue {
    .number((double ?? 0) + (other.double ?? 0))
  }
}
