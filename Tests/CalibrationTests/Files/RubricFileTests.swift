import Calibration
import TestSupport
import Testing

@Suite struct `Rubric files` {
  private func load(_ marked: String) throws -> (messages: [String], rubric: Rubric?) {
    let tree = try TemporaryTree([
      "languages/english.yaml": SmallScenarios.language,
      "wordings/words.yaml": SmallScenarios.wording,
    ])
    let source = MarkedSource(marked)
    var library = ScenarioLibrary(scenarios: tree.path)
    let loaded = library.rubric(in: source.source)
    return (source.messages(of: loaded.diagnostics), loaded.value?.rubric)
  }

  /// The messages for the small rubric with one text replaced by another.
  private func messages(_ old: String, _ new: String) throws -> [String] {
    #expect(SmallScenarios.rubric.contains(old), "\(old)")
    return try load(SmallScenarios.rubric.replacing(old, with: new, maxReplacements: 1)).messages
  }

  @Test func `everything a rubric says is decoded`() throws {
    let (messages, loaded) = try load(SmallScenarios.rubric)
    #expect(messages.isEmpty)
    let rubric = try #require(loaded)
    #expect(rubric.criteria.map(\.id) == ["span", "rigor", "conviction"])
    #expect(rubric.criteria.map(\.applies) == [.whenShown, .always, .afterChallenge])
    #expect(rubric.criteria[0].anchors == ["Nowhere.", "Nearby.", "One team.", "Several."])
    #expect(rubric.criteria[0].weight == 2 && rubric.criteria[0].difficulty == 0.25)
    #expect(rubric.scale == RatingScale(steps: [-1, 0, 1], cuts: [1.6, 2.4, 3.3]))
    #expect(rubric.gates == ["span": 3])
    #expect(rubric.levels.map(\.aliases) == [["Google": "L6"]])
    #expect(rubric.interviews == [Interview(id: "influence", title: "Influence", probes: ["span"])])
    #expect(
      rubric.roles == [
        Role(
          id: "platform",
          title: "Platform",
          emphases: [.init(criterion: "rigor", times: 2, because: "others build on it")],
          gates: ["rigor": 2]
        )
      ]
    )
    #expect(
      rubric.checklist == [
        ChecklistPoint(
          id: "moved",
          title: "Moved",
          ask: "Who moved?",
          answers: 3,
          coveredBy: ["changed-plans"]
        )
      ]
    )
    #expect(rubric.compensation.map(\.year) == [2021])
    #expect(
      rubric.lexicons == [
        Lexicon(name: "plan", words: ["plan"], nouns: ["roadmap"], includes: ["team"])
      ]
    )
  }

  @Test func `cues and signals are decoded`() throws {
    let rubric = try #require(try load(SmallScenarios.rubric).rubric)
    #expect(
      rubric.cues.map(\.id) == [
        "moved", "figures", "moved-early", "words", "both", "changed-plans",
      ]
    )
    let patterns = try ["<team> =make ~3 <plan>", "changed <plan>"].map { try TokenPattern($0) }
    #expect(
      rubric.cues[0]
        == Cue(
          id: "moved",
          source: .patterns(any: patterns, unless: [try TokenPattern("nearly")]),
          scope: ScopeFilter(
            affirmed: true,
            actual: true,
            current: true,
            agents: [.other, .thing]
          ),
          place: .ending,
          counting: .subjects,
          cap: 2
        )
    )
    #expect(rubric.cues[1].source == .measure(.numbers))
    #expect(rubric.cues[2].source == rubric.cues[0].source)
    #expect(rubric.cues[2].place == .opening && rubric.cues[2].cap == 5)
    #expect(rubric.cues[3].source == .wording("alone"))
    #expect(
      rubric.wording.whole
        == WordingTable(
          terms: [
            .init(text: "#", rarity: 2.5, axes: [1, -2]),
            .init(text: "plan_moved", rarity: 1.25, axes: [0, 30]),
          ],
          targets: [
            .init(id: "vote", base: 0.5, axes: [0.1, -0.2]),
            .init(id: "alone", base: 0.25, axes: [0, 1]),
          ]
        )
    )
    #expect(
      rubric.cues[4].source == .joint(all: ["moved", "figures"], without: ["changed-plans"])
    )
    let first = rubric.signals[0]
    #expect(first.base == -1)
    #expect(first.evidence.map(\.cue) == ["both", "changed-plans"])
    #expect(first.evidence.map(\.logits) == [1.5, 2])
    #expect(first.adds == ["span": 1.5, "rigor": 0])
    #expect(rubric.cues[5].cap == 3)
    #expect(first.fires.map(\.text) == ["The depot dropped the plan in March."])
    #expect(first.fires.map(\.quote) == [10..<26])
    #expect(first.silent == [.init(text: "We held on to it.", challenge: "Drop it.")])
    let second = rubric.signals[1]
    #expect(second.direction == .against && second.needsChallenge && second.reach == .packet)
    #expect(second.salience == 0.5 && second.base == -2)
    let phrases = try #require(rubric.phrasebook.signals["alone"])
    #expect(phrases.verdicts == [.terse: ["Alone."], .plain: ["It was done alone."]])
    #expect(rubric.phrasebook.votes[.no] == [.terse: ["Below the bar."]])
    #expect(rubric.phrasebook.criteria["span"]?.ask == ["Who changed course?"])
  }

  @Test func `a pattern's mistake has its caret inside the text`() throws {
    #expect(
      try messages("changed <plan>\"", "changed ▸<plan\"") == ["'<' is never closed"]
    )
    #expect(
      try messages("\"changed <plan>\"", "'it''s (a|▸(b))'") == [
        "a group inside a group; one level of alternatives is allowed"
      ]
    )
  }

  @Test func `a class that no lexicon has is told where it is named`() throws {
    #expect(
      try messages("changed <plan>", "changed <▸plann>") == [
        "no lexicon has the id 'plann'; did you mean 'plan'?"
      ]
    )
    #expect(
      try messages("includes: [team]", "includes: [▸teams]") == [
        "no lexicon has the id 'teams'; did you mean 'team'?"
      ]
    )
  }

  @Test func `a signal's sign follows its direction`() throws {
    #expect(
      try messages("adds: {span: 1.5,", "adds: {span: ▸-1.5,") == [
        "-1.5 has the wrong sign for a signal that speaks for, expected 0 or more"
      ]
    )
    #expect(
      try messages("adds: {span: -1}", "adds: {span: ▸1}") == [
        "1 has the wrong sign for a signal that speaks against, expected 0 or less"
      ]
    )
  }

  @Test func `a ceiling is a vote, of a signal against that is read on an answer`() throws {
    let held = SmallScenarios.rubric.replacing("reach: packet", with: "ceiling: 2")
    #expect(try load(held).rubric?.signals.map(\.ceiling) == [.strongYes, .no])
    #expect(
      try messages("reach: packet", "ceiling: ▸5") == [
        "5 is out of range, allowed is 1 to 4"
      ]
    )
    for (old, new) in [
      ("adds: {span: 1.5,", "ceiling: ▸2\n    adds: {span: 1.5,"),
      ("reach: packet", "reach: packet\n    ceiling: ▸2"),
    ] {
      #expect(
        try messages(old, new) == [
          "only a signal against that is read on an answer has a 'ceiling'"
        ]
      )
    }
  }

  @Test func `cues that do not exist are told`() throws {
    #expect(
      try messages("evidence: {both:", "evidence: {▸bothh:") == [
        "no cue has the id 'bothh'; did you mean 'both'?"
      ]
    )
    #expect(
      try messages("all: [moved, figures]", "all: [moved, ▸figurs]") == [
        "no cue has the id 'figurs'; did you mean 'figures'?"
      ]
    )
  }

  @Test func `a cue is like another that has wordings, and scores a target that exists`() throws {
    #expect(
      try messages("like: moved,", "like: ▸movd,") == [
        "no cue has the id 'movd'; did you mean 'moved'?"
      ]
    )
    #expect(
      try messages("like: moved,", "like: ▸figures,") == [
        "'figures' has no wordings of its own, expected a cue with 'any'"
      ]
    )
    #expect(
      try messages("wording: alone}", "wording: ▸alon}") == [
        "no wording target has the id 'alon'; did you mean 'alone'?"
      ]
    )
    #expect(
      try messages("wording: words\n", "wording: ▸wordz\n") == [
        "no wording has the id 'wordz'; did you mean 'words'?"
      ]
    )
  }

  @Test func `a cue cannot rest on itself`() throws {
    #expect(
      try messages(
        "- {id: both, all: [moved, figures], without: [changed-plans]}",
        """
        - {id: ▸both, all: [moved, other]}
          - {id: other, all: [figures], without: [both]}
        """
      ) == ["the cue rests on itself: both, other, both"]
    )
  }

  @Test func `a cue has one form, with the keys of that form`() throws {
    #expect(
      try messages("- {id: figures, measure: numbers}", "- {id: ▸figures}") == [
        "a cue needs one of 'any', 'like', 'measure', 'wording', 'sentence' and 'all'"
      ]
    )
    #expect(
      try messages(
        "{id: figures, measure: numbers}",
        "{id: ▸figures, measure: numbers, all: [moved]}"
      )
        == [
          "a cue has only one of 'any', 'like', 'measure', 'wording', 'sentence' and 'all', expected two cues, or one without 'all'"
        ]
    )
    #expect(
      try messages("measure: numbers}", "measure: numbers, ▸cap: 2}") == [
        "'cap' means nothing without 'any'"
      ]
    )
    #expect(
      try messages("needs-challenge: true", "▸cap: 2") == ["'cap' means nothing without 'any'"]
    )
  }

  @Test func `a signal with wordings of its own is a cue by its name`() throws {
    let told = try messages(
      "without: [changed-plans]}",
      """
      without: [changed-plans]}
        - {id: changed-plans, measure: names}
      """
    )
    #expect(told.count == 1)
    #expect(told.allSatisfy { $0.hasSuffix("the cue id 'changed-plans' is used twice") })
  }

  @Test func `a quote is marked on both sides`() throws {
    #expect(
      try messages("The depot [[dropped the plan]]", "▸The depot [[dropped the plan") == [
        "a quote is marked on one side only, expected [[ and ]] around it"
      ]
    )
    #expect(
      try messages("The depot [[dropped the plan]]", "▸The depot [[]]") == [
        "the marks hold no quote, expected [[ and ]] around some words"
      ]
    )
  }

  @Test func `criteria and signals that are named exist`() throws {
    #expect(
      try messages("gates: {span: 3}\nlevels", "gates: {▸spam: 3}\nlevels") == [
        "no criterion has the id 'spam'; did you mean 'span'?"
      ]
    )
    #expect(
      try messages("probes: [span]", "probes: [▸spam]") == [
        "no criterion has the id 'spam'; did you mean 'span'?"
      ]
    )
    #expect(
      try messages("excludes: [alone]", "excludes: [▸alonee]") == [
        "no signal has the id 'alonee'; did you mean 'alone'?"
      ]
    )
    #expect(
      try messages("covered-by: [changed-plans]", "covered-by: [▸changed-plan]") == [
        "no signal has the id 'changed-plan'; did you mean 'changed-plans'?"
      ]
    )
    #expect(
      try messages("    alone:\n      verdicts", "    ▸alonne:\n      verdicts") == [
        "no signal has the id 'alonne'; did you mean 'alone'?"
      ]
    )
  }

  @Test func `gates are ratings`() throws {
    #expect(
      try messages("gates: {span: 3}\nlevels", "gates: {span: ▸5}\nlevels") == [
        "5 is out of range, allowed is 1 to 4"
      ]
    )
  }

  @Test func `some criterion counts`() throws {
    func told(_ first: Int, _ second: Int) throws -> [String] {
      let weighed = SmallLabels.rubric
        .replacing("title: Span", with: "title: Span\n    weight: \(first)")
        .replacing("title: Rigor", with: "title: Rigor\n    weight: \(second)")
      let tree = try TemporaryTree([
        "rubrics/tiny.yaml": weighed, "wordings/tiny.yaml": SmallLabels.wording,
      ])
      var library = ScenarioLibrary(scenarios: tree.path)
      return library.rubric("tiny").diagnostics.map(\.message)
    }
    let none = "no criterion has a weight above 0, expected one that counts in the vote"
    #expect(try told(0, 0) == [none])
    #expect(try told(0, 1) == [])
  }

  @Test func `the scale is sound`() throws {
    #expect(
      try messages("steps: [-1, 0, 1]", "steps: ▸[-1, 0, 1.5]") == [
        "the steps sum to 0.5, expected a sum of 0"
      ]
    )
    #expect(
      try messages("cuts: [1.6, 2.4, 3.3]", "cuts: ▸[1.6, 1.6, 3.3]") == [
        "the cuts do not rise, expected each above the one before"
      ]
    )
    #expect(
      try messages("steps: [-1, 0, 1]", "steps: ▸[-1, 1]") == [
        "the list has 2 items, expected 3"
      ]
    )
  }

  @Test func `every anchor is there`() throws {
    #expect(
      try messages("{\"1\": Nowhere., \"2\": Nearby., ", "{▸\"1\": Nowhere., ") == [
        "a list of anchors needs the key '2'"
      ]
    )
  }

  @Test func `the language has to exist`() throws {
    #expect(
      try messages("language: english", "language: ▸englsh") == [
        "no language has the id 'englsh'; did you mean 'english'?"
      ]
    )
  }

  @Test func `a language's traits name its own classes`() {
    let marked = MarkedSource(
      SmallScenarios.language.replacing("[\"<team>\"]", with: "[▸\"<tem>\"]")
    )
    var library = ScenarioLibrary()
    #expect(
      marked.messages(of: library.file(in: marked.source).diagnostics) == [
        "no lexicon has the id 'tem'; did you mean 'team'?"
      ]
    )
  }

  @Test func `a language is decoded`() throws {
    var library = ScenarioLibrary()
    let loaded = library.file(in: SourceText(name: "x", text: SmallScenarios.language))
    guard case .language(let language)? = loaded.value else {
      Issue.record("no language: \(loaded.diagnostics.map(\.message))")
      return
    }
    #expect(
      language.irregularVerbs == [
        ["be", "was", "were", "been", "being", "is", "are", "am"],
        ["make", "made", "makes", "making"],
      ]
    )
    #expect(language.traits == ["negation": ["not", "never"], "actor": ["<team>"]])
    #expect(language.contractions == ["cannot": "can not"])
    #expect(language.lexicons == [Lexicon(name: "team", nouns: ["team", "depot"])])
  }
}
