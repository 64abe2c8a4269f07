/// Scores of training as JSON that others may rely on: keys only get added, absent values are null.
///
/// A figure that is not supported yet is `{"needed", "found"}`; one that the ratings do not give is
/// `{"undefined"}`.
package enum TrainingJSON {
  /// Names the envelope of one record's scores and its version.
  package static let historySchema = "hcsim.training-history/1"
  /// Names the envelope of a cohort and its version.
  package static let cohortSchema = "hcsim.training-cohort/1"

  static func history(
    _ record: TrainingRecord,
    _ score: TrainingScore,
    _ standing: Standing,
    next: String?
  ) -> JSONValue {
    [
      "schema": .string(historySchema),
      "trainee": record.trainee.isEmpty ? .null : .string(record.trainee),
      "standing": .string(CohortReport.words(standing)),
      "may-interview": .bool(standing.mayInterview),
      "score": value(score),
      "qualifications": .array(Qualification.all(in: record).map(qualification)),
      "recheck": DriftCheck.last(in: record).map(recheck) ?? .null,
      "contests": .array(
        record.contests.map {
          [
            "exercise": .string($0.exercise), "reason": .string($0.reason),
            "at": .string($0.time.text),
          ]
        }
      ),
      "seats": SeatHistory(record.seats).json,
      "next": next.map(JSONValue.string) ?? .null,
      "limits": .string(DebriefReport.limits),
    ]
  }

  static func cohort(_ cohort: Cohort) -> JSONValue {
    [
      "schema": .string(cohortSchema),
      "trainees": .array(
        cohort.members.map { member in
          [
            "name": .string(member.name), "score": value(member.score),
            "standing": .string(CohortReport.words(member.standing)),
            "may-interview": .bool(member.standing.mayInterview),
            "qualifications": .array(member.qualifications.map(qualification)),
            "recheck": member.recheck.map(recheck) ?? .null,
            "contests": .integer(member.contestCount),
            "seats": SeatHistory(member.seats).json,
          ]
        }
      ),
      "disputed": .array(
        cohort.disputed.map {
          [
            "exercise": .string($0.exercise), "ballots": .integer($0.ballots),
            "misses": .integer($0.misses), "contests": .integer($0.contests),
          ]
        }
      ),
      "limits": .string(DebriefReport.limits),
    ]
  }

  private static func value(_ score: TrainingScore) -> JSONValue {
    [
      "exercises": .integer(score.count), "ballots": .integer(score.ballotCount),
      "without-consensus": .integer(score.openCount),
      "severity": figure(score.severity) { severity in
        [
          "logits": number(severity.logits), "standard-error": number(severity.standardError),
          "points": number(severity.points), "interval": interval(severity.interval),
          "infit": number(severity.infit), "outfit": number(severity.outfit),
          "ratings": .integer(severity.count),
        ]
      },
      "criteria": .array(score.criteria.map(criterion)),
      "votes": figure(score.votes) { votes in
        [
          "exact": .integer(votes.exact.count), "adjacent": .integer(votes.adjacent.count),
          "total": .integer(votes.exact.total),
          "exact-interval": interval(votes.exact.interval()),
          "confusion": .array(
            votes.confusion.counts.map { .array($0.map { .integer(Int($0)) }) }
          ),
        ]
      },
      "kappa": figure(score.kappa) { kappa in
        ["value": number(kappa.coefficient), "interval": interval(kappa.interval)]
      },
      "distance-without-consensus": figure(score.openDistance) { number($0) },
      "components": figure(score.accuracy, components),
      "spread": figure(score.spread) { spread in
        [
          "range-ratio": number(spread.rangeRatio), "within-ratio": number(spread.withinRatio),
          "range": number(spread.range), "expected-range": number(spread.expectedRange),
          "within": number(spread.within), "expected-within": number(spread.expectedWithin),
        ]
      },
      "confidence": figure(score.confidence) { forecast in
        [
          "brier": number(forecast.brier), "reliability": number(forecast.reliability),
          "resolution": number(forecast.resolution), "uncertainty": number(forecast.uncertainty),
          "log-score": number(forecast.logScore),
          "overconfidence": number(forecast.overconfidence),
        ]
      },
      "trend": figure(score.trend) { trend in
        [
          "first": number(trend.first), "last": number(trend.last),
          "change": number(trend.change), "interval": interval(trend.interval),
        ]
      },
    ]
  }

  private static func criterion(_ score: CriterionScore) -> JSONValue {
    [
      "criterion": .string(score.criterion), "exercises": .integer(score.count),
      "overreached": .integer(score.overreached), "missed": .integer(score.missed),
      "lean": figure(score.lean) { lean in
        ["points": number(lean.points), "standard-error": number(lean.standardError)]
      },
      "correlation": figure(score.relation) { relation in
        ["value": number(relation.correlation), "interval": interval(relation.interval)]
      },
    ]
  }

  private static func components(_ accuracy: AccuracyScore) -> JSONValue {
    func parts(_ parts: RatingAccuracy.Parts) -> JSONValue {
      [
        "elevation": number(parts.elevation),
        "differential-elevation": number(parts.differentialElevation),
        "stereotype-accuracy": number(parts.stereotypeAccuracy),
        "differential-accuracy": number(parts.differentialAccuracy),
      ]
    }
    return [
      "found": parts(accuracy.parts), "noise": parts(accuracy.floor),
      "beyond": parts(accuracy.excess), "exercises": .integer(accuracy.exerciseCount),
      "criteria": .array(accuracy.criteria.map(JSONValue.string)),
      "differential-accuracy-z": number(accuracy.differentialAccuracyZ),
    ]
  }

  private static func qualification(_ result: Qualification) -> JSONValue {
    [
      "attempt": .integer(result.attempt), "at": .string(result.time.text),
      "done": .bool(result.isDone), "passed": .bool(result.isPassed),
      "two-off": .integer(result.far),
      "sets": .array(
        result.sets.map {
          ["exact": .integer($0.exact.count), "total": .integer($0.exact.total)]
        }
      ),
    ]
  }

  private static func recheck(_ check: DriftCheck) -> JSONValue {
    [
      "at": .string(check.time.text), "exact": .integer(check.exact.count),
      "total": .integer(check.exact.total), "two-off": .integer(check.far),
      "alarm": .bool(check.isAlarm),
      "shift": check.shift.map {
        ["points": number($0.points), "standard-error": number($0.standardError)]
      } ?? .null,
    ]
  }

  private static func figure<Value>(
    _ figure: TrainingFigure<Value>,
    _ value: (Value) -> JSONValue
  ) -> JSONValue {
    switch figure {
    case .known(let known): value(known)
    case .tooEarly(let needed, let found):
      ["needed": .integer(needed), "found": .integer(found)]
    case .undefined(let reason): ["undefined": .string(reason.description)]
    }
  }

  private static func interval(_ interval: ClosedRange<Double>) -> JSONValue {
    .array([number(interval.lowerBound), number(interval.upperBound)])
  }

  /// A number to six decimals, so that no reader sees more than is meant.
  private static func number(_ value: Double?) -> JSONValue {
    guard let value, value.isFinite, value.magnitude < 1e9 else { return .null }
    let millionths = Double(Int(value.magnitude * 1e6 + 0.5)) / 1e6
    return .number(value < 0 ? -millionths : millionths)
  }
}
