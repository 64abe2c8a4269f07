/// What the coefficients of chance-corrected agreement need of a table: counts by unit and weights.
struct AgreementTally: Sendable {
  /// A unit with at least one rating.
  struct Unit: Sendable {
    /// How often it got each category.
    let counts: [Double]
    /// How many ratings it got.
    let ratings: Double
    /// The weighted number of ordered pairs of its ratings that agree.
    let agreeing: Double
    /// What it is drawn together with.
    let cluster: Int

    /// The share of its pairs that agree, 0 where there are none.
    var share: Double { ratings > 1 ? agreeing / (ratings * (ratings - 1)) : 0 }
  }

  let units: [Unit]
  let weights: SquareMatrix
  /// The number of units with two ratings or more.
  let pairedCount: Double
  /// The share of each category, every unit counting once.
  let shares: [Double]

  /// The number of categories.
  var size: Int { weights.size }

  init(
    _ table: RatingTable,
    _ agreement: AgreementWeights,
    clusters: [Int]? = nil
  ) throws(Undefined) {
    if let clusters, clusters.count != table.unitCount {
      throw .lengthsDiffer(table.unitCount, clusters.count)
    }
    let weights = try agreement.matrix(for: table.categories)
    let size = table.categories.count
    let all = table.countsByUnit()
    var units: [Unit] = []
    for unit in 0..<table.unitCount {
      let counts = all[(unit * size)..<((unit + 1) * size)].map { Double($0) }
      let ratings = counts.reduce(0, +)
      guard ratings > 0 else { continue }
      var agreeing = 0.0
      for (category, count) in counts.enumerated() where count > 0 {
        var weighted = 0.0
        for (other, otherCount) in counts.enumerated() {
          weighted += weights[category, other] * otherCount
        }
        agreeing += count * (weighted - 1)
      }
      units.append(
        Unit(
          counts: counts,
          ratings: ratings,
          agreeing: agreeing,
          cluster: clusters?[unit] ?? unit
        )
      )
    }
    pairedCount = Double(units.count { $0.ratings > 1 })
    guard pairedCount > 0 else { throw .noPairs }
    var shares = Array(repeating: 0.0, count: size)
    for unit in units {
      for (category, count) in unit.counts.enumerated() {
        shares[category] += count / unit.ratings
      }
    }
    self.shares = shares.map { $0 / Double(units.count) }
    self.units = units
    self.weights = weights
  }

  /// The share of agreeing pairs, averaged over the units that have any.
  var observed: Double {
    units.reduce(0) { $0 + $1.share } / pairedCount
  }

  /// The sum of a category's row and column of weights times the shares, halved.
  func weighted(_ shares: [Double]) -> [Double] {
    (0..<size).map { category in
      var sum = 0.0
      for other in 0..<size {
        sum += (weights[category, other] + weights[other, category]) / 2 * shares[other]
      }
      return sum
    }
  }

  /// The chance-corrected coefficient with the standard error of its linearisation.
  ///
  /// - Parameters:
  ///   - expected: The agreement expected by chance.
  ///   - influences: Each unit's part in it; none where it does not depend on the ratings.
  /// - Returns: The coefficient.
  /// - Throws: `Undefined` where chance alone agrees fully.
  func result(
    expected: Double,
    influences: [Double]?
  ) throws(Undefined) -> ChanceCorrectedAgreement {
    let observed = observed
    let chance = 1 - expected
    guard chance > 1e-15 else { throw .noVariation }
    let coefficient = (observed - expected) / chance
    let count = Double(units.count)
    var spread = ClusteredSpread()
    for (index, unit) in units.enumerated() {
      let excess = unit.ratings > 1 ? unit.share - expected : 0
      var value = count / pairedCount * excess / chance
      if let influences {
        value -= 2 * (1 - coefficient) * (influences[index] - expected) / chance
      }
      spread.add(value - coefficient, cluster: unit.cluster)
    }
    return ChanceCorrectedAgreement(
      coefficient: coefficient,
      observed: observed,
      expected: expected,
      standardError: spread.standardErrorOfMean,
      unitCount: units.count,
      clusterCount: spread.clusterCount
    )
  }
}
