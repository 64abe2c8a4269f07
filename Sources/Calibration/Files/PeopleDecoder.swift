/// Makes interviewers and panels from files that were held against their shapes.
enum PeopleDecoder {
  /// An interviewer; what is missing or wrong gets its default.
  static func interviewer(_ node: Node) -> Interviewer {
    Interviewer(
      id: node.line("id") ?? "",
      title: node.line("title") ?? "",
      about: node.line("about") ?? "",
      seniority: node.whole("seniority") ?? 0,
      authority: node.number("authority") ?? 1,
      observes: node.value("observes")?.items.map(\.text),
      weights: RubricDecoder.emphases(node, "weights"),
      severity: node.number("severity") ?? 0,
      halo: node.number("halo") ?? 0,
      susceptibility: node.number("susceptibility") ?? 0,
      noise: node.number("noise") ?? 0,
      shares: node.choice("shares") ?? .advocate,
      voice: node.choice("voice") ?? .plain
    )
  }

  /// A panel; what is missing or wrong gets its default.
  static func panel(_ node: Node) -> Panel {
    let discussion = node.value("discussion")
    let standard = Discussion()
    var panel = Panel(
      id: node.line("id") ?? "",
      title: node.line("title") ?? "",
      about: node.line("about") ?? "",
      members: node.value("members")?.items.map(\.text) ?? [],
      evidence: node.choice("evidence") ?? .packet,
      discussion: Discussion(
        independentBallots: discussion?.flag("independent-ballots") ?? standard.independentBallots,
        order: discussion?.choice("order") ?? standard.order,
        rounds: discussion?.whole("rounds") ?? standard.rounds
      ),
      decision: terms(node)
    )
    for seat in Panel.Seat.allCases {
      panel.seat(node.value("roles")?.text(seat.rawValue), in: seat)
    }
    return panel
  }

  private static func terms(_ node: Node) -> DecisionTerms {
    guard let decision = node.value("decision") else { return DecisionTerms() }
    return DecisionTerms(
      rule: decision.choice("rule") ?? .majority,
      dissent: decision.whole("dissent") ?? 0,
      gates: decision.wholes("gates")
    )
  }

  /// What a panel's shape cannot say: nobody sits twice, seats are held by members, a rule and a speaking
  /// order find the seat they ask for, and no more may dissent than there are.
  static func problems(ofPanel node: Node) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    var members: [String: Node] = [:]
    for member in node.items(of: "members") {
      if let first = members[member.text] {
        problems.append(
          member.diagnostic(
            .duplicateID(member.text, kind: "member"),
            related: (.firstUse, first)
          )
        )
      } else {
        members[member.text] = member
      }
    }
    let rule = node.value("decision")?.value("rule")
    problems += vacancy(rule, "rule", rule.flatMap { neededSeat($0.text) }, on: node)
    let order = node.value("discussion")?.value("order")
    let ordered = order.flatMap { Discussion.Order(rawValue: $0.text) }
    problems += vacancy(order, "order", ordered?.neededSeat, on: node)
    if let dissent = node.value("decision")?.value("dissent"), let votes = dissent.whole,
      node.value("members")?.kind == .sequence, votes > node.items(of: "members").count
    {
      let count = node.items(of: "members").count
      problems.append(
        dissent.diagnostic(
          .invalid(
            "'dissent' is \(votes), and the panel has \(count) \(count == 1 ? "member" : "members")",
            expected: "at most \(count)",
            nearest: nil
          )
        )
      )
    }
    return problems
  }

  /// That a rule or an order asks for a seat which nobody holds.
  private static func vacancy(
    _ value: Node?,
    _ kind: String,
    _ seat: Panel.Seat?,
    on panel: Node
  ) -> [Diagnostic] {
    guard let value, let seat, panel.value("roles")?.value(seat.rawValue) == nil else { return [] }
    let problem = Problem.invalid(
      "the \(kind) '\(value.text)' needs a member in the role '\(seat.rawValue)'",
      expected: "roles: {\(seat.rawValue): ID}",
      nearest: nil
    )
    return [value.diagnostic(problem)]
  }

  private static func neededSeat(_ rule: String) -> Panel.Seat? {
    switch DecisionRule(rawValue: rule) {
    case .barRaiserVeto: .barRaiser
    case .hiringManager: .hiringManager
    case .consensus, .majority, .strongAdvocate, nil: nil
    }
  }
}
