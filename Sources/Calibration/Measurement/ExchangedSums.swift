/// How far the sums of a facet's elements are from what they would be on average, were their ratings
/// exchanged within each cluster, and the variance of that.
struct ExchangedSums: Sendable {
  /// A rating by what is compared, by what it is compared within, and by the rest.
  private struct Entry {
    let element: Int
    let cluster: Int
    let cell: Int
    let value: Double

    init(_ rating: FacetedRatings.Rating, _ facet: RaschFacet, lowest: Int) {
      element = rating.element(facet)
      cluster = facet == .candidate ? rating.rater : rating.candidate
      cell = facet == .criterion ? rating.rater : rating.criterion
      value = Double(rating.rating - lowest)
    }
  }

  /// Whether any two elements meet.
  private(set) var areShared = false
  private var sums: [Double]
  private var variances: SquareMatrix

  /// Adds up the ratings of some elements, in order: raters and criteria within candidates, candidates
  /// within raters.
  init(_ facet: RaschFacet, _ elements: [Int], in table: FacetedRatings) {
    sums = Array(repeating: 0, count: elements.count)
    variances = SquareMatrix(size: elements.count)
    let places = Dictionary(uniqueKeysWithValues: elements.enumerated().map { ($1, $0) })
    let entries = table.ratings.map { Entry($0, facet, lowest: table.scale.lowerBound) }
    let clusters = Dictionary(grouping: entries, by: \.cluster)
    for (_, own) in clusters.sorted(by: { $0.key < $1.key }) {
      let members = Self.means(own, places)
      areShared = areShared || members.count > 1
      add(members, comparesSingles: facet != .candidate)
    }
  }

  /// The mean of each element's ratings in each cell of a cluster.
  private static func means(
    _ entries: [Entry],
    _ places: [Int: Int]
  ) -> [(element: Int, cells: [Int: Double])] {
    Dictionary(grouping: entries, by: \.element).compactMap { element, own in
      places[element].map { place in
        let cells = Dictionary(grouping: own, by: \.cell).mapValues { ratings in
          ratings.reduce(0) { $0 + $1.value } / Double(ratings.count)
        }
        return (place, cells)
      }
    }.sorted { $0.element < $1.element }
  }

  /// Adds a cluster: those with the same cells are exchanged as a whole.
  ///
  /// Where somebody is alone with the cells rated, either that one is left out, or else the cluster's
  /// squares stand for what exchanging would give.
  private mutating func add(
    _ members: [(element: Int, cells: [Int: Double])],
    comparesSingles: Bool
  ) {
    let groups = Dictionary(grouping: members) { $0.cells.keys.sorted() }
    let alike = groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
    if comparesSingles, alike.contains(where: { $0.count < 2 }) {
      addSquares(members)
      return
    }
    for group in alike where group.count > 1 {
      let count = Double(group.count)
      let totals = group.map { member in
        member.cells.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value }
      }
      let mean = totals.reduce(0, +) / count
      let spread = totals.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
      for (member, total) in zip(group, totals) {
        sums[member.element] += total - mean
        variances[member.element, member.element] += spread
        for other in group { variances[member.element, other.element] -= spread / count }
      }
    }
  }

  private mutating func addSquares(_ members: [(element: Int, cells: [Int: Double])]) {
    var excess = Array(repeating: 0.0, count: members.count)
    for cell in Set(members.flatMap(\.cells.keys)).sorted() {
      let given = members.indices.compactMap { place in
        members[place].cells[cell].map { (place: place, value: $0) }
      }
      let mean = given.reduce(0) { $0 + $1.value } / Double(given.count)
      for entry in given { excess[entry.place] += entry.value - mean }
    }
    for (member, own) in zip(members, excess) {
      sums[member.element] += own
      for (other, others) in zip(members, excess) {
        variances[member.element, other.element] += own * others
      }
    }
  }

  /// The sums on both sides of the inverse of their variances, and the rank of those.
  func quadratic() -> (square: Double, rank: Int) {
    var rows = sums.indices.map { row in sums.indices.map { variances[row, $0] } }
    var rest = sums
    let whole = rows.indices.map { rows[$0][$0] }
    var left = Set(rows.indices.filter { whole[$0] > 0 })
    var square = 0.0
    var rank = 0
    while let pivot = left.sorted().max(by: { rows[$0][$0] / whole[$0] < rows[$1][$1] / whole[$1] }
    ),
      rows[pivot][pivot] > 1e-9 * whole[pivot]
    {
      left.remove(pivot)
      let line = rows[pivot]
      square += rest[pivot] * rest[pivot] / line[pivot]
      rank += 1
      for row in left.sorted() where rows[row][pivot] != 0 {
        let factor = rows[row][pivot] / line[pivot]
        rest[row] -= factor * rest[pivot]
        Vectors.add(-factor, line, to: &rows[row])
      }
    }
    return (square, rank)
  }
}
