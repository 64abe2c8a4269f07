extension TrainingEvent.Kind {
  /// The members of an event of a seat; null for other events.
  var seatMembers: [String: JSONValue]? {
    switch self {
    case .seat(let number, let debrief, let member):
      ["seat": .integer(number), "debrief": .string(debrief), "member": .string(member)]
    case .seatEntry(let number, let text): ["seat": .integer(number), "value": .string(text)]
    case .seatUndo(let number): ["seat": .integer(number)]
    case .seatEnd(let number, let score): score.members.merging(["seat": .integer(number)]) { $1 }
    case .begin, .lesson, .round, .open, .entry, .undo, .commit, .contest, .leave: nil
    }
  }

  /// The word that a record has for an event of a seat; null for other events.
  var seatName: String? {
    switch self {
    case .seat: "seat"
    case .seatEntry: "seat-entry"
    case .seatUndo: "seat-undo"
    case .seatEnd: "seat-end"
    case .begin, .lesson, .round, .open, .entry, .undo, .commit, .contest, .leave: nil
    }
  }

  /// Reads an event of a seat; null for the name of another.
  init?(seatEvent name: String, _ fields: EventFields) throws(TrainingRecordError) {
    guard name == "seat" || name.hasPrefix("seat-") else { return nil }
    let number = try fields.whole("seat", in: 1...1_000_000)
    switch name {
    case "seat":
      self = .seat(
        number: number,
        debrief: try fields.text("debrief"),
        member: try fields.text("member")
      )
    case "seat-entry": self = .seatEntry(number: number, try fields.text("value"))
    case "seat-undo": self = .seatUndo(number: number)
    case "seat-end": self = .seatEnd(number: number, try SeatScore(fields))
    default: return nil
    }
  }
}

extension SeatScore {
  fileprivate var members: [String: JSONValue] {
    [
      "first": .integer(first.rawValue), "last": .integer(last.rawValue),
      "reference": reference.map { .integer($0.rawValue) } ?? .null,
      "informed": informed.map { .integer($0.rawValue) } ?? .null,
      "decision": .string(decision.rawValue),
      "informed-decision": .string(informedDecision.rawValue),
      "raised": .integer(raised), "other": .integer(other), "kept-back": .integer(keptBack),
      "moved-somebody": .bool(hasMovedSomebody), "motion": .string(motion.rawValue),
      "by-evidence": .integer(byEvidence), "by-pull": .integer(byPull),
      "feedback": .string(feedback),
    ]
  }

  fileprivate init(_ fields: EventFields) throws(TrainingRecordError) {
    let hundredths = -10_000...10_000
    self.init(
      first: try fields.vote("first"),
      last: try fields.vote("last"),
      reference: try fields.rating("reference").flatMap(Vote.init(rawValue:)),
      informed: try fields.rating("informed").flatMap(Vote.init(rawValue:)),
      decision: try fields.choice("decision"),
      informedDecision: try fields.choice("informed-decision"),
      raised: try fields.whole("raised", in: 0...1000),
      other: try fields.whole("other", in: 0...1000),
      keptBack: try fields.whole("kept-back", in: 0...1000),
      hasMovedSomebody: fields.json["moved-somebody"] == .bool(true),
      motion: try fields.choice("motion"),
      byEvidence: try fields.whole("by-evidence", in: hundredths),
      byPull: try fields.whole("by-pull", in: hundredths),
      feedback: fields.json["feedback"]?.string ?? ""
    )
  }
}
