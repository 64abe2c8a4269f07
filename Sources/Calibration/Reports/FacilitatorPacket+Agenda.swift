extension FacilitatorPacket {
  private struct Step {
    var minutes: Int
    var what: String
    var how: RichText
  }

  /// What happens when.
  var agenda: Page {
    let steps = steps
    var minute = 0
    let rows = steps.map { step -> [RichText] in
      defer { minute += step.minutes }
      return [
        RichText(Self.clock(minute)), "\(step.minutes) min", "\(.strong(RichText(step.what)))",
        step.how,
      ]
    }
    let columns = [
      Table.Column("From", .trailing), Table.Column("For", .trailing), Table.Column("What"),
      Table.Column("How"),
    ]
    let total = steps.reduce(0) { $0 + $1.minutes }
    return Page(
      title: "Agenda",
      blocks: [
        .heading(level: 1, "Agenda: \(held.scenario.title)"),
        .lead(
          "\(Self.clock(total)) hours in all, for \(held.panel.members.count) people and a facilitator.",
          nil
        ),
        .table(Table(columns: columns, rows: rows)),
        .heading(level: 2, "Seats"),
        .bullets(held.panel.members.indices.map(seat)),
        .heading(level: 2, "The rule"),
        .paragraph(RichText(rule)),
        .heading(level: 2, "For the facilitator"),
        .bullets([
          "Collect first ballots in writing before anybody speaks.",
          "Ask for words of the answers, not for impressions.",
          "Do not open \(.code("afterwards.html")) before the record is filled in.",
        ]),
        .paragraph("\(.faint(RichText(DebriefReport.limits)))"),
      ]
    )
  }

  /// Hours and minutes from the start.
  private static func clock(_ minutes: Int) -> String {
    let rest = minutes % 60
    return "\(minutes / 60):\(rest < 10 ? "0" : "")\(rest)"
  }

  private var steps: [Step] {
    let words = held.scenario.candidate.answers.reduce(0) { sum, answer in
      let text = answer.text
      return [text.question, text.answer, text.pushback ?? "", text.response ?? ""]
        .reduce(sum) { $0 + $1.split(whereSeparator: \.isWhitespace).count }
    }
    let reading = max(5, (words / 150 + 4) / 5 * 5)
    let rating = max(10, (held.rubric.criteria.count * 3 / 2 + 4) / 5 * 5)
    let discussion = held.panel.discussion
    let isPacket = held.panel.evidence == .packet
    var steps = [
      Step(minutes: 5, what: "Opening", how: "The question, the rule, the order of speaking."),
      Step(
        minutes: reading,
        what: "Reading",
        how: isPacket
          ? "Everybody reads all answers, alone."
          : "Everybody reads the answers to the own questions."
      ),
      Step(
        minutes: rating,
        what: "First scorecards",
        how: discussion.independentBallots
          ? "In writing and alone; collected before anybody speaks."
          : "Said aloud one after the other, in the order of speaking."
      ),
    ]
    let round = held.panel.members.count * 2
    for number in 1...max(1, min(discussion.rounds, 9)) {
      steps.append(
        Step(
          minutes: round,
          what: "Round \(number)",
          how: "One piece of evidence each, with its words: \(Prose.list(order))."
        )
      )
    }
    return steps + [
      Step(minutes: 5, what: "Last scorecards", how: "In writing and alone."),
      Step(minutes: 10, what: "Decision", how: "By the rule below; the record is filled in."),
      Step(minutes: 15, what: "Comparison", how: "What the simulation made of the same answers."),
    ]
  }

  /// The members' names in the order they speak.
  private var order: [String] {
    let seniorities = held.panel.members.indices.map { held.member($0)?.seniority ?? 0 }
    return held.panel.speakingOrder(seniorities: seniorities).map(held.title(ofMember:))
  }

  private func seat(_ place: Int) -> RichText {
    let title = held.title(ofMember: place)
    let id = held.panel.members.indices.contains(place) ? held.panel.members[place] : ""
    let asked = held.scenario.candidate.answers.filter { $0.askedBy == id }.map(\.id)
    let heard = asked.isEmpty ? "" : "; asked \(Prose.list(asked))"
    return "\(.strong(RichText(title))) \(.code(id))\(heard)"
  }

  private var consensus: String {
    let dissent = held.panel.decision.dissent
    guard dissent > 0 else { return "At least one vote of 3 or 4, and no vote of 1 or 2." }
    let votes = dissent == 1 ? "vote" : "votes"
    return "At least one vote of 3 or 4, no vote of 1, and at most \(Prose.count(dissent)) "
      + "\(votes) of 2."
  }

  /// The decision rule and the gates in words.
  var rule: String {
    let terms =
      switch held.panel.decision.rule {
      case .consensus: consensus
      case .majority: "More than half of the votes at 3 or more."
      case .barRaiserVeto: "More than half at 3 or more, the bar raiser among them."
      case .hiringManager: "The hiring manager's vote decides; the others advise."
      case .strongAdvocate: "A vote of 4 and no vote of 1."
      }
    let gates = held.outcome.gates.map { gate in
      "\(held.title(ofCriterion: gate.criterion)) at \(gate.needed)"
    }
    guard !gates.isEmpty else { return terms }
    return terms + " Whatever the votes, the lower median of the ratings has to reach "
      + Prose.list(gates) + "."
  }
}
