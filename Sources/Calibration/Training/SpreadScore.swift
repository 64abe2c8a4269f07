/// How widely ratings are spread, against what one rater of the committee would show on the same
/// exercises.
public struct SpreadScore: Sendable, Hashable {
  /// The standard deviation over all ratings.
  public let range: Double
  /// What is expected of it; far below, only part of the scale is used.
  public let expectedRange: Double
  /// The standard deviation over the criteria within an exercise, pooled.
  public let within: Double
  /// What is expected of it; far below, one impression colours every criterion.
  public let expectedWithin: Double

  /// The range over what is expected.
  public var rangeRatio: Double { expectedRange > 0 ? range / expectedRange : 1 }
  /// The spread within exercises over what is expected; below about .8 a halo.
  public var withinRatio: Double { expectedWithin > 0 ? within / expectedWithin : 1 }

  init(_ cells: [RatedCell], noise: CommitteeNoise) throws(Undefined) {
    guard cells.count > 1 else { throw .tooFewUnits(needed: 2, found: cells.count) }
    func error(_ cells: [RatedCell]) -> Double {
      cells.reduce(0) { $0 + noise.errorOfMean($1) } / Double(cells.count)
    }
    range = SampleSpread(cells.map { Double($0.rating) }).variance.squareRoot()
    let standard = SampleSpread(cells.map(\.standard)).variance
    expectedRange = max(standard + noise.raterVariance - error(cells), 0).squareRoot()
    var own = 0.0
    var expected = 0.0
    var degrees = 0.0
    for group in Self.groups(cells) where group.count > 1 {
      let freedom = Double(group.count - 1)
      own += freedom * SampleSpread(group.map { Double($0.rating) }).variance
      let mean = SampleSpread(group.map(\.standard)).variance
      expected += freedom * max(mean + noise.raterVariance - error(group), 0)
      degrees += freedom
    }
    guard degrees > 0 else { throw .tooFewUnits(needed: 2, found: 1) }
    within = (own / degrees).squareRoot()
    expectedWithin = (expected / degrees).squareRoot()
  }

  /// The cells of each attempt, in order.
  private static func groups(_ cells: [RatedCell]) -> [[RatedCell]] {
    var groups: [[RatedCell]] = []
    for cell in cells {
      if groups.last?.first?.attempt == cell.attempt {
        groups[groups.count - 1].append(cell)
      } else {
        groups.append([cell])
      }
    }
    return groups
  }
}
