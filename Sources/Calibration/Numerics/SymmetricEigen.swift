/// Eigenvalues and eigenvectors of a small symmetric matrix, largest value first.
///
/// - Note: Jacobi's rotations in cyclic order: Golub, G. H., Van Loan, C. F. (2013). *Matrix
///   Computations*, 8.5.
package struct SymmetricEigen: Sendable {
  /// The eigenvalues, falling.
  package let values: [Double]
  /// The eigenvectors in the order of their values; the largest element of each is positive.
  package let vectors: [[Double]]

  /// Decomposes a matrix, of which both triangles are read.
  ///
  /// - Complexity: O(*n*³) for *n* rows, a handful of sweeps.
  package init(_ matrix: SquareMatrix) {
    let size = matrix.size
    var a = matrix
    var v = SquareMatrix(size: size)
    for index in 0..<size { v[index, index] = 1 }
    for _ in 0..<60 {
      var off = 0.0
      var whole = 0.0
      for row in 0..<size {
        for column in 0..<size {
          whole += a[row, column] * a[row, column]
          if row != column { off += a[row, column] * a[row, column] }
        }
      }
      guard off > 1e-26 * whole else { break }
      for row in 0..<size {
        for column in (row + 1)..<max(size, row + 1) { Self.rotate(&a, &v, row, column) }
      }
    }
    let order = (0..<size).sorted { (-a[$0, $0], $0) < (-a[$1, $1], $1) }
    values = order.map { a[$0, $0] }
    vectors = order.map { column in
      let vector = (0..<size).map { v[$0, column] }
      let largest = vector.max { ($0.magnitude) < ($1.magnitude) } ?? 1
      return largest < 0 ? vector.map { -$0 } : vector
    }
  }

  private static func rotate(
    _ a: inout SquareMatrix,
    _ v: inout SquareMatrix,
    _ p: Int,
    _ q: Int
  ) {
    guard a[p, q] != 0 else { return }
    let theta = (a[q, q] - a[p, p]) / (2 * a[p, q])
    let t = (theta < 0 ? -1 : 1) / (theta.magnitude + (theta * theta + 1).squareRoot())
    let c = 1 / (t * t + 1).squareRoot()
    let s = t * c
    for k in 0..<a.size {
      let (x, y) = (a[k, p], a[k, q])
      a[k, p] = c * x - s * y
      a[k, q] = s * x + c * y
    }
    for k in 0..<a.size {
      let (x, y) = (a[p, k], a[q, k])
      a[p, k] = c * x - s * y
      a[q, k] = s * x + c * y
    }
    for k in 0..<a.size {
      let (x, y) = (v[k, p], v[k, q])
      v[k, p] = c * x - s * y
      v[k, q] = s * x + c * y
    }
  }
}
