extension PatternCompiler {
  /// The program and the language with every word that patterns and lexicons brought.
  func compile() -> (program: PatternProgram, language: CompiledLanguage) {
    let index = RowIndex(
      rowCount: classes.language.vocabulary.count,
      listStarts: rowStarts,
      rows: rows
    )
    let weights = weights(index)
    var found = sequences
    var numbers = Array(repeating: Int32(-1), count: weights.count)
    var seconds: [Int32] = []
    var keyCount: Int32 = 0
    for place in found.indices {
      let second = chooseKey(of: &found[place], place, weights)
      seconds.append(second)
      let key = Int(found[place].key)
      guard key >= 0 else { continue }
      if numbers[key] < 0 {
        numbers[key] = keyCount
        keyCount += 1
      }
      found[place].key = numbers[key]
    }
    var hotCount = keyCount
    for (place, second) in seconds.enumerated() where second >= 0 {
      if numbers[Int(second)] < 0 {
        numbers[Int(second)] = hotCount
        hotCount += 1
      }
      found[place].second = numbers[Int(second)]
    }
    let order = found.indices.sorted { (found[$0].key, $0) < (found[$1].key, $1) }
    let ordered = order.map { found[$0] }
    var keyStarts = Array(repeating: Int32(0), count: Int(keyCount) + 1)
    for sequence in ordered where sequence.key >= 0 { keyStarts[Int(sequence.key) + 1] += 1 }
    let keyless = Int32(ordered.count { $0.key < 0 })
    keyStarts[0] = keyless
    for key in 1..<max(1, keyStarts.count) { keyStarts[key] += keyStarts[key - 1] }
    let hot = RowIndex(index, keeping: numbers)
    let program = PatternProgram(
      sequences: ordered,
      keyStarts: keyStarts,
      hotCount: Int(hotCount),
      keyless: Int(keyless),
      hotStarts: hot.starts,
      hot: hot.lists,
      classStarts: index.starts,
      classes: index.lists,
      stateClasses: stateClasses,
      symbols: symbols,
      phrases: classes.phrases
    )
    return (program, classes.language)
  }

  /// How often the words of each class are expected, in any unit.
  ///
  /// No text is at hand; words that many patterns name are the frequent ones of the language.
  private func weights(_ index: RowIndex) -> [Double] {
    let language = classes.language
    func weight(_ row: Int32) -> Double {
      if row == symbols.start || row == symbols.end { return 5e5 }
      if row == symbols.number { return 6e4 }
      if row == symbols.name { return 1.2e5 }
      if language.rows.isPunctuation(row) { return 3e5 }
      let count = Double(index.count(of: Int(row)))
      let weight = count * count + 1
      if classes.isPhrase(row) { return weight / 5 }
      return language.traits[Int(row)].contains(.function) ? weight * 5 : weight
    }
    let byRow = (0..<(index.starts.count - 1)).map { weight(Int32($0)) }
    return (0..<(rowStarts.count - 1)).map { set in
      rows[Int(rowStarts[set])..<Int(rowStarts[set + 1])].reduce(0) { $0 + byRow[Int($1)] }
    }
  }

  /// Sets the key and the distances; answers the class of the second.
  private func chooseKey(
    of sequence: inout PatternProgram.Sequence,
    _ number: Int,
    _ weights: [Double]
  ) -> Int32 {
    let first = Int(placeStarts[number])
    let places = places[first..<Int(placeStarts[number + 1])]
    var key = -1
    var second = -1
    for place in places.indices where places[place].isFirm {
      let weight = weights[Int(places[place].set)]
      if key < 0 || weight < weights[Int(places[key].set)] {
        second = key
        key = place
      } else if second < 0 || weight < weights[Int(places[second].set)] {
        second = place
      }
    }
    guard key >= 0 else { return -1 }
    sequence.key = places[key].set
    let behind = distance(places[(max(key, second) + 1)...])
    sequence.endLow = behind.least
    sequence.endHigh = behind.most
    guard second >= 0 else { return -1 }
    let between = distance(places[(min(key, second) + 1)...max(key, second)])
    sequence.low = between.least
    sequence.high = between.most
    sequence.isKeyLast = key > second
    return places[second].set
  }

  private func distance(_ places: ArraySlice<Place>) -> (least: Int32, most: Int32) {
    places.reduce((least: 0, most: 0)) { (min(63, $0.0 + $1.least), min(63, $0.1 + $1.most)) }
  }
}
