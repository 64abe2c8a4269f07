extension GateScreen {
  /// A member, and how evidence becomes a place.
  struct Seat {
    var member: Int
    var halo: Double
    var openness: Double
    /// What is added to every place: the occasion less the severity, and more than rounding can come to.
    var shift: Double
    /// Criteria seen at first hand, those that weigh anything, and those rated across answers.
    var observed: PlaceSet
    var weighing = PlaceSet()
    var ratedAcross: PlaceSet
    var isGiven: Bool

    init(_ member: Int, _ engine: borrowing DebriefEngine) {
      self.member = member
      halo = engine.traits[member].halo
      openness = engine.openness[member]
      shift = engine.chance.occasions[member] - engine.traits[member].severity + 2e-6
      observed = engine.evidence.observed[member]
      ratedAcross = engine.plan.ledger.wholeTouches(of: member) { _ in false }
      isGiven = engine.givenMembers.contains(member)
      for criterion in 0..<engine.criterionCount
      where engine.weights[member * engine.width + criterion] > 0 {
        weighing.insert(criterion)
      }
    }

    /// Whether the member has a vote.
    func votes(rating rated: PlaceSet) -> Bool { isGiven || !(rated & weighing).isEmpty }
  }

  /// What one change does.
  struct Effect {
    /// Criteria it bears on, and those among them that more or fewer answers rate with it.
    var touches = PlaceSet()
    var recounted = PlaceSet()
    /// The answer that it adds to or takes from; -1 for a finding across answers.
    var answer = -1
    var isAdded = false
    /// Whether what a member rates at first can be read off the numbers of answers.
    var keepsRated = true

    /// What the change loaded last does.
    init(_ engine: borrowing DebriefEngine) {
      for item in 0..<engine.itemCount
      where item >= engine.ownItemCount || engine.evidence.isStruck[item] {
        touches = touches | engine.evidence.touches[item]
        answer = Int(engine.evidence.itemAnswers[item])
        isAdded = item >= engine.ownItemCount
      }
      for member in 0..<engine.memberCount {
        let (now, before) = (
          engine.evidence.firstRated[member], engine.evidence.keptFirstRated[member]
        )
        if now != before, answer < 0 { keepsRated = false }
        for criterion in 0..<engine.criterionCount {
          let cell = member * engine.width + criterion
          if engine.evidence.counts[cell] != engine.evidence.keptCounts[cell] {
            recounted.insert(criterion)
          }
        }
      }
    }

    /// Whether both together do what each does alone, but for criteria on which they count an answer
    /// twice.
    func addsUp(with other: Effect) -> Bool {
      guard keepsRated, other.keepsRated else { return false }
      // A finding across answers may be the only one to rate what the other change takes an answer from.
      if answer < 0, !(touches & other.recounted).isEmpty { return false }
      if other.answer < 0, !(other.touches & recounted).isEmpty { return false }
      guard answer == other.answer else { return true }
      switch (isAdded, other.isAdded) {
      case (true, true): return true
      // Two findings can both have kept an answer's rating of a criterion.
      case (false, false): return (touches & other.touches).isEmpty
      // What loses a rating with one finding keeps it with the other.
      case (false, true): return (recounted & other.touches).isEmpty
      case (true, false): return (touches & other.recounted).isEmpty
      }
    }

    /// Criteria on which two added findings have the same answer rate.
    func countsTwice(with other: Effect) -> PlaceSet {
      isAdded && other.isAdded && answer == other.answer ? recounted & other.recounted : PlaceSet()
    }
  }

  /// Evidence from answers, how many there are, and what is added to their mean, in equal rows.
  struct Evidence: ~Copyable {
    let sums: FixedBuffer<Double>
    let counts: FixedBuffer<Double>
    let rest: FixedBuffer<Double>

    init(count: Int) {
      sums = FixedBuffer(repeating: 0, count: count)
      counts = FixedBuffer(repeating: 0, count: count)
      rest = FixedBuffer(repeating: 0, count: count)
    }

    /// Takes a member's evidence as it is.
    func take(_ engine: borrowing DebriefEngine, of member: Int, at row: Int) {
      for criterion in 0..<engine.criterionCount {
        let cell = member * engine.width + criterion
        sums[row + criterion] = engine.evidence.sums[cell]
        counts[row + criterion] = engine.evidence.counts[cell]
        let difficulty = engine.evidence.difficulties[criterion]
        rest[row + criterion] = engine.evidence.wholes[cell] - difficulty
      }
    }

    /// Takes by how much a member's evidence differs from the one kept.
    func takeChange(_ engine: borrowing DebriefEngine, of member: Int, at row: Int) {
      for criterion in 0..<engine.criterionCount {
        let cell = member * engine.width + criterion
        sums[row + criterion] = engine.evidence.sums[cell] - engine.evidence.keptSums[cell]
        counts[row + criterion] = engine.evidence.counts[cell] - engine.evidence.keptCounts[cell]
        rest[row + criterion] = engine.evidence.wholes[cell] - engine.evidence.keptWholes[cell]
      }
    }
  }
}
