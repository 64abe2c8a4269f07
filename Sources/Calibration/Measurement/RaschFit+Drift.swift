extension RaschFit {
  /// Each measured rater's severity by occasion, against the measures over all occasions.
  ///
  /// - Note: Wolfe, E. W., Moulder, B. C., Myford, C. M. (2001). Detecting differential rater
  ///   functioning over time. *Journal of Applied Measurement* 2(3), 256-280: the separate model,
  ///   with the other facets anchored.
  public func drift() -> [RaterDrift] {
    let positions = positions()
    let categories = RaschCategories(design, parameters.effects)
    var byRater = Array(repeating: [(occasion: Int, rating: Int)](), count: design.raterCount)
    for rating in 0..<design.ratingCount {
      byRater[Int(design.cells[3 * rating])]
        .append((table.ratings[design.order[rating]].occasion, rating))
    }
    return byRater.indices.map { rater in
      let sorted = byRater[rater].sorted { ($0.occasion, $0.rating) < ($1.occasion, $1.rating) }
      var points: [RaterDrift.Point] = []
      var first = 0
      while first < sorted.count {
        var last = first
        while last < sorted.count, sorted[last].occasion == sorted[first].occasion { last += 1 }
        let extra = extraParameter(
          sorted[first..<last].map(\.rating),
          positions,
          categories
        )
        points.append(
          RaterDrift.Point(
            occasion: sorted[first].occasion,
            count: last - first,
            shift: -extra.value,
            standardError: extra.error
          )
        )
        first = last
      }
      return RaterDrift(
        name: table.raters[design.elements.raters[rater]],
        points: points
      )
    }
  }

  /// The standard deviation of a rater's position between occasions, in logits.
  ///
  /// From pairs of ratings of one candidate and criterion by one rater on different occasions:
  /// half the mean squared difference, less the chance variance *V*, over *V²*.
  ///
  /// - Parameter rater: The rater's name; null for all raters together.
  /// - Returns: The deviation, 0 where the pairs differ less than by chance, its standard error, null
  ///   at 0, and the number of pairs; null where there are none.
  public func occasionNoise(
    of rater: String? = nil
  ) -> (deviation: Double, error: Double?, pairs: Int)? {
    var squares = 0.0
    var information = 0.0
    var squaredInformation = 0.0
    var spread = 0.0
    var pairs = 0
    for candidate in 0..<design.candidateCount {
      let end = design.starts[candidate + 1]
      for first in design.starts[candidate]..<end {
        let element = design.elements.raters[Int(design.cells[3 * first])]
        guard rater == nil || rater == table.raters[element] else { continue }
        for second in (first + 1)..<max(end, first + 1) {
          guard design.cells[3 * first + 1] == design.cells[3 * second + 1] else { break }
          guard design.cells[3 * first] == design.cells[3 * second] else { continue }
          let difference = Double(design.cells[3 * first + 2] - design.cells[3 * second + 2])
          let variance = expectations.variances[first]
          squares += difference * difference / 2
          let excess = difference * difference / 2 - expectations.variances[first]
          spread += excess * excess
          information += variance
          squaredInformation += variance * variance
          pairs += 1
        }
      }
    }
    guard pairs > 0, squaredInformation > 0 else { return nil }
    let deviation = max((squares - information) / squaredInformation, 0).squareRoot()
    let error = spread.squareRoot() / squaredInformation / (2 * deviation)
    return (deviation, error.isFinite ? error : nil, pairs)
  }
}
