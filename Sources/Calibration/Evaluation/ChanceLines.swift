/// The coefficients that bear missing ratings, with errors that keep a candidate's ratings together.
struct ChanceLines: Sendable {
  private let table: Result<RatingTable, Undefined>
  private let clusters: [Int]
  private let settings: RaterSettings

  init(_ contexts: ContextTable, _ settings: RaterSettings) {
    do throws(Undefined) {
      table = .success(try contexts.table())
    } catch {
      table = .failure(error)
    }
    clusters = contexts.clusters
    self.settings = settings
  }

  /// A coefficient's value; null for one that is of another kind.
  func result(
    _ coefficient: AgreementCoefficient
  ) -> Result<CoefficientEstimate, Undefined>? {
    switch coefficient {
    case .alphaNominal: alpha(.nominal)
    case .alphaOrdinal: alpha(.ordinal)
    case .alphaInterval: alpha(.interval)
    case .alphaRatio: alpha(.ratio)
    case .gwetUnweighted: chance(.gwet, .identity)
    case .gwetWeighted: chance(.gwet, settings.weights)
    case .fleiss: chance(.fleiss, .identity)
    case .fleissWeighted: chance(.fleiss, settings.weights)
    case .conger: chance(.conger, .identity)
    case .congerWeighted: chance(.conger, settings.weights)
    case .brennanPrediger: chance(.brennanPrediger, .identity)
    case .brennanPredigerWeighted: chance(.brennanPrediger, settings.weights)
    case .oneWaySingle, .randomSingle, .mixedSingle, .oneWayMean, .randomMean, .mixedMean, .kendall:
      nil
    }
  }

  private func alpha(
    _ metric: KrippendorffAlpha.Metric
  ) -> Result<CoefficientEstimate, Undefined> {
    estimate { table throws(Undefined) in
      try KrippendorffAlpha.agreement(table, metric: metric, clusters: clusters)
    }
  }

  private func chance(
    _ coefficient: ChanceCorrectedAgreement.Coefficient,
    _ weights: AgreementWeights
  ) -> Result<CoefficientEstimate, Undefined> {
    estimate { table throws(Undefined) in
      try ChanceCorrectedAgreement(coefficient, table, weights: weights, clusters: clusters)
    }
  }

  private func estimate(
    _ compute: (RatingTable) throws(Undefined) -> ChanceCorrectedAgreement
  ) -> Result<CoefficientEstimate, Undefined> {
    do throws(Undefined) {
      let table = try table.get()
      let found = try compute(table)
      let hasError =
        found.clusterCount >= ClusteredSpread.fewestClusters && found.standardError.isFinite
      return .success(
        CoefficientEstimate(
          value: found.coefficient,
          standardError: hasError ? found.standardError : nil,
          interval: hasError ? found.interval(confidence: settings.confidence) : nil,
          unitCount: found.unitCount,
          raterCount: table.raterCount
        )
      )
    } catch {
      return .failure(error)
    }
  }
}
