extension PatternProgram {
  /// Lays out a plan over the words of its language.
  init(_ plan: PatternPlan, language: CompiledLanguage) {
    let rowCount = language.vocabulary.count
    let index = RowIndex(rowCount: rowCount, listStarts: plan.rowStarts, rows: plan.rows)
    let lists = Self.lists(plan, rowCount: rowCount)
    let neighbors = Self.neighbors(plan, rowCount: rowCount)
    self.init(
      sequences: PackedTable(plan.sequences),
      probes: PackedTable(plan.probes),
      needs: PackedTable(plan.needs),
      rows: PackedTable(
        (0...rowCount).map { row in
          RowPlaces(
            listed: lists.starts[2 * row],
            probed: lists.starts[min(2 * row + 1, 2 * rowCount)],
            neighbors: neighbors.starts[row],
            classes: index.starts[row]
          )
        }
      ),
      listed: PackedTable(lists.listed),
      neighbors: PackedTable(neighbors.neighbors),
      keyless: PackedTable(
        plan.keys.indices.filter { plan.isListed[$0] && plan.keys[$0] == 0 }.map { Int32($0) }
      ),
      classes: PackedTable(index.lists.map(PackedNumber.init)),
      stateClasses: PackedTable(plan.stateClasses.map { PackedNumber(max(0, $0)) }),
      filter: MembershipFilter(plan, language: language),
      symbols: plan.symbols,
      phrases: plan.phrases,
      groups: plan.groups
    )
  }

  /// The sequences by the rows of their keys: for each row where those begin that need nothing else and
  /// where those begin that are probed; a last start holds their number.
  private static func lists(
    _ plan: PatternPlan,
    rowCount: Int
  ) -> (starts: [Int32], listed: [Int32]) {
    var starts = Array(repeating: Int32(0), count: 2 * rowCount + 2)
    func forEachEntry(_ body: (Int, Int32) -> Void) {
      forEachListing(plan) { row, number in
        guard plan.neighbors[number] == nil else { return }
        body(2 * row + (plan.probes[number].needCount > 0 ? 1 : 0), Int32(number))
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

  /// The sequences with a neighbor by the rows of their keys, and where each row's begin; a last start
  /// holds their number.
  private static func neighbors(
    _ plan: PatternPlan,
    rowCount: Int
  ) -> (starts: [Int32], neighbors: [PatternProbe.Neighbor]) {
    var starts = Array(repeating: Int32(0), count: rowCount + 2)
    forEachListing(plan) { row, number in
      if plan.neighbors[number] != nil { starts[row + 2] += 1 }
    }
    for row in 2..<starts.count { starts[row] += starts[row - 1] }
    var neighbors = Array(repeating: PatternProbe.Neighbor(), count: Int(starts.last ?? 0))
    forEachListing(plan) { row, number in
      guard let neighbor = plan.neighbors[number] else { return }
      neighbors[Int(starts[row + 1])] = neighbor
      starts[row + 1] += 1
    }
    starts.removeLast()
    return (starts, neighbors)
  }

  private static func forEachListing(_ plan: PatternPlan, _ body: (Int, Int) -> Void) {
    for number in plan.keys.indices where plan.isListed[number] && plan.keys[number] > 0 {
      let key = Int(plan.keys[number])
      for place in Int(plan.rowStarts[key])..<Int(plan.rowStarts[key + 1]) {
        body(Int(plan.rows[place]), number)
      }
    }
  }
}

extension MembershipFilter {
  /// Notes which rows stand in which classes of a plan.
  ///
  /// Words that are numbers stand wherever a number does, the last word of a phrase where the phrase
  /// does.
  init(_ plan: PatternPlan, language: CompiledLanguage) {
    var lastWords = (0..<Int32(language.vocabulary.count)).map { $0 }
    plan.phrases.visit { row, words in
      if let last = words.last, lastWords.indices.contains(Int(row)) { lastWords[Int(row)] = last }
    }
    let numbers = language.traits.indices.filter { language.traits[$0].contains(.number) }
      .map { Int32($0) }
    self.init()
    for set in 0..<(plan.rowStarts.count - 1) {
      let rows = plan.rows[Int(plan.rowStarts[set])..<Int(plan.rowStarts[set + 1])]
      insert(rows, Int32(set)) { lastWords[Int($0)] }
      if rows.contains(plan.symbols.number) { insert(numbers[...], Int32(set)) { $0 } }
    }
  }
}
