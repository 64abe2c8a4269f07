/// How two raters agree on what both rated.
public struct PairAgreement: Sendable {
  /// The first rater's place.
  public let first: Int
  /// The second rater's place.
  public let second: Int
  /// The pairs of ratings.
  public let count: Int
  /// The candidates they are about; with fewer than five, errors mean nothing.
  public let candidateCount: Int
  /// The share with the same rating.
  public let exact: Double
  /// The share with the same or neighbouring ratings.
  public let adjacent: Double
  /// Cohen's kappa.
  public let unweighted: Result<WeightedKappa, Undefined>
  /// Kappa with linear weights.
  public let linear: Result<WeightedKappa, Undefined>
  /// Kappa with quadratic weights.
  public let quadratic: Result<WeightedKappa, Undefined>
  /// Kappa with the weights of the settings.
  public let chosen: Result<WeightedKappa, Undefined>

  /// Whether there are candidates enough for standard errors.
  var hasErrors: Bool { candidateCount >= ClusteredSpread.fewestClusters }

  /// All pairs of raters that share a candidate and criterion, in order.
  static func all(_ contexts: ContextTable, weights: AgreementWeights) -> [PairAgreement] {
    struct Shared {
      var first: [Int] = []
      var second: [Int] = []
      var clusters: [Int] = []
    }
    var shared: [Int: Shared] = [:]
    let raters = contexts.raterCount
    for context in contexts.contexts.indices {
      let given = (0..<raters).compactMap { rater in
        contexts.rating(context, rater).map { (rater: rater, rating: $0) }
      }
      for second in given.indices {
        for first in 0..<second {
          let key = given[first].rater * raters + given[second].rater
          shared[key, default: Shared()].first.append(given[first].rating)
          shared[key, default: Shared()].second.append(given[second].rating)
          shared[key, default: Shared()].clusters.append(contexts.contexts[context].candidate)
        }
      }
    }
    return shared.sorted { $0.key < $1.key }.map { key, pair in
      func kappa(_ weights: AgreementWeights) -> Result<WeightedKappa, Undefined> {
        do throws(Undefined) {
          return .success(
            try WeightedKappa(
              pair.first,
              pair.second,
              scale: contexts.scale,
              weights: weights,
              clusters: pair.clusters
            )
          )
        } catch {
          return .failure(error)
        }
      }
      func share(within distance: Int) -> Double {
        let agreeing = zip(pair.first, pair.second).count { abs($0 - $1) <= distance }
        return Double(agreeing) / Double(max(pair.first.count, 1))
      }
      return PairAgreement(
        first: key / raters,
        second: key % raters,
        count: pair.first.count,
        candidateCount: Set(pair.clusters).count,
        exact: share(within: 0),
        adjacent: share(within: 1),
        unweighted: kappa(.identity),
        linear: kappa(.linear),
        quadratic: kappa(.quadratic),
        chosen: kappa(weights)
      )
    }
  }
}
