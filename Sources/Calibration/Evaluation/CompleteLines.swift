/// The coefficients that need every rating, over the part of a table that has them.
///
/// Where a candidate has several criteria their intervals come from drawing candidates anew; the
/// textbook ones would take the criteria for candidates of their own.
struct CompleteLines: Sendable {
  private let contexts: ContextTable
  private let block: CompleteBlock?
  private let settings: RaterSettings
  private let hasCriteria: Bool

  init(_ contexts: ContextTable, _ settings: RaterSettings) {
    self.contexts = contexts
    self.settings = settings
    block = contexts.block
    hasCriteria = Set(contexts.clusters).count < contexts.contexts.count
  }

  /// A coefficient's value; null for one that is of another kind.
  func result(
    _ coefficient: AgreementCoefficient
  ) -> Result<CoefficientEstimate, Undefined>? {
    switch coefficient {
    case .oneWaySingle: correlation(.oneWayRandom, .single)
    case .randomSingle: correlation(.twoWayRandom, .single)
    case .mixedSingle: correlation(.twoWayMixed, .single)
    case .oneWayMean: correlation(.oneWayRandom, .mean)
    case .randomMean: correlation(.twoWayRandom, .mean)
    case .mixedMean: correlation(.twoWayMixed, .mean)
    case .kendall: kendall()
    case .alphaNominal, .alphaOrdinal, .alphaInterval, .alphaRatio, .gwetUnweighted,
      .gwetWeighted, .fleiss, .fleissWeighted, .conger, .congerWeighted, .brennanPrediger,
      .brennanPredigerWeighted:
      nil
    }
  }

  private func correlation(
    _ design: IntraclassCorrelation.Design,
    _ form: IntraclassCorrelation.Form
  ) -> Result<CoefficientEstimate, Undefined> {
    estimate(bootstraps: hasCriteria) { rows throws(Undefined) in
      let all = try IntraclassCorrelation(
        ratings: rows.flatMap(\.self),
        unitCount: rows.count,
        raterCount: rows.first?.count ?? 0
      )
      let interval = try? all.interval(design, form, confidence: settings.confidence)
      return (try all.coefficient(design, form), interval)
    }
  }

  private func kendall() -> Result<CoefficientEstimate, Undefined> {
    estimate(bootstraps: true) { rows throws(Undefined) in
      (try KendallConcordance(RatingTable(units: rows)).coefficient, nil)
    }
  }

  private func estimate(
    bootstraps: Bool,
    _ compute: ([[Double]]) throws(Undefined) -> (value: Double, interval: ClosedRange<Double>?)
  ) -> Result<CoefficientEstimate, Undefined> {
    guard let block else {
      return .failure(.missingCells(contexts.cells.count { $0 == nil }))
    }
    let rows = block.units.map { unit in
      block.raters.map { rater in Double(contexts.rating(unit, rater) ?? 0) }
    }
    do throws(Undefined) {
      let found = try compute(rows)
      var interval = found.interval
      var error: Double?
      if bootstraps {
        let drawn = drawn(rows, block) { try? compute($0).value }
        interval = drawn.map { $0.lower...max($0.upper, $0.lower) }
        error = drawn?.standardError
      }
      return .success(
        CoefficientEstimate(
          value: found.value,
          standardError: error,
          interval: interval,
          unitCount: rows.count,
          raterCount: block.raters.count
        )
      )
    } catch {
      return .failure(error)
    }
  }

  /// Draws candidates with all their rows; null where there are too few of them.
  private func drawn(
    _ rows: [[Double]],
    _ block: CompleteBlock,
    _ compute: ([[Double]]) -> Double?
  ) -> BootstrapInterval? {
    var groups: [[Int]] = []
    var last = -1
    for (row, unit) in block.units.enumerated() {
      let candidate = contexts.contexts[unit].candidate
      if candidate != last { groups.append([]) }
      groups[groups.count - 1].append(row)
      last = candidate
    }
    guard groups.count > 2 else { return nil }
    let affordable = 20_000_000 / max(rows.count * block.raters.count, 1)
    let bootstrap = Bootstrap(
      seed: settings.seed,
      replicates: min(settings.draws, max(affordable, 100)),
      confidence: settings.confidence
    )
    return try? bootstrap.interval(unitCount: groups.count) { chosen in
      compute(chosen.flatMap { groups[$0] }.map { rows[$0] })
    }
  }
}
