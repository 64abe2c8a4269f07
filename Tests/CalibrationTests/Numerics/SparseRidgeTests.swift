import Testing

@testable import Calibration

@Suite struct `Ridge regression on sparse features` {
  /// Rows of length one, as terms of answers are.
  private static let rows: [[(column: Int32, value: Double)]] = (0..<40).map { row in
    let places = (0..<6).map { Int32(($0 * $0 * 3 + row * 7 + $0 * row) % 25) }
    return Set(places).sorted().map { ($0, 0.2 + Double(($0 + Int32(row)) % 5) / 10) }
  }

  /// (X'X + ridge) w = X'y, by factoring.
  private func factored(_ targets: [Double], ridge: Double) throws -> [Double] {
    var matrix = SquareMatrix(size: 25)
    var right = Array(repeating: 0.0, count: 25)
    for (row, entries) in Self.rows.enumerated() {
      for one in entries {
        right[Int(one.column)] += one.value * targets[row]
        for other in entries {
          matrix[Int(one.column), Int(other.column)] += one.value * other.value
        }
      }
    }
    for column in 0..<25 { matrix[column, column] += ridge }
    return try #require(CholeskyFactor(matrix)).solve(right)
  }

  @Test(arguments: [0.01, 1, 50])
  func `solves the normal equations of every target`(ridge: Double) throws {
    let targets = (0..<11).map { target in
      (0..<40).map { Double(($0 * (target + 3)) % 7) - 3 }
    }
    let found = SparseRidge(Self.rows, columnCount: 25, ridge: ridge).weights(targets)
    for (place, target) in targets.enumerated() {
      let expected = try factored(target, ridge: ridge)
      for column in 0..<25 {
        #expect(abs(found[column * 11 + place] - expected[column]) < 1e-7)
      }
    }
  }

  @Test func `gives nothing for a target of zeros, beside one that is not`() {
    let targets = [Array(repeating: 0.0, count: 40), (0..<40).map(Double.init)]
    let found = SparseRidge(Self.rows, columnCount: 25, ridge: 1).weights(targets)
    let places = 0..<25
    #expect(places.allSatisfy { found[$0 * 2] == 0 })
    #expect(places.contains { found[$0 * 2 + 1] != 0 })
  }

  @Test func `leaves out columns that there are not, and takes empty input`() {
    let rows: [[(column: Int32, value: Double)]] = [[(0, 1), (9, 5), (-1, 5)], []]
    #expect(SparseRidge(rows, columnCount: 1, ridge: 1).weights([[3]]) == [1.5])
    #expect(SparseRidge([], columnCount: 0, ridge: 1).weights([]).isEmpty)
    #expect(SparseRidge([], columnCount: 2, ridge: 0).weights([[]]) == [0, 0])
  }
}
