/// What was asked for in place of the panel's own conditions: two pages of one debrief would contradict
/// each other without it.
extension HeldDebrief {
  /// The conditions that were asked for, each beside the panel's own; null where none was.
  var conditionLine: String? {
    let own = scenario.panel
    var parts: [String] = []
    func add(_ name: String, _ asked: String, _ usual: String) {
      let rest = asked == usual ? "as the panel has it" : "in place of \(usual)"
      parts.append("\(name) \(asked), \(rest)")
    }
    func ballots(_ areIndependent: Bool) -> String {
      areIndependent ? "written independently" : "said aloud one after the other"
    }
    if let order = conditions.order {
      add("speaking order", order.rawValue, own.discussion.order.rawValue)
    }
    if let areIndependent = conditions.independentBallots {
      add("first ballots", ballots(areIndependent), ballots(own.discussion.independentBallots))
    }
    if let evidence = conditions.evidence {
      add("evidence", evidence.rawValue, own.evidence.rawValue)
    }
    if let rounds = conditions.rounds { add("rounds", "\(rounds)", "\(own.discussion.rounds)") }
    return parts.isEmpty ? nil : "Asked for: \(parts.joined(separator: "; "))."
  }

  /// The conditions that were asked for, by the keys of a panel's file.
  var conditionsJSON: JSONValue {
    var values: [String: JSONValue] = [:]
    if let order = conditions.order { values["order"] = .string(order.rawValue) }
    if let areIndependent = conditions.independentBallots {
      values["independent-ballots"] = .bool(areIndependent)
    }
    if let evidence = conditions.evidence { values["evidence"] = .string(evidence.rawValue) }
    if let rounds = conditions.rounds { values["rounds"] = .integer(rounds) }
    return .object(values)
  }
}
