/// The coefficients that need every rating, over the part of a table that has them.
///
/// Where a candidate has several criteria their intervals come from drawing candidates anew; the
/// textbook ones would take the criteria for candidates of their own.
struct CompleteLines: Sendable {
  private typealias Form = (
    coefficient: AgreementCoefficient, design: IntraclassCorrelation.Design,
    form: IntraclassCorrelation.Form
  )

  /// A statistic of some rows; null where it has no value.
  private typealias Statistic = (_ rows: [Int]) -> [Double?]

  private static let forms: [Form] = [
    (.oneWaySingle, .oneWayRandom, .single), (.randomSingle, .twoWayRandom, .single),
    (.mixedSingle, .twoWayMixed, .single), (.oneWayMean, .oneWayRandom, .mean),
    (.randomMean, .twoWayRandom, .mean), (.mixedMean, .twoWayMixed, .mean),
  ]

  /// Whether the part is known to be the largest; null where there is none.
  private(set) var isLargest: Bool?
  /// ICC(1,1) within criteria, from which raters are counted: what criteria differ by tells nobody apart.
  private(set) var oneRating: Result<CoefficientEstimate, Undefined> = .failure(.noCompletePart)
  private var results: [AgreementCoefficient: Result<CoefficientEstimate, Undefined>] = [:]
  private let settings: RaterSettings
  private var rows: [[Double]] = []
  /// The rows of each candidate.
  private var groups: [[Int]] = []
  /// The criterion of each row.
  private var criteria: [Int] = []

  init(_ contexts: ContextTable, _ settings: RaterSettings) {
    self.settings = settings
    guard let block = contexts.block else {
      let missing = Self.reason(contexts)
      for form in Self.forms { results[form.coefficient] = .failure(missing) }
      results[.kendall] = .failure(missing)
      oneRating = .failure(missing)
      return
    }
    isLargest = block.isLargest
    criteria = block.units.map { contexts.contexts[$0].criterion }
    var last = -1
    for (row, unit) in block.units.enumerated() {
      let candidate = contexts.contexts[unit].candidate
      if candidate != last { groups.append([]) }
      groups[groups.count - 1].append(row)
      last = candidate
    }
    rows = block.units.map { unit in
      block.raters.map { rater in Double(contexts.rating(unit, rater) ?? 0) }
    }
    correlate()
    rank()
    pool()
  }

  /// Why a table has no complete part.
  private static func reason(_ contexts: ContextTable) -> Undefined {
    let raters = (0..<contexts.raterCount).count { rater in
      contexts.contexts.indices.contains { contexts.rating($0, rater) != nil }
    }
    if raters < 2 { return .tooFewRaters(needed: 2, found: raters) }
    let units = contexts.contexts.count
    return units < 2 ? .tooFewUnits(needed: 2, found: units) : .noCompletePart
  }

  /// A coefficient's value; null for one that is of another kind.
  func result(
    _ coefficient: AgreementCoefficient
  ) -> Result<CoefficientEstimate, Undefined>? {
    results[coefficient]
  }

  private var hasCriteria: Bool { groups.count < rows.count }

  private func correlation(_ chosen: [Int]) throws(Undefined) -> IntraclassCorrelation {
    var ratings: [Double] = []
    ratings.reserveCapacity(chosen.count * (rows.first?.count ?? 0))
    for row in chosen { ratings += rows[row] }
    return try IntraclassCorrelation(
      ratings: ratings,
      unitCount: chosen.count,
      raterCount: rows.first?.count ?? 0
    )
  }

  private mutating func correlate() {
    let all: IntraclassCorrelation
    do throws(Undefined) { all = try correlation(Array(rows.indices)) } catch {
      for form in Self.forms { results[form.coefficient] = .failure(error) }
      return
    }
    let intervals =
      hasCriteria
      ? drawn(Self.forms.count) { chosen in
        guard let found = try? correlation(chosen) else { return Self.forms.map { _ in nil } }
        return Self.forms.map { try? found.coefficient($0.design, $0.form) }
      } : nil
    for (place, form) in Self.forms.enumerated() {
      do throws(Undefined) {
        let value = try all.coefficient(form.design, form.form)
        let exact = hasCriteria ? nil : exactInterval(all, form)
        results[form.coefficient] = estimate(value, intervals?[place], exact)
      } catch {
        results[form.coefficient] = .failure(error)
      }
    }
  }

  /// The textbook interval, or why there is none.
  private func exactInterval(
    _ correlation: IntraclassCorrelation,
    _ form: Form
  ) -> Result<ClosedRange<Double>, Undefined> {
    do throws(Undefined) {
      let interval = try correlation.interval(
        form.design,
        form.form,
        confidence: settings.confidence
      )
      // As where there are several criteria: of so few candidates no interval is given.
      guard groups.count >= ClusteredSpread.fewestClusters else {
        throw .tooFewUnits(needed: ClusteredSpread.fewestClusters, found: groups.count)
      }
      return .success(interval)
    } catch {
      return .failure(error)
    }
  }

  private mutating func pool() {
    if Set(criteria).count == 1 {
      oneRating = results[.oneWaySingle] ?? .failure(.noCompletePart)
      return
    }
    do throws(Undefined) {
      let value = try withinCriteria(Array(rows.indices))
      let intervals = drawn(1) { chosen in [try? withinCriteria(chosen)] }
      oneRating = estimate(value, intervals?.first ?? nil, nil)
    } catch {
      oneRating = .failure(error)
    }
  }

  /// ICC(1,1) with the mean square between units taken within criteria.
  private func withinCriteria(_ chosen: [Int]) throws(Undefined) -> Double {
    let k = Double(rows.first?.count ?? 0)
    var sums: [Int: (count: Double, sum: Double)] = [:]
    let means = chosen.map { rows[$0].reduce(0, +) / k }
    for (row, mean) in zip(chosen, means) {
      sums[criteria[row], default: (0, 0)].count += 1
      sums[criteria[row], default: (0, 0)].sum += mean
    }
    let units = Double(chosen.count)
    let degrees = units - Double(sums.count)
    guard k > 1, degrees > 0 else {
      throw .tooFewUnits(needed: sums.count + 1, found: chosen.count)
    }
    var between = 0.0
    var within = 0.0
    for (row, mean) in zip(chosen, means) {
      let own = sums[criteria[row]] ?? (1, mean)
      let excess = mean - own.sum / own.count
      between += k * excess * excess / degrees
      within += rows[row].reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (units * (k - 1))
    }
    guard between + (k - 1) * within > 0 else { throw .noVariation }
    return (between - within) / (between + (k - 1) * within)
  }

  private mutating func rank() {
    do throws(Undefined) {
      let value = try KendallConcordance(RatingTable(units: rows)).coefficient
      let intervals = drawn(1) { chosen in
        guard let table = try? RatingTable(units: chosen.map { rows[$0] }) else { return [nil] }
        return [try? KendallConcordance(table).coefficient]
      }
      results[.kendall] = estimate(value, intervals?.first ?? nil, nil)
    } catch {
      results[.kendall] = .failure(error)
    }
  }

  private func estimate(
    _ value: Double,
    _ drawn: BootstrapInterval?,
    _ exact: Result<ClosedRange<Double>, Undefined>?
  ) -> Result<CoefficientEstimate, Undefined> {
    var reason: Undefined?
    if case .failure(.belowLowestCorrelation)? = exact { reason = .belowLowestCorrelation }
    return .success(
      CoefficientEstimate(
        value: value,
        standardError: drawn?.standardError,
        interval: drawn.map { $0.lower...max($0.upper, $0.lower) } ?? (try? exact?.get()),
        intervalUndefined: reason,
        unitCount: rows.count,
        raterCount: rows.first?.count ?? 0
      )
    )
  }

  /// Intervals of several statistics over the same draws of candidates with all their rows; null where
  /// there are too few candidates.
  private func drawn(_ count: Int, _ compute: Statistic) -> [BootstrapInterval?]? {
    guard groups.count >= ClusteredSpread.fewestClusters else { return nil }
    let affordable = 20_000_000 / max(rows.count * (rows.first?.count ?? 1), 1)
    let bootstrap = Bootstrap(
      seed: settings.seed,
      replicates: min(settings.draws, max(affordable, 100)),
      confidence: settings.confidence
    )
    return try? bootstrap.intervals(of: count, unitCount: groups.count) { chosen in
      compute(chosen.flatMap { groups[$0] })
    }
  }
}
