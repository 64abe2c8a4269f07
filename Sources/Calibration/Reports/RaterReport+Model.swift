extension RaterReport {
  /// Criteria, thresholds, and how far apart each facet's measures are.
  var model: [Block] {
    guard let fit else { return [] }
    var blocks: [Block] = [.heading(level: 2, "Criteria and scale")]
    let rows = fit.criteria.map { measure -> [RichText] in
      [
        RichText(measure.name), "\(measure.count)", rating(measure.observedAverage),
        Self.signed(measure.corrected), Self.number(measure.correctedError),
        Self.number(measure.infit), Self.number(measure.outfit),
      ]
    }
    let columns = [
      Table.Column("Criterion"), Table.Column("Ratings", .trailing),
      Table.Column("Mean", .trailing), Table.Column("Difficulty", .trailing),
      Table.Column("±", .trailing), Table.Column("Infit", .trailing),
      Table.Column("Outfit", .trailing),
    ]
    blocks.append(.table(Table(columns: columns, rows: rows)))
    blocks.append(thresholds(fit))
    blocks.append(separation(fit))
    return blocks + [.paragraph(convergence(fit))]
  }

  private func thresholds(_ fit: RaschFit) -> Block {
    var rows: [[RichText]] = []
    for group in fit.thresholds {
      for (place, estimate) in group.corrected.enumerated() {
        rows.append([
          RichText(group.name ?? "all"), RichText(step(place)),
          "\(group.counts[place]), \(group.counts[place + 1])", Self.signed(estimate),
          Self.number(group.correctedErrors[place]),
        ])
      }
    }
    let disordered = fit.thresholds.contains { !$0.areOrdered }
    let warning = disordered ? " Some are out of order: a rating that is never the likeliest." : ""
    let columns = [
      Table.Column("Of"), Table.Column("Step"), Table.Column("Times given", .trailing),
      Table.Column("Threshold", .trailing), Table.Column("±", .trailing),
    ]
    let caption: RichText =
      """
      Thresholds: where two neighbouring ratings are equally likely, in logits, taken back as severities \
      and difficulties are.\(warning)
      """
    return .table(Table(caption: caption, columns: columns, rows: rows))
  }

  private func separation(_ fit: RaschFit) -> Block {
    var rows: [[RichText]] = []
    for (facet, word) in [
      (RaschFacet.rater, "Interviewers"), (.candidate, "Candidates"), (.criterion, "Criteria"),
    ] {
      let summary: FacetSummary
      do throws(Undefined) { summary = try fit.summary(facet) } catch {
        rows.append([RichText(word), RichText(error.description)])
        continue
      }
      func both(_ value: (FacetSummary.Spread) -> Double) -> RichText {
        "\(Self.number(value(summary.population))), \(Self.number(value(summary.sample)))"
      }
      rows.append(
        [
          RichText(word), both(\.standardDeviation),
          Self.number(summary.population.rootMeanSquareError),
          both(\.separation), both(\.strata), both(\.reliability),
        ] + likeness(facet)
      )
    }
    let columns = [
      Table.Column("Facet"), Table.Column("SD", .trailing), Table.Column("Error", .trailing),
      Table.Column("Separation", .trailing), Table.Column("Strata", .trailing),
      Table.Column("Reliability", .trailing), Table.Column("Chi-square", .trailing),
      Table.Column("p", .trailing),
    ]
    let caption: RichText = """
      How far apart the measures are against their errors; first as if these were all there are, then \
      as a sample of more. For interviewers low is good. Chi-square: that all are the same, so that who \
      of those compared gave or got which ratings is chance.
      """
    return .table(Table(caption: caption, columns: columns, rows: rows))
  }

  private func likeness(_ facet: RaschFacet) -> [RichText] {
    guard let test = try? LikenessTest(facet, in: calibration.panel.ratings) else {
      return ["-", "-"]
    }
    return [
      "\(Self.number(test.chiSquare, decimals: 1)) (\(test.degreesOfFreedom))",
      Self.probability(test.pValue),
    ]
  }

  private func convergence(_ fit: RaschFit) -> RichText {
    let model =
      switch calibration.settings.model {
      case .ratingScale: "rating scale"
      case .partialCreditByCriterion: "partial credit by criterion"
      case .partialCreditByRater: "partial credit by interviewer"
      }
    let state = fit.isConverged ? "converged" : "not converged: read no figure closely"
    var text: RichText = """
      Many-facet Rasch model, \(model), \(fit.iterations) steps, \(state), log-likelihood \
      \(Self.number(fit.logLikelihood, decimals: 3)).
      """
    if case .success(let marginal)? = calibration.marginal {
      text += """
         Marginal: candidates of mean \(Self.number(marginal.mean)) and deviation \
        \(Self.number(marginal.deviation)), \(marginal.isConverged ? "converged" : "not converged"), \
        log-likelihood \(Self.number(marginal.logLikelihood, decimals: 3)).
        """
    }
    return text
  }

  /// Departures of raters by criterion and candidate, and severity by occasion.
  var departures: [Block] {
    guard fit != nil else { return [] }
    let byCriterion = largest(calibration.raters.flatMap(\.criterionBiases))
    let striking = Set(calibration.strikingBiases)
    let byCandidate = Array(
      (calibration.strikingBiases
        + largest(calibration.candidateBiases).filter { !striking.contains($0) }).prefix(Self.most)
    )
    let columns = [
      Table.Column("Interviewer"), Table.Column("On"), Table.Column("Ratings", .trailing),
      Table.Column("Sum", .trailing), Table.Column("Expected", .trailing),
      Table.Column("Harder by", .trailing), Table.Column("±", .trailing),
      Table.Column("t (df)", .trailing), Table.Column("Rare"),
    ]
    let rows = (byCriterion + byCandidate).map { bias -> [RichText] in
      [
        RichText(bias.rater), RichText(bias.element), "\(bias.count)",
        RichText(RatingValues.text(values.sum(Double(bias.observed), of: bias.count))),
        Self.number(values.sum(bias.expected, of: bias.count), decimals: 1),
        Self.signed(-bias.bias), Self.number(bias.standardError),
        "\(Self.number(-bias.t)) (\(bias.degreesOfFreedom))",
        striking.contains(bias) ? "yes" : "",
      ]
    }
    var blocks: [Block] = []
    if !rows.isEmpty {
      let caption: RichText = """
        Where an interviewer is harder or easier than their severity says, in logits, on criteria and \
        then on candidates: the largest from t = 2 on, of which a few in a hundred are chance. Rare: \
        on a candidate, of all ways in which its ratings can add up to what they do, so few are so far \
        off that one such in the whole file would be rare.
        """
      blocks = [
        .heading(level: 2, "Departures"),
        .table(Table(caption: caption, columns: columns, rows: rows)),
      ]
    }
    return blocks + drift
  }

  /// More departures than these are not shown.
  private static let most = 12

  /// The departures that are worth a look, the largest first.
  private func largest(_ biases: [RaschBias]) -> [RaschBias] {
    let ordered = biases.filter { $0.degreesOfFreedom > 0 && $0.t.magnitude >= 2 }
      .enumerated()
      .sorted { ($1.element.t.magnitude, $0.offset) < ($0.element.t.magnitude, $1.offset) }
    return ordered.prefix(Self.most).map(\.element)
  }

  /// More occasions than these are not shown one by one.
  private static let mostOccasions = 12

  private var drift: [Block] {
    let occasions = calibration.panel.occasions
    guard occasions.count > 1 else { return [] }
    let isShown = occasions.count <= Self.mostOccasions
    let rows = calibration.raters.compactMap { rater -> [RichText]? in
      guard let drift = rater.drift, drift.points.count > 1 else { return nil }
      let points = drift.points.map { point in
        "\(occasions[point.occasion]) \(SignedText.logits(point.shift)) ± "
          + DecimalText.fixed(point.standardError, decimals: 2)
      }
      return [
        RichText(rater.name),
        RichText(isShown ? points.joined(separator: ", ") : "\(points.count) occasions"),
        Self.signed(drift.slope), Self.number(drift.slopeError),
        Self.probability(drift.slopePValue), Self.probability(drift.pValue),
      ]
    }
    guard !rows.isEmpty else { return [] }
    let columns = [
      Table.Column("Interviewer"), Table.Column("Harder by, occasion by occasion"),
      Table.Column("Slope", .trailing), Table.Column("±", .trailing),
      Table.Column("p", .trailing), Table.Column("Any change, p", .trailing),
    ]
    var caption: RichText = """
      Slope: logits an occasion, with its own p. Any change: that of the chi-square of no difference \
      between occasions, which is small too where severity went up and down again.
      """
    if !isShown {
      caption += """
         \(occasions.count) occasions are too many to look at one by one, and each says little: make \
        months or quarters of them. The JSON has them all.
        """
    }
    return [
      .heading(level: 2, "Over time"),
      .table(Table(caption: caption, columns: columns, rows: rows)),
    ]
  }

  /// Where the variance comes from, and what more interviewers would do.
  var study: [Block] {
    let heading = Block.heading(level: 2, "How many interviewers")
    guard case .success(let found) = calibration.study else {
      guard case .failure(let undefined) = calibration.study else { return [] }
      return [heading, .paragraph("Cannot be told: \(undefined.description).")]
    }
    let total = found.study.components.reduce(0) { $0 + max($1.variance, 0) }
    let components = found.study.components.map { component -> [RichText] in
      [
        RichText(component.effect), Self.number(component.degreesOfFreedom, decimals: 0),
        Self.number(values.variance(component.variance), decimals: 4),
        Self.number(values.variance(component.standardError), decimals: 4),
        component.isNegative
          ? "negative" : Self.percent(total > 0 ? component.variance / total : nil),
      ]
    }
    let negative = found.study.negativeComponents.map(\.effect)
    let note =
      negative.isEmpty
      ? ""
      : " Negative as estimated: \(Prose.list(negative)); counted as 0 below, which says that it is "
        + "near 0 or the file too small."
    let worths = found.worths.map { worth -> [RichText] in
      [
        "\(worth.interviewers)", Self.number(worth.generalizability),
        Self.number(worth.dependability), Self.range(worth.interval),
      ]
    }
    let comparing =
      found.neededForComparing.map {
        " \($0) \($0 == 1 ? "is" : "are") enough to compare candidates as well as that."
      } ?? ""
    return [
      heading,
      .table(
        Table(
          caption: "Variance of \(found.arrangement.words).\(note)",
          columns: [
            Table.Column("Source"), Table.Column("df", .trailing),
            Table.Column("Variance", .trailing), Table.Column("±", .trailing),
            Table.Column("Share", .trailing),
          ],
          rows: components
        )
      ),
      .table(
        Table(
          caption: """
            Comparing: reliability of ranking candidates. Dependability: of holding them against a \
            bar, with its interval.\(comparing)
            """,
          columns: [
            Table.Column("Interviewers", .trailing), Table.Column("Comparing", .trailing),
            Table.Column("Dependability", .trailing), Table.Column("Interval", .trailing),
          ],
          rows: worths
        )
      ),
    ]
  }
}

extension InterviewerStudy.Arrangement {
  /// What was studied: p is the candidate, r the interviewer, i or t the criterion.
  fileprivate var words: String {
    switch self {
    case .crossed: "candidates (p) by interviewers (r) by criteria (i)"
    case .raters: "candidates (p) by interviewers (r)"
    case .nested: "candidates (p) by interviewers (r) within criteria (t)"
    case .within: "interviewers (r) within candidates (p), their criteria averaged"
    }
  }
}
