extension ComparisonReport {
  /// Names the envelope and its version.
  package static let schema = "hcsim.compare/1"

  /// What moved, for other programs.
  package var json: JSONValue {
    [
      "schema": .string(Self.schema), "first": .string(names.first),
      "second": .string(names.second), "answers": .integer(comparison.pairs.count),
      "labelled": .integer(comparison.pairs.count { $0.label != nil }),
      "votes": Self.json(of: comparison.votes), "side": Self.json(of: comparison.side),
      "vote-change": AgreementReport.json(of: comparison.voteChange),
      "agreement": agreement, "findings": Self.json(of: comparison.findings),
      "criteria": Self.json(of: comparison.criteria),
      "regressions": .array(comparison.regressions.map { .string($0.after.id) }),
      "improvements": .array(comparison.improvements.map { .string($0.after.id) }),
      "moved": .array(comparison.pairs.filter(\.isMoved).map(Self.json(of:))),
    ]
  }

  private var agreement: JSONValue {
    guard let agreement = comparison.agreement else { return .null }
    return [
      "before": AgreementReport.json(of: agreement.before),
      "after": AgreementReport.json(of: agreement.after),
      "change": AgreementReport.json(of: agreement.change),
    ]
  }

  private static func json(of test: SignTest) -> JSONValue {
    [
      "up": .integer(test.up), "down": .integer(test.down),
      "probability": AgreementReport.json(of: test.probability),
    ]
  }

  private static func json(of moves: [RunComparison.Moves]) -> JSONValue {
    .object(Dictionary(moves.map { ($0.id, json(of: $0.test)) }) { first, _ in first })
  }

  private static func json(of pair: RunComparison.Pair) -> JSONValue {
    [
      "id": .string(pair.after.id), "label": pair.label.map { .integer($0.rawValue) } ?? .null,
      "before": json(of: pair.before), "after": json(of: pair.after),
      "gained": .array(pair.gained.map { .string($0.signal) }),
      "lost": .array(pair.lost.map { .string($0.signal) }),
    ]
  }

  private static func json(of item: RunItem) -> JSONValue {
    [
      "vote": .integer(item.vote.rawValue),
      "level": item.level.map { .string($0.rawValue) } ?? .null,
      "headline": item.headline.map(JSONValue.string) ?? .null,
      "criteria": .object(item.ratings.mapValues { $0.map(JSONValue.integer) ?? .null }),
    ]
  }
}
