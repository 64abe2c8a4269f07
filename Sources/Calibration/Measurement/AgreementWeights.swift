/// How much credit two ratings get that are not the same.
///
/// Each is a matrix of agreement weights, 1 on the diagonal.
public enum AgreementWeights: Hashable, Sendable {
  /// No credit: the categories are names.
  case identity
  /// *1 - |i - j| / range*, over the categories' values.
  case linear
  /// *1 - (i - j)² / range²*, over the categories' values.
  case quadratic
  /// By the number of categories from one to the other: *1 - n(n - 1) / (q(q - 1))*, *n* counting
  /// both ends.
  case ordinal
  /// Weights of one's own, 1 for full agreement.
  case agreement([[Double]])
  /// Weights of one's own, 0 for full agreement and the largest for the least.
  case disagreement([[Double]])

  /// The matrix for categories with the given values, in their order.
  ///
  /// - Parameter values: The categories' values, increasing.
  /// - Returns: A row and a column for each category.
  /// - Throws: `Undefined` where the weights given do not fit.
  /// - Note: Gwet, K. L. (2014). *Handbook of Inter-Rater Reliability*, 4th edition, chapter 3, for
  ///   the ordinal weights; Cohen, J. (1968) for the others.
  func matrix(for values: [Double]) throws(Undefined) -> SquareMatrix {
    switch self {
    case .identity:
      return Self.filled(values) { $0 == $1 ? 1 : 0 }
    case .linear:
      let range = Self.range(values)
      return Self.filled(values) { 1 - (values[$0] - values[$1]).magnitude / range }
    case .quadratic:
      let range = Self.range(values)
      return Self.filled(values) { first, second in
        let share = (values[first] - values[second]) / range
        return 1 - share * share
      }
    case .ordinal:
      let all = Double(values.count * (values.count - 1))
      return Self.filled(values) { first, second in
        let between = Double(abs(first - second) + 1)
        return all > 0 ? 1 - between * (between - 1) / all : 1
      }
    case .agreement(let rows):
      return try Self.checked(rows, count: values.count)
    case .disagreement(let rows):
      var matrix = try Self.checked(rows, count: values.count)
      let largest = matrix.elements.max() ?? 0
      guard largest > 0 else { throw .noVariation }
      for index in matrix.elements.indices {
        matrix.elements[index] = 1 - matrix.elements[index] / largest
      }
      return matrix
    }
  }

  private static func range(_ values: [Double]) -> Double {
    guard let first = values.first, let last = values.last, last > first else { return 1 }
    return last - first
  }

  private static func filled(
    _ values: [Double],
    _ weight: (Int, Int) -> Double
  ) -> SquareMatrix {
    var matrix = SquareMatrix(size: values.count)
    for row in values.indices {
      for column in values.indices {
        matrix[row, column] = weight(row, column)
      }
    }
    return matrix
  }

  private static func checked(
    _ rows: [[Double]],
    count: Int
  ) throws(Undefined) -> SquareMatrix {
    guard rows.count == count else {
      throw .weightsOfWrongSize(needed: count, found: rows.count)
    }
    for row in rows {
      guard row.count == count else {
        throw .weightsOfWrongSize(needed: count, found: row.count)
      }
      for (position, weight) in row.enumerated() where !weight.isFinite {
        throw .notFinite(position: position)
      }
    }
    return SquareMatrix(rows: rows)
  }
}
