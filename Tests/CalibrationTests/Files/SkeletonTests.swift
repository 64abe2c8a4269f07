import Calibration
import TestSupport
import Testing

@Suite struct `New scenario files` {
  @Test(arguments: ScenarioKind.allCases) func `load as they are`(kind: ScenarioKind) throws {
    var files = [
      "languages/english.yaml": SmallScenarios.language,
      "wordings/words.yaml": SmallScenarios.wording,
      "rubrics/staff-pm.yaml": SmallScenarios.rubric.replacing("id: small", with: "id: staff-pm")
        .replacing("id: conviction", with: "id: leverage"),
      "panels/hiring-committee.yaml": SmallScenarios.panel.replacing(
        "pair",
        with: "hiring-committee"
      )
      .replacing("hawk", with: "hiring-manager").replacing("dove", with: "staff-peer"),
    ]
    for id in ["hiring-manager", "skeptical-eng-lead", "staff-peer"] {
      files["interviewers/\(id).yaml"] = "kind: interviewer\nid: \(id)\ntitle: Member\n"
    }
    let tree = try TemporaryTree(files)
    let file = try #require(Skeleton.file(of: kind, named: "Trade School"))
    #expect(file.id == "trade-school")
    var library = ScenarioLibrary(scenarios: tree.path)
    let loaded = library.file(in: SourceText(name: "new.yaml", text: file.text))
    let told = loaded.diagnostics.map { "\($0.place.position.line): \($0.message)" }
    #expect(told == [], "\(file.text)")
    #expect(loaded.value?.kind == kind)
  }

  @Test(arguments: [
    ("Änne's Tür", "annes-tur"), ("Straße 5", "strasse-5"), ("Renée\u{2019}s", "renees"),
    ("A\u{30A}sa", "asa"), ("Жизнь", ""),
  ])
  func `have an id without accents and apostrophes`(name: String, id: String) {
    #expect((Skeleton.file(of: .panel, named: name)?.id ?? "") == id)
  }

  @Test func `say what each key is for`() throws {
    let text = try #require(Skeleton.file(of: .interviewer, named: "Trade School")).text
    #expect(text.contains("id: trade-school  # The name that panels list.\n"))
    #expect(text.contains("title: Trade School  # The name shown to people.\n"))
    #expect(text.contains("severity: 0  # In logits; above 0 is harder than the average rater.\n"))
    #expect(text.contains("# about:  # Who this is, in a sentence or two.\n"))
  }

  @Test func `quote a name that needs it`() throws {
    let text = try #require(Skeleton.file(of: .panel, named: "Loop: \"B\"")).text
    #expect(text.contains("title: 'Loop: \"B\"'"))
    #expect(Skeleton.file(of: .panel, named: "???") == nil)
    #expect(Skeleton.file(of: .panel, named: "no")?.text.contains("title: \"no\"") == true)
  }
}
