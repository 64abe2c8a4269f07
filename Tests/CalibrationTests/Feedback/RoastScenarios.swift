import Calibration
import TestSupport
import Testing

/// A small standard with phrases of its own, and debriefs at a coffee roaster.
///
/// Goldens rest on these files and not on the shipped standard, whose numbers are refitted.
enum RoastScenarios {
  static let language = """
    kind: language
    id: english
    lexicons:
      team: {nouns: [team, depot, cafe]}
    """

  static let rubric = """
    kind: rubric
    id: roast
    title: Roast
    language: english
    criteria:
      - id: span
        title: Span
        question: How far did choices change?
        anchors: {"1": Nobody else did anything differently., "2": Others helped., "3": One other team chose otherwise., "4": Several areas chose otherwise.}
        probes: ["Which team outside dropped or moved something?"]
      - id: leverage
        title: Leverage
        question: Does it run without its author?
        anchors: {"1": It ends with one pair of hands., "2": A tool that needs its maker., "3": Others operate it., "4": Others have reshaped it.}
        probes: ["What happened the last time without you?"]
      - id: conviction
        title: Conviction
        question: Does the aim hold?
        anchors: {"1": The proposal vanishes., "2": Ground is given unweighed., "3": One part changes and the aim stays., "4": The plan gets better.}
        probes: ["What changes in the plan, and what does not?"]
        weight: 2
        after: challenge
      - id: depth
        title: Depth
        question: Are limits read?
        anchors: {"1": Waved away., "2": Named., "3": Used in the choice., "4": Found where others misread them.}
        probes: ["Which limit ruled out the obvious design?"]
    scale: {steps: [-1.5, 0, 1.5], cuts: [1.70, 2.50, 3.35]}
    gates: {span: 3}
    levels:
      - {id: staff, title: Staff, says: Changes others., aliases: {Google: L6}}
      - {id: senior, title: Senior, says: Owns one area., aliases: {Google: L5}}
      - {id: below-senior, title: Below Senior, says: Not yet one area.}
    interviews:
      - {id: pushback, title: Pushback, probes: [conviction]}
      - {id: influence, title: Influence, probes: [span, leverage]}
    cues:
      - {id: gives-up, any: [forget it, drop it], place: response}
      - {id: adapts, any: [keep the aim], place: response}
      - {id: alone, any: [by myself]}
      - {id: moved, any: ["<team> ~2 (dropped|moved|changed) ~2 plan"]}
      - {id: tool, any: [the checklist]}
    signals:
      - {id: no-spine, title: No spine, direction: against, criterion: conviction, base: -2, evidence: {gives-up: 4}, adds: {conviction: -3, leverage: -0.3}, needs-challenge: true, salience: 1.5}
      - {id: adaptive, title: Adaptive, direction: for, criterion: conviction, base: -2, evidence: {adapts: 4}, adds: {conviction: 3}, needs-challenge: true}
      - {id: solo-hero, title: Solo hero, direction: against, criterion: leverage, base: -2, evidence: {alone: 4}, adds: {leverage: -2.5, span: -0.5}}
      - {id: changed-plans, title: Changed plans, direction: for, criterion: span, base: -2, evidence: {moved: 4}, adds: {span: 2.5, leverage: 0.5}}
      - {id: built-tool, title: Built a tool, direction: for, criterion: leverage, base: -2, evidence: {tool: 4}, adds: {leverage: 2.5, span: 0.3}}
    phrasebook:
      signals:
        no-spine:
          verdicts: {terse: [No spine., Folded at once.], plain: [The aim went with the plan.], coaching: [Keep the aim and change the route.]}
          because: [Only the pressure changed., The reasons given before still stood., No question was asked about the objection.]
          contrast: Not listening, but letting go.
          change: [A smaller plan with the same aim would have counted., One condition for giving up was missing.]
          ask: ["What would be worth keeping if the objection is right?"]
        adaptive:
          verdicts: {terse: [Bent without breaking.], plain: [The aim held and the means moved.]}
          because: [A step changed for a reason that was given.]
          contrast: Not standing still, but steering.
          change: [A price for the new route would finish it.]
          ask: ["What would end the aim itself?"]
        solo-hero:
          verdicts: {terse: [One pair of hands.], plain: [The work left with its author.]}
          because: [Nobody else learned to do this.]
          contrast: Not leverage, but stamina.
          change: [A second occurrence handled by others would have shown it.]
          ask: ["Who did it the next time?"]
        changed-plans:
          verdicts: {terse: [Other plans moved.], plain: [Another team chose otherwise.], coaching: [Name the plan that gave way.]}
          because: [The choice belongs to somebody else., It shows in a plan of others.]
          contrast: Not cooperation, but a changed course.
          change: [A second team would make it plain.]
          ask: ["Who decided, and why?"]
        built-tool:
          verdicts: {terse: [It can be run by others.], plain: [A thing was left behind that works.]}
          because: [The thing outlasts the day.]
          contrast: Not a favour, but a tool.
          change: [Someone who changed it for themselves would add weight.]
          ask: ["Who runs it today?"]
      criteria:
        span: {unshown: [Other teams did not come up.], ask: ["Whose budget looks different?"]}
        leverage: {unshown: [What remains was not said.], ask: ["What can a new colleague do with it?"]}
        depth: {unshown: [No limit was put to the test., The technical side stayed out of view.], ask: ["What breaks first at ten times the load?"]}
        conviction: {unshown: [Nobody pushed back.], ask: ["Which objection came closest?"]}
      votes:
        strong-no: {terse: [Strong no., Clear decline.], plain: [The evidence speaks against this level.]}
        "no": {terse: [Below the bar., Not at this level.], plain: [This stops short.], coaching: ["Not yet, on these words."]}
        "yes": {terse: [Over the bar., A yes.], plain: [The bar is met.], coaching: [It holds.]}
        strong-yes: {terse: [Plainly Staff.], plain: [The level is shown in full.]}
    """

  private static func interviewer(_ id: String, _ title: String, _ rest: String) -> String {
    """
    kind: interviewer
    id: \(id)
    title: \(title)
    about: Sits on the panel.
    \(rest)
    """
  }

  static let panel = """
    kind: panel
    id: trio
    title: Trio
    about: Three people who heard a round each.
    members: [lead, partner, manager]
    roles: {hiring-manager: manager}
    evidence: own-round
    discussion: {independent-ballots: true, order: junior-first, rounds: 2}
    decision: {rule: consensus, dissent: 1}
    """

  static func debrief(
    title: String = "The tasting plan",
    response: String = "You may be right, forget it then.",
    second: String = "I did the count by myself for a year.",
    corrections: String = "{}"
  ) -> String {
    """
    kind: debrief
    title: \(title)
    setting: {loop: hiring, organisation: Google}
    rubric: roast
    panel: trio
    candidate:
      id: candidate-x
      name: Candidate X
      answers:
        - id: a1
          interview: pushback
          asked-by: lead
          question: What would you change?
          answer: I would taste every batch before it ships.
          pushback: That takes two hours a day.
          response: \(response)
          corrections: \(corrections)
        - id: a2
          interview: influence
          asked-by: manager
          question: Who moved?
          answer: \(second)
        - id: a3
          interview: influence
          asked-by: partner
          question: What is left of it?
          answer: The checklist hangs in each store room. The Porto depot changed its whole plan.
    """
  }

  static var files: [String: String] {
    [
      "languages/english.yaml": language, "rubrics/roast.yaml": rubric, "panels/trio.yaml": panel,
      "interviewers/lead.yaml": interviewer(
        "lead",
        "Engineering lead",
        "seniority: 2\nseverity: 0.5\nsusceptibility: 0.2\nvoice: terse"
      ),
      "interviewers/partner.yaml": interviewer(
        "partner",
        "Data partner",
        "seniority: 1\nsusceptibility: 0.5\nvoice: coaching"
      ),
      "interviewers/manager.yaml": interviewer(
        "manager",
        "Hiring manager",
        "seniority: 3\nsusceptibility: 0.2\nvoice: plain"
      ),
      "debriefs/tasting.yaml": debrief(),
    ]
  }

  /// The debrief of a text, with the files above to refer to.
  static func scenario(_ text: String = debrief()) throws -> DebriefScenario {
    let tree = try TemporaryTree(files)
    var library = ScenarioLibrary(scenarios: tree.path)
    let source = SourceText(name: "debrief.yaml", bytes: Array(text.utf8))
    let loaded = library.debrief(in: source)
    #expect(loaded.diagnostics.map(\.message) == [])
    return try loaded.get().scenario
  }

  /// What the debrief of a text comes to.
  static func result(
    _ text: String = debrief(),
    _ conditions: DebriefConditions = DebriefConditions()
  ) throws -> DebriefResult {
    try DebriefSession(conditions: conditions).run(scenario(text))
  }
}
