extension AgreementTally {
  /// *p_e = Σw / (q (q - 1)) Σ π (1 - π)*.
  func gwet() throws(Undefined) -> ChanceCorrectedAgreement {
    guard size > 1 else { throw .noVariation }
    let factor = weights.elements.reduce(0, +) / Double(size * (size - 1))
    let expected = factor * shares.reduce(0) { $0 + $1 * (1 - $1) }
    let influences = units.map { unit in
      factor * Vectors.dot(unit.counts, shares.map { 1 - $0 }) / unit.ratings
    }
    return try result(expected: expected, influences: influences)
  }

  /// *p_e = Σ Σ w π π*.
  func fleiss() throws(Undefined) -> ChanceCorrectedAgreement {
    let weightedShares = weighted(shares)
    let influences = units.map { Vectors.dot($0.counts, weightedShares) / $0.ratings }
    return try result(
      expected: Vectors.dot(weightedShares, shares),
      influences: influences
    )
  }

  /// *p_e = Σw / q²*.
  func brennanPrediger() throws(Undefined) -> ChanceCorrectedAgreement {
    guard size > 1 else { throw .noVariation }
    let expected = weights.elements.reduce(0, +) / Double(size * size)
    return try result(expected: expected, influences: nil)
  }

  /// Alpha over the units with two ratings or more, with its small-sample term.
  func krippendorff() throws(Undefined) -> ChanceCorrectedAgreement {
    let paired = units.filter { $0.ratings > 1 }
    let count = Double(paired.count)
    guard count > 1 else { throw .tooFewUnits(needed: 2, found: paired.count) }
    let total = paired.reduce(0) { $0 + $1.ratings }
    let mean = total / count
    var shares = Array(repeating: 0.0, count: size)
    for unit in paired {
      Vectors.add(1 / total, unit.counts, to: &shares)
    }
    let weightedShares = weighted(shares)
    let expected = Vectors.dot(weightedShares, shares)
    let chance = 1 - expected
    guard chance > 1e-15 else { throw .noVariation }
    let raw = paired.reduce(0) { $0 + $1.agreeing / (mean * ($1.ratings - 1)) } / count
    let observed = (1 - 1 / total) * raw + 1 / total
    let coefficient = (observed - expected) / chance
    let uncorrected = (raw - expected) / chance
    var spread = ClusteredSpread()
    for unit in paired {
      let excess = (unit.ratings - mean) / mean
      let own = unit.agreeing / (mean * (unit.ratings - 1)) - observed * excess
      let ownChance = Vectors.dot(unit.counts, weightedShares) / mean - expected * excess
      let value =
        (own - expected) / chance - 2 * (1 - uncorrected) * (ownChance - expected) / chance
      spread.add(value - uncorrected, cluster: unit.cluster)
    }
    return ChanceCorrectedAgreement(
      coefficient: coefficient,
      observed: observed,
      expected: expected,
      standardError: spread.standardErrorOfMean,
      unitCount: paired.count,
      clusterCount: spread.clusterCount
    )
  }

  /// *p_e* from the raters' own distributions: the mean over pairs of different raters.
  func conger(_ table: RatingTable) throws(Undefined) -> ChanceCorrectedAgreement {
    var ratings = Array(repeating: 0.0, count: table.raterCount)
    var own = Array(repeating: Array(repeating: 0.0, count: size), count: table.raterCount)
    for (cell, code) in table.codes.enumerated() where code >= 0 {
      ratings[cell % table.raterCount] += 1
      own[cell % table.raterCount][Int(code)] += 1
    }
    let active = ratings.indices.filter { ratings[$0] > 0 }
    guard active.count > 1 else { throw .tooFewRaters(needed: 2, found: active.count) }
    let raters = Double(active.count)
    for rater in active {
      own[rater] = own[rater].map { $0 / ratings[rater] }
    }
    let sums = (0..<size).map { category in
      active.reduce(0.0) { $0 + own[$1][category] }
    }
    var expected = 0.0
    for first in 0..<size {
      for second in 0..<size {
        let same = active.reduce(0.0) { $0 + own[$1][first] * own[$1][second] }
        expected += weights[first, second] * (sums[first] * sums[second] - same)
      }
    }
    expected /= raters * (raters - 1)
    let influences = congerInfluences(table, ratings, own, sums, active)
    return try result(
      expected: expected,
      influences: influences.map { $0 / (raters * (raters - 1)) }
    )
  }

  /// Each unit's part in Conger's chance agreement, before division by the number of rater pairs.
  private func congerInfluences(
    _ table: RatingTable,
    _ ratings: [Double],
    _ own: [[Double]],
    _ sums: [Double],
    _ active: [Int]
  ) -> [Double] {
    let count = Double(units.count)
    var result: [Double] = []
    let others = active.map { rater in
      (0..<size).map { category in
        (0..<size).reduce(0.0) { sum, first in
          let weight = (weights[first, category] + weights[category, first]) / 2
          return sum + weight * (sums[first] - own[rater][first])
        }
      }
    }
    for unit in 0..<table.unitCount {
      let row = table.codes[(unit * table.raterCount)..<((unit + 1) * table.raterCount)]
      guard row.contains(where: { $0 >= 0 }) else { continue }
      var sum = 0.0
      for (place, rater) in active.enumerated() {
        let code = Int(row[row.startIndex + rater])
        let mean = Vectors.dot(others[place], own[rater])
        let present = (code >= 0 ? 1 : 0) - ratings[rater] / count
        let here = code >= 0 ? others[place][code] : 0
        sum += count / ratings[rater] * (here - present * mean)
      }
      result.append(sum)
    }
    return result
  }
}
