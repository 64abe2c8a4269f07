/// How a person did in a seat, as JSON that others may rely on: keys only get added.
package enum SeatJSON {
  /// Names the envelope and its version.
  package static let schema = "hcsim.seat/1"

  /// The result of one seat.
  package static func value(
    _ seated: SeatedDebrief,
    _ result: SeatResult,
    feedback: String = "",
    flaws: [FeedbackFlaw]? = nil
  ) -> JSONValue {
    let criteria = seated.scenario.rubric.criteria.map(\.id)
    return [
      "schema": .string(schema),
      "title": .string(seated.scenario.title),
      "seat": .string(seated.panel.members[seated.member]),
      "decision": .string(result.decision.rawValue),
      "neutral-decision": .string(result.neutralDecision.rawValue),
      "pooled-decision": .string(result.informedDecision.rawValue),
      "first": ballot(result.first, criteria),
      "last": ballot(result.last, criteria),
      "reference": reference(result.reference, criteria),
      "pooled-vote": result.informed.map { .integer($0.rawValue) } ?? .null,
      "vote-error": result.voteError.map(JSONValue.integer) ?? .null,
      "arguments": .array(result.argued.map { argument($0, seated) }),
      "kept-back": .array(result.keptBack.map { .string(signal($0, seated) ?? "") }),
      "motion": [
        "kind": .string(result.motion.rawValue),
        "from": rounded(result.hearing.from), "to": rounded(result.hearing.to),
        "evidence-heard": rounded(result.hearing.evidence),
        "evidence-vote": .integer(result.hearing.evidenceVote.rawValue),
        "room-distance": rounded(result.hearing.pull),
        "room-vote": .integer(result.hearing.roomVote.rawValue),
        "evidence": rounded(result.byEvidence), "pull": rounded(result.byPull),
        "unexplained": rounded(result.unexplained),
      ],
      "feedback": feedback.isEmpty ? .null : .string(feedback),
      "feedback-flaws": flaws.map { .array($0.map(flaw)) } ?? .null,
      "limits": .string(DebriefReport.limits),
    ]
  }

  /// One flaw of written feedback.
  static func flaw(_ flaw: FeedbackFlaw) -> JSONValue {
    [
      "id": .string(flaw.id), "message": .string(flaw.message), "cure": .string(flaw.cure),
      "severity": .string(flaw.isWarning ? "warning" : "error"),
      "words": flaw.words.map(JSONValue.string) ?? .null,
      "start": flaw.range.map { .integer($0.lowerBound) } ?? .null,
      "end": flaw.range.map { .integer($0.upperBound) } ?? .null,
    ]
  }

  private static func ballot(_ ballot: GivenBallot, _ criteria: [String]) -> JSONValue {
    [
      "vote": .integer(ballot.vote.rawValue), "level": .string(ballot.level.rawValue),
      "criteria": ratings(criteria) { ballot.rating(of: $0) },
    ]
  }

  private static func reference(_ ballot: Ballot?, _ criteria: [String]) -> JSONValue {
    guard let ballot else { return .null }
    return [
      "vote": .integer(ballot.vote.rawValue), "level": .string(ballot.level.rawValue),
      "criteria": ratings(criteria) {
        ballot.ratings.indices.contains($0) ? ballot.ratings[$0] : nil
      },
    ]
  }

  private static func ratings(_ criteria: [String], _ rating: (Int) -> Int?) -> JSONValue {
    var values: [String: JSONValue] = [:]
    for (place, id) in criteria.enumerated() {
      values[id] = rating(place).map(JSONValue.integer) ?? .null
    }
    return .object(values)
  }

  private static func argument(_ argued: SeatResult.Argued, _ seated: SeatedDebrief) -> JSONValue {
    let members = seated.panel.members
    return [
      "words": .string(argued.argument.words),
      "standing": .string(standing(argued.argument.standing)),
      "signal": place(argued.argument.standing).flatMap { signal($0, seated) }
        .map(JSONValue.string) ?? .null,
      "new-to": .array(argued.learners.map { .string(members[$0]) }),
      "moved": .array(
        argued.moved.map { ["interviewer": .string(members[$0.member]), "by": rounded($0.amount)] }
      ),
      "decision-without": .string(argued.otherwise.rawValue),
    ]
  }

  private static func standing(_ standing: SeatArgument.Standing) -> String {
    switch standing {
    case .finding: "finding"
    case .repeated: "repeated"
    case .unread: "unread"
    case .absent: "absent"
    }
  }

  private static func place(_ standing: SeatArgument.Standing) -> FindingPlace? {
    switch standing {
    case .finding(let place), .repeated(let place): place
    case .unread, .absent: nil
    }
  }

  private static func signal(_ place: FindingPlace, _ seated: SeatedDebrief) -> String? {
    seated.heldDebrief?.signal(at: place)?.id
  }

  private static func rounded(_ value: Double) -> JSONValue {
    Double(DecimalText.fixed(value, decimals: 3)).map(JSONValue.number) ?? .null
  }
}
