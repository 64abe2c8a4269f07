extension DebriefEngine {
  /// More than the rounding of a sum of findings, in logits.
  private static let slack = 1e-6

  /// Whether the evidence loaded may satisfy every gate: `false` only where the best that a debrief
  /// can make of it does not.
  ///
  /// The best is that each member learns whatever speaks for a criterion and nothing against it, and
  /// that whoever could not rate it at first rates it high enough. Far cheaper than a debrief.
  var mayPassGates: Bool {
    for gate in plan.gates where !mayPass(gate) { return false }
    return true
  }

  private func mayPass(_ gate: DebriefPlan.Gate) -> Bool {
    var failing = 0
    var others = 0
    var rest = seated & voters
    while let member = rest.popFirst() {
      let isSure =
        evidence.firstRated[member].contains(gate.criterion)
        && !mayReach(gate.needed, on: gate.criterion, member)
      if isSure { failing += 1 } else { others += 1 }
    }
    // The lower median of the ratings passes if fewer than half of them, rounded up, do not.
    return failing < (failing + others + 1) / 2
  }

  private func mayReach(_ rating: Int, on criterion: Int, _ member: Int) -> Bool {
    isReached(rating, at: highestPlace(on: criterion, of: member))
  }

  /// Whether an expected rating rounds to one or more.
  func isReached(_ rating: Int, at place: Double) -> Bool {
    plan.curve.expected(at: place) > Int64(rating) * 1_000_000 - 500_000
  }

  /// What a member who learns of a finding can gain by it on a criterion, in logits before it is shared
  /// among all that rates the criterion.
  func learnable(_ item: Int, on criterion: Int, by member: Int) -> Double {
    guard !evidence.isStruck[item], !evidence.knownBy[item].contains(member) else { return 0 }
    return max(0, evidence.contributions[item * width + criterion])
  }

  /// The logits on a criterion that a member can come to by learning all that speaks for it.
  func highestPlace(on criterion: Int, of member: Int) -> Double {
    let cell = member * width + criterion
    var place = evidence.starts[cell] + chance.occasions[member] + Self.slack
    for item in 0..<itemCount
    where !evidence.isStruck[item] && !evidence.knownBy[item].contains(member) {
      let share = evidence.itemAnswers[item] < 0 ? openness[member] : evidence.shares[cell]
      place += max(0, share * evidence.contributions[item * width + criterion])
    }
    return place
  }
}
