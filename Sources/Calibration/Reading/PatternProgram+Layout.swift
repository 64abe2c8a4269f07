extension PatternProgram {
  /// Lays out a plan over so many rows.
  init(_ plan: PatternPlan, rowCount: Int) {
    var marks = Array(repeating: Int32(0), count: rowCount)
    for (place, row) in plan.commonRows.enumerated() { marks[Int(row)] = CommonRows.mark(place) }
    let index = RowIndex(rowCount: rowCount, listStarts: plan.rowStarts, rows: plan.rows)
    let (classStarts, classes) = Self.classes(index, marks)
    let (listStarts, listed) = Self.lists(plan, rowCount: rowCount) { number in
      plan.firstNeeds[number] == nil ? Int32(number) : nil
    }
    let (needStarts, firstNeeds) = Self.lists(plan, rowCount: rowCount) { plan.firstNeeds[$0] }
    self.init(
      sequences: PackedTable(plan.sequences),
      probes: PackedTable(plan.probes),
      needs: PackedTable(plan.needs),
      rows: PackedTable(
        (0...rowCount).map { row in
          RowPlaces(
            listed: listStarts[row],
            firstNeeds: needStarts[row],
            classes: classStarts[row],
            common: row < rowCount ? marks[row] : 0
          )
        }
      ),
      listed: PackedTable(listed),
      firstNeeds: PackedTable(firstNeeds),
      wordKeys: PackedTable(plan.wordKeys),
      keyless: PackedTable(
        plan.keys.indices.filter { plan.isListed[$0] && plan.keys[$0] == 0 }.map { Int32($0) }
      ),
      classes: PackedTable(classes),
      commonRows: PackedTable(Self.commonRows(plan, marks)),
      stateClasses: PackedTable(plan.stateClasses.map { max(0, $0) }),
      symbols: plan.symbols,
      phrases: plan.phrases,
      groups: plan.groups
    )
  }

  /// The classes of each row that is not common, each once, and where each row's begin; a last start
  /// holds their number.
  private static func classes(
    _ index: RowIndex,
    _ marks: [Int32]
  ) -> (starts: [Int32], classes: [Int32]) {
    var starts: [Int32] = []
    var classes: [Int32] = []
    classes.reserveCapacity(index.lists.count)
    for row in marks.indices {
      starts.append(Int32(classes.count))
      guard marks[row] == 0 else { continue }
      var last: Int32 = -1
      for set in index.lists[Int(index.starts[row])..<Int(index.starts[row + 1])] where set != last
      {
        classes.append(set)
        last = set
      }
    }
    starts.append(Int32(classes.count))
    return (starts, classes)
  }

  private static func commonRows(_ plan: PatternPlan, _ marks: [Int32]) -> [CommonRows] {
    (0..<(plan.rowStarts.count - 1)).map { set in
      var common = CommonRows()
      for row in plan.rows[Int(plan.rowStarts[set])..<Int(plan.rowStarts[set + 1])] {
        common.insert(marks[Int(row)])
      }
      return common
    }
  }

  /// What the sequences have for the lists, by the rows of their keys, and where each row's begins; a
  /// last start holds how much there is.
  private static func lists<Entry>(
    _ plan: PatternPlan,
    rowCount: Int,
    _ entry: (Int) -> Entry?
  ) -> (starts: [Int32], entries: [Entry]) {
    var keys: [Int32] = []
    var found: [Entry] = []
    for number in plan.keys.indices where plan.isListed[number] && plan.keys[number] > 0 {
      guard let entry = entry(number) else { continue }
      keys.append(plan.keys[number])
      found.append(entry)
    }
    var starts: [Int32] = [0]
    var rows: [Int32] = []
    for key in keys {
      rows += plan.rows[Int(plan.rowStarts[Int(key)])..<Int(plan.rowStarts[Int(key) + 1])]
      starts.append(Int32(rows.count))
    }
    let index = RowIndex(rowCount: rowCount, listStarts: starts, rows: rows)
    return (index.starts, index.lists.map { found[Int($0)] })
  }
}
