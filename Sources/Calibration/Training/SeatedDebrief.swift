/// A debrief in which a person sits in one member's place: a value that changes by what the person
/// decides, and goes back by forgetting it.
///
/// The debrief is the engine's own. After each decision it is held anew with all decisions so far and
/// passes for those to come, and shown as far as the next one; so what was shown stays as it was.
public struct SeatedDebrief: Sendable {
  /// What is asked of the person next.
  public enum Step: Sendable, Hashable {
    case first
    /// The person's turn in a round, from 1.
    case turn(round: Int)
    case last
    case done
  }

  /// The debrief, with the person in the member's place.
  public let scenario: DebriefScenario
  /// The panel, with the conditions it is held under.
  public let panel: Panel
  /// What the rubric reads.
  public let packet: DebriefPacket
  /// Place of the seat in the panel.
  public let member: Int
  /// Who usually sits there.
  public let persona: Interviewer
  /// The answers the seat heard.
  public let heard: HeardAnswers
  /// What was decided so far.
  public private(set) var inputs: [SeatInput] = []

  private let plan: DebriefPlan

  /// The name that the person has at the table.
  public static let title = "You"

  /// Seats a person.
  ///
  /// - Parameters:
  ///   - scenario: The debrief.
  ///   - id: Id of the member whose place the person takes.
  ///   - conditions: Circumstances to hold it under.
  /// - Throws: Why the debrief cannot be held, or nobody can sit there.
  public init(
    _ scenario: DebriefScenario,
    as id: String,
    conditions: DebriefConditions = DebriefConditions()
  ) throws(SeatError) {
    let panel = conditions.applied(to: scenario.panel)
    guard let member = panel.members.firstIndex(of: id),
      let seat = scenario.members.firstIndex(where: { $0.id == id })
    else {
      let nearest = Nearest.match(for: id, among: panel.members)
      throw .notOnPanel(id, nearest: nearest, members: panel.members)
    }
    persona = scenario.members[seat]
    var seated = scenario
    seated.members[seat] = Self.neutral(in: scenario.members[seat])
    let packet = DebriefSession.packet(of: scenario)
    let answers = scenario.candidate.answers
    func heard(by member: String) -> [Int] {
      answers.indices.filter {
        panel.evidence == .packet || answers[$0].askedBy == nil || answers[$0].askedBy == member
      }
    }
    let places = heard(by: id)
    guard !places.isEmpty else {
      throw .heardNothing(id, others: panel.members.filter { !heard(by: $0).isEmpty })
    }
    do throws(DebriefError) {
      plan = try DebriefPlan(
        rubric: seated.rubric,
        role: seated.role,
        panel: panel,
        interviewers: seated.members,
        packet: packet
      )
    } catch {
      throw .debrief(error)
    }
    self.scenario = seated
    self.panel = panel
    self.packet = packet
    self.member = member
    self.heard = HeardAnswers(answers, heard: places)
  }

  /// Somebody with the seat's place in the room and none of the persona's leanings, who reads
  /// everything in the answers heard.
  private static func neutral(in persona: Interviewer) -> Interviewer {
    Interviewer(
      id: persona.id,
      title: title,
      seniority: persona.seniority,
      authority: persona.authority,
      shares: .balanced
    )
  }
}

extension SeatedDebrief {
  /// What was decided about first, turns and last.
  private var decided: (first: GivenBallot?, turns: [SeatArgument?], last: GivenBallot?) {
    var first: GivenBallot?
    var turns: [SeatArgument?] = []
    var last: GivenBallot?
    for input in inputs {
      switch input {
      case .first(let ballot): first = ballot
      case .turn(let argument): turns.append(argument)
      case .last(let ballot): last = ballot
      }
    }
    return (first, turns, last)
  }

  /// The first ballot, or null before it is written.
  public var firstBallot: GivenBallot? { decided.first }
  /// The last ballot, or null before it is written.
  public var lastBallot: GivenBallot? { decided.last }
  /// What was brought forward, turn by turn; null for a pass.
  public var arguments: [SeatArgument?] { decided.turns }

  /// What the debrief comes to with the decisions so far; null before the first ballot.
  var outcome: DebriefOutcome? {
    let (first, turns, last) = decided
    guard let first else { return nil }
    return held(first, turns.map { $0?.finding }, last)
  }

  /// The debrief with given decisions.
  func held(
    _ first: GivenBallot,
    _ turns: [FindingPlace?],
    _ last: GivenBallot?
  ) -> DebriefOutcome {
    let seat = GivenSeat(member: member, first: first, turns: turns, last: last)
    return plan.seating(seat).outcome(searchesFlips: false)
  }

  /// The same debrief had a neutral reader sat there, who heard what the person heard.
  var neutral: DebriefOutcome { plan.outcome(searchesFlips: false) }

  /// What is asked next.
  public var step: Step { state.step }

  private var state: (step: Step, shown: Int) {
    guard let outcome else { return (.first, 0) }
    let (_, arguments, last) = decided
    let own = outcome.turns.indices.filter { outcome.turns[$0].speaker == member }
    if own.count > arguments.count {
      let next = own[arguments.count]
      return (.turn(round: outcome.turns[next].round), next)
    }
    let isOver = last != nil || outcome.positions.count < 2
    return (isOver ? .done : .last, outcome.turns.count)
  }

  /// The turns that the person has heard and taken, in words.
  public var turns: [Transcript.Turn] {
    guard var outcome else { return [] }
    outcome.turns = Array(outcome.turns.prefix(state.shown))
    var writer = FeedbackWriter(
      HeldDebrief(scenario: scenario, panel: panel, packet: packet, outcome: outcome)
    )
    return writer.transcript().turns
  }

  /// The debrief as it was held; null before the first ballot.
  public var heldDebrief: HeldDebrief? {
    outcome.map { HeldDebrief(scenario: scenario, panel: panel, packet: packet, outcome: $0) }
  }

  /// Takes a decision.
  ///
  /// - Returns: Whether it answers what is asked; else nothing changes.
  public mutating func take(_ input: SeatInput) -> Bool {
    switch (step, input) {
    case (.first, .first), (.turn, .turn), (.last, .last):
      inputs.append(input)
      return true
    case (.first, _), (.turn, _), (.last, _), (.done, _): return false
    }
  }

  /// Forgets the last decision; says whether there was one.
  public mutating func undo() -> Bool { inputs.popLast() != nil }
}
