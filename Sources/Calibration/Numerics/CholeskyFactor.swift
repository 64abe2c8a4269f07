/// The factor *L* of a symmetric positive definite matrix *A = L L'*.
package struct CholeskyFactor: Sendable {
  private var factor: SquareMatrix

  /// The number of unknowns.
  package var size: Int { factor.size }

  /// Factors a matrix, of which only the lower triangle is read.
  ///
  /// The initializer fails where a pivot is not above the tolerance times its diagonal element: the
  /// matrix is then not positive definite, or so nearly singular that a solution means nothing.
  ///
  /// - Complexity: O(*n*³) for *n* rows.
  package init?(_ matrix: SquareMatrix, tolerance: Double = 1e-13) {
    factor = matrix
    let size = matrix.size
    let isDefinite = factor.elements.withUnsafeMutableBufferPointer { elements in
      for row in 0..<size {
        for column in 0...row {
          let above = UnsafeBufferPointer(rebasing: elements[(row * size)..<(row * size + column)])
          let left = UnsafeBufferPointer(
            rebasing: elements[(column * size)..<(column * size + column)]
          )
          let rest =
            elements[row * size + column] - Vectors.dot(above, left, count: column)
          if column < row {
            elements[row * size + column] = rest / elements[column * size + column]
          } else {
            guard rest > tolerance * elements[row * size + row].magnitude, rest < .infinity else {
              return false
            }
            elements[row * size + row] = rest.squareRoot()
          }
        }
      }
      return true
    }
    guard isDefinite else { return nil }
  }

  /// The logarithm of the determinant of the matrix factored.
  package var logDeterminant: Double {
    var sum = 0.0
    for index in 0..<size {
      sum += ElementaryFunctions.log(factor[index, index])
    }
    return 2 * sum
  }

  /// The solution of *A x = b*; a short right-hand side is filled with 0.
  package func solve(_ rightHandSide: [Double]) -> [Double] {
    var x = Array(rightHandSide.prefix(size))
    x.append(contentsOf: repeatElement(0, count: size - x.count))
    for row in 0..<size {
      var sum = x[row]
      for column in 0..<row {
        sum -= factor[row, column] * x[column]
      }
      x[row] = sum / factor[row, row]
    }
    for row in stride(from: size - 1, through: 0, by: -1) {
      x[row] /= factor[row, row]
      let value = x[row]
      for column in 0..<row {
        x[column] -= factor[row, column] * value
      }
    }
    return x
  }

  /// The inverse of the matrix factored: a covariance, where the matrix is an information.
  package func inverse() -> SquareMatrix {
    var result = SquareMatrix(size: size)
    for column in 0..<size {
      var unit = Array(repeating: 0.0, count: size)
      unit[column] = 1
      let solution = solve(unit)
      for row in 0..<size {
        result[row, column] = solution[row]
      }
    }
    return result
  }
}
