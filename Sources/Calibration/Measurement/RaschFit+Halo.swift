extension RaschFit {
  /// Each measured rater's halo relative to the rater with the least.
  ///
  /// - Returns: The estimates in the order of raters.
  /// - Throws: `Undefined` where fewer than three raters share candidates on several criteria, or
  ///   where they share nothing beyond the model.
  public func relativeHalo() throws(Undefined) -> [RelativeHalo] {
    let count = design.raterCount
    guard count > 2 else { throw .tooFewRaters(needed: 3, found: count) }
    let folds = 20
    var parts = Array(repeating: HaloCovariance(count: count), count: folds)
    for candidate in 0..<design.candidateCount {
      parts[candidate % folds].add(departures(candidate))
    }
    var all = HaloCovariance(count: count)
    for part in parts {
      all.add(part, sign: 1)
    }
    guard let halo = all.halo() else { throw .nothingShared }
    var replicates: [[Double]] = []
    if design.candidateCount >= folds {
      for part in parts {
        var rest = all
        rest.add(part, sign: -1)
        if let loadings = rest.halo()?.loadings { replicates.append(loadings) }
      }
    }
    let names = design.elements.raters.map { table.raters[$0] }
    guard replicates.count == folds else {
      return names.indices.map { rater in
        RelativeHalo(
          name: names[rater],
          loading: halo.loadings[rater],
          halo: halo.halo[rater],
          standardError: nil
        )
      }
    }
    let errors = (0..<count).map { rater in Self.jackknife(replicates.map { $0[rater] }) }
    let drawn = DrawnTogether(halo.loadings, errors: errors)
    guard let best = drawn.values.indices.max(by: { drawn.values[$0] < drawn.values[$1] }),
      drawn.values[best] > 0
    else { throw .nothingShared }
    let largest = drawn.values[best]
    return names.indices.map { rater in
      RelativeHalo(
        name: names[rater],
        loading: drawn.values[rater],
        halo: 1 - drawn.values[rater] / largest,
        standardError: Self.ratioError(drawn, rater, over: best)
      )
    }
  }

  /// The error of a ratio of two loadings, by the delta method.
  private static func ratioError(_ drawn: DrawnTogether, _ rater: Int, over best: Int) -> Double {
    let largest = drawn.values[best]
    let own = drawn.errors[rater]
    let reference = drawn.values[rater] / largest * drawn.errors[best]
    return (own * own + reference * reference).squareRoot() / largest
  }

  private static func jackknife(_ values: [Double]) -> Double {
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares * (count - 1) / count).squareRoot()
  }

  /// A candidate's residuals and information by rater and criterion, each rater's mean taken off.
  private func departures(_ candidate: Int) -> [HaloCovariance.Departure] {
    var result: [HaloCovariance.Departure] = []
    let range = design.starts[candidate]..<design.starts[candidate + 1]
    var residuals = Array(repeating: 0.0, count: design.raterCount)
    var information = residuals
    var counts = Array(repeating: 0, count: design.raterCount)
    for rating in range {
      let rater = Int(design.cells[3 * rating])
      residuals[rater] += Double(design.cells[3 * rating + 2]) - expectations.expected[rating]
      information[rater] += expectations.variances[rating]
      counts[rater] += 1
    }
    for rating in range {
      let rater = Int(design.cells[3 * rating])
      guard counts[rater] > 1, information[rater] > 0 else { continue }
      let variance = expectations.variances[rating]
      let residual = Double(design.cells[3 * rating + 2]) - expectations.expected[rating]
      result.append(
        HaloCovariance.Departure(
          rater: rater,
          criterion: Int(design.cells[3 * rating + 1]),
          residual: residual - variance * residuals[rater] / information[rater],
          information: variance
        )
      )
    }
    return result
  }
}
