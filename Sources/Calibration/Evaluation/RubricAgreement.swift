/// How far the readings of a rubric agree with labels.
public struct RubricAgreement: Sendable {
  /// The agreement on one criterion.
  public struct Criterion: Sendable, Hashable {
    /// The quadratic weighted kappa over the answers that both rate.
    public var kappa: Estimate
    /// How many answers the labels rate.
    public var rated: Int
    /// How many of those the readings rate too.
    public var bothRated: Int
  }

  /// The agreement on one signal.
  public struct Finding: Sendable, Hashable {
    /// The signal's place in the rubric.
    public var signal: Int
    /// How often it was rightly found, wrongly found, and missed.
    public var counts: DetectionCounts
    /// The harmonic mean of precision and recall.
    public var f1: Estimate
  }

  /// How many answers.
  public let count: Int
  /// The figures over all answers.
  public let figures: AgreementFigures
  /// The agreement on each criterion, in the rubric's order.
  public let criteria: [Criterion]
  /// The agreement on each signal that some rater names, in the rubric's order.
  public let findings: [Finding]
  /// How often each vote was given for each label: four rows of labels, four columns of readings.
  public let confusion: [[Int]]
  /// The kappa of the votes foretold from the answers' lengths alone.
  public let lengthKappa: Estimate
  /// The correlation of votes and lengths, labels held constant; null where nothing varies.
  public let lengthCorrelation: Double?
  /// How far the votes lie above the labels, in standard deviations; null where nothing varies.
  public let meanDifference: Double?
  /// The figures by voice, in byte order of the voices.
  public let voices: [(name: String, figures: AgreementFigures)]
  /// The raters' own figures, each against the others, averaged; null where most have no others.
  public let raters: AgreementFigures?

  /// Compares readings with labels.
  ///
  /// - Parameters:
  ///   - answers: The labelled answers.
  ///   - readings: What was read in each, in the same order; the shorter of the two rows counts.
  ///   - rubric: The rubric.
  ///   - bootstrap: How intervals are made; null for none.
  public init(
    _ answers: [LabelledAnswer],
    readings: [AnswerLabel],
    rubric: Rubric,
    bootstrap: Bootstrap? = Bootstrap()
  ) {
    let joined = Array(zip(answers, readings))
    let named = Set(answers.flatMap { $0.raters.flatMap(\.findings) })
    let isJudged = rubric.signals.indices.map(named.contains)
    let criterionCount = rubric.criteria.count
    func pairs(_ chosen: [(LabelledAnswer, AnswerLabel)]) -> LabelPairs {
      LabelPairs(
        chosen.map { ($1, $0.label) },
        criterionCount: criterionCount,
        isJudged: isJudged
      )
    }
    let all = pairs(joined)
    let units = Array(0..<all.count)
    count = all.count
    figures = AgreementFigures(all, bootstrap: bootstrap)
    criteria = (0..<criterionCount).map { criterion in
      Criterion(
        kappa: Estimate(count: all.count, bootstrap: bootstrap) {
          all.ratingKappa(criterion, $0)
        },
        rated: all.rated(criterion, units),
        bothRated: all.bothRated(criterion, units)
      )
    }
    findings = isJudged.indices.filter { isJudged[$0] }.map { signal in
      Finding(
        signal: signal,
        counts: all.detection(signal, units),
        f1: Estimate(count: all.count, bootstrap: bootstrap) { all.detection(signal, $0).f1 }
      )
    }
    confusion = all.confusion()
    let lengths = joined.map(\.0.wordCount)
    let labels = joined.map(\.0.label.vote.rawValue)
    let foretold = LengthBaseline(wordCounts: lengths, labels: labels).votes
    lengthKappa = Estimate(count: all.count, bootstrap: bootstrap) { units in
      LabelPairs.kappa(units.map { foretold[$0] }, units.map { labels[$0] })
    }
    let rows = all.voteRows
    lengthCorrelation = Self.value { () throws(Undefined) in
      try Correlation(rows.votes, lengths.map(Double.init), holding: rows.references).coefficient
    }
    meanDifference = Self.value { () throws(Undefined) in
      try StandardizedMeanDifference(rows.votes, rows.references).value
    }
    let names = Set(joined.map(\.0.voice)).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    voices = names.map { name in
      let own = pairs(joined.filter { $0.0.voice == name })
      var figures = AgreementFigures(own, bootstrap: nil)
      figures.kappa = Estimate(count: own.count, bootstrap: bootstrap, of: own.voteKappa)
      return (name, figures)
    }
    raters = AgreementFigures(
      ratersOf: answers,
      criterionCount: criterionCount,
      isJudged: isJudged
    )
  }

  private static func value(_ body: () throws(Undefined) -> Double) -> Double? {
    do throws(Undefined) { return try body() } catch { return nil }
  }
}
