/// What a panel's ratings say as JSON: keys only get added, absent values are null, and what is
/// undefined says why.
package struct RaterJSON: Sendable {
  /// Names the envelope and its version.
  package static let schema = "hcsim.raters/1"

  let calibration: RaterCalibration
  private var names: FacetedRatings { calibration.panel.ratings }
  var values: RatingValues { calibration.panel.values }

  /// Takes what was measured.
  package init(_ calibration: RaterCalibration) {
    self.calibration = calibration
  }

  /// The envelope.
  package var value: JSONValue {
    let fit = try? calibration.rasch.get()
    return [
      "schema": .string(Self.schema),
      "ratings": .integer(names.ratings.count),
      "scale": [rating(names.scale.lowerBound), rating(names.scale.upperBound)],
      "line": told(calibration.line),
      "confidence": Self.number(calibration.settings.confidence),
      "estimation": .string(calibration.settings.estimation.rawValue),
      "agreement": Self.agreement(calibration.agreement),
      "agreement-by-criterion": .array(
        calibration.byCriterion.map { criterion in
          [
            "criterion": .string(names.criteria[criterion.criterion]),
            "agreement": Self.agreement(criterion.agreement),
          ]
        }
      ),
      "agreement-against-model": calibration.modelAgreement.map(Self.model) ?? .null,
      "pairs": .array(calibration.pairs.map(pair)),
      "problem": problem,
      "raters": .array(calibration.raters.map(rater)),
      "candidates": candidates(fit),
      "criteria": .array(measures(fit, .criterion)),
      "thresholds": .array((fit?.thresholds ?? []).map(Self.thresholds)),
      "facets": facets(fit),
      "converged": fit.map { .bool($0.isConverged) } ?? .null,
      "log-likelihood": Self.number(fit?.logLikelihood),
      "correction": Self.number(fit?.correction),
      "departures": .array(calibration.strikingBiases.map(bias)),
      "departures-by-candidate": departuresByCandidate,
      "left-out": .object([
        "raters": leftOut(.rater), "candidates": leftOut(.candidate),
        "criteria": leftOut(.criterion),
      ]),
      "study": study,
      "beside-simulation": SimulatedPanel(calibration.panel).json,
      "limits": .string(DebriefReport.limits),
    ]
  }

  /// At most six decimals; null where there is no number.
  static func number(_ value: Double?) -> JSONValue {
    guard let value, value.isFinite else { return .null }
    return Double(DecimalText.fixed(value, decimals: 6)).map(JSONValue.number) ?? .null
  }

  /// A rating or a mean of them as its value.
  private func told(_ count: Double?) -> JSONValue { Self.number(count.map(values.value)) }

  private func difference(_ counts: Double?) -> JSONValue {
    Self.number(counts.map(values.difference))
  }

  private func rating(_ count: Int) -> JSONValue {
    values == .asCounted ? .integer(count) : told(Double(count))
  }

  static func range(_ range: ClosedRange<Double>?) -> JSONValue {
    range.map { [number($0.lowerBound), number($0.upperBound)] } ?? .null
  }

  private var problem: JSONValue {
    guard case .failure(let error) = calibration.rasch else { return .null }
    var parts: [JSONValue] = []
    if case .disconnected(let subsets) = error {
      parts = subsets.map { subset in
        [
          "raters": .array(subset.raters.map(JSONValue.string)),
          "candidates": .array(subset.candidates.map(JSONValue.string)),
          "criteria": .array(subset.criteria.map(JSONValue.string)),
        ]
      }
    }
    let reason = RaterWording(calibration).reason(error)
    return ["reason": .string(reason), "parts": .array(parts)]
  }

  /// Every rater on every candidate, and which are rare even as the largest of all.
  private var departuresByCandidate: JSONValue {
    let striking = Set(calibration.strikingBiases)
    return .array(
      calibration.candidateBiases.map { bias in
        guard case .object(var members) = self.bias(bias) else { return .null }
        members["rare"] = .bool(striking.contains(bias))
        return .object(members)
      }
    )
  }

  private func leftOut(_ facet: RaschFacet) -> JSONValue {
    .array((calibration.leftOut[facet] ?? []).map(JSONValue.string))
  }

  private static func agreement(_ summary: AgreementSummary) -> JSONValue {
    let single = try? summary.oneRating.get().interval
    let reason =
      single == nil
      ? RaterReport.noInterval
      : "no number is enough at the lower end of the interval of one-rating"
    var members: [String: JSONValue] = [
      "exact": estimate(summary.exact), "adjacent": estimate(summary.adjacent),
      "raters-needed": estimate(summary.ratersNeeded, withoutInterval: reason),
      "one-rating": estimate(summary.oneRating),
      "complete-part-is-largest": summary.partIsLargest.map(JSONValue.bool) ?? .null,
    ]
    for line in summary.lines { members[line.coefficient.rawValue] = estimate(line.result) }
    return .object(members)
  }

  private static func estimate(
    _ result: Result<CoefficientEstimate, Undefined>,
    withoutInterval reason: String = RaterReport.noInterval
  ) -> JSONValue {
    switch result {
    case .success(let found):
      [
        "value": number(found.value), "error": number(found.standardError),
        "interval": range(found.interval),
        "interval-undefined": found.interval == nil
          ? .string(found.intervalUndefined?.description ?? reason) : .null,
        "units": .integer(found.unitCount), "raters": .integer(found.raterCount),
        "undefined": .null,
      ]
    case .failure(let undefined):
      [
        "value": .null, "error": .null, "interval": .null,
        "interval-undefined": .string(undefined.description), "units": .null, "raters": .null,
        "undefined": .string(undefined.description),
      ]
    }
  }

  private static func model(_ model: ModelAgreement) -> JSONValue {
    [
      "pairs": .integer(model.opportunities), "exact": .integer(model.exact),
      "exact-expected": number(model.expectedExact), "exact-error": number(model.exactDeviation),
      "adjacent": .integer(model.adjacent), "adjacent-expected": number(model.expectedAdjacent),
      "adjacent-error": number(model.adjacentDeviation),
      "rasch-kappa": number(model.raschKappa),
    ]
  }

  private func pair(_ pair: PairAgreement) -> JSONValue {
    func kappa(_ result: Result<WeightedKappa, Undefined>) -> JSONValue {
      switch result {
      case .success(let kappa):
        [
          "value": Self.number(kappa.coefficient),
          "error": pair.hasErrors ? Self.number(DrawnSpread.error(kappa.standardError)) : .null,
          "undefined": .null,
        ]
      case .failure(let undefined):
        ["value": .null, "error": .null, "undefined": .string(undefined.description)]
      }
    }
    return [
      "raters": [.string(names.raters[pair.first]), .string(names.raters[pair.second])],
      "shared": .integer(pair.count), "exact": Self.number(pair.exact),
      "adjacent": Self.number(pair.adjacent), "kappa": kappa(pair.unweighted),
      "kappa-linear": kappa(pair.linear), "kappa-quadratic": kappa(pair.quadratic),
      "kappa-weighted": kappa(pair.chosen),
    ]
  }

  private func rater(_ rater: RaterProfile) -> JSONValue {
    let wording = RaterWording(calibration)
    return [
      "name": .string(rater.name), "ratings": .integer(rater.count),
      "mean": told(rater.mean),
      "severity": Self.number(rater.severity?.value),
      "severity-error": Self.number(rater.severity?.standardError),
      "severity-interval": Self.range(rater.interval),
      "points": difference(rater.points.map { -$0 }),
      "measure": rater.measure.map { measure($0, fair: rater.fairAverage) } ?? .null,
      "agreement": rater.agreement.map(Self.model) ?? .null,
      "habits": rater.tendency.map(habits) ?? .null,
      "halo": Self.halo(rater.halo),
      "noise": Self.number(rater.noise?.value),
      "noise-error": Self.number(rater.noise?.standardError),
      "susceptibility": Self.susceptibility(rater.susceptibility),
      "weights": weights(rater.weights),
      "drift": rater.drift.map(drift) ?? .null,
      "departures": .array(rater.criterionBiases.map(bias)),
      "partner": rater.partner.map { .string(names.raters[$0]) } ?? .null,
      "advice": .array(rater.flags.map { .string(wording.words($0, rater)) }),
    ]
  }

  private func habits(_ tendency: RaterTendency) -> JSONValue {
    [
      "spread": difference(tendency.spread),
      "spread-expected": difference(tendency.expectedSpread),
      "ends": Self.number(tendency.endShare),
      "ends-expected": Self.number(tendency.expectedEndShare),
      "ends-error": Self.number(tendency.endShareError),
      "within": difference(tendency.withinSpread),
      "within-expected": difference(tendency.expectedWithinSpread),
      "criterion-correlation": Self.number(tendency.criterionCorrelation),
    ]
  }

  private static func halo(_ result: Result<RelativeHalo, Undefined>) -> JSONValue {
    switch result {
    case .success(let halo):
      [
        "value": number(halo.halo), "error": number(halo.standardError),
        "loading": number(halo.loading), "undefined": .null,
      ]
    case .failure(let undefined):
      [
        "value": .null, "error": .null, "loading": .null,
        "undefined": .string(undefined.description),
      ]
    }
  }

  private static func susceptibility(_ result: Result<Susceptibility, Undefined>) -> JSONValue {
    switch result {
    case .success(let found):
      [
        "value": number(found.value), "slope": number(found.slope),
        "error": number(found.standardError), "votes": .integer(found.count), "undefined": .null,
      ]
    case .failure(let undefined):
      [
        "value": .null, "slope": .null, "error": .null, "votes": .null,
        "undefined": .string(undefined.description),
      ]
    }
  }

  private func weights(_ result: Result<RaterProfile.Weights, Undefined>) -> JSONValue {
    switch result {
    case .success(let weights):
      var members: [String: JSONValue] = [:]
      for (place, criterion) in weights.criteria.enumerated() {
        members[names.criteria[criterion]] = [
          "value": Self.number(weights.fit.weights[place]),
          "error": Self.number(weights.fit.standardErrors[place]),
        ]
      }
      return [
        "criteria": .object(members), "votes": .integer(weights.fit.count), "undefined": .null,
      ]
    case .failure(let undefined):
      return [
        "criteria": .null, "votes": .null, "undefined": .string(undefined.description),
      ]
    }
  }

  private func drift(_ drift: RaterDrift) -> JSONValue {
    [
      "slope": Self.number(drift.slope), "slope-error": Self.number(drift.slopeError),
      "slope-p": Self.number(drift.slopePValue),
      "chi-square": Self.number(drift.chiSquare), "p": Self.number(drift.pValue),
      "occasions": .array(
        drift.points.map { point in
          [
            "occasion": .string(calibration.panel.occasions[point.occasion]),
            "ratings": .integer(point.count), "shift": Self.number(point.shift),
            "error": Self.number(point.standardError),
          ]
        }
      ),
    ]
  }

  /// The measures of a facet with their corrected fair averages.
  private func measures(_ fit: RaschFit?, _ facet: RaschFacet) -> [JSONValue] {
    guard let fit else { return [] }
    return zip(fit.measures(facet), fit.correctedFairAverages(facet)).map { measure($0, fair: $1) }
  }

  private func measure(_ measure: RaschMeasure, fair: Double?) -> JSONValue {
    [
      "name": .string(measure.name), "ratings": .integer(measure.count),
      "mean": told(measure.observedAverage), "estimate": Self.number(measure.estimate),
      "model-error": Self.number(measure.modelError),
      "joint-error": Self.number(measure.jointError),
      "corrected": Self.number(measure.corrected),
      "corrected-error": Self.number(measure.correctedError),
      "infit": Self.number(measure.infit), "outfit": Self.number(measure.outfit),
      "infit-z": Self.number(measure.infitZ), "outfit-z": Self.number(measure.outfitZ),
      "fair-average": told(measure.fairAverage),
      "fair-average-at-zero": told(measure.fairAverageAtZero),
      "fair-average-corrected": told(fair),
      "extreme": .bool(measure.isExtreme),
    ]
  }

  private static func thresholds(_ thresholds: RaschThresholds) -> JSONValue {
    [
      "of": thresholds.name.map(JSONValue.string) ?? .null,
      "counts": .array(thresholds.counts.map(JSONValue.integer)),
      "estimates": .array(thresholds.estimates.map(number)),
      "errors": .array(thresholds.jointErrors.map(number)),
      "corrected": .array(thresholds.corrected.map(number)),
      "corrected-errors": .array(thresholds.correctedErrors.map(number)),
      "ordered": .bool(thresholds.areOrdered),
    ]
  }

  private func bias(_ bias: RaschBias) -> JSONValue {
    func sum(_ counts: Double) -> JSONValue { Self.number(values.sum(counts, of: bias.count)) }
    return [
      "rater": .string(bias.rater), "on": .string(bias.element), "ratings": .integer(bias.count),
      "observed": values == .asCounted ? .integer(bias.observed) : sum(Double(bias.observed)),
      "expected": sum(bias.expected), "harder-by": Self.number(-bias.bias),
      "error": Self.number(bias.standardError), "t": Self.number(-bias.t),
      "df": .integer(bias.degreesOfFreedom), "p": Self.number(bias.pValue),
      "extreme": .bool(bias.isExtreme),
    ]
  }

  private func candidates(_ fit: RaschFit?) -> JSONValue {
    let crossings = calibration.crossings
    let means = candidateMeans
    return .array(
      zip(fit?.candidates ?? [], fit?.correctedFairAverages(.candidate) ?? []).map {
        measure,
        fair in
        let average = calibration.averages.first { $0.index == measure.index }
        let crossing = crossings.first { $0.average.index == measure.index }
        return [
          "measure": self.measure(measure, fair: fair),
          "mean": told(means[measure.index]),
          "adjusted": told(average?.adjusted),
          "set-aside": average.map { .integer($0.setAside) } ?? .null,
          "adjustment-error": difference(average?.adjustmentError),
          "crosses": .bool(crossing != nil),
          "clear": crossing.map { .bool($0.isClear) } ?? .null,
        ]
      }
    )
  }

  private func facets(_ fit: RaschFit?) -> JSONValue {
    guard let fit else { return .null }
    var members: [String: JSONValue] = [:]
    for (facet, name) in [
      (RaschFacet.rater, "raters"), (.candidate, "candidates"), (.criterion, "criteria"),
    ] {
      do throws(Undefined) {
        members[name] = Self.summary(try fit.summary(facet), likeness(facet))
      } catch {
        members[name] = ["undefined": .string(error.description)]
      }
    }
    return .object(members)
  }

  /// Whether all elements of a facet are alike; null where there is too little or too much to compare.
  private func likeness(_ facet: RaschFacet) -> LikenessTest? {
    try? LikenessTest(facet, in: names)
  }

  /// `fixed-chi-square` is that of the estimates as they are, which Facets prints.
  private static func summary(
    _ summary: FacetSummary,
    _ likeness: LikenessTest?
  ) -> JSONValue {
    func spread(_ spread: FacetSummary.Spread) -> JSONValue {
      [
        "deviation": number(spread.standardDeviation),
        "error": number(spread.rootMeanSquareError), "separation": number(spread.separation),
        "strata": number(spread.strata), "reliability": number(spread.reliability),
      ]
    }
    return [
      "population": spread(summary.population), "sample": spread(summary.sample),
      "real-population": spread(summary.realPopulation),
      "real-sample": spread(summary.realSample),
      "chi-square": number(likeness?.chiSquare),
      "df": likeness.map { .integer($0.degreesOfFreedom) } ?? .null,
      "p": number(likeness?.pValue),
      "fixed-chi-square": number(summary.fixedChiSquare),
      "undefined": .null,
    ]
  }
}
