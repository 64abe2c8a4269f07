/// The measures of a many-facet Rasch analysis, and what else can be asked of them.
public struct RaschFit: Sendable {
  /// The analysis that was made.
  public let analysis: ManyFacetRasch
  /// The ratings it was made of.
  public let table: FacetedRatings
  /// The candidates measured, in the table's order: higher is better.
  public let candidates: [RaschMeasure]
  /// The raters measured: higher is harder.
  public let raters: [RaschMeasure]
  /// The criteria measured: higher is harder.
  public let criteria: [RaschMeasure]
  /// The thresholds, once for all ratings or for each criterion or rater.
  public let thresholds: [RaschThresholds]
  /// The names of elements that could not be measured, for want of ratings that vary.
  public let unmeasured: [RaschFacet: [String]]
  /// The logarithm of the probability of the ratings, extreme elements left out.
  public let logLikelihood: Double
  /// The Newton steps taken.
  public let iterations: Int
  /// Whether the last step was within the tolerance.
  public let isConverged: Bool
  /// The mean number of ratings a candidate has: *L*.
  public let ratingsPerCandidate: Double
  /// *(L - 1) / L*, by which estimates are corrected; 1 where a candidate has one rating.
  public let correction: Double

  let design: RaschDesign
  let parameters: RaschParameters
  let expectations: RaschExpectations
  /// The covariance of the corrected severities by place in the design; null where it is not known.
  let severityCovariance: SquareMatrix?

  /// The measures of a facet.
  public func measures(_ facet: RaschFacet) -> [RaschMeasure] {
    switch facet {
    case .candidate: candidates
    case .rater: raters
    case .criterion: criteria
    }
  }

  /// The names of elements whose measure ran off: no rating contradicts their order.
  ///
  /// An estimate beyond 30 logits or known to no better than 20 is a direction, not a measure.
  public var unbounded: [String] { unboundedMeasures.map(\.name) }

  /// The same as measures.
  ///
  /// What runs off takes the mean of its facet along, and with it everybody's error: of those with
  /// such an error it is those far from the middle of their facet who ran.
  var unboundedMeasures: [RaschMeasure] {
    var result: [RaschMeasure] = []
    for facet in [RaschFacet.rater, .criterion, .candidate] {
      let all = measures(facet).filter { !$0.isExtreme }
      let middle = all.map(\.estimate).sorted()[..<((all.count + 1) / 2)].last ?? 0
      result += all.filter { measure in
        let isLoose = measure.estimate.magnitude >= 30 || !(measure.jointError < 20)
        return isLoose && (measure.estimate - middle).magnitude >= 10
      }
    }
    if !result.isEmpty { return result }
    return (raters + criteria + candidates).filter { measure in
      let isBounded = measure.estimate.magnitude < 30 && measure.jointError < 20
      return !measure.isExtreme && !isBounded
    }
  }

  /// The measures' spread, errors and reliability.
  ///
  /// - Parameter facet: The facet.
  /// - Returns: The summary over the elements that are not extreme.
  /// - Throws: `Undefined` where there are fewer than two.
  public func summary(_ facet: RaschFacet) throws(Undefined) -> FacetSummary {
    try FacetSummary(measures(facet).filter { !$0.isExtreme })
  }

  init(
    _ analysis: ManyFacetRasch,
    _ table: FacetedRatings,
    _ design: RaschDesign,
    _ estimate: RaschEstimate
  ) {
    let centred = RaschCentring(design, estimate.parameters, floating: analysis.floating)
    let parameters = centred.parameters
    let expectations = RaschExpectations(design, at: parameters)
    let covariance = RaschCovariance(design, estimate.system, floating: analysis.floating)
    let perCandidate = Double(design.ratingCount) / Double(max(design.candidateCount, 1))
    let correction = perCandidate > 1 ? (perCandidate - 1) / perCandidate : 1
    let builder = RaschMeasureBuilder(
      table: table,
      design: design,
      parameters: parameters,
      expectations: expectations,
      covariance: covariance,
      correction: correction,
      adjustment: analysis.extremeAdjustment
    )
    candidates = builder.measures(.candidate)
    raters = builder.measures(.rater)
    criteria = builder.measures(.criterion)
    thresholds = builder.thresholds()
    var unmeasured: [RaschFacet: [String]] = [:]
    for (facet, names, measured) in [
      (RaschFacet.candidate, table.candidates, candidates), (.rater, table.raters, raters),
      (.criterion, table.criteria, criteria),
    ] {
      let known = Set(measured.map(\.index))
      let missing = names.indices.filter { !known.contains($0) }
      if !missing.isEmpty { unmeasured[facet] = missing.map { names[$0] } }
    }
    self.unmeasured = unmeasured
    self.analysis = analysis
    self.table = table
    self.design = design
    self.parameters = parameters
    self.expectations = expectations
    logLikelihood = estimate.system.logLikelihood
    iterations = estimate.iterations
    isConverged = estimate.isConverged
    ratingsPerCandidate = perCandidate
    self.correction = correction
    severityCovariance = covariance.map { known in
      var matrix = known.severities
      for place in matrix.elements.indices { matrix.elements[place] *= correction }
      return matrix
    }
  }
}
