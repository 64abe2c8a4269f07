/// The envelope of a batch as one JSON value; its records come first, as they are made.
enum BatchJSON {
  /// Names the envelope and its version.
  static let schema = "hcsim.batch/1"

  /// All behind the records: rubric, schema and summary.
  static func closing(_ summary: BatchSummary, _ rubric: Rubric) -> String {
    let name: JSONValue = ["digest": .string(rubric.digest), "id": .string(rubric.id)]
    return "\n],\"rubric\":\(name.compact),\"schema\":\"\(schema)\","
      + "\"summary\":\(value(summary, rubric).compact)}\n"
  }

  /// What a batch comes to.
  static func value(_ summary: BatchSummary, _ rubric: Rubric) -> JSONValue {
    var votes: [String: JSONValue] = [:]
    for (place, count) in summary.votes.enumerated() { votes["\(place + 1)"] = .integer(count) }
    var levels: [String: JSONValue] = [:]
    for level in Level.allCases { levels[level.rawValue] = .integer(summary.levels[level.rank]) }
    return [
      "candidates": .array(summary.candidates.map { packet($0, rubric) }),
      "continued": .integer(summary.continued),
      "corrections": .integer(summary.corrected),
      "criteria": means(summary.ratings, rubric),
      "evaluated": .integer(summary.evaluated),
      "failed": .integer(summary.failed),
      "findings": counts(summary.findings, rubric),
      "headlines": counts(summary.headlines, rubric),
      "levels": .object(levels),
      "mean-vote": number(summary.meanVote),
      "unreadable": .integer(summary.unreadable),
      "votes": .object(votes),
      "yes-share": number(summary.yesShare),
    ]
  }

  private static func packet(_ packet: PacketSummary, _ rubric: Rubric) -> JSONValue {
    var checklist: [String: JSONValue] = [:]
    for (place, point) in rubric.checklist.enumerated() where packet.shown.indices.contains(place) {
      checklist[point.id] = [
        "needed": .integer(point.answers), "shown": .integer(packet.shown[place]),
      ]
    }
    let ratings = packet.packetRatings(by: rubric)
    return [
      "across": .array(packet.acrossAnswers.map { across($0, rubric) }),
      "answers": .integer(packet.answers),
      "candidate": .string(packet.candidate),
      "checklist": .object(checklist),
      "covered": .integer(packet.covered.count),
      "criteria": means(packet.ratings, rubric),
      "findings": counts(packet.findings, rubric),
      "leverage": leverage(packet.leverage(by: rubric)),
      "mean-vote": number(packet.meanVote),
      "ratings": .object(
        Dictionary(
          zip(rubric.criteria.map(\.id), ratings.map { $0.map(JSONValue.integer) ?? .null })
        ) { first, _ in first }
      ),
    ]
  }

  /// A finding across a candidate's answers, with the words of each; answers count from 0 in the
  /// order of the batch, those with nothing to judge left out.
  private static func across(_ finding: Finding, _ rubric: Rubric) -> JSONValue {
    let isKnown = rubric.signals.indices.contains(finding.signal)
    return [
      "quotes": .array(
        finding.passages.map { passage in
          [
            "answer": .integer(passage.answer), "field": .string(passage.part.rawValue),
            "quote": passage.quote.map(JSONValue.string) ?? .null,
          ]
        }
      ),
      "signal": isKnown ? .string(rubric.signals[finding.signal].id) : .null,
    ]
  }

  private static func leverage(_ measure: LeverageMeasure?) -> JSONValue {
    guard let measure else { return .null }
    return [
      "autonomy": .integer(measure.autonomy), "reusability": .integer(measure.reusability),
      "value": .integer(measure.value),
    ]
  }

  private static func means(_ ratings: [RatingTally], _ rubric: Rubric) -> JSONValue {
    var values: [String: JSONValue] = [:]
    for (criterion, tally) in zip(rubric.criteria, ratings) {
      values[criterion.id] = number(tally.mean)
    }
    return .object(values)
  }

  private static func counts(_ counts: [Int], _ rubric: Rubric) -> JSONValue {
    var values: [String: JSONValue] = [:]
    for (signal, count) in zip(rubric.signals, counts) where count > 0 {
      values[signal.id] = .integer(count)
    }
    return .object(values)
  }

  /// At most three decimals.
  private static func number(_ value: Double?) -> JSONValue {
    guard let value, let rounded = Double(DecimalText.fixed(value, decimals: 3)) else {
      return .null
    }
    return .number(rounded)
  }
}
