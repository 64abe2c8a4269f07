import Calibration
import Testing

@Suite struct `Bounded minimizer` {
  let minimizer = BoundedMinimizer()

  /// *(x - 1)^2 + 10 (y - x^2)^2*, a curved valley with its floor at (1, 1).
  func valley(_ point: [Double], _ gradient: inout [Double]) -> Double {
    let across = point[1] - point[0] * point[0]
    gradient[0] = 2 * (point[0] - 1) - 40 * across * point[0]
    gradient[1] = 20 * across
    return (point[0] - 1) * (point[0] - 1) + 10 * across * across
  }

  @Test func `finds the floor of a curved valley`() {
    let found = minimizer.minimize(from: [-1.2, 1], valley)
    #expect(found.isConverged)
    #expect((found.point[0] - 1).magnitude < 1e-8)
    #expect((found.point[1] - 1).magnitude < 1e-8)
  }

  @Test func `stops at a bound that holds`() {
    let bounds = BoxBounds(lower: [-2, -2], upper: [0.5, 2])
    let found = minimizer.minimize(from: [-1.2, 1], within: bounds, valley)
    #expect(found.isConverged)
    #expect(found.point[0] == 0.5)
    #expect((found.point[1] - 0.25).magnitude < 1e-8)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `both methods meet the conditions of a minimum`(seed: UInt64) {
    let random = CounterRandom(seed: seed)
    let size = 12
    var curvature = SquareMatrix(size: size)
    for row in 0..<size {
      for column in 0..<size {
        for k in 0..<size {
          let a = random.normal(stream: UInt64(k), counter: UInt64(row))
          let b = random.normal(stream: UInt64(k), counter: UInt64(column))
          curvature[row, column] += a * b / Double(size)
        }
      }
      curvature[row, row] += 0.05
    }
    let centre = (0..<size).map { random.normal(stream: 99, counter: UInt64($0)) }
    let bounds = BoxBounds(
      lower: Array(repeating: -0.3, count: size),
      upper: Array(repeating: 0.4, count: size)
    )
    func objective(_ point: [Double], _ gradient: inout [Double]) -> Double {
      let offset = zip(point, centre).map { $0 - $1 }
      gradient = curvature.times(offset)
      return 0.5 * Vectors.dot(offset, gradient)
    }
    let first = minimizer.minimize(
      from: Array(repeating: 0, count: size),
      within: bounds,
      objective
    )
    let second = minimizer.minimizeByNewton(
      from: Array(repeating: 5, count: size),
      within: bounds
    ) { point, gradient, matrix in
      matrix = curvature
      return objective(point, &gradient)
    }
    #expect(first.isConverged && second.isConverged)
    #expect(second.iterations < 20)
    for (one, other) in zip(first.point, second.point) {
      #expect((one - other).magnitude < 1e-6)
      #expect(one >= -0.3 && one <= 0.4)
    }
  }

  @Test func `nothing to minimise is a minimum`() {
    let found = minimizer.minimize(from: []) { _, _ in 3 }
    #expect(found.isConverged)
    #expect(found.value == 3)
  }
}

@Suite struct `Cholesky factor` {
  @Test func `solves, inverts and gives the determinant`() throws {
    let matrix = SquareMatrix(rows: [[4, 2, 0.6], [2, 5, 1], [0.6, 1, 3]])
    let factor = try #require(CholeskyFactor(matrix))
    let solution = factor.solve([1, 2, 3])
    for (value, expected) in zip(matrix.times(solution), [1.0, 2, 3]) {
      #expect((value - expected).magnitude < 1e-14)
    }
    #expect((factor.logDeterminant - ElementaryFunctions.log(44.6)).magnitude < 1e-14)
    let inverse = factor.inverse()
    #expect((inverse.times(matrix.times([1, 0, 0]))[0] - 1).magnitude < 1e-14)
    #expect(inverse[0, 2] == inverse[2, 0] || (inverse[0, 2] - inverse[2, 0]).magnitude < 1e-16)
  }

  @Test(arguments: [
    [[1.0, 1], [1, 1]], [[1, 2], [2, 1]], [[0]], [[-1]], [[Double.nan]], [[Double.infinity]],
  ])
  func `refuses what is not positive definite`(rows: [[Double]]) {
    #expect(CholeskyFactor(SquareMatrix(rows: rows)) == nil)
  }

  @Test func `handles sizes that are not multiples of its blocks`() throws {
    for size in 1...21 {
      var matrix = SquareMatrix(size: size)
      for row in 0..<size {
        for column in 0..<size {
          matrix[row, column] = (row == column ? 2 : 0) + 1 / Double(row + column + 1)
        }
      }
      let solution = try #require(CholeskyFactor(matrix)).solve(
        matrix.times(Array(repeating: 1, count: size))
      )
      for value in solution {
        #expect((value - 1).magnitude < 1e-13)
      }
    }
  }
}
