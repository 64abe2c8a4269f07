extension PatternCompiler {
  /// The program and the language with every word that patterns and lexicons brought.
  func compile() -> (program: PatternProgram, language: CompiledLanguage) {
    let index = RowIndex(
      rowCount: classes.language.vocabulary.count,
      listStarts: rowStarts,
      rows: rows
    )
    var layout = PatternLayout(self, weights: weights(index))
    for number in sequences.indices { layout.add(number) }
    let leaders = layout.leaders()
    let rowCount = classes.language.vocabulary.count
    let lists = layout.lists(rowCount: rowCount)
    let neighbors = layout.neighbors(rowCount: rowCount)
    let program = PatternProgram(
      sequences: layout.sequences,
      probes: layout.probes,
      needs: layout.needs,
      listStarts: lists.starts,
      listed: lists.listed,
      neighborStarts: neighbors.starts,
      neighbors: neighbors.neighbors,
      keyless: layout.keyless,
      classStarts: index.starts,
      classes: index.lists,
      stateClasses: stateClasses,
      filter: filter(),
      symbols: symbols,
      phrases: classes.phrases,
      groups: zip(groups, leaders).map { group, leader in
        PatternProgram.Group(sequences: group.sequences, leader: leader, reach: group.reach)
      }
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

  /// Which rows stand in which classes.
  ///
  /// Words that are numbers stand wherever a number does.
  private func filter() -> MembershipFilter {
    let language = classes.language
    let numbers = language.traits.indices.filter { language.traits[$0].contains(.number) }
      .map { Int32($0) }
    var filter = MembershipFilter()
    for set in 0..<(rowStarts.count - 1) {
      let rows = rows[Int(rowStarts[set])..<Int(rowStarts[set + 1])]
      filter.insert(rows, Int32(set)) { classes.lastWord(of: $0) }
      if rows.contains(symbols.number) { filter.insert(numbers[...], Int32(set)) { $0 } }
    }
    return filter
  }
}
