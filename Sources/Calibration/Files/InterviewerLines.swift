/// The lines of an interviewer file that were measured, each with how well it is known.
struct InterviewerLines {
  private let rater: RaterProfile
  private let calibration: RaterCalibration
  private let rubric: Rubric

  init(_ rater: RaterProfile, _ calibration: RaterCalibration, _ rubric: Rubric) {
    self.rater = rater
    self.calibration = calibration
    self.rubric = rubric
  }

  var heading: String {
    let ratings = calibration.panel.ratings
    let values = calibration.panel.values
    let unknown = rater.criteria.map { ratings.criteria[$0] }.filter { id(of: $0) == nil }
    var lines = [
      "Measured by hcsim calibrate raters from \(rater.count) ratings on a scale of "
        + "\(values.text(ratings.scale.lowerBound)) to \(values.text(ratings.scale.upperBound)); SE "
        + "is the standard error.",
      "For rehearsal and calibration; not for judging a person.",
    ]
    if ratings.scale != 1...4 {
      lines.append(
        "Logits are those of that scale. The debrief rates from 1 to 4: the same logits may be more "
          + "or fewer points there."
      )
    }
    if !unknown.isEmpty {
      lines.append(
        "Not in the rubric \(rubric.id), so without a weight here: "
          + unknown.joined(separator: ", ")
      )
    }
    return lines.joined(separator: "\n")
  }

  var entries: [YAMLEntry] { observes + weights + [severity, halo, susceptibility, noise] }

  /// The rubric's id for a criterion of the file.
  private func id(of criterion: String) -> String? {
    let slug = Identifier.slug(of: criterion)
    return rubric.criteria.first {
      $0.id == slug || Identifier.slug(of: $0.title) == slug
    }?.id
  }

  private func number(_ value: Double) -> YAMLValue {
    let text = DecimalText.fixed(value, decimals: 3)
    guard let number = Double(text) else { return .integer(0) }
    return number == Double(Int(number)) ? .integer(Int(number)) : .number(number)
  }

  private func error(_ error: Double?) -> String {
    error.map { "SE \(DecimalText.fixed($0, decimals: 3))" } ?? "SE not known"
  }

  /// The criteria rated, where the rubric has them all and the rater left some of them out.
  private var observes: [YAMLEntry] {
    let own = rater.criteria.map { id(of: calibration.panel.ratings.criteria[$0]) }
    let known = own.compactMap(\.self)
    guard known.count == own.count, !known.isEmpty, known.count < rubric.criteria.count else {
      return []
    }
    return [
      YAMLEntry(
        "observes",
        .list(known.map(YAMLValue.text)),
        remark: "the criteria rated"
      )
    ]
  }

  private var weights: [YAMLEntry] {
    let reason: String
    switch rater.weights {
    case .failure(let undefined):
      reason = "weights not estimated: votes beside ratings on several criteria, \(undefined)"
    case .success(let weights):
      let named = zip(weights.criteria, zip(weights.fit.weights, weights.fit.standardErrors))
        .compactMap { place, weight -> YAMLEntry? in
          guard let id = id(of: calibration.panel.ratings.criteria[place]) else { return nil }
          let because: YAMLValue = .text(
            "as estimated from \(weights.fit.count) votes, \(error(weight.1))"
          )
          return YAMLEntry(
            id,
            .mapping([YAMLEntry("times", number(weight.0)), YAMLEntry("because", because)])
          )
        }
      if !named.isEmpty {
        return [
          YAMLEntry(
            "weights",
            .mapping(named),
            comment: "Factors on the rubric's weights; the mean over the criteria rated is 1."
          )
        ]
      }
      reason = "weights left out: the rubric \(rubric.id) has none of the criteria rated"
    }
    // A comment needs an entry below it.
    return [YAMLEntry("authority", .integer(1), comment: reason)]
  }

  private var severity: YAMLEntry {
    let figure = rater.severity
    let value = min(max(figure?.value ?? 0, -10), 10)
    let remark = "\(error(figure?.standardError)), logits; above 0 is harder than this panel's mean"
    return YAMLEntry("severity", number(value), remark: remark)
  }

  private var halo: YAMLEntry {
    switch rater.halo {
    case .success(let halo):
      let remark =
        halo.halo == 0
        ? "the reference: nobody here tells criteria apart better"
        : "\(error(halo.standardError)); from the correlation between criteria, against the rater "
          + "who tells them apart best" + caution(halo)
      return YAMLEntry("halo", number(min(max(halo.halo, 0), 1)), remark: remark)
    case .failure(let undefined):
      return YAMLEntry("halo", .integer(0), remark: "not estimated, the default: \(undefined)")
    }
  }

  /// What else may look like halo.
  private func caution(_ halo: RelativeHalo) -> String {
    if let measure = rater.measure, measure.infit > 1.3, measure.infitZ > 2 {
      let infit = DecimalText.fixed(measure.infit, decimals: 2)
      return
        ". Beware: ratings at random look like halo, and these scatter (infit \(infit)); 0 may be "
        + "nearer the truth"
    }
    guard let error = halo.standardError, halo.halo < 2.5 * error else { return "" }
    return "; not clear of 0"
  }

  private var susceptibility: YAMLEntry {
    switch rater.susceptibility {
    case .success(let found):
      let remark =
        "\(error(found.standardError)); from \(found.count) votes before and after a discussion"
      return YAMLEntry("susceptibility", number(found.value), remark: remark)
    case .failure:
      return YAMLEntry(
        "susceptibility",
        number(MeasuredInterviewer.usualSusceptibility),
        remark: "not estimated, the default: it takes 3 votes from before and after a discussion"
      )
    }
  }

  private var noise: YAMLEntry {
    guard let figure = rater.noise, let source = rater.noiseSource else {
      return YAMLEntry(
        "noise",
        number(MeasuredInterviewer.usualNoise),
        remark: "not estimated, the default, in logits"
      )
    }
    let origin =
      switch source {
      case .occasions(let pairs): "from \(pairs) pairs of ratings on two occasions"
      case .scatter:
        "from the scatter around the model, the rater's own view of candidates included"
      }
    let isNone = figure.value == 0
    let known = isNone ? "no more than chance" : error(figure.standardError)
    return YAMLEntry("noise", number(min(figure.value, 10)), remark: "\(known), logits; \(origin)")
  }
}
