/// Sums of squares of a complete table of rows and columns.
///
/// Deviations are taken from the first number before squaring, so large common offsets cost no
/// digits.
struct CrossedSquares: Sendable {
  /// Between the rows.
  let rows: Double
  /// Between the columns.
  let columns: Double
  /// What rows and columns leave.
  let residual: Double
  /// All of it.
  let total: Double

  /// - Precondition: There are `rows * columns` numbers, row after row.
  init(_ numbers: [Double], rows rowCount: Int, columns columnCount: Int) {
    let origin = numbers.first ?? 0
    var columnSums = Array(repeating: 0.0, count: columnCount)
    var sum = 0.0
    var squares = 0.0
    var rowSquares = 0.0
    numbers.withUnsafeBufferPointer { numbers in
      columnSums.withUnsafeMutableBufferPointer { columnSums in
        for row in 0..<rowCount {
          var rowSum = 0.0
          var rowSquare = 0.0
          for column in 0..<columnCount {
            let value = numbers[row &* columnCount &+ column] - origin
            rowSum += value
            rowSquare += value * value
            columnSums[column] += value
          }
          sum += rowSum
          squares += rowSquare
          rowSquares += rowSum * rowSum
        }
      }
    }
    let count = Double(rowCount * columnCount)
    let correction = sum * sum / count
    total = max(squares - correction, 0)
    rows = max(rowSquares / Double(columnCount) - correction, 0)
    columns = max(
      columnSums.reduce(0) { $0 + $1 * $1 } / Double(rowCount) - correction,
      0
    )
    residual = max(total - rows - columns, 0)
  }
}
