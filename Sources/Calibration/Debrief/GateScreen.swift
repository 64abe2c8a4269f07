/// Tells of pairs of changes, without loading them, that they cannot satisfy every gate.
///
/// What a change adds to where a member's rating can come to is worked out once. Two changes add up
/// where neither alters over how many answers a mean is taken that the other one bears on; of other
/// pairs nothing is said.
struct GateScreen {
  /// What one change does.
  private struct Effect {
    /// Criteria it bears on, and those among them that more or fewer answers rate with it.
    var touches = PlaceSet()
    var recounted = PlaceSet()
    /// The answer that it takes a finding from; -1 for an added one.
    var struckFrom: Int32 = -1
    /// Whether what a member rates at first stays as it is.
    var keepsRated = true
    /// By gate and member: how much higher the rating's place can come, in logits.
    var gains: [Double] = []
  }

  private let gates: [DebriefPlan.Gate]
  private let members: [Int]
  /// By gate and member of ``members``: how far the rating's place is below what the gate needs; null
  /// where the member cannot rate at first, and so may rate high enough.
  private let gaps: [Double?]
  private var effects: [Effect] = []

  /// Works out what each of some changes does.
  ///
  /// The engine's evidence is the last change's afterwards.
  init(_ changes: [EvidenceChange], _ engine: inout DebriefEngine) {
    engine.load([])
    let members = (engine.seated & engine.voters).places
    gates = engine.plan.gates
    self.members = members
    var places: [Double] = []
    var gaps: [Double?] = []
    for gate in gates {
      let needed = Self.lowestPlace(reaching: gate.needed, engine)
      for member in members {
        let place = engine.highestPlace(on: gate.criterion, of: member)
        places.append(place)
        let rates = engine.evidence.firstRated[member].contains(gate.criterion)
        gaps.append(rates ? needed - place : nil)
      }
    }
    self.gaps = gaps
    for change in changes {
      engine.load([change])
      effects.append(effect(of: change, engine, from: places))
    }
  }

  /// The lowest place from which an expected rating rounds to one or more, to a millionth of a logit.
  private static func lowestPlace(
    reaching rating: Int,
    _ engine: borrowing DebriefEngine
  ) -> Double {
    var low = -64.0
    var high = 64.0
    while high - low > 1e-6 {
      let middle = (low + high) / 2
      if engine.isReached(rating, at: middle) { high = middle } else { low = middle }
    }
    return low
  }

  private func effect(
    of change: EvidenceChange,
    _ engine: borrowing DebriefEngine,
    from places: [Double]
  ) -> Effect {
    var effect = Effect()
    for item in 0..<engine.itemCount
    where item >= engine.ownItemCount || engine.evidence.isStruck[item] {
      effect.touches = effect.touches | engine.evidence.touches[item]
      if engine.evidence.isStruck[item] { effect.struckFrom = engine.evidence.itemAnswers[item] }
    }
    for member in 0..<engine.memberCount {
      let (now, before) = (
        engine.evidence.firstRated[member], engine.evidence.ownFirstRated[member]
      )
      if now != before { effect.keepsRated = false }
      for criterion in 0..<engine.criterionCount {
        let cell = member * engine.width + criterion
        if engine.evidence.counts[cell] != engine.evidence.ownCounts[cell] {
          effect.recounted.insert(criterion)
        }
      }
    }
    for (place, gate) in gates.enumerated() {
      for (seat, member) in members.enumerated() {
        let highest = engine.highestPlace(on: gate.criterion, of: member)
        effect.gains.append(highest - places[place * members.count + seat])
      }
    }
    return effect
  }

  /// Whether two changes may satisfy every gate; `true` where they do not add up.
  func mayPass(_ first: Int, _ second: Int) -> Bool {
    guard addUp(effects[first], effects[second]) else { return true }
    var place = 0
    for _ in gates {
      var failing = 0
      for _ in members {
        if let gap = gaps[place], effects[first].gains[place] + effects[second].gains[place] < gap {
          failing += 1
        }
        place += 1
      }
      // As in `DebriefEngine.mayPassGates`.
      if failing >= (members.count + 1) / 2 { return false }
    }
    return true
  }

  private func addUp(_ first: Effect, _ second: Effect) -> Bool {
    guard first.keepsRated, second.keepsRated else { return false }
    let recounted = (first.recounted & second.touches) | (second.recounted & first.touches)
    guard recounted.isEmpty else { return false }
    // Two findings can both have kept an answer's rating of a criterion.
    let shareAnswer = first.struckFrom >= 0 && first.struckFrom == second.struckFrom
    return !shareAnswer || (first.touches & second.touches).isEmpty
  }
}
