extension TrainingEvent {
  /// Names the lines of a record and their version.
  package static let schema = "hcsim.training/1"

  /// The event as one line of a record, a line feed at its end.
  public var line: String { json.compact + "\n" }

  /// The event as JSON.
  package var json: JSONValue {
    var members = kind.members
    members["schema"] = .string(Self.schema)
    members["at"] = .string(time.text)
    members["event"] = .string(kind.name)
    return .object(members)
  }
}

extension TrainingEvent.Kind {
  /// The word that a record has for the kind.
  fileprivate var name: String {
    switch self {
    case .begin: "begin"
    case .lesson: "lesson"
    case .round: "round"
    case .open: "open"
    case .entry: "entry"
    case .undo: "undo"
    case .commit: "commit"
    case .contest: "contest"
    case .leave: "leave"
    case .seat, .seatEntry, .seatUndo, .seatEnd: seatName ?? ""
    }
  }

  fileprivate var members: [String: JSONValue] {
    switch self {
    case .begin(let trainee): ["trainee": .string(trainee)]
    case .lesson(let id): ["lesson": .string(id)]
    case .round(let number, let stage, let seed, let count, let planned):
      [
        "round": .integer(number), "stage": .string(stage.rawValue),
        "seed": .string(String(seed)), "count": .integer(count),
        "planned": .array(planned.map(JSONValue.string)),
      ]
    case .open(let round, let exercise, let why):
      ["round": .integer(round), "exercise": .string(exercise), "why": .string(why)]
    case .entry(let round, let entry):
      entry.members.merging(["round": .integer(round)]) { $1 }
    case .undo(let round): ["round": .integer(round)]
    case .commit(let attempt): attempt.members
    case .contest(let exercise, let reason):
      ["exercise": .string(exercise), "reason": .string(reason)]
    case .leave: [:]
    case .seat, .seatEntry, .seatUndo, .seatEnd: seatMembers ?? [:]
    }
  }
}

extension BallotEntry {
  fileprivate var members: [String: JSONValue] {
    switch self {
    case .rating(let criterion, let rating):
      [
        "step": "rating", "criterion": .string(criterion),
        "value": rating.map(JSONValue.integer) ?? .null,
      ]
    case .vote(let vote): ["step": "vote", "value": .integer(vote.rawValue)]
    case .level(let level): ["step": "level", "value": .string(level.rawValue)]
    case .confidence(let percent): ["step": "confidence", "value": .integer(percent)]
    case .evidence(let numbers):
      ["step": "evidence", "value": .array(numbers.map(JSONValue.integer))]
    case .reason(let text): ["step": "reason", "value": .string(text)]
    case .feedback(let text): ["step": "feedback", "value": .string(text)]
    }
  }
}

extension TrainingAttempt {
  fileprivate var members: [String: JSONValue] {
    let ratings = ratings.map { ($0.criterion, $0.rating.map(JSONValue.integer) ?? .null) }
    return [
      "exercise": .string(exercise), "stage": .string(stage.rawValue), "round": .integer(round),
      "ratings": .object(Dictionary(ratings) { first, _ in first }),
      "vote": .integer(vote.rawValue), "level": level.map { .string($0.rawValue) } ?? .null,
      "confidence": .integer(confidence),
      "evidence": .array(evidence.map(JSONValue.integer)), "reason": .string(reason),
      "feedback": .string(feedback), "reference": reference.json,
    ]
  }
}

extension ExerciseReference {
  /// The spreads alone: votes from 1 to 4; criteria from 1 to 4, and those who gave none.
  package var json: JSONValue {
    let criteria = criteria.map { entry in
      let counts = entry.counts.counts + [entry.counts.unrated]
      return (entry.criterion, JSONValue.array(counts.map(JSONValue.integer)))
    }
    let levels = zip(Level.allCases, levels).map { ($0.rawValue, JSONValue.integer($1)) }
    return [
      "votes": .array(votes.counts.map(JSONValue.integer)),
      "levels": .object(Dictionary(levels) { first, _ in first }),
      "criteria": .object(Dictionary(criteria) { first, _ in first }),
    ]
  }
}
