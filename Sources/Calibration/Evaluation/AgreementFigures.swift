/// How far some labels agree with their references, in one row of figures.
public struct AgreementFigures: Sendable, Hashable {
  /// How many answers.
  public var count: Int
  /// The quadratic weighted kappa of the votes.
  public var kappa: Estimate
  /// The share of votes that are the same.
  public var exact: Estimate
  /// The share of votes that are the same or neighbours.
  public var adjacent: Estimate
  /// The share of votes that are two or three apart.
  public var twoOff: Estimate
  /// The share of votes on the same side of the bar.
  public var side: Estimate
  /// The share of levels that are the same.
  public var level: Estimate
  /// The mean of the criteria's kappas, of those that ten answers or more are rated on.
  public var criteria: Estimate
  /// Precision of all findings as one.
  public var precision: Estimate
  /// Recall of all findings as one.
  public var recall: Estimate
  /// F1 of all findings as one.
  public var f1: Estimate
  /// Mean F1 of the findings that three answers or more have.
  public var macroF1: Estimate
  /// The share of headlines that some rater names too.
  public var headline: Estimate

  /// Where each figure lies, in the order of the pages.
  static var all: [WritableKeyPath<AgreementFigures, Estimate>] {
    [
      \.kappa, \.exact, \.adjacent, \.twoOff, \.side, \.level, \.criteria, \.precision, \.recall,
      \.f1, \.macroF1, \.headline,
    ]
  }

  init(_ pairs: LabelPairs, bootstrap: Bootstrap?) {
    func estimate(_ statistic: ([Int]) -> Double?) -> Estimate {
      Estimate(count: pairs.count, bootstrap: bootstrap, of: statistic)
    }
    func share(of cases: Int, _ statistic: ([Int]) -> Double?) -> Estimate {
      Estimate(count: pairs.count, cases: cases, bootstrap: bootstrap, share: statistic)
    }
    count = pairs.count
    kappa = estimate(pairs.voteKappa)
    exact = share(of: pairs.count) { pairs.voteAgreement($0, within: 0) }
    adjacent = share(of: pairs.count) { pairs.voteAgreement($0, within: 1) }
    twoOff = share(of: pairs.count) { pairs.voteAgreement($0, within: 1).map { 1 - $0 } }
    side = share(of: pairs.count, pairs.sideAgreement)
    level = share(of: pairs.levelCount, pairs.levelAgreement)
    criteria = estimate(pairs.meanRatingKappa)
    precision = share(of: pairs.findingCount) { pairs.microDetection($0).precision }
    recall = share(of: pairs.namingCount) { pairs.microDetection($0).recall }
    f1 = estimate { pairs.microDetection($0).f1 }
    macroF1 = estimate(pairs.macroF1)
    headline = share(of: pairs.headlineCount, pairs.headlineAgreement)
  }

  /// Each rater's figures against what the others come to, averaged; null where fewer than half the
  /// answers have two raters or more.
  init?(ratersOf answers: [LabelledAnswer], criterionCount: Int, isJudged: [Bool]) {
    let several = answers.filter { $0.raters.count > 1 }
    let least = several.map(\.raters.count).min() ?? 0
    guard several.count * 2 > answers.count, least > 1 else { return nil }
    let rows = (0..<least).map { rater in
      let pairs = several.compactMap { answer -> (label: AnswerLabel, reference: AnswerLabel)? in
        var others = answer.raters
        let own = others.remove(at: rater)
        return AnswerLabel(consensusOf: others).map { (own, $0) }
      }
      return AgreementFigures(
        LabelPairs(pairs, criterionCount: criterionCount, isJudged: isJudged),
        bootstrap: nil
      )
    }
    guard var mean = rows.first else { return nil }
    for path in Self.all {
      let values = rows.compactMap { $0[keyPath: path].value }
      mean[keyPath: path] = Estimate(
        values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
      )
    }
    self = mean
  }
}
