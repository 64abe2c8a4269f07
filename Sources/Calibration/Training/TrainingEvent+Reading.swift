extension TrainingEvent {
  /// Reads a line of a record.
  ///
  /// - Parameters:
  ///   - json: The line's value.
  ///   - line: Its number, from 1, for errors.
  /// - Throws: Why it cannot be read.
  init(_ json: JSONValue, line: Int) throws(TrainingRecordError) {
    let fields = EventFields(json, line: line)
    try Self.checkSchema(fields)
    guard let time = Timestamp(try fields.text("at")) else {
      throw fields.unusable("at", "a moment such as 2026-11-28T22:00:00Z")
    }
    self.init(try Self.kind(fields, at: time), at: time)
  }

  private static func checkSchema(_ fields: EventFields) throws(TrainingRecordError) {
    guard let schema = fields.json["schema"]?.string else { throw fields.error(.foreign(nil)) }
    let parts = schema.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0] == "hcsim.training", let version = Int(parts[1]) else {
      throw fields.error(.foreign(schema))
    }
    guard version <= TrainingRecord.version else { throw fields.error(.newer(version)) }
  }

  private static func kind(
    _ fields: EventFields,
    at time: Timestamp
  ) throws(TrainingRecordError) -> Kind {
    let name = try fields.text("event")
    if let seat = try Kind(seatEvent: name, fields) { return seat }
    switch name {
    case "begin": return .begin(trainee: fields.json["trainee"]?.string ?? "")
    case "lesson": return .lesson(try fields.text("lesson"))
    case "round":
      return .round(
        number: try fields.whole("round", in: 1...1_000_000),
        stage: try fields.choice("stage"),
        seed: UInt64(fields.json["seed"]?.string ?? "") ?? 0,
        count: try fields.whole("count", in: 0...10_000),
        planned: fields.json["planned"]?.array?.compactMap(\.string) ?? []
      )
    case "open":
      return .open(
        round: try fields.whole("round", in: 1...1_000_000),
        exercise: try fields.text("exercise"),
        why: fields.json["why"]?.string ?? ""
      )
    case "entry":
      return .entry(
        round: try fields.whole("round", in: 1...1_000_000),
        try BallotEntry(fields)
      )
    case "undo": return .undo(round: try fields.whole("round", in: 1...1_000_000))
    case "commit": return .commit(try TrainingAttempt(fields, at: time))
    case "contest":
      return .contest(
        exercise: try fields.text("exercise"),
        reason: fields.json["reason"]?.string ?? ""
      )
    case "leave": return .leave
    default: throw fields.error(.unknownEvent(String(name.prefix(40))))
    }
  }
}

extension BallotEntry {
  fileprivate init(_ fields: EventFields) throws(TrainingRecordError) {
    switch try fields.text("step") {
    case "rating": self = .rating(try fields.text("criterion"), try fields.rating("value"))
    case "vote": self = .vote(try fields.vote("value"))
    case "level": self = .level(try fields.choice("value"))
    case "confidence": self = .confidence(try fields.whole("value", in: 0...100))
    case "evidence": self = .evidence(fields.numbers("value"))
    case "reason": self = .reason(try fields.text("value"))
    case "feedback": self = .feedback(try fields.text("value"))
    default: throw fields.unusable("step", "a step of a ballot")
    }
  }
}

extension TrainingAttempt {
  fileprivate init(_ fields: EventFields, at time: Timestamp) throws(TrainingRecordError) {
    guard case .object(let ratings) = fields.json["ratings"] else {
      throw fields.unusable("ratings", "an object")
    }
    var given: [CriterionRating] = []
    for (criterion, value) in ratings {
      let rating = EventFields(["rating": value], line: fields.line)
      given.append(CriterionRating(criterion, try rating.rating("rating")))
    }
    let level = fields.json["level"] ?? .null
    self.init(
      exercise: try fields.text("exercise"),
      stage: try fields.choice("stage"),
      round: try fields.whole("round", in: 0...1_000_000),
      time: time,
      ratings: given,
      vote: try fields.vote("vote"),
      level: level == .null ? nil : try fields.choice("level"),
      confidence: try fields.whole("confidence", in: 0...100),
      evidence: fields.numbers("evidence"),
      reason: fields.json["reason"]?.string ?? "",
      feedback: fields.json["feedback"]?.string ?? "",
      reference: try fields.reference("reference")
    )
  }
}
