/// Ridge regression of several targets on features that are zero in most rows, without intercept.
///
/// Minimises *|y - X w|² + ridge |w|²* for each target by conjugate gradients on
/// *(X X' + ridge) a = y*, with *w = X' a*. No matrix is formed: a step costs two passes over the
/// values that are not zero, and with rows of length one and a ridge near 1 some dozens of steps
/// suffice, however many rows there are. Eight targets go through together.
///
/// - Note: Hestenes, M. R., Stiefel, E. (1952). Methods of conjugate gradients for solving linear
///   systems. *Journal of Research of the National Bureau of Standards* 49(6).
struct SparseRidge: Sendable {
  /// The targets that go through together.
  private typealias Lanes = SIMD8<Double>

  /// The ridge; above zero.
  private let ridge: Double
  private let columnCount: Int
  /// Where the values of each row begin; a last entry holds their number.
  private var starts: [Int] = [0]
  private var columns: [Int32] = []
  private var values: [Double] = []

  /// The length of what is left to explain, as a share of the targets' own, at which to stop.
  private let tolerance: Double
  private static let mostSteps = 400

  private var rowCount: Int { starts.count - 1 }

  /// Takes the rows.
  ///
  /// - Parameters:
  ///   - rows: The values of each row that are not zero, with their columns.
  ///   - columnCount: How many columns there are; values in others are left out.
  ///   - ridge: What draws weights to zero; at least 1e-6 is taken.
  ///   - tolerance: The length of what is left to explain, as a share of the targets' own, at which to
  ///     stop.
  init(
    _ rows: [[(column: Int32, value: Double)]],
    columnCount: Int,
    ridge: Double,
    tolerance: Double = 1e-8
  ) {
    self.tolerance = tolerance
    self.ridge = max(1e-6, ridge)
    self.columnCount = max(0, columnCount)
    starts.reserveCapacity(rows.count + 1)
    for row in rows {
      for entry in row where entry.column >= 0 && Int(entry.column) < self.columnCount {
        columns.append(entry.column)
        values.append(entry.value)
      }
      starts.append(columns.count)
    }
  }

  /// The weights of every target.
  ///
  /// - Parameter targets: A list a target, an entry a row; short ones are filled with 0.
  /// - Returns: A row a column, an entry a target.
  /// - Complexity: some dozens of passes over the values for every eight targets.
  func weights(_ targets: [[Double]]) -> [Double] {
    var weights = Array(repeating: 0.0, count: columnCount * targets.count)
    for first in stride(from: 0, to: targets.count, by: Lanes.scalarCount) {
      let group = first..<min(targets.count, first + Lanes.scalarCount)
      let right = (0..<rowCount).map { row in
        var lanes = Lanes.zero
        for target in group where targets[target].indices.contains(row) {
          lanes[target - first] = targets[target][row]
        }
        return lanes
      }
      var found = Array(repeating: Lanes.zero, count: columnCount)
      gather(solve(right), into: &found)
      for column in found.indices {
        for target in group {
          weights[column * targets.count + target] = found[column][target - first]
        }
      }
    }
    return weights
  }

  /// The solution of *(X X' + ridge) a = y*.
  private func solve(_ right: [Lanes]) -> [Lanes] {
    var solution = Array(repeating: Lanes.zero, count: rowCount)
    var rest = right
    var direction = right
    var image = solution
    var middle = Array(repeating: Lanes.zero, count: columnCount)
    var square = Self.squares(rest)
    let enough = square * (tolerance * tolerance)
    for _ in 0..<Self.mostSteps where any(square .> enough) {
      gather(direction, into: &middle)
      spread(middle, beside: direction, into: &image)
      // A target that is explained already has nothing to divide by.
      let curvature = Self.products(direction, image)
      let step = (square / curvature).replacing(with: 0, where: square .<= enough)
      for row in solution.indices {
        solution[row] += step * direction[row]
        rest[row] -= step * image[row]
      }
      let next = Self.squares(rest)
      let keep = (next / square).replacing(with: 0, where: square .<= enough)
      for row in direction.indices { direction[row] = rest[row] + keep * direction[row] }
      square = next
    }
    return solution
  }

  /// *X' a*.
  private func gather(_ rows: [Lanes], into sums: inout [Lanes]) {
    sums.withUnsafeMutableBufferPointer { sums in
      for place in sums.indices { sums[place] = .zero }
      eachRow { row, columns, values in
        let lanes = rows[row]
        for entry in columns.indices { sums[Int(columns[entry])] += values[entry] * lanes }
      }
    }
  }

  /// *X u + ridge a*.
  private func spread(_ sums: [Lanes], beside rows: [Lanes], into image: inout [Lanes]) {
    sums.withUnsafeBufferPointer { sums in
      eachRow { row, columns, values in
        var lanes = ridge * rows[row]
        for entry in columns.indices { lanes += values[entry] * sums[Int(columns[entry])] }
        image[row] = lanes
      }
    }
  }

  @inline(__always)
  private func eachRow(
    _ body: (Int, UnsafeBufferPointer<Int32>, UnsafeBufferPointer<Double>) -> Void
  ) {
    columns.withUnsafeBufferPointer { columns in
      values.withUnsafeBufferPointer { values in
        for row in 0..<rowCount {
          let range = starts[row]..<starts[row + 1]
          body(row, .init(rebasing: columns[range]), .init(rebasing: values[range]))
        }
      }
    }
  }

  private static func squares(_ rows: [Lanes]) -> Lanes { products(rows, rows) }

  private static func products(_ first: [Lanes], _ second: [Lanes]) -> Lanes {
    var sum = Lanes.zero
    for row in first.indices { sum += first[row] * second[row] }
    return sum
  }
}
