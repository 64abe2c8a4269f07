/// A small dense square matrix, stored by rows.
package struct SquareMatrix: Hashable, Sendable {
  /// The number of rows, which is that of the columns.
  package let size: Int
  /// The elements, row after row.
  package internal(set) var elements: [Double]

  /// A matrix of zeros; a negative size counts as 0.
  package init(size: Int) {
    self.size = max(size, 0)
    elements = Array(repeating: 0, count: self.size * self.size)
  }

  /// A matrix with the given rows; rows shorter than their number are filled with 0.
  package init(rows: [[Double]]) {
    self.init(size: rows.count)
    for (index, row) in rows.enumerated() {
      for (column, value) in row.prefix(size).enumerated() {
        elements[index * size + column] = value
      }
    }
  }

  /// The element in a row and column, both from 0.
  ///
  /// - Precondition: Both are below `size`.
  package subscript(row: Int, column: Int) -> Double {
    @inline(__always) get { elements[row &* size &+ column] }
    @inline(__always) set { elements[row &* size &+ column] = newValue }
  }

  /// The product with a column of numbers; a short one is filled with 0.
  package func times(_ vector: [Double]) -> [Double] {
    var result = Array(repeating: 0.0, count: size)
    for row in 0..<size {
      var sum = 0.0
      for column in 0..<min(size, vector.count) {
        sum += elements[row * size + column] * vector[column]
      }
      result[row] = sum
    }
    return result
  }

  /// The rows and columns with the given indices, in that order.
  ///
  /// - Precondition: Each index is below `size`.
  package func restricted(to indices: [Int]) -> SquareMatrix {
    var result = SquareMatrix(size: indices.count)
    for (row, from) in indices.enumerated() {
      for (column, to) in indices.enumerated() {
        result[row, column] = self[from, to]
      }
    }
    return result
  }
}
