/// All that a panel's ratings say about its raters.
public struct RaterCalibration: Sendable {
  /// The agreement on one criterion.
  public struct CriterionAgreement: Sendable {
    /// The criterion's place.
    public let criterion: Int
    /// The agreement.
    public let agreement: AgreementSummary
  }

  /// A candidate on whose side of the line the raters' severity decided.
  public struct Crossing: Hashable, Sendable {
    /// The means.
    public let average: AdjustedAverage
    /// Whether the candidate would have passed with an average panel.
    public let passes: Bool
    /// Whether the adjusted mean is clear of the line by its error, at the confidence wanted.
    public let isClear: Bool
  }

  /// The ratings.
  public let panel: PanelRatings
  /// How they were measured.
  public let settings: RaterSettings
  /// The mean rating from which a candidate passes, counted as the ratings are.
  public let line: Double
  /// The agreement over all criteria.
  public let agreement: AgreementSummary
  /// The agreement by criterion; none where there is one criterion.
  public let byCriterion: [CriterionAgreement]
  /// The agreement of each two raters.
  public let pairs: [PairAgreement]
  /// The joint analysis, or why there is none.
  public let rasch: Result<RaschFit, RaschError>
  /// The names of those whom the joint analysis leaves out, since no rating contradicts their order.
  public let leftOut: [RaschFacet: [String]]
  /// The marginal analysis, or why there is none; null where it was not asked for.
  public let marginal: Result<MarginalFit, RaschError>?
  /// Observed agreement against what the model expects of ratings that add up as these do.
  public let modelAgreement: ModelAgreement?
  /// The raters in the order of the table.
  public let raters: [RaterProfile]
  /// Whether who rated makes no difference; null where there is too little or too much to compare.
  public let likeness: LikenessTest?
  /// The candidates' means with and without the raters' severity.
  public let averages: [AdjustedAverage]
  /// Those of the candidates for whom it makes the difference, the clearest first.
  public let crossings: [Crossing]
  /// Where the variance comes from and how many interviewers are enough, or why that is not known.
  public let study: Result<InterviewerStudy, Undefined>
  /// The departures of raters on candidates, by rater and candidate.
  public let candidateBiases: [RaschBias]
  /// Those of them that would be rare even as the largest of all, the rarest first.
  public let strikingBiases: [RaschBias]

  /// Whether the analyses that were made, if any, came to rest; what did not is no measure.
  public var isConverged: Bool {
    (try? rasch.get().isConverged) != false && (try? marginal?.get().isConverged) != false
  }

  /// Measures a panel.
  public init(_ panel: PanelRatings, settings: RaterSettings = RaterSettings()) {
    let ratings = panel.ratings
    self.panel = panel
    self.settings = settings
    let scale = ratings.scale
    let values = panel.values
    let line = settings.line.map(values.count) ?? Double(scale.lowerBound + scale.upperBound) / 2
    self.line = line
    let contexts = ContextTable(ratings, values: values)
    agreement = AgreementSummary(contexts, settings)
    let criteria = Set(ratings.ratings.map(\.criterion)).sorted()
    byCriterion =
      criteria.count < 2
      ? []
      : criteria.map { criterion in
        let own = ContextTable(ratings, criterion: criterion, values: values)
        return CriterionAgreement(
          criterion: criterion,
          agreement: AgreementSummary(own, settings)
        )
      }
    pairs = PairAgreement.all(contexts, weights: settings.weights)
    var leftOut: [RaschFacet: [String]] = [:]
    let rasch = Self.result { () throws(RaschError) in
      let (fit, left) = try ManyFacetRasch(model: settings.model).boundedFit(ratings)
      leftOut = left
      let count = fit.raters.count { !$0.isExtreme }
      guard count > 1 else { throw .oneRater(others: fit.raters.count - count) }
      return fit
    }
    self.leftOut = leftOut
    let marginal: Result<MarginalFit, RaschError>? =
      settings.estimation == .joint
      ? nil
      : Self.result { () throws(RaschError) in
        let fit = try MarginalRasch(model: settings.model).fit(ratings)
        guard fit.raters.count > 1 else {
          throw .oneRater(others: Set(ratings.ratings.map(\.rater)).count - fit.raters.count)
        }
        return fit
      }
    self.rasch = rasch
    self.marginal = marginal
    let fit = try? rasch.get()
    modelAgreement = fit?.conditionalAgreement()
    let profiles = RaterProfiles(panel, settings, fit, marginal.flatMap { try? $0.get() })
    raters = profiles.all
    likeness = try? LikenessTest(.rater, in: ratings)
    let averages =
      fit?.adjustedAverages(
        severity: { profiles.severity(of: $0) },
        covariance: { profiles.covariance(of: $0, and: $1) },
        of: ratings
      ) ?? []
    self.averages = averages
    crossings = Self.crossings(averages, line, settings.confidence)
    study = Self.result { () throws(Undefined) in try InterviewerStudy(ratings, settings) }
    candidateBiases = fit?.biases(by: .candidate) ?? []
    strikingBiases = Self.striking(candidateBiases)
  }

  private static func result<Value, Failure>(
    _ make: () throws(Failure) -> Value
  ) -> Result<Value, Failure> {
    do throws(Failure) { return .success(try make()) } catch { return .failure(error) }
  }

  private static func crossings(
    _ averages: [AdjustedAverage],
    _ line: Double,
    _ confidence: Double
  ) -> [Crossing] {
    let z = NormalDistribution.quantile(0.5 + confidence / 2)
    let found = averages.compactMap { average -> Crossing? in
      let passed = average.observed >= line - 1e-9
      let passes = average.adjusted >= line - 1e-9
      guard passed != passes else { return nil }
      let distance = (average.adjusted - line).magnitude
      return Crossing(
        average: average,
        passes: passes,
        isClear: distance > z * average.adjustmentError
      )
    }
    return found.sorted { first, second in
      let one = (first.average.adjusted - line).magnitude
      let other = (second.average.adjusted - line).magnitude
      return (one, second.average.index) > (other, first.average.index)
    }
  }

  /// The biases that would be rare even as the largest of all of them, the rarest first.
  ///
  /// By their chance among the ways in which a candidate's ratings can add up to what they do: exact
  /// however few ratings there are, where a deviate with as many degrees of freedom is not.
  private static func striking(_ biases: [RaschBias]) -> [RaschBias] {
    let limit = 0.05 / Double(max(biases.count, 1))
    let found = biases.enumerated().compactMap { place, bias in
      bias.pValue.flatMap { $0 <= limit ? (place: place, chance: $0, bias: bias) : nil }
    }
    return found.sorted { ($0.chance, $0.place) < ($1.chance, $1.place) }.map(\.bias)
  }
}
