extension RaterReport {
  /// The name of a coefficient.
  static func name(_ coefficient: AgreementCoefficient) -> String {
    switch coefficient {
    case .alphaNominal: "Krippendorff's alpha, nominal"
    case .alphaOrdinal: "Krippendorff's alpha, ordinal"
    case .alphaInterval: "Krippendorff's alpha, interval"
    case .alphaRatio: "Krippendorff's alpha, ratio"
    case .gwetUnweighted: "Gwet's AC1"
    case .gwetWeighted: "Gwet's AC2"
    case .fleiss: "Fleiss' kappa"
    case .fleissWeighted: "Fleiss' kappa, weighted"
    case .conger: "Conger's kappa"
    case .congerWeighted: "Conger's kappa, weighted"
    case .brennanPrediger: "Brennan-Prediger"
    case .brennanPredigerWeighted: "Brennan-Prediger, weighted"
    case .oneWaySingle: "ICC(1,1)"
    case .randomSingle: "ICC(2,1)"
    case .mixedSingle: "ICC(3,1)"
    case .oneWayMean: "ICC(1,k)"
    case .randomMean: "ICC(2,k)"
    case .mixedMean: "ICC(3,k)"
    case .kendall: "Kendall's W"
    }
  }

  /// Why a coefficient with a value has no interval.
  static let noInterval = "too few candidates or no spread"

  /// How many raters are enough: whole people.
  private func needed(_ name: String, _ summary: AgreementSummary) -> [RichText] {
    guard case .success(let estimate) = summary.ratersNeeded else {
      return Self.row(name, summary.ratersNeeded)
    }
    func people(_ value: Double) -> String {
      value < 1e9 ? "\(Int(value.rounded(.up)))" : "no limit"
    }
    var range = RichText(Self.noInterval)
    if let interval = estimate.interval {
      range = "\(people(interval.lowerBound)) to \(people(interval.upperBound))"
    } else if let single = try? summary.oneRating.get().interval {
      let wanted = calibration.settings.wantedDependability
      let fewest = try? SpearmanBrown.count(for: wanted, from: single.upperBound)
      range = fewest.map { "\(people($0)) or more" } ?? "no limit"
    }
    return [
      RichText(name), "\(people(estimate.value))", "", range, "\(estimate.unitCount)",
      "\(estimate.raterCount)",
    ]
  }

  private static func row(
    _ name: String,
    _ result: Result<CoefficientEstimate, Undefined>
  ) -> [RichText] {
    switch result {
    case .success(let estimate):
      [
        RichText(name), number(estimate.value, decimals: 3),
        number(estimate.standardError, decimals: 3),
        estimate.interval == nil
          ? RichText(estimate.intervalUndefined?.description ?? noInterval)
          : range(estimate.interval),
        "\(estimate.unitCount)", "\(estimate.raterCount)",
      ]
    case .failure(let undefined):
      [RichText(name), "-", "", RichText(undefined.description)]
    }
  }

  /// Every coefficient with its interval, and the agreement by criterion.
  var agreement: [Block] {
    let columns = [
      Table.Column("Coefficient"), Table.Column("Value", .trailing),
      Table.Column("Error", .trailing), Table.Column("Interval"),
      Table.Column("Units", .trailing), Table.Column("Raters", .trailing),
    ]
    let summary = calibration.agreement
    var rows = [
      Self.row("Same rating, share of pairs", summary.exact),
      Self.row("Same or next rating", summary.adjacent),
    ]
    rows += summary.lines.map { Self.row(Self.name($0.coefficient), $0.result) }
    let wanted = DecimalText.fixed(calibration.settings.wantedDependability, decimals: 2)
    rows.append(needed("Raters for \(wanted) on a criterion", summary))
    let caption: RichText = """
      Units are candidates on a criterion; intervals keep the ratings of a candidate together. Weights \
      are \(weights). Intraclass correlations and Kendall's W need every cell: they rest on \(part). The \
      last line steps ICC(1,1) within criteria up by Spearman and Brown\(oneRating).
      """
    return [
      .heading(level: 2, "Agreement"),
      .table(Table(caption: caption, columns: columns, rows: rows)),
    ] + modelAgreement + byCriterion
  }

  private var part: String {
    calibration.agreement.partIsLargest == false
      ? "a large part that has them, perhaps not the largest" : "the largest part that has them"
  }

  /// The reliability from which raters are counted, where it is not ICC(1,1) itself.
  private var oneRating: String {
    guard !calibration.byCriterion.isEmpty,
      let found = try? calibration.agreement.oneRating.get()
    else { return "" }
    return ": \(DecimalText.fixed(found.value, decimals: 3)), without what criteria differ by"
  }

  private var weights: String {
    switch calibration.settings.weights {
    case .identity: "none"
    case .linear: "linear"
    case .quadratic: "quadratic"
    case .ordinal: "ordinal"
    case .agreement, .disagreement: "as given"
    }
  }

  private var modelAgreement: [Block] {
    guard let model = calibration.modelAgreement, model.opportunities > 0 else { return [] }
    func line(_ words: String, _ count: Int, _ expected: Double, _ deviation: Double) -> RichText {
      let all = Double(model.opportunities)
      return """
        \(words): \(count) of \(model.opportunities) pairs (\(Self.percent(Double(count) / all))), \
        \(Self.number(expected, decimals: 1)) expected by the model \
        (\(Self.percent(expected / all))), give or take \(Self.number(deviation, decimals: 1))
        """
    }
    return [
      .bullets([
        line("Same rating", model.exact, model.expectedExact, model.exactDeviation),
        line(
          "Same or next rating",
          model.adjacent,
          model.expectedAdjacent,
          model.adjacentDeviation
        ),
      ])
    ]
  }

  private var byCriterion: [Block] {
    guard !calibration.byCriterion.isEmpty else { return [] }
    let shown: [AgreementCoefficient] = [.alphaOrdinal, .gwetWeighted, .randomSingle]
    var columns = [Table.Column("Criterion"), Table.Column("Same", .trailing)]
    columns += shown.flatMap {
      [Table.Column(RichText(Self.name($0)), .trailing), Table.Column("Interval", .trailing)]
    }
    let rows = calibration.byCriterion.map { criterion -> [RichText] in
      let name = calibration.panel.ratings.criteria[criterion.criterion]
      let exact = try? criterion.agreement.exact.get()
      let cells = shown.flatMap { coefficient -> [RichText] in
        let estimate = try? criterion.agreement.result(coefficient).get()
        return [Self.number(estimate?.value), Self.range(estimate?.interval)]
      }
      return [RichText(name), Self.percent(exact?.value)] + cells
    }
    return [
      .heading(level: 3, "By criterion"), .table(Table(columns: columns, rows: rows)),
    ]
  }

  /// The two raters of each pair, those who agree least first.
  var pairs: [Block] {
    guard !calibration.pairs.isEmpty else { return [] }
    let names = calibration.panel.ratings.raters
    let ordered = calibration.pairs.enumerated().sorted { first, second in
      let one = (try? first.element.chosen.get().coefficient) ?? .infinity
      let other = (try? second.element.chosen.get().coefficient) ?? .infinity
      return one == other ? first.offset < second.offset : one < other
    }
    let shown = ordered.prefix(20).map(\.element)
    func cell(_ result: Result<WeightedKappa, Undefined>, _ hasError: Bool) -> RichText {
      guard let kappa = try? result.get() else { return "-" }
      guard hasError, let error = DrawnSpread.error(kappa.standardError) else {
        return Self.number(kappa.coefficient)
      }
      return "\(Self.number(kappa.coefficient)) ± \(Self.number(error))"
    }
    let isOwn: Bool =
      switch calibration.settings.weights {
      case .identity, .linear, .quadratic: false
      case .ordinal, .agreement, .disagreement: true
      }
    let rows = shown.map { pair -> [RichText] in
      [
        RichText("\(names[pair.first]), \(names[pair.second])"), "\(pair.count)",
        Self.percent(pair.exact), Self.percent(pair.adjacent),
        cell(pair.unweighted, pair.hasErrors), cell(pair.linear, pair.hasErrors),
        cell(pair.quadratic, pair.hasErrors),
      ] + (isOwn ? [cell(pair.chosen, pair.hasErrors)] : [])
    }
    let rest = calibration.pairs.count - shown.count
    let caption: RichText = """
      Cohen's kappa, unweighted and weighted; ± is one standard error. \
      Those who agree least come first\(rest > 0 ? "; \(rest) more pairs agree better" : "").
      """
    var columns = [
      Table.Column("Pair"), Table.Column("Shared", .trailing), Table.Column("Same", .trailing),
      Table.Column("Or next", .trailing), Table.Column("Kappa", .trailing),
      Table.Column("Linear", .trailing), Table.Column("Quadratic", .trailing),
    ]
    if isOwn { columns.append(Table.Column(RichText(Prose.raised(weights)), .trailing)) }
    return [
      .heading(level: 2, "Two by two"),
      .table(Table(caption: caption, columns: columns, rows: rows)),
    ]
  }
}
