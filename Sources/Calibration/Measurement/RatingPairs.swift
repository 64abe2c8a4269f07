/// The pairs of ratings that different raters gave in one context, and their conditional likelihood.
///
/// The parameters are the severities, then the sums of thresholds up to each inner category.
struct RatingPairs: Sendable {
  /// Two raters' categories, and the candidate they are about.
  private struct Pair: Sendable {
    let candidate: Int
    let first: Int
    let second: Int
    let a: Int
    let b: Int
  }

  /// The places of the raters that have pairs.
  let raters: [Int]
  /// The number of pairs of each of those.
  let counts: [Int]
  /// The categories seen between the lowest and the highest.
  let interior: [Int]
  private let links: [(first: Int, second: Int)]
  private let groups: [PairGroup]
  private let places: [PairGathering.Place]
  private let categories: [Int]
  private let categoryCount: Int
  private let priorPrecision = 1.0 / 900

  var isEmpty: Bool { places.isEmpty }

  init(_ table: FacetedRatings) {
    let found = Self.pairs(table)
    var isSeen = Array(repeating: false, count: table.scale.count)
    var counts = Array(repeating: 0, count: table.raters.count)
    for pair in found {
      isSeen[pair.a] = true
      isSeen[pair.b] = true
      counts[pair.first] += 1
      counts[pair.second] += 1
    }
    let kept = counts.indices.filter { counts[$0] > 0 }
    var raterPlaces = Array(repeating: 0, count: counts.count)
    for (place, rater) in kept.enumerated() {
      raterPlaces[rater] = place
    }
    let categories = isSeen.indices.filter { isSeen[$0] }
    var gathering = PairGathering(categories: categories, raterCount: kept.count)
    for pair in found {
      gathering.add(
        raterPlaces[pair.first],
        raterPlaces[pair.second],
        pair.a,
        pair.b,
        candidate: pair.candidate
      )
    }
    raters = kept
    self.counts = kept.map { counts[$0] }
    interior = Array(categories.dropFirst().dropLast())
    links = gathering.links
    groups = gathering.groups
    places = gathering.places
    self.categories = categories
    categoryCount = table.scale.count
  }

  /// The pairs of different raters in one context, in order of candidates.
  private static func pairs(_ table: FacetedRatings) -> [Pair] {
    let order = table.ratings.indices.sorted { first, second in
      let (one, other) = (table.ratings[first], table.ratings[second])
      return (one.candidate, one.criterion, one.rater, first)
        < (other.candidate, other.criterion, other.rater, second)
    }
    var found: [Pair] = []
    for place in order.indices {
      let one = table.ratings[order[place]]
      for later in (place + 1)..<max(order.count, place + 1) {
        let other = table.ratings[order[later]]
        guard other.candidate == one.candidate, other.criterion == one.criterion else { break }
        guard other.rater != one.rater else { continue }
        found.append(
          Pair(
            candidate: one.candidate,
            first: one.rater,
            second: other.rater,
            a: one.rating - table.scale.lowerBound,
            b: other.rating - table.scale.lowerBound
          )
        )
      }
    }
    return found
  }

  /// Groups of raters linked by pairs, as places.
  func parts() -> [[Int]] {
    var parent = Array(raters.indices)
    func root(_ place: Int) -> Int {
      var place = place
      while parent[place] != place { place = parent[place] }
      return place
    }
    for link in links {
      let (one, other) = (root(link.first), root(link.second))
      if one != other { parent[max(one, other)] = min(one, other) }
    }
    var groups: [[Int]] = []
    var group = Array(repeating: -1, count: raters.count)
    for place in raters.indices {
      let top = root(place)
      if group[top] < 0 {
        group[top] = groups.count
        groups.append([])
      }
      groups[group[top]].append(place)
    }
    return groups
  }

  /// Minus the conditional log-likelihood with its derivatives.
  func evaluate(
    _ point: [Double],
    _ gradient: inout [Double],
    _ curvature: inout SquareMatrix
  ) -> Double {
    curvature = SquareMatrix(size: point.count)
    gradient = Array(repeating: 0, count: point.count)
    var value = 0.0
    for group in groups {
      value += group.add(at: point, &gradient, &curvature)
    }
    var total = 0.0
    for place in raters.indices {
      value += 0.5 * priorPrecision * point[place] * point[place]
      gradient[place] += priorPrecision * point[place]
      curvature[place, place] += priorPrecision
      total += point[place]
    }
    value += 0.5 * total * total
    for row in raters.indices {
      gradient[row] += total
      for column in 0...row {
        curvature[row, column] += 1
      }
    }
    return value
  }

  /// The roots of the diagonal of *H⁻¹ J H⁻¹*, *J* the spread of the candidates' scores; null where
  /// the curvature cannot be inverted.
  func standardErrors(at point: [Double]) -> [Double?] {
    var gradient = point
    var curvature = SquareMatrix(size: point.count)
    let _ = evaluate(point, &gradient, &curvature)
    guard let inverse = CholeskyFactor(curvature)?.inverse() else {
      return point.map { _ in nil }
    }
    let moments = groups.map { $0.moments(at: point) }
    var variances = Array(repeating: 0.0, count: point.count)
    var first = 0
    while first < places.count {
      var score = Array(repeating: 0.0, count: point.count)
      var last = first
      while last < places.count, places[last].candidate == places[first].candidate {
        let group = groups[places[last].group]
        let means = moments[places[last].group].means
        for (place, effect) in group.effects.enumerated() {
          let own = group.rows[places[last].way * group.effects.count + place]
          score[effect] += means[place] - own
        }
        last += 1
      }
      for (place, influence) in inverse.times(score).enumerated() {
        variances[place] += influence * influence
      }
      first = last
    }
    return variances.map { $0.squareRoot() }
  }

  /// The thresholds from the sums.
  func thresholds(at point: [Double]) -> [Double?] {
    let sums = sums(at: point)
    return (1..<categoryCount).map { category in
      guard let upper = sums[category], let lower = sums[category - 1] else { return nil }
      return upper - lower
    }
  }

  /// The sum of thresholds up to each category; null for one never seen.
  private func sums(at point: [Double]) -> [Double?] {
    var result: [Double?] = Array(repeating: nil, count: categoryCount)
    for category in [categories.first, categories.last].compactMap(\.self) {
      result[category] = 0
    }
    for (index, category) in interior.enumerated() {
      result[category] = point[raters.count + index]
    }
    return result
  }
}
