/// Chooses for each sequence of a ``PatternCompiler`` what it is looked for by, and makes the plan.
struct PatternLayout {
  private let compiler: PatternCompiler
  /// The share of a text's words that each class is expected to have.
  private let weights: [Double]
  private(set) var plan = PatternPlan()
  /// What was found last around a key.
  private var found: [(chance: Double, need: PatternProbe.Need)] = []
  /// How likely each sequence is to be traced, in any unit.
  private var chances: [Double] = []

  /// What a place that may be asked for weighs beside the words that may stand there.
  private static let width = 0.015

  init(_ compiler: PatternCompiler, weights: [Double]) {
    self.compiler = compiler
    self.weights = weights
    plan.sequences = compiler.sequences
    plan.isListed = Array(repeating: true, count: compiler.sequences.count)
    plan.stateClasses = compiler.stateClasses
    plan.rows = compiler.rows
    plan.rowStarts = compiler.rowStarts
    plan.symbols = compiler.symbols
    plan.phrases = compiler.classes.phrases
    for number in compiler.sequences.indices { add(number) }
    for group in compiler.groups { add(group.sequences, reach: group.reach) }
  }

  /// Chooses a sequence's key and what is asked around it.
  private mutating func add(_ number: Int) {
    let first = Int(compiler.placeStarts[number])
    let places = compiler.places[first..<Int(compiler.placeStarts[number + 1])]
    var probe = PatternProbe()
    let key = key(of: places)
    plan.keys.append(key.map { places[$0].set } ?? 0)
    let isOfWords = key.map { !kind(places[$0]).hasPunctuation } ?? false
    plan.wordKeys.append(isOfWords ? plan.keys[number] : 0)
    guard let key else {
      plan.probes.append(probe)
      plan.firstNeeds.append(nil)
      chances.append(.infinity)
      return
    }
    let sequence = plan.sequences[number]
    if sequence.isRigid, !sequence.hasPunctuation {
      plan.sequences[number].keyState = places[key].state
    }
    let behind = distance(places[(key + 1)...])
    probe.end = PatternProbe.Need(
      set: 0,
      from: behind.least,
      count: behind.most - behind.least + 1
    )
    if let last = places.last, last.isFirm, !sequence.hasPunctuation, !kind(last).hasName {
      probe.end.set = last.set
      probe.checksEnd = true
    }
    find(around: key, places)
    chances.append(weight(places[key]) * min(1, found.first?.chance ?? 1))
    plan.firstNeeds.append(
      found.first.map { PatternProbe.FirstNeed(need: $0.need, sequence: Int32(number)) }
    )
    probe.needStart = Int32(plan.needs.count)
    for entry in found.dropFirst() { plan.needs.append(entry.need) }
    probe.needCount = Int32(plan.needs.count) - probe.needStart
    plan.probes.append(probe)
  }

  private func kind(_ place: PatternCompiler.Place) -> PatternCompiler.ClassKind {
    compiler.kinds[Int(place.set)]
  }

  private func weight(_ place: PatternCompiler.Place) -> Double { weights[Int(place.set)] }

  /// The rarest firm place.
  private func key(of places: ArraySlice<PatternCompiler.Place>) -> Int? {
    var key: Int?
    for place in places.indices where places[place].isFirm {
      if let rarest = key, weight(places[place]) >= weight(places[rarest]) { continue }
      key = place
    }
    return key
  }

  /// Finds the further places that can be asked for, the least likely to be met by chance first.
  private mutating func find(around key: Int, _ places: ArraySlice<PatternCompiler.Place>) {
    found.removeAll(keepingCapacity: true)
    for place in places.indices where place != key && places[place].isFirm {
      let kind = kind(places[place])
      guard !kind.hasPunctuation, !kind.hasName else { continue }
      let between = distance(places[(min(key, place) + 1)...max(key, place)])
      let width = between.most - between.least + 1
      let need = PatternProbe.Need(
        set: places[place].set,
        from: place > key ? between.least : -between.most,
        count: width
      )
      let chance = Double(width) * (weight(places[place]) + Self.width)
      var slot = found.count
      while slot > 0, found[slot - 1].chance > chance { slot -= 1 }
      found.insert((chance, need), at: slot)
    }
  }

  /// How many words some places take, at least and at most.
  private func distance(
    _ places: ArraySlice<PatternCompiler.Place>
  ) -> (least: Int32, most: Int32) {
    places.reduce((least: 0, most: 0)) { (min(63, $0.0 + $1.least), min(63, $0.1 + $1.most)) }
  }

  /// Chooses in a group the sequence that is least likely to be met, and leaves the others out of the
  /// lists.
  private mutating func add(_ sequences: Range<Int32>, reach: Int) {
    let leader = sequences.min { chances[Int($0)] < chances[Int($1)] } ?? sequences.lowerBound
    for other in sequences where other != leader { plan.isListed[Int(other)] = false }
    plan.groups.append(PatternProgram.Group(sequences: sequences, leader: leader, reach: reach))
  }
}
