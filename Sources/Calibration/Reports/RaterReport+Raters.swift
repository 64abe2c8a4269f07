extension RaterReport {
  /// The raters who can be compared, the hardest first; then the others.
  private var ranked: [RaterProfile] {
    calibration.raters.sorted { first, second in
      let one = first.severity?.value ?? -.infinity
      let other = second.severity?.value ?? -.infinity
      return one == other ? first.index < second.index : one > other
    }
  }

  /// Severity and fit.
  var raters: [Block] {
    guard calibration.raters.contains(where: { $0.severity != nil }) else { return [] }
    let columns = [
      Table.Column("Rater"), Table.Column("n", .trailing), Table.Column("Mean", .trailing),
      Table.Column("Fair", .trailing), Table.Column("Severity", .trailing),
      Table.Column("±", .trailing), Table.Column("Interval", .trailing),
      Table.Column("Points", .trailing),
    ]
    let rows = ranked.map { rater -> [RichText] in
      [
        RichText(rater.name), "\(rater.count)", rating(rater.mean),
        rating(rater.fairAverage), Self.signed(rater.severity?.value),
        Self.number(rater.severity?.standardError), Self.range(rater.interval, isSigned: true),
        Self.signed(rater.points.map { -values.difference($0) }),
      ]
    }
    let way =
      calibration.settings.estimation == .joint
      ? "joint maximum likelihood with joint standard errors"
        + (fit.map {
          ", taken back by \(DecimalText.fixed($0.correction, decimals: 3)) for "
            + "\(DecimalText.fixed($0.ratingsPerCandidate, decimals: 1)) ratings a candidate"
        } ?? "")
      : "marginal maximum likelihood; fit, fair means and departures are those of the joint one"
    let caption: RichText = """
      Severity in logits, above 0 harder than this panel's mean, by \(way). Points: what it does to \
      a rating on average. Fair: the rating an average candidate gets on an average criterion.
      """
    return [
      .heading(level: 2, "Interviewers"),
      .table(Table(caption: caption, columns: columns, rows: rows)),
    ] + extremes + fits
  }

  private var fits: [Block] {
    guard fit != nil else { return [] }
    let rows = ranked.map { rater -> [RichText] in
      let measure = rater.measure?.isExtreme == false ? rater.measure : nil
      var agreement: [RichText] = ["-", "-", "-"]
      if let model = rater.agreement, model.opportunities > 0 {
        let count = Double(model.opportunities)
        agreement = [
          "\(model.opportunities)", Self.percent(Double(model.exact) / count),
          Self.percent(model.expectedExact / count),
        ]
      }
      return [
        RichText(rater.name), Self.number(measure?.infit),
        Self.number(measure?.infitZ, decimals: 1),
        Self.number(measure?.outfit), Self.number(measure?.outfitZ, decimals: 1),
      ] + agreement
    }
    let columns = [
      Table.Column("Rater"), Table.Column("Infit", .trailing), Table.Column("z", .trailing),
      Table.Column("Outfit", .trailing), Table.Column("z", .trailing),
      Table.Column("Pairs", .trailing), Table.Column("Same", .trailing),
      Table.Column("Expected", .trailing),
    ]
    let caption: RichText = """
      Infit and outfit: 1 is as the model expects, above 1.3 with z above 2 erratic. Same: pairs with \
      the same rating as another interviewer, and the share the model expects of ratings that add up, \
      candidate by candidate, to what these do.
      """
    return [.table(Table(caption: caption, columns: columns, rows: rows))]
  }

  private var extremes: [Block] {
    guard let fit else { return [] }
    var lines: [RichText] = []
    for (facet, word) in [
      (RaschFacet.rater, "Interviewers"), (.candidate, "Candidates"), (.criterion, "Criteria"),
    ] {
      let names = fit.measures(facet).filter(\.isExtreme).map(\.name)
      guard !names.isEmpty else { continue }
      let shown = Array(names.prefix(5))
      let more = names.count - shown.count
      let list = Prose.list(more > 0 ? shown + ["\(more) more"] : shown)
      lines.append(
        "\(.strong("\(word) with extreme ratings only:")) \(list); their measures are a convention."
      )
    }
    return lines.isEmpty ? [] : [.bullets(lines)]
  }

  /// What raters do beside being hard or easy.
  var habits: [Block] {
    guard fit != nil else { return [] }
    let columns = [
      Table.Column("Rater"), Table.Column("Range", .trailing),
      Table.Column("Ends", .trailing), Table.Column("Within", .trailing),
      Table.Column("r", .trailing), Table.Column("Halo", .trailing),
      Table.Column("Noise", .trailing), Table.Column("Moved", .trailing),
    ]
    let rows = ranked.map { rater -> [RichText] in
      let tendency = rater.tendency
      let halo = try? rater.halo.get()
      let moved = try? rater.susceptibility.get()
      return [
        RichText(rater.name), Self.number(tendency?.spreadRatio),
        tendency.map { "\(Self.percent($0.endShare)), \(Self.percent($0.expectedEndShare))" }
          ?? "-",
        Self.number(tendency?.withinRatio), Self.number(tendency?.criterionCorrelation),
        Self.withError(halo?.halo, halo?.standardError),
        Self.withError(rater.noise?.value, rater.noise?.standardError),
        Self.withError(moved?.value, moved?.standardError),
      ]
    }
    let caption: RichText = """
      Range: spread of the ratings over the spread expected, well below 1 a restricted range. Ends: \
      share of the lowest and highest rating and the share expected, which central tendency stays \
      below. Within: spread over the criteria of a candidate over what is expected, low with halo; r: \
      correlation between criteria, high with it. Halo: 0 for whoever tells criteria apart best. Noise \
      in logits. Moved: weight given to others' votes. ± is one standard error.
      """
    return [
      .heading(level: 2, "Habits"),
      .table(Table(caption: caption, columns: columns, rows: rows)),
    ] + weights
  }

  private static func withError(_ value: Double?, _ error: Double?) -> RichText {
    guard let value else { return "-" }
    guard let error else { return number(value) }
    return "\(number(value)) ± \(number(error))"
  }

  /// How much criteria count in votes.
  private var weights: [Block] {
    let lines = ranked.compactMap { rater -> RichText? in
      guard case .success(let weights) = rater.weights else { return nil }
      let parts = zip(weights.criteria, zip(weights.fit.weights, weights.fit.standardErrors))
        .map { place, weight -> String in
          let name = calibration.panel.ratings.criteria[place]
          let error = weight.1.map { " ± \(DecimalText.fixed($0, decimals: 2))" } ?? ""
          return "\(name) \(DecimalText.fixed(weight.0, decimals: 2))\(error)"
        }
      return "\(.strong(RichText(rater.name))) \(parts.joined(separator: ", "))"
    }
    guard !lines.isEmpty else { return [] }
    return [
      .heading(level: 3, "What counts in their votes, 1 being the usual weight"), .bullets(lines),
    ]
  }

  /// The candidates whom severity moved.
  var candidates: [Block] {
    let averages = calibration.averages
    guard !averages.isEmpty else { return [] }
    let crossing = Set(calibration.crossings.map(\.average.index))
    let ordered = averages.sorted { first, second in
      let (one, other) = (crossing.contains(first.index), crossing.contains(second.index))
      guard one == other else { return one }
      let sizes = [first, second].map { ($0.adjusted - $0.observed).magnitude }
      return sizes[0] == sizes[1] ? first.index < second.index : sizes[0] > sizes[1]
    }
    let shown = ordered.prefix(max(12, crossing.count))
    let rows = shown.map { average -> [RichText] in
      let measure = fit?.candidates.first { $0.index == average.index }
      let crosses = crossing.contains(average.index)
      let passes = average.adjusted >= calibration.line
      let mark: RichText =
        crosses ? "\(.toned(passes ? .for : .against, "crosses"))" : ""
      return [
        RichText(average.name), "\(average.count)", rating(average.observed),
        rating(average.adjusted), Self.number(values.difference(average.adjustmentError)),
        Self.signed(measure?.corrected), Self.number(measure?.correctedError), mark,
      ]
    }
    let columns = [
      Table.Column("Candidate"), Table.Column("Ratings", .trailing),
      Table.Column("Mean", .trailing), Table.Column("Adjusted", .trailing),
      Table.Column("± adjustment", .trailing), Table.Column("Ability", .trailing),
      Table.Column("±", .trailing), Table.Column("Line"),
    ]
    let rest = averages.count - shown.count
    let more = rest > 0 ? " \(rest) more candidates were moved less." : ""
    let without =
      averages.contains { $0.setAside > 0 } ? ", without the ratings that were set aside" : ""
    let caption: RichText = """
      Adjusted: the mean had all raters been of average severity\(without). Its error tells how well \
      the severities are known, not how well the candidate is.\(more)
      """
    return [
      .heading(level: 2, "Candidates"),
      .table(Table(caption: caption, columns: columns, rows: rows)),
    ]
  }
}
