/// How a panel's raters agree, by every coefficient there is a use for.
public struct AgreementSummary: Sendable {
  /// A coefficient, or why it has no value.
  public struct Line: Sendable {
    /// Which coefficient.
    public let coefficient: AgreementCoefficient
    /// Its value.
    public let result: Result<CoefficientEstimate, Undefined>
  }

  /// The share of pairs with the same rating.
  public let exact: Result<CoefficientEstimate, Undefined>
  /// The share of pairs with the same or neighbouring ratings.
  public let adjacent: Result<CoefficientEstimate, Undefined>
  /// The coefficients in the order of ``AgreementCoefficient``.
  public let lines: [Line]
  /// Whether the part without missing ratings, on which the coefficients rest that need it, is known to
  /// be the largest; null where there is none.
  public let partIsLargest: Bool?
  /// The reliability of one rating on a criterion: ICC(1,1) within criteria, so that what criteria differ
  /// by does not count as telling candidates apart.
  public let oneRating: Result<CoefficientEstimate, Undefined>
  /// How many raters' mean would be reliable enough on a criterion, by Spearman and Brown from
  /// ``oneRating`` and from the ends of its interval.
  public let ratersNeeded: Result<CoefficientEstimate, Undefined>

  /// A coefficient's value, or why it has none.
  public func result(
    _ coefficient: AgreementCoefficient
  ) -> Result<CoefficientEstimate, Undefined> {
    lines.first { $0.coefficient == coefficient }?.result ?? .failure(.noPairs)
  }

  init(_ contexts: ContextTable, _ settings: RaterSettings) {
    exact = Self.share(contexts, within: 0, settings.confidence)
    adjacent = Self.share(contexts, within: 1, settings.confidence)
    let chance = ChanceLines(contexts, settings)
    let ranks = CompleteLines(contexts, settings)
    lines = AgreementCoefficient.allCases.map { coefficient in
      let result = chance.result(coefficient) ?? ranks.result(coefficient)
      return Line(coefficient: coefficient, result: result ?? .failure(.noPairs))
    }
    partIsLargest = ranks.isLargest
    oneRating = ranks.oneRating
    ratersNeeded = Self.needed(settings.wantedDependability, ranks.oneRating)
  }

  private static func needed(
    _ wanted: Double,
    _ single: Result<CoefficientEstimate, Undefined>
  ) -> Result<CoefficientEstimate, Undefined> {
    do throws(Undefined) {
      let single = try single.get()
      var interval: ClosedRange<Double>?
      if let range = single.interval,
        let fewest = try? SpearmanBrown.count(for: wanted, from: range.upperBound),
        let most = try? SpearmanBrown.count(for: wanted, from: range.lowerBound)
      {
        interval = fewest...max(most, fewest)
      }
      return .success(
        CoefficientEstimate(
          value: try SpearmanBrown.count(for: wanted, from: single.value),
          interval: interval,
          unitCount: single.unitCount,
          raterCount: single.raterCount
        )
      )
    } catch {
      return .failure(error)
    }
  }

  /// The share of pairs of ratings at most so far apart, candidates drawn as a whole.
  ///
  /// Where all or none are, no drawing of candidates tells how surely: the interval is then Wilson's,
  /// of as many cases as there are candidates.
  private static func share(
    _ contexts: ContextTable,
    within distance: Int,
    _ confidence: Double
  ) -> Result<CoefficientEstimate, Undefined> {
    var found: [(cluster: Int, pairs: Int, agreeing: Int)] = []
    var raters = Set<Int>()
    for context in contexts.contexts.indices {
      let given = (0..<contexts.raterCount).compactMap { rater in
        contexts.rating(context, rater).map { (rater: rater, rating: $0) }
      }
      guard given.count > 1 else { continue }
      raters.formUnion(given.map(\.rater))
      var agreeing = 0
      for first in given.indices {
        for second in 0..<first where abs(given[first].rating - given[second].rating) <= distance {
          agreeing += 1
        }
      }
      let pairs = given.count * (given.count - 1) / 2
      found.append((contexts.contexts[context].candidate, pairs, agreeing))
    }
    let pairs = found.reduce(0) { $0 + $1.pairs }
    guard pairs > 0 else { return .failure(.noPairs) }
    let agreeing = found.reduce(0) { $0 + $1.agreeing }
    let share = Double(agreeing) / Double(pairs)
    var spread = ClusteredSpread()
    for context in found {
      let excess = Double(context.agreeing) - share * Double(context.pairs)
      spread.add(sum: excess, of: context.pairs, cluster: context.cluster)
    }
    let error = spread.standardErrorOfMean
    let t = StudentT(degreesOfFreedom: Double(max(spread.clusterCount - 1, 1)))
      .quantile(0.5 + confidence / 2)
    var interval: ClosedRange<Double>?
    let isKnown = spread.clusterCount >= ClusteredSpread.fewestClusters && (t * error).isFinite
    if isKnown {
      interval = max(share - t * error, 0)...min(share + t * error, 1)
      if agreeing == 0 || agreeing == pairs {
        let effect = Double(pairs) / Double(spread.clusterCount)
        interval = Proportion(agreeing, of: pairs, designEffect: effect)
          .interval(confidence: confidence)
      }
    }
    return .success(
      CoefficientEstimate(
        value: share,
        standardError: isKnown ? error : nil,
        interval: interval,
        unitCount: pairs,
        raterCount: raters.count
      )
    )
  }
}
