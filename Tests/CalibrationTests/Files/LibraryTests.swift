import Calibration
import TestSupport
import Testing

@Suite struct `Scenario library` {
  private func tree(_ changes: [String: (String, String)] = [:]) throws -> TemporaryTree {
    var files = SmallScenarios.files
    for (name, change) in changes {
      #expect(files[name]?.contains(change.0) == true, "\(name): \(change.0)")
      files[name] = files[name]?.replacing(change.0, with: change.1, maxReplacements: 1)
    }
    return try TemporaryTree(files)
  }

  /// The messages for a debrief, each with the name of its file, after one change in one file.
  private func messages(_ name: String, _ old: String, _ new: String) throws -> [String] {
    let tree = try tree([name: (old, new)])
    var library = ScenarioLibrary(scenarios: tree.path)
    let found = library.debrief("plan")
    let loaded = try #require(found)
    return loaded.diagnostics.map { diagnostic in
      let file = diagnostic.place.name.split(separator: "/").suffix(2).joined(separator: "/")
      return "\(file):\(diagnostic.place.position.line): \(diagnostic.severity.rawValue): "
        + diagnostic.message
    }
  }

  @Test func `a debrief comes with everything that it refers to`() throws {
    let tree = try tree()
    var library = ScenarioLibrary(scenarios: tree.path)
    let found = library.debrief("plan")
    let loaded = try #require(found)
    #expect(loaded.diagnostics.map(\.message) == [])
    let file = try loaded.get()
    let scenario = file.scenario
    #expect(scenario.title == "The plan that moved" && scenario.caseName == "plans")
    #expect(
      scenario.setting
        == DebriefSetting(loop: .promotion, organisation: "Google", role: "platform", year: 2024)
    )
    #expect(scenario.rubric.id == "small")
    #expect(scenario.role?.title == "Platform")
    #expect(scenario.members.map(\.id) == ["hawk", "dove"])
    #expect(
      scenario.observations == [
        .init(criterion: "rigor", rating: 2.5, by: "dove", note: "one figure")
      ]
    )
    #expect(
      file.expectations
        == Expectations(
          decision: .decline,
          level: .senior,
          headlines: ["alone", "changed-plans"],
          votes: ["hawk": [.strongNo, .no], "dove": [.yes]],
          says: ["Not help"],
          saysNot: ["perfect"]
        )
    )
    let answer = try #require(scenario.candidate.answers.first)
    #expect(scenario.probes(of: answer) == ["span"])
  }

  @Test func `panel, interviewer and candidate are decoded`() throws {
    let tree = try tree()
    var library = ScenarioLibrary(scenarios: tree.path)
    let found = library.debrief("plan")
    let scenario = try #require(found).get().scenario
    #expect(
      scenario.panel
        == Panel(
          id: "pair",
          title: "Pair",
          about: "Two people.",
          members: ["hawk", "dove"],
          roles: [.hiringManager: "dove"],
          evidence: .ownRound,
          discussion: Discussion(independentBallots: false, order: .seniorFirst, rounds: 3),
          decision: DecisionTerms(rule: .hiringManager, dissent: 1, gates: ["rigor": 2])
        )
    )
    #expect(
      scenario.members.first
        == Interviewer(
          id: "hawk",
          title: "Hawk",
          about: "Reads everything.",
          seniority: 4,
          authority: 1.1,
          observes: ["span", "rigor"],
          weights: [.init(criterion: "rigor", times: 1.5, because: "asks who paid")],
          severity: 0.9,
          halo: 0.15,
          susceptibility: 0.25,
          noise: 0.3,
          shares: .balanced,
          voice: .terse
        )
    )
    #expect(
      scenario.candidate
        == Candidate(
          id: "person",
          name: "Candidate A",
          currentLevel: .senior,
          years: 8,
          influence: [
            .init(who: "depot", from: "its own codes", to: "ours", because: "it saw the cost")
          ],
          answers: [
            .init(
              id: "a1",
              interview: "influence",
              askedBy: "hawk",
              text: AnswerText(
                question: "Who moved?",
                answer: "The depot dropped the plan.\n",
                pushback: "That cannot work.",
                response: "It did."
              ),
              corrections: Corrections(
                strikes: ["alone"],
                adds: [.init(signal: "changed-plans", quote: "dropped the plan")]
              )
            )
          ]
        )
    )
  }

  @Test func `panel and candidate may stand in the debrief`() throws {
    let panel = "{title: Own, members: [hawk], decision: {rule: majority}}"
    let candidate = "{id: own, name: B, answers: [{id: a1, question: Who?, answer: Me.}]}"
    let tree = try tree()
    let text = SmallScenarios.debrief.replacing("panel: pair", with: "panel: \(panel)")
      .replacing("candidate: person", with: "candidate: \(candidate)")
      .replacing("by: dove", with: "by: hawk").replacing(", dove: 3", with: "")
    var library = ScenarioLibrary(scenarios: tree.path)
    let loaded = library.debrief(in: SourceText(name: "own.yaml", text: text))
    #expect(loaded.diagnostics.map(\.message) == [])
    let scenario = try loaded.get().scenario
    #expect(scenario.panel.title == "Own" && scenario.candidate.id == "own")
  }

  @Test func `references have to exist, and the nearest is named`() throws {
    #expect(
      try messages("debriefs/plan.yaml", "panel: pair", "panel: pairs") == [
        "debriefs/plan.yaml:7: error: no panel has the id 'pairs'; did you mean 'pair'?"
      ]
    )
    #expect(
      try messages("debriefs/plan.yaml", "rubric: small", "rubric: smal").first
        == "debriefs/plan.yaml:6: error: no rubric has the id 'smal'; did you mean 'small'?"
    )
    #expect(
      try messages("debriefs/plan.yaml", "candidate: person", "candidate: persons").first
        == "debriefs/plan.yaml:8: error: no candidate has the id 'persons'; did you mean 'person'?"
    )
    #expect(
      try messages("panels/pair.yaml", "members: [hawk,", "members: [hawk, dave,").first
        == "panels/pair.yaml:5: error: no interviewer has the id 'dave'; did you mean 'dove'?"
    )
  }

  @Test func `where no id is near, the way to one is told`() throws {
    func help(_ name: String, _ old: String, _ new: String) throws -> String {
      let tree = try tree([name: (old, new)])
      var library = ScenarioLibrary(scenarios: tree.path)
      let found = library.debrief("plan")
      return try #require(found).diagnostics.first?.help ?? ""
    }
    #expect(
      try help("panels/pair.yaml", "members: [hawk,", "members: [hawk, qqqqqq,")
        == "'hcsim list interviewers' shows the ids that there are"
    )
    #expect(
      try help("debriefs/plan.yaml", "panel: pair", "panel: person")
        .hasPrefix("the candidate 'person' is of another kind; ")
    )
    #expect(try help("debriefs/plan.yaml", "by: dove", "by: owl") == "use one of hawk, dove")
  }

  @Test func `what is no id is told once`() throws {
    let messages = try messages("debriefs/plan.yaml", "panel: pair", "panel: [hawk, hwk]")
    #expect(!messages.isEmpty)
    #expect(messages.allSatisfy { !$0.contains("has the id") })
  }

  @Test func `what stands in other files is told there`() throws {
    #expect(
      try messages("interviewers/dove.yaml", "halo: 0.15", "halo: 15") == [
        "interviewers/dove.yaml:10: error: 15 is out of range, allowed is 0 to 1"
      ]
    )
    #expect(
      try messages("rubrics/small.yaml", "id: rigor", "id: Rigor").first
        == "rubrics/small.yaml:13: error: 'Rigor' is no id, expected lowercase letters, digits "
        + "and single hyphens between them; did you mean 'rigor'?"
    )
  }

  @Test func `roles, questions, ratings and expected votes are of the panel's members`() throws {
    #expect(
      try messages("panels/pair.yaml", "hiring-manager: dove", "hiring-manager: dave") == [
        "panels/pair.yaml:6: error: no member of the panel has the id 'dave'; did you mean 'dove'?"
      ]
    )
    #expect(
      try messages("debriefs/plan.yaml", "by: dove", "by: owl") == [
        "debriefs/plan.yaml:9: error: no member of the panel has the id 'owl'"
      ]
    )
    #expect(
      try messages("debriefs/plan.yaml", "votes: {hawk:", "votes: {hawks:") == [
        "debriefs/plan.yaml:14: error: no member of the panel has the id 'hawks'; "
          + "did you mean 'hawk'?"
      ]
    )
    #expect(
      try messages("candidates/person.yaml", "asked-by: hawk", "asked-by: owl") == [
        "candidates/person.yaml:10: warning: no member of the panel has the id 'owl'"
      ]
    )
  }

  @Test func `rounds, roles, criteria and signals are the rubric's`() throws {
    #expect(
      try messages("candidates/person.yaml", "interview: influence", "interview: influense") == [
        "candidates/person.yaml:9: error: no interview has the id 'influense'; "
          + "did you mean 'influence'?"
      ]
    )
    #expect(
      try messages("candidates/person.yaml", "strike: [alone]", "strike: [alonee]") == [
        "candidates/person.yaml:16: error: no signal has the id 'alonee'; did you mean 'alone'?"
      ]
    )
    #expect(
      try messages("debriefs/plan.yaml", "role: platform", "role: platfrom") == [
        "debriefs/plan.yaml:5: error: no role has the id 'platfrom'; did you mean 'platform'?"
      ]
    )
    #expect(
      try messages("debriefs/plan.yaml", "headline: [alone,", "headline: [alon,") == [
        "debriefs/plan.yaml:13: error: no signal has the id 'alon'; did you mean 'alone'?"
      ]
    )
    #expect(
      try messages("panels/pair.yaml", "gates: {rigor", "gates: {rigour") == [
        "panels/pair.yaml:9: error: no criterion has the id 'rigour'; did you mean 'rigor'?"
      ]
    )
  }

  @Test func `an interviewer's criterion is an error unless another rubric has it`() throws {
    #expect(
      try messages("interviewers/hawk.yaml", "observes: [span,", "observes: [spam,") == [
        "interviewers/hawk.yaml:7: error: no criterion has the id 'spam'; did you mean 'span'?"
      ]
    )
    #expect(
      try messages("interviewers/hawk.yaml", "observes: [span,", "observes: [leverage,") == [
        "interviewers/hawk.yaml:7: warning: the rubric has no criterion 'leverage', so what this "
          + "interviewer makes of it counts for nothing"
      ]
    )
  }

  @Test func `quotes of corrections occur`() throws {
    #expect(
      try messages(
        "candidates/person.yaml",
        "quote: \"dropped the plan\"",
        "quote: \"kept the plan\""
      )
        == [
          "candidates/person.yaml:16: error: the quote stands neither in the answer nor in the "
            + "response, expected their very words"
        ]
    )
    #expect(
      try messages(
        "candidates/person.yaml",
        "quote: \"dropped the plan\"",
        "quote: \"droped the plan\""
      )
        == [
          "candidates/person.yaml:16: error: the quote stands neither in the answer nor in the "
            + "response, expected their very words; did you mean 'dropped the plan'?"
        ]
    )
    #expect(
      try messages("candidates/person.yaml", "quote: \"dropped the plan\"", "quote: \"\"") == [
        "candidates/person.yaml:16: error: the quote is empty, expected words of the answer or the "
          + "response"
      ]
    )
  }

  @Test func `signals are known to some rubric where the debrief names none`() throws {
    let text = RoastScenarios.debrief(corrections: "{strike: [no-spin]}")
    let tree = try TemporaryTree(RoastScenarios.files)
    var library = ScenarioLibrary(scenarios: tree.path)
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("rubric:") })
    for other in ["", "rubric: nonesuch\n"] {
      let source = SourceText(name: "x", text: text.replacing("\(line)\n", with: other))
      let told = library.debrief(in: source).diagnostics.map(\.message)
      #expect(told.count == 2, "\(told)")
      #expect(told.last == "no signal has the id 'no-spin'; did you mean 'no-spine'?")
    }
  }

  @Test func `a misspelt key hides no other mistake`() throws {
    let tree = try tree([
      "debriefs/plan.yaml": ("rubric: small", "rubrik: small"),
      "candidates/person.yaml": ("interview: influence", "interview: influense"),
      "panels/pair.yaml": ("gates: {rigor:", "gates: {rigour:"),
    ])
    var library = ScenarioLibrary(scenarios: tree.path)
    let found = library.debrief("plan")
    let told = try #require(found).diagnostics.map(\.message)
    #expect(told.count == 4, "\(told)")
    for message in [
      "unknown key 'rubrik' in a debrief; did you mean 'rubric'?",
      "no interview has the id 'influense'; did you mean 'influence'?",
      "no criterion has the id 'rigour'; did you mean 'rigor'?",
    ] { #expect(told.contains(message), "\(told)") }
  }

  @Test(arguments: [("panle: pair", 4), ("panel: pairr", 3)])
  func `nor does a panel that is not found`(panel: String, count: Int) throws {
    let text = SmallScenarios.debrief.replacing("panel: pair", with: panel)
      .replacing("by: dove", with: "by: dovee").replacing("{hawk:", with: "{hawkk:")
    let tree = try tree()
    var library = ScenarioLibrary(scenarios: tree.path)
    let told = library.debrief(in: SourceText(name: "x", text: text)).diagnostics.map(\.message)
    #expect(told.count == count, "\(told)")
    for message in [
      "no interviewer has the id 'dovee'; did you mean 'dove'?",
      "no interviewer has the id 'hawkk'; did you mean 'hawk'?",
    ] { #expect(told.contains(message), "\(told)") }
  }

  @Test func `quotes of corrections may differ in the case of the first letter`() throws {
    #expect(
      try messages(
        "candidates/person.yaml",
        "quote: \"dropped the plan\"",
        "quote: \"Dropped the plan\""
      ) == []
    )
  }

  @Test func `a response answers a challenge`() throws {
    #expect(
      try messages("candidates/person.yaml", "pushback: \"That cannot work.\"", "pushback:") == [
        "candidates/person.yaml:15: error: 'response' means nothing without 'pushback', "
          + "expected the challenge that it answers"
      ]
    )
  }

  @Test func `a rule finds the seat that it asks for`() throws {
    #expect(
      try messages("panels/pair.yaml", "rule: hiring-manager", "rule: bar-raiser-veto") == [
        "panels/pair.yaml:9: error: the rule 'bar-raiser-veto' needs a member in the role "
          + "'bar-raiser', expected roles: {bar-raiser: ID}"
      ]
    )
  }

  @Test func `nobody sits on a panel twice`() throws {
    #expect(
      try messages("panels/pair.yaml", "[hawk, dove]", "[hawk, dove, hawk]") == [
        "panels/pair.yaml:5: error: the member id 'hawk' is used twice"
      ]
    )
  }

  @Test func `there is something to judge by`() throws {
    let tree = try tree()
    let text = SmallScenarios.debrief.replacing(
      "candidate: person",
      with: "candidate: {id: b, name: B}"
    )
    .replacing(
      "observations: [{criterion: rigor, rating: 2.5, by: dove, note: one figure}]\n",
      with: ""
    )
    var library = ScenarioLibrary(scenarios: tree.path)
    let loaded = library.debrief(in: SourceText(name: "own.yaml", text: text))
    #expect(
      loaded.diagnostics.map(\.message) == [
        "there is nothing to judge by, expected 'answers' or 'observations'"
      ]
    )
  }
}
