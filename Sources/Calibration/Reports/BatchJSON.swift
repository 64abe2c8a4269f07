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
    return [
      "answers": .integer(packet.answers),
      "candidate": .string(packet.candidate),
      "checklist": .object(checklist),
      "criteria": means(packet.ratings, rubric),
      "findings": counts(packet.findings, rubric),
      "mean-vote": number(packet.meanVote),
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
