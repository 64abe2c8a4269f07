extension FlipSearch {
  /// Changes on a route at most: as many signals as an engine takes.
  static let routeLimit = DebriefEngine.addableLimit

  /// Several changes that together lead to the opposite decision, for where no one or two do.
  ///
  /// Step by step the change that brings the ballots closest to the opposite is taken, then whatever
  /// turns out not to be needed is left out again. No change of the route can be spared; another
  /// route may be smaller all the same.
  ///
  /// - Returns: The route; null for a hold, and where so many changes do not suffice.
  /// - Complexity: ``routeLimit`` debriefs for each change there could be.
  func route(_ engine: inout DebriefEngine) -> DebriefFlip? {
    guard let opposite else { return nil }
    defer { engine.takePacket() }
    let sign: Double = opposite == .approve ? 1 : -1
    var route: [Candidate] = []
    var rest = candidates
    while route.count < Self.routeLimit {
      var best: (index: Int, progress: Double)?
      let isLast = route.count == Self.routeLimit - 1
      for (index, candidate) in rest.enumerated() {
        engine.load(candidate.change)
        // No step follows the last one, so how close it comes does not matter.
        if isLast, opposite == .approve, !engine.mayPassGates { continue }
        if Self.decisionAsLoaded(&engine) == opposite {
          engine.takePacket()
          return Self.flip(spared(route + [candidate], &engine), &engine)
        }
        let progress = Millionths.rounded(sign * Self.height(engine))
        if progress > (best?.progress ?? -.infinity) { best = (index, progress) }
      }
      guard let best else { return nil }
      // Each further change is loaded on top of those of the route.
      let next = rest.remove(at: best.index)
      engine.load(next.change)
      engine.keep()
      route.append(next)
    }
    return nil
  }

  /// The changes without those that the decision does not need, the largest left out first.
  private func spared(_ route: [Candidate], _ engine: inout DebriefEngine) -> [Candidate] {
    var kept = route
    for candidate in route.sorted(by: { $0.size > $1.size }) {
      let fewer = kept.filter { $0.change != candidate.change }
      if Self.decision(with: fewer, &engine) == opposite { kept = fewer }
    }
    return kept
  }

  private static func flip(_ route: [Candidate], _ engine: inout DebriefEngine) -> DebriefFlip {
    _ = decision(with: route, &engine)
    return flip(route, engine)
  }

  /// How high the ballots stand, and the members' ratings where a gate asks for one.
  private static func height(_ engine: borrowing DebriefEngine) -> Double {
    var height = 0.0
    for member in engine.present.places {
      height += engine.position(of: member)
      for gate in engine.plan.gates where engine.state.rated[member].contains(gate.criterion) {
        height += Double(engine.state.ratings[member * engine.width + gate.criterion]) / 1e6
      }
    }
    return height
  }
}
