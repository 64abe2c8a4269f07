/// Mean and variance of some numbers.
struct SampleSpread: Sendable, Hashable {
  /// The mean; 0 without numbers.
  let mean: Double
  /// The variance with *n - 1*; 0 with fewer than two numbers.
  let variance: Double
  /// How many numbers.
  let count: Int

  init(_ values: [Double]) {
    count = values.count
    let mean = values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
    self.mean = mean
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    variance = values.count > 1 ? squares / Double(values.count - 1) : 0
  }

  /// The standard error of the mean; infinite with fewer than two numbers.
  var error: Double {
    count > 1 ? (variance / Double(count)).squareRoot() : .infinity
  }
}
