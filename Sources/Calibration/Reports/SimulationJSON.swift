/// A simulation as JSON that others may rely on: keys only get added, absent values are null.
///
/// A share is `{"count", "total", "share", "low", "high"}` with its 95% interval, which is wider where
/// chance drew the committees as well.
package enum SimulationJSON {
  /// Names the envelope and its version.
  package static let schema = "hcsim.simulation/1"

  /// One simulation.
  package static func value(
    _ result: SimulationResult,
    of plan: SimulationPlan,
    _ scenario: DebriefScenario
  ) -> JSONValue {
    let settings = plan.settings
    return [
      "schema": .string(schema),
      "title": .string(scenario.title),
      "candidate": .string(scenario.candidate.id),
      "panel": .string(plan.panel.id),
      "rubric": ["id": .string(plan.rubric.id), "digest": .string(plan.rubric.digest)],
      "loop": .string(scenario.setting.loop.rawValue),
      "seed": .string(String(result.seed)),
      "runs": .integer(result.runs),
      "until-precision": result.precision.map { precision in
        [
          "wanted": number(precision.wanted), "half-width": number(precision.reached),
          "reached": .bool(precision.isReached),
        ]
      } ?? .null,
      "comparison-runs": .integer(result.comparisonRuns),
      "recall": .number(settings.recall),
      "speaking": .string(settings.speaking.rawValue),
      "committees": .integer(result.committeeCount),
      "committees-possible": result.possibleCommitteeCount.map(JSONValue.integer) ?? .null,
      "pool": .array(plan.interviewers.map { .string($0.id) }),
      "decisions": decisions(result),
      "noiseless": [
        "decision": .string(result.noiseless.rawValue),
        "level": .string(result.noiselessLevel.rawValue),
      ],
      "stability": stability(result.stability),
      "stability-same-committee": number(result.sameCommittee),
      "rule": .string(plan.panel.decision.rule.rawValue),
      "rules": rules(result),
      "without-gates": share(result.withoutGates),
      "gates": .array(result.gates.map { gate($0, plan) }),
      "undecidable": share(result.undecidable),
      "interviewers": .array(result.members.map(member)),
      "pivotal": result.pivotal.map { .string($0.interviewer) } ?? .null,
      "yes-votes": [
        "before": .array(result.firstYesVotes.map(JSONValue.integer)),
        "after": .array(result.lastYesVotes.map(JSONValue.integer)),
      ],
      "findings": .array(result.findings.map { finding($0, plan, scenario) }),
      "conditions": .array(result.conditions.map(condition)),
      "noise": noise(result.noise, plan),
      "evidence": .array(result.evidence.map { evidence($0, plan) }),
      "most-useful": result.mostUseful.map { criterion($0.criterion, plan) } ?? .null,
      "sizes": .array(result.sizes.map(size)),
      "wanted-stability": .number(result.wantedStability),
      "needed-size": result.neededSize.map(JSONValue.integer) ?? .null,
      "errors": errors(result.errors),
      "limits": .string(DebriefReport.limits),
    ]
  }

  /// How stable a debrief's decision is, in few figures, for the debrief's own JSON.
  static func steadiness(_ result: SimulationResult) -> JSONValue {
    var shares: [String: JSONValue] = [:]
    for decision in Decision.allCases {
      shares[decision.rawValue] = share(result.share(of: decision))
    }
    return [
      "runs": .integer(result.runs), "seed": .string(String(result.seed)),
      "alike": stability(result.stability), "decisions": .object(shares),
    ]
  }

  /// A number to six decimals, so that no reader sees more than is meant.
  private static func number(_ value: Double?) -> JSONValue {
    guard let value, value.magnitude < 1e9 else { return .null }
    let millionths = Double(Int(value.magnitude * 1e6 + 0.5)) / 1e6
    return .number(value < 0 ? -millionths : millionths)
  }

  private static func share(_ proportion: Proportion) -> JSONValue {
    guard proportion.total > 0 else { return .null }
    let interval = proportion.interval()
    return [
      "count": .integer(proportion.count), "total": .integer(proportion.total),
      "share": number(proportion.share), "low": number(interval.lowerBound),
      "high": number(interval.upperBound),
    ]
  }

  private static func criterion(_ place: Int, _ plan: SimulationPlan) -> JSONValue {
    plan.rubric.criteria.indices.contains(place)
      ? .string(plan.rubric.criteria[place].id) : .null
  }

  private static func decisions(_ result: SimulationResult) -> JSONValue {
    var decisions: [String: JSONValue] = [:]
    for decision in Decision.allCases {
      var levels: [String: JSONValue] = [:]
      for level in Level.allCases {
        levels[level.rawValue] = share(result.share(of: decision, at: level))
      }
      decisions[decision.rawValue] = [
        "share": share(result.share(of: decision)), "levels": .object(levels),
      ]
    }
    return .object(decisions)
  }

  private static func stability(_ stability: Stability?) -> JSONValue {
    guard let stability else { return .null }
    return [
      "share": number(stability.share), "low": number(stability.interval.lowerBound),
      "high": number(stability.interval.upperBound),
    ]
  }

  private static func rules(_ result: SimulationResult) -> JSONValue {
    var rules: [String: JSONValue] = [:]
    for rule in result.rules {
      rules[rule.rule.rawValue] =
        rule.applies
        ? [
          "approve": share(rule.approvals), "decline": share(rule.declines),
          "hold": share(rule.holds),
        ] : .null
    }
    return .object(rules)
  }

  private static func gate(_ gate: GateShare, _ plan: SimulationPlan) -> JSONValue {
    [
      "criterion": criterion(gate.criterion, plan), "needed": .integer(gate.needed),
      "held": share(gate.held), "not-shown": share(gate.unrated), "decided": share(gate.decided),
    ]
  }

  private static func member(_ member: MemberShare) -> JSONValue {
    [
      "interviewer": .string(member.interviewer), "seated": share(member.seated),
      "yes-before": share(member.firstYes), "yes-after": share(member.lastYes),
      "votes": .array(member.lastVotes.map(JSONValue.integer)),
      "crossings": share(member.crossings), "pivots": share(member.pivots),
      "weight": number(member.control),
      "swing": member.swing.map {
        [
          "lenient": share($0.lenient), "harder": share($0.harder), "size": number($0.size),
          "lenient-decline": share($0.lenientDeclines),
          "harder-decline": share($0.harderDeclines),
        ]
      } ?? .null,
    ]
  }

  private static func finding(
    _ finding: FindingShare,
    _ plan: SimulationPlan,
    _ scenario: DebriefScenario
  ) -> JSONValue {
    let answers = scenario.candidate.answers
    let answer = finding.place.answer.flatMap {
      answers.indices.contains($0) ? answers[$0].id : nil
    }
    return [
      "signal": .string(plan.rubric.signals[finding.signal].id),
      "answer": answer.map(JSONValue.string) ?? .null, "known-to": .integer(finding.knownBy),
      "raised": share(finding.raised),
    ]
  }

  private static func condition(_ condition: ConditionShare) -> JSONValue {
    let name: String =
      switch condition.condition {
      case .asIs: "as-is"
      case .withoutDiscussion: "no-discussion"
      case .pooled: "pooled"
      case .order(let order): order.rawValue
      case .randomOrder: "random"
      }
    return [
      "condition": .string(name), "independent-ballots": .bool(condition.independentBallots),
      "approve": share(condition.approvals), "decline": share(condition.declines),
      "otherwise": share(condition.differences),
      "effective-ballots-before": number(condition.effectiveFirst),
      "effective-ballots-after": number(condition.effectiveLast),
    ]
  }

  private static func noise(_ noise: NoiseParts?, _ plan: SimulationPlan) -> JSONValue {
    guard let noise else { return .null }
    var leniencies: [String: JSONValue] = [:]
    for (interviewer, points) in zip(plan.interviewers, noise.leniencies) {
      leniencies[interviewer.id] = number(points)
    }
    return [
      "level": number(noise.level), "pattern": number(noise.pattern),
      "occasion": number(noise.occasion), "system": number(noise.system),
      "leniency": .object(leniencies),
    ]
  }

  private static func evidence(_ value: EvidenceValue, _ plan: SimulationPlan) -> JSONValue {
    [
      "criterion": criterion(value.criterion, plan), "shown": share(value.shown),
      "missing": share(value.missing), "swing": number(value.swing),
      "shown-decline": share(value.shownDeclines),
      "missing-decline": share(value.missingDeclines),
      "decline-swing": number(value.declineSwing),
    ]
  }

  private static func size(_ size: PanelSize) -> JSONValue {
    [
      "interviewers": .integer(size.size), "panels": .integer(size.panelCount),
      "approve": share(size.approvals),
      "stability": stability(size.stability),
    ]
  }

  private static func errors(_ errors: DecisionErrors?) -> JSONValue {
    guard let errors else { return .null }
    return [
      "true-level": .string(errors.trueLevel.rawValue),
      "false-approvals": errors.falseApprovals.map(share) ?? .null,
      "false-declines": errors.falseDeclines.map(share) ?? .null,
    ]
  }
}
