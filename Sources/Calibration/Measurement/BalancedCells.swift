/// A complete table of persons by two facets and its sums of squares.
struct BalancedCells: Sendable {
  /// Sums of squares of the main effects and interactions.
  struct Squares: Sendable {
    let persons: Double
    let first: Double
    let second: Double
    let personsFirst: Double
    let personsSecond: Double
    let firstSecond: Double
    let residual: Double
  }

  let personCount: Int
  let firstCount: Int
  let secondCount: Int
  private let cells: [Double]

  init(_ ratings: [[[Double]]]) throws(Undefined) {
    personCount = ratings.count
    firstCount = ratings.first?.count ?? 0
    secondCount = ratings.first?.first?.count ?? 0
    var cells: [Double] = []
    for person in ratings {
      guard person.count == firstCount else { throw .lengthsDiffer(firstCount, person.count) }
      for row in person {
        guard row.count == secondCount else { throw .lengthsDiffer(secondCount, row.count) }
        cells.append(contentsOf: row)
      }
    }
    for (position, value) in cells.enumerated() where !value.isFinite {
      throw .notFinite(position: position)
    }
    let mean = cells.isEmpty ? 0 : cells.reduce(0, +) / Double(cells.count)
    self.cells = cells.map { $0 - mean }
  }

  var squares: Squares {
    let (p, a, b) = (personCount, firstCount, secondCount)
    let persons = marginal(size: p) { person, _, _ in person }
    let first = marginal(size: a) { _, first, _ in first }
    let second = marginal(size: b) { _, _, second in second }
    let personsFirst = marginal(size: p * a) { person, first, _ in person * a + first }
    let personsSecond = marginal(size: p * b) { person, _, second in person * b + second }
    let firstSecond = marginal(size: a * b) { _, first, second in first * b + second }
    let all = cells.reduce(0) { $0 + $1 * $1 }
    return Squares(
      persons: persons,
      first: first,
      second: second,
      personsFirst: personsFirst - persons - first,
      personsSecond: personsSecond - persons - second,
      firstSecond: firstSecond - first - second,
      residual: all - personsFirst - personsSecond - firstSecond + persons + first + second
    )
  }

  /// The sum of squared deviations of group means from the grand mean, over all cells.
  private func marginal(size: Int, _ group: (Int, Int, Int) -> Int) -> Double {
    var sums = Array(repeating: 0.0, count: size)
    var cell = 0
    for person in 0..<personCount {
      for first in 0..<firstCount {
        for second in 0..<secondCount {
          sums[group(person, first, second)] += cells[cell]
          cell += 1
        }
      }
    }
    return sums.reduce(0) { $0 + $1 * $1 } * Double(size) / Double(max(cells.count, 1))
  }
}
