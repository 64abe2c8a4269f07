/// The ranks of numbers, equal ones sharing the mean of theirs.
struct Ranks: Sendable {
  /// The rank of each number, from 1.
  let values: [Double]
  /// The sum of *t³ - t* over the groups of *t* equal numbers.
  let tieSum: Double

  init(_ numbers: [Double]) {
    let order = numbers.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) }
    var values = Array(repeating: 0.0, count: numbers.count)
    var tieSum = 0.0
    var first = 0
    while first < order.count {
      var last = first
      while last + 1 < order.count, numbers[order[last + 1]] == numbers[order[first]] {
        last += 1
      }
      let size = Double(last - first + 1)
      for place in first...last {
        values[order[place]] = Double(first + last) / 2 + 1
      }
      tieSum += size * size * size - size
      first = last + 1
    }
    self.values = values
    self.tieSum = tieSum
  }
}
