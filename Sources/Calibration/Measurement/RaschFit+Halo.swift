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
    guard let halo = all.halo() else { throw .noVariation }
    var replicates: [[Double]] = []
    if design.candidateCount >= folds {
      for part in parts {
        var rest = all
        rest.add(part, sign: -1)
        if let values = rest.halo()?.halo { replicates.append(values) }
      }
    }
    return (0..<count).map { rater in
      RelativeHalo(
        name: table.raters[design.elements.raters[rater]],
        loading: halo.loadings[rater],
        halo: halo.halo[rater],
        standardError: replicates.count == folds
          ? Self.jackknife(replicates.map { $0[rater] }) : nil
      )
    }
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
