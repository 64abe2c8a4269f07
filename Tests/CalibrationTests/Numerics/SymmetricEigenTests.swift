import Testing

@testable import Calibration

@Suite struct `Eigenvectors of a symmetric matrix` {
  @Test func `are those of a matrix solved by hand`() {
    let eigen = SymmetricEigen(SquareMatrix(rows: [[2, 1], [1, 2]]))
    #expect((eigen.values[0] - 3).magnitude < 1e-12)
    #expect((eigen.values[1] - 1).magnitude < 1e-12)
    let half = 0.5.squareRoot()
    #expect((eigen.vectors[0][0] - half).magnitude < 1e-12)
    #expect((eigen.vectors[0][1] - half).magnitude < 1e-12)
  }

  @Test func `give back a random matrix`() {
    let size = 12
    let random = CounterRandom(seed: 7)
    var matrix = SquareMatrix(size: size)
    for row in 0..<size {
      for column in 0...row {
        let value = random.normal(at: UInt64(row * size + column))
        matrix[row, column] = value
        matrix[column, row] = value
      }
    }
    let eigen = SymmetricEigen(matrix)
    #expect(eigen.values == eigen.values.sorted(by: >))
    for row in 0..<size {
      for column in 0..<size {
        let sum = (0..<size).reduce(0.0) {
          $0 + eigen.values[$1] * eigen.vectors[$1][row] * eigen.vectors[$1][column]
        }
        #expect((sum - matrix[row, column]).magnitude < 1e-10)
      }
    }
  }
}
