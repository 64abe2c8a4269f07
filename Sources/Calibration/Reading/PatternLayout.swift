/// Chooses for each sequence of a ``PatternCompiler`` what it is looked for by.
struct PatternLayout {
  private let compiler: PatternCompiler
  /// How often the words of each class are expected.
  private let weights: [Double]
  private(set) var sequences: [PatternProgram.Sequence]
  private(set) var probes: [PatternProbe] = []
  private(set) var needs: [PatternProbe.Need] = []
  private(set) var keyless: [Int32] = []
  /// The class of each sequence's key; 0 for those without.
  private var keys: [Int32] = []
  /// What was found last around a key.
  private var found: [(chance: Double, need: PatternProbe.Need)] = []
  /// How likely each sequence is to be traced, in any unit.
  private var chances: [Double] = []
  /// Whether a sequence is looked for by itself.
  private var isListed: [Bool]
  /// What stands at one place by each sequence's key; null where that is asked for otherwise.
  private var neighbor: [PatternProbe.Neighbor?] = []

  /// What the weights of all words come to, and how often a ``MembershipFilter`` is wrong.
  private static let total = 7e6
  private static let error = 0.015

  init(_ compiler: PatternCompiler, weights: [Double]) {
    self.compiler = compiler
    self.weights = weights
    sequences = compiler.sequences
    isListed = Array(repeating: true, count: sequences.count)
  }

  /// Chooses a sequence's key and what is asked around it.
  mutating func add(_ number: Int) {
    let first = Int(compiler.placeStarts[number])
    let places = compiler.places[first..<Int(compiler.placeStarts[number + 1])]
    var probe = PatternProbe()
    let key = key(of: places)
    keys.append(key.map { places[$0].set } ?? 0)
    guard let key else {
      keyless.append(Int32(number))
      probes.append(probe)
      chances.append(.infinity)
      neighbor.append(nil)
      return
    }
    let sequence = sequences[number]
    if sequence.isRigid, !sequence.hasPunctuation { sequences[number].keyState = places[key].state }
    let behind = distance(places[(key + 1)...])
    probe.end.from = Int8(behind.least)
    probe.end.to = Int8(behind.most)
    if let last = places.last, last.isFirm, !sequence.hasPunctuation, !kind(last).hasName {
      probe.end.salt = MembershipFilter.salt(last.set)
      probe.checksEnd = true
    }
    find(around: key, places)
    chances.append(weight(places[key]) * min(1, found.first?.chance ?? 1))
    if let first = found.first?.need, first.from == first.to,
      abs(Int(first.from)) <= PatternProbe.Neighbor.farthest
    {
      let offset = Int32(first.from)
      neighbor.append(.init(salt: first.salt, offset: offset, sequence: Int32(number)))
      found.removeFirst()
    } else {
      neighbor.append(nil)
    }
    probe.needStart = Int32(needs.count)
    probe.needCount = Int32(found.count)
    for entry in found { needs.append(entry.need) }
    probes.append(probe)
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
      var need = PatternProbe.Need(salt: MembershipFilter.salt(places[place].set))
      need.from = Int8(place > key ? between.least : -between.most)
      need.to = Int8(place > key ? between.most : -between.least)
      let width = Double(between.most - between.least + 1)
      let chance = width * (weight(places[place]) / Self.total + Self.error)
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

  /// Chooses in each group the sequence that is least likely to be met, and leaves the others out of
  /// the lists.
  mutating func leaders() -> [Int32] {
    compiler.groups.map { group in
      let sequences = group.sequences
      let leader =
        sequences.min { chances[Int($0)] < chances[Int($1)] } ?? sequences.lowerBound
      for other in sequences where other != leader {
        isListed[Int(other)] = false
        keyless.removeAll { $0 == other }
      }
      return leader
    }
  }

  /// The sequences by the rows of their keys, as ``PatternProgram/listStarts`` has them.
  func lists(rowCount: Int) -> (starts: [Int32], listed: [Int32]) {
    var starts = Array(repeating: Int32(0), count: 2 * rowCount + 2)
    func forEachEntry(_ body: (Int, Int32) -> Void) {
      forEachListing { row, number in
        guard neighbor[number] == nil else { return }
        body(2 * row + (probes[number].needCount > 0 ? 1 : 0), Int32(number))
      }
    }
    forEachEntry { list, _ in starts[list + 2] += 1 }
    for list in 2..<starts.count { starts[list] += starts[list - 1] }
    var listed = Array(repeating: Int32(0), count: Int(starts.last ?? 0))
    forEachEntry { list, number in
      listed[Int(starts[list + 1])] = number
      starts[list + 1] += 1
    }
    starts.removeLast()
    return (starts, listed)
  }

  /// The sequences with a neighbor by the rows of their keys, as ``PatternProgram/neighborStarts``
  /// has them.
  func neighbors(rowCount: Int) -> (starts: [Int32], neighbors: [PatternProbe.Neighbor]) {
    var starts = Array(repeating: Int32(0), count: rowCount + 2)
    forEachListing { row, number in
      if neighbor[number] != nil { starts[row + 2] += 1 }
    }
    for row in 2..<starts.count { starts[row] += starts[row - 1] }
    let none = PatternProbe.Neighbor(salt: 0, offset: 0, sequence: 0)
    var neighbors = Array(repeating: none, count: Int(starts.last ?? 0))
    forEachListing { row, number in
      guard let neighbor = neighbor[number] else { return }
      neighbors[Int(starts[row + 1])] = neighbor
      starts[row + 1] += 1
    }
    starts.removeLast()
    return (starts, neighbors)
  }

  private func forEachListing(_ body: (Int, Int) -> Void) {
    for number in sequences.indices where isListed[number] && keys[number] > 0 {
      let key = Int(keys[number])
      for place in Int(compiler.rowStarts[key])..<Int(compiler.rowStarts[key + 1]) {
        body(Int(compiler.rows[place]), number)
      }
    }
  }
}
