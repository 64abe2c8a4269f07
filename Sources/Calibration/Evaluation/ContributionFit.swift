/// What findings add to criteria, the difficulties and the steps, fitted on some answers.
struct ContributionFit: Sendable {
  /// A row a fitted signal, an entry a criterion: logits of a full finding.
  private(set) var adds: [[Double]]
  private(set) var difficulties: [Double]
  private(set) var steps: [Double]

  /// Fits by rating-scale regression, each contribution bounded to its signal's direction.
  ///
  /// The votes are a further criterion of the regression: they steady the steps, and are left out of
  /// the result. Those that a ceiling holds are among them, as the raters gave them.
  ///
  /// - Parameters:
  ///   - strengths: A row an answer, an entry a fitted signal.
  ///   - offsets: A row an answer, an entry a criterion: what is added whatever is fitted.
  ///   - labels: The labels of the answers.
  ///   - signals: The fitted signals.
  ///   - rubric: The rubric; where the layer above is kept, contributions are drawn to its own.
  ///   - settings: How strongly they are drawn.
  init?(
    strengths: [[Double]],
    offsets: [[Double]],
    labels: [AnswerLabel],
    signals: [Signal],
    rubric: Rubric,
    settings: RubricFitSettings
  ) {
    let criteria = rubric.criteria
    let width = criteria.count + 1
    let keepsMeans = settings.layer != .everything
    var priors: [CoefficientPrior] = []
    for signal in signals {
      for criterion in 0..<width {
        let own = criterion < criteria.count ? signal.adds[criteria[criterion].id] ?? 0 : 0
        priors.append(
          CoefficientPrior(
            mean: keepsMeans ? own : 0,
            precision: settings.contributionPrecision,
            sign: signal.direction == .for ? .nonnegative : .nonpositive
          )
        )
      }
    }
    priors.append(CoefficientPrior(mean: 1, precision: 1e9))
    let difficultyPriors = (0..<width).map { criterion in
      let own = criterion < criteria.count ? criteria[criterion].difficulty : 0
      return CoefficientPrior(mean: keepsMeans ? own : 0, precision: keepsMeans ? 0.5 : 1e-3)
    }
    let regression = RatingScaleRegression(
      coefficients: priors,
      difficulties: difficultyPriors,
      thresholdPrecision: keepsMeans ? 2 : 1e-3,
      thresholdMeans: keepsMeans ? Array(rubric.scale.steps.prefix(2)) : [-1.5, 0]
    )
    var observations: [RatingScaleRegression.Observation] = []
    for (row, label) in labels.enumerated() {
      for criterion in 0..<width {
        let rating =
          criterion < criteria.count ? label.rating(criterion) : label.vote.rawValue
        guard let rating else { continue }
        var features = strengths[row].enumerated().filter { $0.element > 0 }.map {
          SparseFeature($0.offset * width + criterion, $0.element)
        }
        if criterion < criteria.count, offsets[row][criterion] != 0 {
          features.append(SparseFeature(signals.count * width, offsets[row][criterion]))
        }
        observations.append(.init(criterion: criterion, features: features, rating: rating))
      }
    }
    let minimizer = BoundedMinimizer(tolerance: 1e-4, maximumIterations: 60)
    do throws(RegressionInputError) {
      let fit = try regression.fit(observations, minimizer: minimizer)
      adds = signals.indices.map { place in
        criteria.indices.map { fit.coefficients[place * width + $0] }
      }
      difficulties = Array(fit.difficulties.prefix(criteria.count))
      steps = fit.scale.thresholds
    } catch {
      return nil
    }
  }
}
