/// The rows of a sparse regression, one after the other in flat arrays.
struct SparseDesign: Sendable {
  private(set) var starts = [0]
  private(set) var indices: [Int32] = []
  private(set) var values: [Double] = []

  var rowCount: Int { starts.count - 1 }

  /// Appends a row, entries of one index added up and in order of index.
  mutating func append(_ features: [SparseFeature], and last: SparseFeature?) {
    var row = features
    if let last { row.append(last) }
    row.sort { ($0.index, $0.value) < ($1.index, $1.value) }
    for feature in row {
      if let previous = indices.last, indices.count > starts[starts.count - 1],
        Int(previous) == feature.index
      {
        values[values.count - 1] += feature.value
      } else {
        indices.append(Int32(truncatingIfNeeded: feature.index))
        values.append(feature.value)
      }
    }
    starts.append(indices.count)
  }

  @inline(__always)
  func product(_ row: Int, _ point: [Double]) -> Double {
    var sum = 0.0
    for entry in starts[row]..<starts[row + 1] {
      sum += values[entry] * point[Int(indices[entry])]
    }
    return sum
  }

  @inline(__always)
  func add(_ factor: Double, _ row: Int, to vector: inout [Double]) {
    for entry in starts[row]..<starts[row + 1] {
      vector[Int(indices[entry])] += factor * values[entry]
    }
  }

  /// Adds a multiple of the row's outer product to the lower triangle of a matrix.
  @inline(__always)
  func addSquare(_ factor: Double, _ row: Int, to matrix: inout SquareMatrix) {
    let range = starts[row]..<starts[row + 1]
    for entry in range {
      let scaled = factor * values[entry]
      let start = Int(indices[entry]) * matrix.size
      for other in range.lowerBound...entry {
        matrix.elements[start + Int(indices[other])] += scaled * values[other]
      }
    }
  }

  /// Adds a multiple of the row to one row of a matrix.
  @inline(__always)
  func add(_ factor: Double, _ row: Int, toRow target: Int, of matrix: inout SquareMatrix) {
    let start = target * matrix.size
    for entry in starts[row]..<starts[row + 1] {
      matrix.elements[start + Int(indices[entry])] += factor * values[entry]
    }
  }
}
