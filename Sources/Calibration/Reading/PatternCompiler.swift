/// Packs sequences into a ``PatternProgram``.
struct PatternCompiler {
  private var classes: WordClasses
  private var sequences: [TokenPattern.Sequence] = []
  /// Classes that a pattern names and no lexicon has.
  private(set) var missingClasses: Set<String> = []

  init(classes: WordClasses) { self.classes = classes }

  /// Takes a sequence; answers its number.
  mutating func insert(_ sequence: TokenPattern.Sequence) -> Int {
    sequences.append(sequence)
    return sequences.count - 1
  }

  private struct Lanes {
    var wild: [UInt64] = []
    var starts: [UInt64] = []
    var optional: [UInt64] = []
    var before: [UInt64] = []
    var last: [UInt64] = []
    var accepts: [UInt64] = []
    var used = 64

    mutating func open() {
      wild.append(0)
      starts.append(0)
      optional.append(0)
      before.append(0)
      last.append(0)
      accepts.append(0)
      used = 0
    }
  }

  private struct State {
    var rows: [Int32] = []
    var isWild = false
    var isOptional = false
    var excluded: [Int32] = []
    var hasPhrase = false
  }

  /// The program and the language with every word that patterns and lexicons brought.
  mutating func compile() -> (program: PatternProgram, language: CompiledLanguage) {
    let numberRow = classes.row(ofLiteral: "\u{1}number")
    let nameRow = classes.row(ofLiteral: "\u{1}name")
    let startRow = classes.row(ofLiteral: "\u{1}start")
    let endRow = classes.row(ofLiteral: "\u{1}end")
    var states: [[State]] = []
    var anchors: [Int] = []
    for sequence in sequences {
      let built = buildStates(
        sequence,
        number: numberRow,
        name: nameRow,
        start: startRow,
        end: endRow
      )
      states.append(built.states)
      anchors.append(built.anchor)
    }
    let order = states.indices.sorted { left, right in
      let first = states[left].first?.rows.min() ?? -1
      let second = states[right].first?.rows.min() ?? -1
      return first == second ? left < right : first < second
    }
    var lanes = Lanes()
    var places = Array(
      repeating: PatternProgram.Place(
        lane: 0,
        firstBit: 0,
        lastBit: 0,
        anchorBit: 0,
        isRigid: false
      ),
      count: states.count
    )
    var entries: [[(lane: Int, bits: UInt64)]] = []
    var exclusions: [Int32: [Int: UInt64]] = [:]
    for index in order {
      let sequence = states[index]
      if lanes.used + sequence.count > 64 { lanes.open() }
      let lane = lanes.wild.count - 1
      let base = lanes.used
      places[index] = PatternProgram.Place(
        lane: Int32(lane),
        firstBit: Int32(base),
        lastBit: Int32(base + sequence.count - 1),
        anchorBit: Int32(base + anchors[index]),
        isRigid: sequence.allSatisfy { !$0.isOptional && !$0.hasPhrase }
      )
      place(sequence, lane: lane, base: base, in: &lanes, &entries, &exclusions)
      lanes.used += sequence.count
    }
    return finish(
      lanes,
      places,
      entries,
      exclusions,
      symbols: (numberRow, nameRow, startRow, endRow)
    )
  }

  private func place(
    _ sequence: [State],
    lane: Int,
    base: Int,
    in lanes: inout Lanes,
    _ entries: inout [[(lane: Int, bits: UInt64)]],
    _ exclusions: inout [Int32: [Int: UInt64]]
  ) {
    var leading = true
    for (offset, state) in sequence.enumerated() {
      let bit = UInt64(1) << UInt64(base + offset)
      if leading { lanes.starts[lane] |= bit }
      let skips = state.isOptional && !leading
      if !state.isOptional { leading = false }
      if state.isWild { lanes.wild[lane] |= bit }
      if skips {
        let previous = UInt64(1) << UInt64(base + offset - 1)
        if lanes.optional[lane] & previous == 0 { lanes.before[lane] |= previous }
        lanes.optional[lane] |= bit
        lanes.last[lane] &= ~previous
        lanes.last[lane] |= bit
      }
      for row in state.rows {
        while entries.count <= Int(row) { entries.append([]) }
        let last = entries[Int(row)].count - 1
        if last >= 0, entries[Int(row)][last].lane == lane {
          entries[Int(row)][last].bits |= bit
        } else {
          entries[Int(row)].append((lane, bit))
        }
      }
      for row in state.excluded { exclusions[row, default: [:]][lane, default: 0] |= bit }
    }
    lanes.accepts[lane] |= UInt64(1) << UInt64(base + sequence.count - 1)
  }

  private func finish(
    _ lanes: Lanes,
    _ places: [PatternProgram.Place],
    _ entries: [[(lane: Int, bits: UInt64)]],
    _ exclusions: [Int32: [Int: UInt64]],
    symbols: (number: Int32, name: Int32, start: Int32, end: Int32)
  ) -> (program: PatternProgram, language: CompiledLanguage) {
    let laneCount = lanes.wild.count
    let laneWords = max(1, (laneCount + 63) / 64)
    let rowCount = classes.language.vocabulary.count
    let stride = 2 * laneWords + 1
    var rows = Array(repeating: UInt64(0), count: rowCount * stride)
    var masks: [UInt64] = []
    for row in 0..<rowCount {
      let base = row * stride
      rows[base + stride - 1] = UInt64(masks.count)
      guard row < entries.count else { continue }
      for (lane, bits) in entries[row] {
        rows[base + lane >> 6] |= 1 << UInt64(lane & 63)
        if bits & lanes.starts[lane] != 0 {
          rows[base + laneWords + lane >> 6] |= 1 << UInt64(lane & 63)
        }
        masks.append(bits)
      }
    }
    let fields = (0..<laneCount).flatMap { lane in
      [
        lanes.wild[lane], lanes.starts[lane], lanes.optional[lane], lanes.before[lane],
        lanes.last[lane], lanes.accepts[lane],
      ]
    }
    var sequenceAt = Array(repeating: Int32(-1), count: laneCount * 64)
    for (index, place) in places.enumerated() {
      sequenceAt[Int(place.lane * 64 + place.lastBit)] = Int32(index)
    }
    var phrases = classes.phrases
    phrases.seal()
    let program = PatternProgram(
      laneWords: laneWords,
      laneCount: laneCount,
      lanes: fields,
      rows: rows,
      masks: masks,
      exclusions: exclusions,
      sequenceAt: sequenceAt,
      places: places,
      numberRow: symbols.number,
      nameRow: symbols.name,
      startRow: symbols.start,
      endRow: symbols.end,
      phrases: phrases
    )
    return (program, classes.language)
  }

  private mutating func buildStates(
    _ sequence: TokenPattern.Sequence,
    number: Int32,
    name: Int32,
    start: Int32,
    end: Int32
  ) -> (states: [State], anchor: Int) {
    var states: [State] = []
    var anchor = 0
    for (index, element) in sequence.elements.enumerated() {
      if index == sequence.anchor { anchor = states.count }
      if case .gap(let count)? = element.choices.first {
        states += Array(
          repeating: State(rows: [], isWild: true, isOptional: true),
          count: count
        )
        continue
      }
      var state = State()
      state.isOptional = element.isOptional
      for choice in element.choices {
        switch choice {
        case .words(let text): state.rows.append(classes.row(ofLiteral: text))
        case .forms(let verb): state.rows += classes.rows(ofForms: verb)
        case .lexicon(let name):
          let rows = classes.rows(ofClass: name)
          if rows.isEmpty { missingClasses.insert(name) }
          state.rows += rows
        case .number: state.rows.append(number)
        case .any: state.isWild = true
        case .name: state.rows.append(name)
        case .start: state.rows.append(start)
        case .end: state.rows.append(end)
        case .gap: break
        }
      }
      state.hasPhrase = state.rows.contains { classes.isPhrase($0) || $0 == start || $0 == end }
      if element.isNegated {
        state.excluded = state.rows
        state.rows = []
        state.isWild = true
      }
      states.append(state)
    }
    if sequence.anchor == nil { anchor = plainAnchor(of: states) }
    return (states, anchor)
  }

  /// Where scope is read in a sequence that marks no place.
  ///
  /// It is at the words that negate, wish or make a condition by themselves, else at the first verb;
  /// without one behind the auxiliary, or behind the pronoun that the sequence begins with; else at the
  /// start.
  private func plainAnchor(of states: [State]) -> Int {
    let firm = states.indices.filter { !states[$0].isOptional && !states[$0].isWild }
    guard let first = firm.first, let last = firm.last else { return 0 }
    let nominal: WordTraits = [.determiner, .preposition, .ownPossessive]
    let verb = firm.first { place in
      let isNoun =
        place > 0 && all(states[place - 1], nominal)
        && !all(states[place - 1], .infinitive)
      return !isNoun && isVerbal(states[place])
    }
    let guards: WordTraits = [.negation, .modal, .condition]
    let guarding = firm.first { place in
      all(states[place], guards)
        || (verb.map { place < $0 } ?? false && all(states[place], .infinitive))
    }
    if let guarding, guarding < verb ?? states.count { return guarding }
    if let verb { return verb }
    let support: WordTraits = [.auxiliary, .modal]
    let pronouns: WordTraits = [.selfPronoun, .wePronoun, .otherPronoun]
    let hasSupport = firm.contains { share(states[$0]) { !$0.isDisjoint(with: support) } }
    let hasInfinitive = firm.contains { all(states[$0], .infinitive) }
    return hasSupport || (all(states[first], pronouns) && !hasInfinitive) ? last : first
  }

  /// Whether every word that a state takes has one of some traits.
  private func all(_ state: State, _ traits: WordTraits) -> Bool {
    !state.rows.isEmpty
      && state.rows.allSatisfy { !classes.traits(of: $0).isDisjoint(with: traits) }
  }

  /// Whether at least half of the words that a state takes are verbs other than auxiliaries.
  private func isVerbal(_ state: State) -> Bool {
    share(state) { $0.contains(.verb) && $0.isDisjoint(with: [.auxiliary, .modal]) }
  }

  /// Whether at least half of the words that a state takes have traits that pass; unlisted words in
  /// *-ed* are verbs.
  private func share(_ state: State, _ passes: (WordTraits) -> Bool) -> Bool {
    let passing = state.rows.count { row in
      let traits = classes.traits(of: row)
      let isPast = traits.isEmpty && classes.language.vocabulary.word(at: row).hasSuffix("ed")
      return passes(isPast ? .verb : traits)
    }
    return passing > 0 && passing * 2 >= state.rows.count
  }
}
