/// Sets extreme elements aside, one sweep after the other, until none is left.
///
/// An element whose ratings are all the lowest (or all the highest) seen has no finite measure, and
/// its ratings say nothing about the others.
struct RaschSelection: Sendable {
  private let table: FacetedRatings
  private let model: RaschModel
  /// Whether candidates stay who are extreme: a population gives them a measure all the same.
  private let keepsCandidates: Bool
  private var left: RaschElements
  /// The places of the ratings of elements that are left, in the table's order.
  private var active: [Int]
  /// How often each category is given by those ratings, group after group of shared thresholds.
  private(set) var counts: [[Int]] = []
  private(set) var extremes: [RaschDesign.Extreme] = []

  init(_ table: FacetedRatings, model: RaschModel, keepsCandidates: Bool = false) {
    self.keepsCandidates = keepsCandidates
    self.table = table
    self.model = model
    left = RaschElements(
      candidates: Array(table.candidates.indices),
      raters: Array(table.raters.indices),
      criteria: Array(table.criteria.indices)
    )
    active = Array(table.ratings.indices)
    repeat {
      counts = categoryCounts()
    } while sweep()
  }

  /// Whether no rating is left.
  var isEmpty: Bool { active.isEmpty }

  /// The places of the elements left, in order.
  var elements: RaschElements { left }

  /// The places of the ratings left, by candidate, criterion and place.
  func sortedRatings() -> [Int] {
    let order = sorted(active, by: .criterion, count: table.criteria.count)
    return sorted(order, by: .candidate, count: table.candidates.count)
  }

  /// A counting sort that keeps the order of equal elements.
  private func sorted(_ order: [Int], by facet: RaschFacet, count: Int) -> [Int] {
    var starts = Array(repeating: 0, count: count + 1)
    for place in order {
      starts[table.ratings[place].element(facet) + 1] += 1
    }
    for element in 0..<count {
      starts[element + 1] += starts[element]
    }
    var result = order
    for place in order {
      let element = table.ratings[place].element(facet)
      result[starts[element]] = place
      starts[element] += 1
    }
    return result
  }

  private func group(_ rating: FacetedRatings.Rating) -> Int {
    switch model {
    case .ratingScale: 0
    case .partialCreditByCriterion: rating.criterion
    case .partialCreditByRater: rating.rater
    }
  }

  private func categoryCounts() -> [[Int]] {
    let groupCount =
      switch model {
      case .ratingScale: 1
      case .partialCreditByCriterion: table.criteria.count
      case .partialCreditByRater: table.raters.count
      }
    let size = table.scale.count
    var counts = Array(repeating: 0, count: groupCount * size)
    for place in active {
      let rating = table.ratings[place]
      counts[group(rating) * size + rating.rating - table.scale.lowerBound] += 1
    }
    return (0..<groupCount).map { Array(counts[($0 * size)..<(($0 + 1) * size)]) }
  }

  /// How far an element's ratings lie above the lowest and below the highest seen.
  private struct Room {
    var below = 0
    var above = 0
    var count = 0
    var isExtreme: Bool { below == 0 || above == 0 }
    /// A room that only counts as extreme where it is empty.
    var keptOpen: Room {
      count == 0 ? self : Room(below: below + 1, above: above + 1, count: count)
    }

    mutating func add(_ category: Int, _ low: Int, _ high: Int) {
      below += category - low
      above += high - category
      count += 1
    }
  }

  /// Removes what is extreme now; false where nothing was.
  private mutating func sweep() -> Bool {
    let ends = counts.map { row in
      (low: row.firstIndex { $0 > 0 } ?? 0, high: row.lastIndex { $0 > 0 } ?? 0)
    }
    var candidates = Array(repeating: Room(), count: table.candidates.count)
    var raters = Array(repeating: Room(), count: table.raters.count)
    var criteria = Array(repeating: Room(), count: table.criteria.count)
    for place in active {
      let rating = table.ratings[place]
      let category = rating.rating - table.scale.lowerBound
      let (low, high) = ends[group(rating)]
      candidates[rating.candidate].add(category, low, high)
      raters[rating.rater].add(category, low, high)
      criteria[rating.criterion].add(category, low, high)
    }
    if keepsCandidates { candidates = candidates.map(\.keptOpen) }
    let before = left
    set(aside: candidates, .candidate)
    set(aside: raters, .rater)
    set(aside: criteria, .criterion)
    left.candidates.removeAll { candidates[$0].isExtreme }
    left.raters.removeAll { raters[$0].isExtreme }
    left.criteria.removeAll { criteria[$0].isExtreme }
    guard left != before else { return false }
    active.removeAll { place in
      let rating = table.ratings[place]
      return candidates[rating.candidate].isExtreme || raters[rating.rater].isExtreme
        || criteria[rating.criterion].isExtreme
    }
    return true
  }

  private mutating func set(aside rooms: [Room], _ facet: RaschFacet) {
    for element in left[facet] where rooms[element].isExtreme && rooms[element].count > 0 {
      extremes.append(
        RaschDesign.Extreme(facet: facet, element: element, isHigh: rooms[element].above == 0)
      )
    }
  }
}

extension FacetedRatings.Rating {
  @inline(__always)
  func element(_ facet: RaschFacet) -> Int {
    switch facet {
    case .candidate: candidate
    case .rater: rater
    case .criterion: criterion
    }
  }
}
