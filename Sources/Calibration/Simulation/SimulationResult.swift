/// What many debriefs of one candidate come to.
public struct SimulationResult: Sendable, Hashable {
  /// How well the approvals were to be known, and how well they are.
  public struct Precision: Sendable, Hashable {
    /// Half the width of the 95% interval at which the debriefs were to stop.
    public let wanted: Double
    /// Half the width of the interval that they came to.
    public let reached: Double

    /// Whether it is as narrow as wanted.
    public var isReached: Bool { reached <= wanted }
  }

  /// Which random numbers were drawn.
  public let seed: UInt64
  /// Debriefs held, those that compare conditions left out.
  public let runs: Int
  /// Debriefs held for each comparison; 0 where none was made.
  public let comparisonRuns: Int
  /// Committees that sat.
  public let committeeCount: Int
  /// Committees that could have sat; null beyond a million.
  public let possibleCommitteeCount: Int?
  /// Interviewers beside the panel's own.
  public let poolCount: Int
  /// The decision without noise, all evidence within reach.
  public let noiseless: Decision
  /// The level that goes with it.
  public let noiselessLevel: Level

  /// Debriefs by decision.
  let decisions: [Proportion]
  /// Debriefs by decision and level, 3 x 3.
  let outcomes: [[Proportion]]

  /// How likely another committee on another day decides alike; null with fewer than two debriefs.
  public let stability: Stability?
  /// How likely the same committee on another day decides alike; null where only one can sit.
  public let sameCommittee: Double?
  /// Every rule side by side.
  public let rules: [RuleShare]
  /// Debriefs that the votes would have carried under the panel's rule, whatever the gates say.
  public let withoutGates: Proportion
  /// Every gate, in the order of the criteria.
  public let gates: [GateShare]
  /// Debriefs in which fewer than half could vote, or nobody in the seat the rule looks for.
  public let undecidable: Proportion
  /// Every interviewer, in the order of the pool.
  public let members: [MemberShare]
  /// Debriefs by yes votes on the first ballot, from none to all members.
  public let firstYesVotes: [Int]
  /// Debriefs by yes votes on the last ballot.
  public let lastYesVotes: [Int]
  /// Every finding, in the packet's order.
  public let findings: [FindingShare]
  /// Other conditions, the present ones first; empty where not compared.
  public let conditions: [ConditionShare]
  /// Where ratings differ from; null where not compared, or where there is too little to compare.
  public let noise: NoiseParts?
  /// One more answer, by criterion; empty where not compared.
  public let evidence: [EvidenceValue]
  /// Panels of other sizes; empty where not compared.
  public let sizes: [PanelSize]
  /// The stability looked for.
  public let wantedStability: Double
  /// The precision looked for, and whether it was found; null where none was.
  public let precision: Precision?
  /// How often a candidate of a known level is got wrong; null where none is given.
  public let errors: DecisionErrors?

  /// Debriefs with a decision.
  public func share(of decision: Decision) -> Proportion {
    decisions[decision.place]
  }

  /// Debriefs with a decision at a level.
  public func share(of decision: Decision, at level: Level) -> Proportion {
    outcomes[decision.place][level.rank]
  }

  /// The most frequent decision; the first of approve, decline, hold among equals.
  public var usual: Decision {
    Decision.allCases.max {
      let (left, right) = (share(of: $0).count, share(of: $1).count)
      return left == right ? $0.place > $1.place : left < right
    } ?? .hold
  }

  /// The member whose last vote decides most debriefs, or null where none ever does; one who seldom sits
  /// decides few.
  public var pivotal: MemberShare? {
    let best = members.enumerated().max { left, right in
      let counts = [left.element.pivots.count, right.element.pivots.count]
      return counts[0] == counts[1] ? left.offset > right.offset : counts[0] < counts[1]
    }
    return best.flatMap { $0.element.pivots.count > 0 ? $0.element : nil }
  }

  /// What would help most to hear more about, or null where nothing would change anything.
  ///
  /// Where no answer moves the approvals, the declines decide.
  public var mostUseful: EvidenceValue? {
    let moves = evidence.contains { $0.swing != 0 }
    func size(_ value: EvidenceValue) -> Double {
      (moves ? value.swing : value.declineSwing).magnitude
    }
    let best = evidence.enumerated().max { left, right in
      let swings = [size(left.element), size(right.element)]
      return swings[0] == swings[1] ? left.offset > right.offset : swings[0] < swings[1]
    }
    return best.flatMap { size($0.element) == 0 ? nil : $0.element }
  }

  /// The smallest panel from which on every size is as stable as wanted, or null.
  public var neededSize: Int? {
    var needed: Int?
    for size in sizes.reversed() {
      guard size.stability.share >= wantedStability else { break }
      needed = size.size
    }
    return needed
  }

  /// A condition's result, or null where it was not tried.
  public func condition(
    _ condition: ConditionShare.Condition,
    independentBallots: Bool? = nil
  ) -> ConditionShare? {
    conditions.first {
      $0.condition == condition
        && $0.independentBallots == independentBallots
          ?? $0.independentBallots
    }
  }
}
