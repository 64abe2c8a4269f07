/// Looks for the smallest changes of evidence that lead to another decision.
///
/// Every single change that speaks against the decision is tried in order of size: one finding struck,
/// or one signal added to an answer that does not show it. Where none leads to the opposite decision,
/// every pair is, cut off at the best found so far. What a hold could become is looked for both ways.
struct FlipSearch {
  /// A change and what it costs.
  struct Candidate: Sendable {
    var change: EvidenceChange
    /// In millionths of a logit.
    var size: Double
  }

  /// Changes that speak against the decision, the smallest first.
  let candidates: [Candidate]
  let decision: Decision
  private let targets: [Decision]

  init(_ plan: DebriefPlan, decision: Decision) {
    self.decision = decision
    targets = Decision.allCases.filter { $0 != decision }
    candidates = Self.candidates(plan, against: decision)
  }

  /// The opposite of the decision, or null for a hold.
  var opposite: Decision? {
    switch decision {
    case .approve: .decline
    case .decline: .approve
    case .hold: nil
    }
  }

  /// Searches; the engine's evidence is the plan's own again afterwards.
  mutating func run(_ engine: inout DebriefEngine) -> [DebriefFlip] {
    var flips: [DebriefFlip] = []
    for candidate in candidates where flips.count < targets.count {
      engine.load(candidate.change)
      let decision = Self.decisionAsLoaded(&engine)
      guard decision != self.decision, !flips.contains(where: { $0.decision == decision }) else {
        continue
      }
      flips.append(Self.flip([candidate], engine))
    }
    let isReached = opposite.map { wanted in flips.contains { $0.decision == wanted } }
    if !(isReached ?? !flips.isEmpty), let pair = pair(&engine) { flips.append(pair) }
    engine.reset()
    return flips.sorted { $0.size < $1.size }
  }

  /// The smallest pair that leads to the opposite, or out of a hold.
  private func pair(_ engine: inout DebriefEngine) -> DebriefFlip? {
    guard opposite == .approve else { return pair(&engine) { _, _ in true } }
    // Most pairs fail at a gate, and are passed over in a small part of the time.
    let screen = GateScreen(candidates.map(\.change), &engine)
    return pair(&engine) { screen.mayPass($0, $1) }
  }

  /// The same among the pairs that a test lets through.
  private func pair(_ engine: inout DebriefEngine, _ mayLead: (Int, Int) -> Bool) -> DebriefFlip? {
    var best: DebriefFlip?
    var limit = Double.infinity
    for (index, first) in candidates.enumerated() {
      for (other, second) in candidates.enumerated().dropFirst(index + 1) {
        guard first.size + second.size < limit else { break }
        guard mayLead(index, other) else { continue }
        engine.load(first.change, second.change)
        if opposite == .approve, !engine.mayPassGates { continue }
        let decision = Self.decisionAsLoaded(&engine)
        guard decision == opposite ?? decision, decision != self.decision else { continue }
        best = Self.flip([first, second], engine)
        limit = first.size + second.size
      }
    }
    return best
  }

  static func decision(
    with candidates: [Candidate],
    _ engine: inout DebriefEngine
  ) -> Decision {
    engine.load(candidates.map(\.change))
    return decisionAsLoaded(&engine)
  }

  /// Holds the debrief by the evidence loaded.
  static func decisionAsLoaded(_ engine: inout DebriefEngine) -> Decision {
    engine.run(.expected)
    return engine.decide().decision
  }

  static func flip(
    _ candidates: [Candidate],
    _ engine: borrowing DebriefEngine
  ) -> DebriefFlip {
    let ruling = engine.decide()
    return DebriefFlip(
      changes: candidates.map(\.change),
      decision: ruling.decision,
      level: ruling.level(median: engine.medianLevel()),
      size: candidates.reduce(0) { $0 + $1.size } / 1e6
    )
  }

  private static func candidates(
    _ plan: DebriefPlan,
    against decision: Decision
  ) -> [Candidate] {
    let count = plan.difficulties.count
    func isWanted(_ signal: Int) -> Bool {
      switch decision {
      case .approve: !plan.signals.entries[signal].isFor
      case .decline: plan.signals.entries[signal].isFor
      case .hold: true
      }
    }
    var found: [Candidate] = []
    for (item, entry) in plan.ledger.items.enumerated()
    where decision == .hold || !isWanted(entry.signal) {
      let row = plan.ledger.contributions[item * count..<(item + 1) * count]
      found.append(Candidate(change: .strike(entry.place), size: size(of: row)))
    }
    for signal in plan.signals.entries.indices where isWanted(signal) {
      found += additions(of: signal, plan)
    }
    let ranked = found.enumerated().sorted {
      ($0.element.size, $0.offset) < ($1.element.size, $1.offset)
    }
    return ranked.map(\.element).filter { $0.size > 0 }
  }

  static func additions(of signal: Int, _ plan: DebriefPlan) -> [Candidate] {
    let entry = plan.signals.entries[signal]
    guard entry.isInAnswer else { return [] }
    let count = plan.difficulties.count
    let hasAnswers = plan.hasAnswers
    return plan.ledger.answers.indices.compactMap { answer in
      let isShown = plan.ledger.items.contains {
        $0.place.answer == answer && $0.signal == signal
      }
      let isChallenged = plan.ledger.answers[answer].isChallenged
      guard !isShown, isChallenged || !entry.needsChallenge else { return nil }
      var row = plan.signals.adds[signal * count..<(signal + 1) * count]
      for criterion in plan.signals.afterChallenge.places where !isChallenged {
        row[signal * count + criterion] = 0
      }
      return Candidate(
        change: .add(signal: signal, answer: hasAnswers ? answer : nil),
        size: size(of: row)
      )
    }
  }

  private static func size(of contributions: ArraySlice<Double>) -> Double {
    Millionths.count(contributions.reduce(0) { $0 + $1.magnitude })
  }
}
