extension AgreementReport {
  /// Names the envelope and its version.
  package static let schema = "hcsim.calibrate-rubric/1"

  /// The figures for other programs.
  package var json: JSONValue {
    [
      "schema": .string(Self.schema), "rubric": .string(rubric.id),
      "digest": .string(rubric.digest), "source": .string(source),
      "answers": .integer(agreement.count), "figures": Self.json(of: agreement.figures),
      "raters": agreement.raters.map(Self.json(of:)) ?? .null,
      "confusion": .array(agreement.confusion.map { .array($0.map(JSONValue.integer)) }),
      "length": [
        "kappa": Self.json(of: agreement.lengthKappa),
        "correlation": Self.json(of: agreement.lengthCorrelation),
      ],
      "mean-difference": Self.json(of: agreement.meanDifference), "criteria": criteria,
      "findings": findings,
      "voices": .object(
        Dictionary(agreement.voices.map { ($0.name, Self.json(of: $0.figures)) }) { $1 }
      ),
    ]
  }

  private var criteria: JSONValue {
    let members = zip(rubric.criteria, agreement.criteria).map { criterion, found in
      let value: JSONValue = [
        "kappa": Self.json(of: found.kappa), "rated": .integer(found.rated),
        "both-rated": .integer(found.bothRated),
      ]
      return (criterion.id, value)
    }
    return .object(Dictionary(members) { $1 })
  }

  private var findings: JSONValue {
    let members = agreement.findings.compactMap { found -> (String, JSONValue)? in
      guard rubric.signals.indices.contains(found.signal) else { return nil }
      let value: JSONValue = [
        "precision": Self.json(of: found.counts.precision),
        "recall": Self.json(of: found.counts.recall), "f1": Self.json(of: found.f1),
        "found": .integer(found.counts.found), "spurious": .integer(found.counts.spurious),
        "missed": .integer(found.counts.missed),
      ]
      return (rubric.signals[found.signal].id, value)
    }
    return .object(Dictionary(members) { $1 })
  }

  /// One row of figures.
  static func json(of figures: AgreementFigures) -> JSONValue {
    [
      "answers": .integer(figures.count), "vote-kappa": json(of: figures.kappa),
      "exact": json(of: figures.exact), "adjacent": json(of: figures.adjacent),
      "two-off": json(of: figures.twoOff), "side": json(of: figures.side),
      "level": json(of: figures.level), "criteria-kappa": json(of: figures.criteria),
      "precision": json(of: figures.precision), "recall": json(of: figures.recall),
      "f1": json(of: figures.f1), "macro-f1": json(of: figures.macroF1),
      "headline": json(of: figures.headline),
    ]
  }

  /// A figure with the ends of its interval.
  static func json(of estimate: Estimate) -> JSONValue {
    [
      "value": json(of: estimate.value), "lower": json(of: estimate.interval?.lowerBound),
      "upper": json(of: estimate.interval?.upperBound),
    ]
  }

  /// A number at six decimals, or null.
  static func json(of value: Double?) -> JSONValue {
    value.map { .number(($0 * 1e6).rounded() / 1e6) } ?? .null
  }
}
