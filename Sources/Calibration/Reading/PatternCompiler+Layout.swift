extension PatternCompiler {
  /// What is kept of the patterns.
  func plan() -> PatternPlan {
    let index = RowIndex(
      rowCount: classes.language.vocabulary.count,
      listStarts: rowStarts,
      rows: rows
    )
    return PatternLayout(self, weights: weights(index)).plan
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
}
