extension InvarianceReport {
  /// Names the envelope and its version.
  package static let schema = "hcsim.invariance/1"

  /// The counts for other programs.
  package var json: JSONValue {
    [
      "schema": .string(Self.schema), "rubric": .string(rubric.id),
      "digest": .string(rubric.digest), "source": .string(source),
      "answers": .integer(study.count), "breaches": .integer(study.breaches),
      "edits": .array(study.edits.map(Self.json(of:))),
      "retractions": .array(study.retractions.map(json(of:))),
      "non-answers": .array(study.nonAnswers.map(json(of:))),
    ]
  }

  private static func json(of tally: EditTally) -> JSONValue {
    [
      "edit": .string(tally.name), "promise": .string(tally.promise.rawValue),
      "variants": .integer(tally.variants), "raised": .integer(tally.raised),
      "lowered": .integer(tally.lowered), "crossed": .integer(tally.crossed),
      "ratings": .integer(tally.rated), "findings": .integer(tally.found),
      "breaches": .integer(tally.breaches), "broken": .array(tally.broken.map(JSONValue.string)),
    ]
  }

  private func json(of tally: RetractionTally) -> JSONValue {
    let signals = tally.signals.sorted { $0.key < $1.key }.map { place, share -> JSONValue in
      [
        "signal": .string(rubric.signals[place].id), "tried": .integer(share.tried),
        "kept": .integer(share.kept),
      ]
    }
    return [
      "edit": .string(tally.name), "tried": .integer(tally.tried), "gone": .integer(tally.gone),
      "elsewhere": .integer(tally.elsewhere), "kept": .integer(tally.kept),
      "raised": .integer(tally.raised), "broken": .array(tally.broken.map(JSONValue.string)),
      "signals": .array(signals),
    ]
  }

  private func json(of reading: NonAnswerReading) -> JSONValue {
    [
      "text": .string(reading.name), "vote": .integer(reading.vote.rawValue),
      "findings": .array(reading.findings.map { .string(rubric.signals[$0].id) }),
      "unreadable": reading.unreadable.map { .string($0.rawValue) } ?? .null,
    ]
  }
}
