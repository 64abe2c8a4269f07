/// For each row the lists that it stands in, in rising order.
struct RowIndex {
  /// Where the lists of each row begin; a last entry holds their number.
  private(set) var starts: [Int32]
  private(set) var lists: [Int32]

  /// Turns lists of rows into lists by row.
  ///
  /// - Parameters:
  ///   - rowCount: How many rows there are.
  ///   - listStarts: Where each list begins in the rows; a last entry holds their number.
  ///   - rows: The lists' rows, one list after the other.
  /// - Complexity: linear in the rows.
  init(rowCount: Int, listStarts: [Int32], rows: [Int32]) {
    var starts = Array(repeating: Int32(0), count: rowCount + 2)
    var lists = Array(repeating: Int32(0), count: rows.count)
    rows.withUnsafeBufferPointer { rows in
      starts.withUnsafeMutableBufferPointer { starts in
        lists.withUnsafeMutableBufferPointer { lists in
          for row in rows { starts[Int(row) + 2] += 1 }
          for row in 2..<starts.count { starts[row] += starts[row - 1] }
          for list in 0..<max(0, listStarts.count - 1) {
            for place in Int(listStarts[list])..<Int(listStarts[list + 1]) {
              let row = Int(rows[place]) + 1
              lists[Int(starts[row])] = Int32(list)
              starts[row] += 1
            }
          }
        }
      }
    }
    starts.removeLast()
    self.starts = starts
    self.lists = lists
  }

  /// How many lists a row stands in.
  func count(of row: Int) -> Int { Int(starts[row + 1] - starts[row]) }
}
