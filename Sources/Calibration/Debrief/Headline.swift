/// Chooses the finding that decides a ballot or a whole debrief.
///
/// For a debrief the signal wins that is shown most and contributes most over the answers: on a failed gate's criterion
/// where a gate decided, else on all criteria. For a ballot the deciding criterion is the one whose ratings pull
/// hardest toward the decision among those who decided: *w (x - cut of yes) / sum w*, which over the criteria adds up to
/// the distance of the mean from a yes. On it the finding with the largest contribution that way, times
/// the signal's salience, wins; a criterion without one gives way to the next.
struct Headline {
  /// A finding and the criterion it decides on.
  struct Choice: Sendable, Hashable {
    var item: Int
    var criterion: Int
  }

  private let plan: DebriefPlan
  /// Members who know a finding after the discussion, by finding.
  private let known: [PlaceSet]

  /// Looks at a debrief that was held.
  init(_ engine: borrowing DebriefEngine) {
    plan = engine.plan
    var known = plan.ledger.items.map { $0.knownBy & engine.present }
    for turn in 0..<engine.turnCount {
      let item = Int(engine.state.turnItems[turn])
      if known.indices.contains(item) { known[item] = engine.present }
    }
    self.known = known
  }

  /// The finding that decides the debrief.
  func choose(for ruling: Ruling, _ engine: borrowing DebriefEngine) -> Choice? {
    let sign = Self.sign(of: ruling, engine)
    let deciders = deciders(of: ruling, engine)
    let criteria = ranked(by: deciders, sign: sign, engine)
    let weights = weights(of: deciders)
    if case .gate(let criterion) = ruling.cause,
      let choice = chooseSignal(
        among: engine.present,
        criteria: [criterion],
        weights: weights,
        sign: sign
      )
    {
      return choice
    }
    return chooseSignal(among: engine.present, criteria: criteria, weights: weights, sign: sign)
      ?? choose(among: engine.present, criteria: criteria, sign: sign)
  }

  /// The strongest finding of the signal that sets a packet apart: shown again and again, and heavy
  /// toward the decision on the given criteria.
  ///
  /// It is the share of answers that show the signal times what it contributes to
  /// an answer, so that what is shown throughout comes before what weighs much in one of them. A signal
  /// that only a challenge can show is counted over the answers that were challenged.
  private func chooseSignal(
    among members: PlaceSet,
    criteria: [Int],
    weights: [Double],
    sign: Double
  ) -> Choice? {
    let count = plan.difficulties.count
    let challenged = plan.ledger.answers.count { $0.isChallenged }
    var shown = Array(repeating: 0.0, count: plan.signals.entries.count)
    var totals = shown
    var strongest: [(item: Int, criterion: Int, amount: Double)?] = totals.map { _ in nil }
    for (item, knowers) in known.enumerated() where !(knowers & members).isEmpty {
      let signal = plan.ledger.items[item].signal
      var own = 0.0
      var most: (criterion: Int, amount: Double)?
      for criterion in criteria {
        let amount = sign * plan.ledger.contributions[item * count + criterion]
        own += amount * weights[criterion]
        if amount > (most?.amount ?? 0) { most = (criterion, amount) }
      }
      guard own > 0, let most else { continue }
      let entry = plan.signals.entries[signal]
      let chances = entry.needsChallenge ? challenged : plan.ledger.answers.count
      shown[signal] += plan.ledger.items[item].strength / Double(max(1, chances))
      totals[signal] += own / Double(max(1, chances))
      if own > (strongest[signal]?.amount ?? 0) { strongest[signal] = (item, most.criterion, own) }
    }
    for signal in totals.indices { totals[signal] *= shown[signal] }
    let most = totals.max() ?? 0
    guard most > 0 else { return nil }
    let alike = totals.indices.filter { totals[$0] >= most * Self.alike }
    if alike.count == 1, let strongest = strongest[alike[0]] {
      return Choice(item: strongest.item, criterion: strongest.criterion)
    }
    return choose(among: members, criteria: criteria, sign: sign) {
      alike.contains(plan.ledger.items[$0].signal)
    }
  }

  /// What each criterion weighs for some members together.
  private func weights(of members: PlaceSet) -> [Double] {
    let count = plan.difficulties.count
    return (0..<count).map { criterion in
      members.places.reduce(0) { $0 + plan.weights[$1 * count + criterion] }
    }
  }

  /// Signals that contribute at least this share of what the first one does are told apart by their weight on
  /// the deciding criterion.
  private static let alike = 0.94

  /// The finding that decides one member's last ballot.
  func choose(forBallotOf member: Int, _ engine: borrowing DebriefEngine) -> Choice? {
    guard let vote = engine.vote(of: member) else { return nil }
    var own = PlaceSet()
    own.insert(member)
    let sign: Double = vote.isYes ? 1 : -1
    return choose(among: own, criteria: ranked(by: own, sign: sign, engine), sign: sign)
  }

  /// +1 where the decision is for Staff or held up on the way to it, else -1.
  private static func sign(of ruling: Ruling, _ engine: borrowing DebriefEngine) -> Double {
    switch ruling.decision {
    case .approve: 1
    case .decline: -1
    case .hold:
      if case .notShown = ruling.cause { 1 } else { engine.tally().hasMajority ? 1 : -1 }
    }
  }

  /// Members whose votes made the decision.
  private func deciders(of ruling: Ruling, _ engine: borrowing DebriefEngine) -> PlaceSet {
    let isYes = ruling.decision != .decline
    var deciders = PlaceSet()
    for member in engine.present.places where engine.vote(of: member)?.isYes == isYes {
      deciders.insert(member)
    }
    if ruling.cause == .votes {
      if plan.terms.rule == .hiringManager, let member = plan.hiringManager {
        return PlaceSet(bits: 1 &<< UInt64(member))
      }
      if plan.terms.rule == .barRaiserVeto, ruling.decision == .decline,
        engine.tally().hasMajority, let member = plan.barRaiser
      {
        return PlaceSet(bits: 1 &<< UInt64(member))
      }
    }
    return deciders.isEmpty ? engine.present : deciders
  }

  /// Criteria by how hard the members' ratings pull, the hardest first.
  private func ranked(
    by members: PlaceSet,
    sign: Double,
    _ engine: borrowing DebriefEngine
  ) -> [Int] {
    var pulls = Array(repeating: 0.0, count: engine.criterionCount)
    for member in members.places {
      let row = member * engine.criterionCount
      let cells = member * engine.width
      let rated = engine.state.rated[member].places
      let total = rated.reduce(0) { $0 + plan.weights[row + $1] }
      guard total > 0 else { continue }
      for criterion in rated {
        let distance = Double(engine.state.ratings[cells + criterion]) - plan.cuts[1]
        pulls[criterion] += sign * plan.weights[row + criterion] * distance / total
      }
    }
    let rounded = pulls.map { ($0 + 0x1.8p52) - 0x1.8p52 }
    return rounded.indices.sorted { (-rounded[$0], $0) < (-rounded[$1], $1) }
  }

  private func choose(
    among members: PlaceSet,
    criteria: [Int],
    sign: Double,
    where counts: (Int) -> Bool = { _ in true }
  ) -> Choice? {
    for criterion in criteria {
      var best: (item: Int, weight: Double)?
      for (item, knowers) in known.enumerated()
      where !(knowers & members).isEmpty && counts(item) {
        let amount = plan.ledger.contributions[item * plan.difficulties.count + criterion]
        let salience = plan.signals.entries[plan.ledger.items[item].signal].salience
        let weight = Millionths.rounded(sign * amount * salience)
        guard weight > 0 else { continue }
        if let current = best, !isHeavier(item, weight, than: current) { continue }
        best = (item, weight)
      }
      if let best { return Choice(item: best.item, criterion: criterion) }
    }
    return nil
  }

  private func isHeavier(
    _ item: Int,
    _ weight: Double,
    than other: (item: Int, weight: Double)
  ) -> Bool {
    if weight != other.weight { return weight > other.weight }
    return plan.ledger.items[item].signal < plan.ledger.items[other.item].signal
  }
}
