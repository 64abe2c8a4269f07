/// How often each pair of ratings was given to the same unit by two raters.
///
/// Rows are the first rater's ratings (or the reference), columns the second's.
public struct ConfusionMatrix: Hashable, Sendable {
  /// The rating of the first row and column; each next one is 1 higher.
  public let lowest: Int
  /// The counts, a row for each rating of the first rater; they need not be whole.
  public let counts: [[Double]]

  /// Counts the pairs of two rows of ratings.
  ///
  /// - Parameters:
  ///   - first: A rating for each unit.
  ///   - second: A rating for each unit, in the same order.
  ///   - scale: The ratings there are, for example `1...4`.
  /// - Throws: `Undefined` where the rows do not fit together or a rating is outside the scale.
  public init(_ first: [Int], _ second: [Int], scale: ClosedRange<Int>) throws(Undefined) {
    guard first.count == second.count else { throw .lengthsDiffer(first.count, second.count) }
    guard !scale.lowerBound.subtractingReportingOverflow(scale.upperBound).overflow,
      scale.upperBound - scale.lowerBound < 10_000
    else { throw .scaleTooWide }
    var counts = Array(
      repeating: Array(repeating: 0.0, count: scale.count),
      count: scale.count
    )
    for position in first.indices {
      guard scale.contains(first[position]) else {
        throw .ratingOutsideScale(first[position], position: position)
      }
      guard scale.contains(second[position]) else {
        throw .ratingOutsideScale(second[position], position: position)
      }
      counts[first[position] - scale.lowerBound][second[position] - scale.lowerBound] += 1
    }
    lowest = scale.lowerBound
    self.counts = counts
  }

  /// Takes a table of counts as it is.
  ///
  /// - Parameters:
  ///   - counts: A square table of counts of at least 0.
  ///   - lowest: The rating of the first row and column.
  /// - Throws: `Undefined` where the table is not square or a count is not usable.
  public init(counts: [[Double]], lowest: Int = 1) throws(Undefined) {
    for row in counts {
      guard row.count == counts.count else { throw .lengthsDiffer(counts.count, row.count) }
      for (position, count) in row.enumerated() where !(count >= 0 && count < .infinity) {
        throw .notFinite(position: position)
      }
    }
    self.counts = counts
    self.lowest = lowest
  }

  /// The number of ratings there are.
  public var categoryCount: Int { counts.count }

  /// The number of units.
  public var total: Double {
    counts.reduce(0) { $0 + $1.reduce(0, +) }
  }

  /// How often the first rater gave each rating.
  public var rowTotals: [Double] {
    counts.map { $0.reduce(0, +) }
  }

  /// How often the second rater gave each rating.
  public var columnTotals: [Double] {
    counts.indices.map { column in counts.reduce(0) { $0 + $1[column] } }
  }

  /// The share of units with the same rating.
  ///
  /// - Returns: The share, 0 to 1.
  /// - Throws: `Undefined` where there are no units.
  public func exactAgreement() throws(Undefined) -> Double {
    try agreement(within: 0)
  }

  /// The share of units whose ratings are the same or neighbours.
  ///
  /// - Returns: The share, 0 to 1.
  /// - Throws: `Undefined` where there are no units.
  public func adjacentAgreement() throws(Undefined) -> Double {
    try agreement(within: 1)
  }

  /// The share of units whose ratings are at most so many categories apart.
  ///
  /// - Parameter distance: The number of categories.
  /// - Returns: The share, 0 to 1.
  /// - Throws: `Undefined` where there are no units.
  public func agreement(within distance: Int) throws(Undefined) -> Double {
    let total = total
    guard total > 0 else { throw .tooFewUnits(needed: 1, found: 0) }
    var sum = 0.0
    for (row, values) in counts.enumerated() {
      for (column, count) in values.enumerated() where abs(row - column) <= distance {
        sum += count
      }
    }
    return sum / total
  }
}
