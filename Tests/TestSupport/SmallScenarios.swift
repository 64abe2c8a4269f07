/// The smallest files that a debrief needs.
public enum SmallScenarios: Sendable {
  /// A language of a few words.
  public static let language = """
    kind: language
    id: english
    irregular-verbs: ["be was were been being is are am", "make made makes making"]
    traits:
      negation: [not, never]
      actor: ["<team>"]
    contractions: {cannot: can not}
    lexicons:
      team: {nouns: [team, depot]}
    """

  /// A table of single words.
  public static let wording = """
    kind: wording
    id: words
    title: Words
    targets:
      vote: {base: 0.5, axes: [0.1, -0.2]}
      alone: {base: 0.25, axes: [0, 1]}
    terms: |
      # 2.5 1 -2
      plan_moved 1.25 0 30
    """

  /// A standard of three criteria.
  public static let rubric = """
    kind: rubric
    id: small
    title: Small
    language: english
    wording: words
    criteria:
      - id: span
        title: Span
        question: How far did choices change?
        anchors: {"1": Nowhere., "2": Nearby., "3": One team., "4": Several.}
        weight: 2
        difficulty: 0.25
      - id: rigor
        title: Rigor
        question: Is there evidence?
        anchors: {"1": None., "2": Vague., "3": Figures., "4": Baseline.}
        always: true
      - id: conviction
        title: Conviction
        question: Does the aim hold?
        anchors: {"1": Gone., "2": Unclear., "3": Held., "4": Better.}
        after: challenge
    scale: {steps: [-1, 0, 1], cuts: [1.6, 2.4, 3.3]}
    gates: {span: 3}
    levels:
      - {id: staff, title: Staff, says: Changes others., aliases: {Google: L6}}
    interviews:
      - {id: influence, title: Influence, probes: [span]}
    roles:
      platform: {title: Platform, weights: {rigor: {times: 2, because: "others build on it"}}, gates: {rigor: 2}}
    checklist:
      - {id: moved, title: Moved, ask: Who moved?, answers: 3, covered-by: [changed-plans]}
    compensation:
      - {id: total, says: Total pay., year: 2021, source: published account, verified: false}
    lexicons:
      plan: {words: [plan], nouns: [roadmap], includes: [team]}
    cues:
      - id: moved
        any: ["<team> =make ~3 <plan>", "changed <plan>"]
        unless: [nearly]
        when: {polarity: affirmed, mode: actual, time: current, agent: [other, thing]}
        place: ending
        counting: subjects
        cap: 2
      - {id: figures, measure: numbers}
      - {id: moved-early, like: moved, place: opening}
      - {id: words, wording: alone}
      - {id: both, all: [moved, figures], without: [changed-plans]}
    signals:
      - id: changed-plans
        title: Changed plans
        direction: for
        criterion: span
        evidence: {both: 1.5}
        any: [dropped the <plan>]
        cap: 3
        adds: {span: 1.5, rigor: 0}
        excludes: [alone]
        fires:
          - The depot [[dropped the plan]] in March.
        silent:
          - {text: We held on to it., challenge: Drop it.}
      - id: alone
        title: Alone
        direction: against
        criterion: span
        base: -2
        evidence: {figures: -1}
        adds: {span: -1}
        needs-challenge: true
        reach: packet
        salience: 0.5
    phrasebook:
      signals:
        alone:
          verdicts: {terse: [Alone.], plain: [It was done alone.]}
          because: [Nobody else appears.]
          contrast: Not help, but habit.
          change: [A second person.]
          ask: [Who else?]
      criteria:
        span: {unshown: [Nothing on span.], ask: [Who changed course?]}
      votes:
        strong-no: {terse: [Strong no.]}
        "no": {terse: [Below the bar.]}
    """

  /// Somebody on a panel.
  public static let interviewer = """
    kind: interviewer
    id: hawk
    title: Hawk
    about: Reads everything.
    seniority: 4
    authority: 1.1
    observes: [span, rigor]
    weights: {rigor: {times: 1.5, because: "asks who paid"}}
    severity: 0.9
    halo: 0.15
    susceptibility: 0.25
    noise: 0.3
    shares: balanced
    voice: terse
    """

  /// Two people who decide.
  public static let panel = """
    kind: panel
    id: pair
    title: Pair
    about: Two people.
    members: [hawk, dove]
    roles: {hiring-manager: dove}
    evidence: own-round
    discussion: {independent-ballots: false, order: senior-first, rounds: 3}
    decision: {rule: hiring-manager, dissent: 1, gates: {rigor: 2}}
    """

  /// Somebody with one answer.
  public static let candidate = """
    kind: candidate
    id: person
    name: Candidate A
    current-level: senior
    years: 8
    influence: [{who: depot, from: its own codes, to: ours, because: "it saw the cost"}]
    answers:
      - id: a1
        interview: influence
        asked-by: hawk
        question: Who moved?
        answer: |
          The depot dropped the plan.
        pushback: "That cannot work."
        response: It did.
        corrections: {strike: [alone], add: [{signal: changed-plans, quote: "dropped the plan"}]}
    """

  /// One debrief of all of these.
  public static let debrief = """
    kind: debrief
    title: The plan that moved
    about: One plan.
    case: plans
    setting: {loop: promotion, organisation: Google, role: platform, year: 2024}
    rubric: small
    panel: pair
    candidate: person
    observations: [{criterion: rigor, rating: 2.5, by: dove, note: one figure}]
    expect:
      decision: decline
      level: senior
      headline: [alone, changed-plans]
      votes: {hawk: [1, 2], dove: 3}
      says: ["Not help"]
      not-says: [perfect]
    """

  /// The files by their paths below a folder of scenarios.
  public static var files: [String: String] {
    [
      "languages/english.yaml": language, "wordings/words.yaml": wording,
      "rubrics/small.yaml": rubric,
      "interviewers/hawk.yaml": interviewer,
      "interviewers/dove.yaml": interviewer.replacing("id: hawk", with: "id: dove"),
      "panels/pair.yaml": panel, "candidates/person.yaml": candidate,
      "debriefs/plan.yaml": debrief,
    ]
  }
}
