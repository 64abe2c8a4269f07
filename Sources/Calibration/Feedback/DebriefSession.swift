/// Holds debriefs: reads the answers, lets the panel vote and talk, and puts the outcome into words.
public struct DebriefSession: Sendable {
  /// Circumstances to try the panel's debrief under.
  public var conditions: DebriefConditions
  /// Whether to look for what would have flipped the decision, the costliest part.
  public var searchesFlips: Bool

  /// Makes a session; by default under each panel's own conditions.
  public init(conditions: DebriefConditions = DebriefConditions(), searchesFlips: Bool = true) {
    self.conditions = conditions
    self.searchesFlips = searchesFlips
  }

  /// Holds one debrief.
  ///
  /// - Parameter scenario: Who is judged, by whom and by what standard.
  /// - Returns: What it came to, in numbers and in words.
  /// - Throws: Why it cannot be held.
  public func run(_ scenario: DebriefScenario) throws(DebriefError) -> DebriefResult {
    let panel = conditions.applied(to: scenario.panel)
    let packet = Self.packet(of: scenario)
    let plan = try DebriefPlan(
      rubric: scenario.rubric,
      role: scenario.role,
      panel: panel,
      interviewers: scenario.members,
      packet: packet
    )
    let outcome = plan.outcome(searchesFlips: searchesFlips, findsSteps: true)
    return DebriefResult(
      HeldDebrief(
        scenario: scenario,
        panel: panel,
        packet: packet,
        outcome: outcome,
        conditions: conditions
      )
    )
  }

  /// The readings of a scenario's answers, corrections applied, what shows across them, and what was
  /// reported without one.
  public static func packet(of scenario: DebriefScenario) -> DebriefPacket {
    var reader = AnswerReader(scenario.standard)
    var across = PacketReader(scenario.rubric)
    var answers: [DebriefPacket.Answer] = []
    for answer in scenario.candidate.answers {
      let reading = reader.read(
        answer.text,
        probes: scenario.probes(of: answer),
        corrections: answer.corrections
      )
      let isChallenged = answer.text.isChallenged
      across.add(reading, isChallenged: isChallenged)
      answers.append(
        DebriefPacket.Answer(
          askedBy: answer.askedBy,
          interview: answer.interview,
          isChallenged: isChallenged,
          reading: reading
        )
      )
    }
    let observations = scenario.observations.map {
      DebriefPacket.Observation(criterion: $0.criterion, rating: $0.rating, by: $0.by)
    }
    return DebriefPacket(
      answers: answers,
      observations: observations,
      findings: across.findings
    )
  }
}
