import Calibration
import TestSupport
import Testing

@Suite struct `Files against their shape` {
  /// The messages for an interviewer whose last lines are as given.
  private func messages(_ lines: String) -> [String] {
    let marked = MarkedSource("kind: interviewer\nid: hawk\ntitle: Hawk\n" + lines)
    var library = ScenarioLibrary()
    return marked.messages(of: library.file(in: marked.source).diagnostics)
  }

  private func told(by text: String) -> [String] {
    let marked = MarkedSource(text)
    var library = ScenarioLibrary()
    return marked.messages(of: library.file(in: marked.source).diagnostics)
  }

  @Test func `an unknown key gets the nearest valid one`() {
    #expect(
      messages("▸hallo: 0.2\n") == ["unknown key 'hallo' in an interviewer; did you mean 'halo'?"]
    )
    #expect(messages("▸zzzzzzzz: 1\n") == ["unknown key 'zzzzzzzz' in an interviewer"])
  }

  @Test(arguments: [
    ("answers: []", "'answers' stands under 'candidate'"),
    ("corrections: {}", "'corrections' stands under 'candidate', 'answers'"),
    ("quote: We moved.", "'quote' stands under 'candidate', 'answers', 'corrections', 'add'"),
    ("zzzzzzzz: 1", "what may stand here: about, case, setting, candidate, observations, expect"),
    ("abuot: x", "use 'about'"),
  ])
  func `a key that belongs deeper is told where`(line: String, help: String?) {
    let text = "kind: debrief\ntitle: x\nrubric: staff-pm\npanel: hiring-committee\n\(line)\n"
    var library = ScenarioLibrary()
    let loaded = library.file(in: SourceText(name: "x", text: text))
    #expect(loaded.diagnostics.first { $0.place.position.line == 5 }?.help == help)
  }

  @Test func `a correction shows the line with the nearest key`() {
    let marked = MarkedSource("kind: interviewer\nid: hawk\ntitle: Hawk\nhallo: 0.2\n")
    var library = ScenarioLibrary()
    let diagnostics = library.file(in: marked.source).diagnostics
    #expect(diagnostics.compactMap(\.correction?.text) == ["halo: 0.2"])
  }

  @Test func `a missing key is told at the first key`() {
    #expect(
      told(by: "▸▸kind: interviewer\n") == [
        "an interviewer needs the key 'id'", "an interviewer needs the key 'title'",
      ]
    )
  }

  @Test func `a key with nothing is empty where it is needed`() {
    #expect(
      told(by: "kind: interviewer\nid: hawk\ntitle:▸\nabout:\n") == ["'title' is empty"]
    )
  }

  @Test func `a key with nothing does not stand for its standard value`() {
    #expect(messages("halo:▸\n") == ["expected a number, found nothing"])
    #expect(messages("halo: ▸~\n") == ["expected a number, found null"])
    #expect(messages("weights:\n").isEmpty)
  }

  @Test func `a wrong type says what was expected and what was found`() {
    #expect(messages("halo: ▸high\n") == ["expected a number, found text"])
    #expect(messages("halo: ▸true\n") == ["expected a number, found a Boolean"])
    #expect(messages("halo: ▸[0.1]\n") == ["expected a number, found a list"])
    let huge = "99999999999999999999"
    #expect(messages("seniority: ▸\(huge)\n") == ["\(huge) is out of range, allowed is 0 to 100"])
    #expect(messages("seniority: ▸3.5\n") == ["expected a whole number, found a number"])
    #expect(messages("about: ▸[x]\n") == ["expected text, found a list"])
    #expect(messages("observes: ▸span\n") == ["expected a list, found text"])
    #expect(messages("weights: ▸[span]\n") == ["expected a mapping, found a list"])
    #expect(
      messages("weights: {span: ▸2}\n") == ["expected a weight (a mapping), found a number"]
    )
  }

  @Test func `a quoted number is corrected by taking the quotes away`() {
    let source = SourceText(
      name: "test.yaml",
      text: "kind: interviewer\nid: hawk\ntitle: Hawk\nhalo: \"0.2\"\n"
    )
    var library = ScenarioLibrary()
    let diagnostics = library.file(in: source).diagnostics
    #expect(diagnostics.map(\.message) == ["expected a number, found text"])
    #expect(diagnostics.compactMap(\.correction?.text) == ["halo: 0.2"])
  }

  @Test func `a number out of range says the range`() {
    #expect(messages("halo: ▸1.5\n") == ["1.5 is out of range, allowed is 0 to 1"])
    #expect(messages("halo: ▸.inf\n") == [".inf is out of range, allowed is 0 to 1"])
    #expect(messages("seniority: ▸-1\n") == ["-1 is out of range, allowed is 0 to 100"])
  }

  @Test func `plain text that is no text has to be quoted`() {
    #expect(
      messages("about: ▸1.10\n") == ["expected text, but '1.10' without quotes is a number"]
    )
    #expect(messages("about: ▸true\n") == ["expected text, but 'true' without quotes is a Boolean"])
    #expect(messages("about: ▸~\n") == ["expected text, but '~' without quotes is null"])
    #expect(messages("about: \"1.10\"\n").isEmpty)
  }

  @Test func `text that older readers take for something else earns a note`() {
    #expect(
      messages("about: ▸no\n") == [
        "'no' is text here, but readers of YAML 1.1 take it for a Boolean"
      ]
    )
    #expect(
      messages("about: ▸12:30\n") == [
        "'12:30' is text here, but readers of YAML 1.1 take it for a number"
      ]
    )
    #expect(
      messages("about: ▸2024-01-02\n") == [
        "'2024-01-02' is text here, but readers of YAML 1.1 take it for a date"
      ]
    )
    #expect(messages("halo: ▸no\n") == ["expected a number, found text"])
    #expect(messages("halo: ▸1e300\n") == ["1e300 is out of range, allowed is 0 to 1"])
    let source = SourceText(
      name: "test.yaml",
      text: "kind: interviewer\nid: hawk\ntitle: Hawk\nabout: no\n"
    )
    var library = ScenarioLibrary()
    #expect(library.file(in: source).value != nil)
  }

  @Test func `text on one line is neither empty nor broken`() {
    #expect(messages("about: ▸\"\"\n") == ["'about' is empty text, expected words"])
    #expect(
      messages("about: ▸|\n  one\n  two\n") == [
        "'about' has several lines, expected text on one line"
      ]
    )
    #expect(messages("about: >\n  one\n  two\n").isEmpty)
  }

  @Test func `a word that is no choice gets the nearest and all`() {
    #expect(
      messages("voice: ▸tersee\n") == [
        "unknown value 'tersee'; did you mean 'terse'?; allowed: terse, plain, coaching"
      ]
    )
  }

  @Test func `an id follows the grammar`() {
    #expect(
      told(by: "kind: interviewer\nid: ▸The Hawk\ntitle: Hawk\n") == [
        "'The Hawk' is no id, expected lowercase letters, digits and single hyphens between them; "
          + "did you mean 'the-hawk'?"
      ]
    )
    for bad in ["../x", "a/b", "-a", "a-", "a--b", "A", "a.b", "a_b", "é"] {
      #expect(!Identifier.isValid(bad), "\(bad)")
    }
    #expect(!Identifier.isValid(""))
    #expect(Identifier.isValid("a1") && Identifier.isValid("staff-pm-2"))
  }

  @Test func `two things of a kind with one id are told with both places`() {
    let text = """
      kind: candidate
      id: person
      name: Candidate A
      answers:
        - {id: a1, question: Who?, answer: Me.}
        - {id: ▸a1, question: Who?, answer: You.}
      """
    let marked = MarkedSource(text)
    var library = ScenarioLibrary()
    let diagnostics = library.file(in: marked.source).diagnostics
    #expect(marked.messages(of: diagnostics) == ["the answer id 'a1' is used twice"])
    #expect(diagnostics.first?.related?.role == .firstUse)
    #expect(diagnostics.first?.related?.place.position == SourcePosition(line: 5, column: 10))
  }

  @Test func `lists have a least and a greatest length`() {
    #expect(
      told(
        by: """
          kind: panel
          id: pair
          title: Pair
          members: ▸[]
          decision: {rule: majority}
          """
      ) == ["the list has 0 items, expected 1 or more"]
    )
  }

  @Test func `every problem of a file is told in one run, in order`() {
    #expect(
      told(
        by: """
          ▸kind: interviewer
          id: hawk
          ▸hallo: 0.2
          authority: ▸much
          susceptibility: ▸7
          shares: ▸both
          about: ▸2024
          """
      ) == [
        "an interviewer needs the key 'title'",
        "unknown key 'hallo' in an interviewer; did you mean 'halo'?",
        "expected a number, found text", "7 is out of range, allowed is 0 to 1",
        "unknown value 'both'; allowed: advocate, balanced",
        "expected text, but '2024' without quotes is a number",
      ]
    )
  }

  @Test func `a file says its kind`() {
    #expect(told(by: "▸id: hawk\n") == ["a scenario file needs the key 'kind'"])
    #expect(
      told(by: "id: hawk\n▸kynd: interviewer\n") == [
        "unknown key 'kynd' in a scenario file; did you mean 'kind'?"
      ]
    )
    #expect(
      told(by: "kind: ▸interviewr\n") == [
        "unknown kind 'interviewr'; did you mean 'interviewer'?"
      ]
    )
    #expect(
      told(by: "▸- kind\n") == [
        "expected a mapping that begins with 'kind:', found a list"
      ]
    )
    #expect(
      told(by: "kind: ▸x\n") == [
        "unknown kind 'x'; allowed: rubric, language, interviewer, panel, candidate, debrief, "
          + "exercise, answers, wording, guide"
      ]
    )
    #expect(told(by: "▸") == ["the file holds no document"])
    #expect(
      told(by: "kind: interviewer\nid: hawk\ntitle: Hawk\n---\n▸kind: panel\n") == [
        "a second document begins here, and one is wanted"
      ]
    )
  }

  @Test(arguments: [
    ("kind: candidate", "a candidate is put before a panel by a debrief: 'hcsim new debrief NAME'"),
    ("kind: panel", "a panel hears a candidate in a debrief: 'hcsim new debrief NAME'"),
    ("kind: rubric", "'hcsim new debrief NAME' prints one to fill in"),
    ("", "'hcsim new debrief NAME' prints one to fill in"),
    ("# nothing yet", "'hcsim new debrief NAME' prints one to fill in"),
  ])
  func `what is no debrief comes with the next step`(text: String, help: String) {
    var library = ScenarioLibrary()
    let loaded = library.debrief(in: SourceText(name: "x", text: text))
    #expect(loaded.diagnostics.map(\.help) == [help])
  }

  @Test(arguments: [
    ("yes", "true"), ("On", "true"), ("y", "true"), ("\"true\"", "true"), ("no", "false"),
    ("off", "false"), ("N", "false"),
  ])
  func `another word for true or false gets its cure alone`(word: String, cure: String) throws {
    let key = "independent-ballots"
    let text = SmallScenarios.panel.replacing("\(key): false", with: "\(key): \(word)")
    let tree = try TemporaryTree(SmallScenarios.files)
    var library = ScenarioLibrary(scenarios: tree.path)
    let told = library.file(in: SourceText(name: "x", text: text)).diagnostics
    #expect(told.map(\.help) == ["use '\(cure)'"])
    #expect(told.first?.correction?.text.contains("\(key): \(cure),") == true)
  }

  @Test func `what is neither true nor false has no cure`() throws {
    let text = SmallScenarios.panel.replacing(
      "independent-ballots: false",
      with: "independent-ballots: 1"
    )
    let tree = try TemporaryTree(SmallScenarios.files)
    var library = ScenarioLibrary(scenarios: tree.path)
    let told = library.file(in: SourceText(name: "x", text: text)).diagnostics
    #expect(told.map(\.message) == ["expected true or false, found a number"])
  }

  @Test func `a key that is there already is not advised`() throws {
    let tree = try TemporaryTree(SmallScenarios.files)
    var library = ScenarioLibrary(scenarios: tree.path)
    let rubric = SmallScenarios.rubric.replacing(
      "gates: {span: 3}",
      with: "gates: {spam: 3, span: 2}"
    )
    #expect(rubric != SmallScenarios.rubric)
    let told = library.rubric(in: SourceText(name: "x", text: rubric)).diagnostics
    #expect(told.map(\.message) == ["no criterion has the id 'spam'"])
    #expect(told.first?.help == "use one of rigor, conviction")
    #expect(messages("▸titel: x\n") == ["unknown key 'titel' in an interviewer"])
  }

  @Test func `a debrief is asked for, and another kind is none`() {
    let marked = MarkedSource("kind: ▸panel\n")
    var library = ScenarioLibrary()
    let loaded = library.debrief(in: marked.source)
    #expect(
      marked.messages(of: loaded.diagnostics) == ["expected the kind 'debrief', found 'panel'"]
    )
    #expect(loaded.value == nil)
    #expect(throws: InvalidScenario.self) { try loaded.get() }
  }

  @Test func `what the syntax refuses is told and nothing else`() {
    let loaded = messages("about: a: b\n▸")
    #expect(loaded.count == 1 && loaded.allSatisfy { !$0.contains("needs the key") })
  }

  @Test(arguments: ScenarioKind.allCases) func `no record has more keys than are counted`(
    kind: ScenarioKind
  ) {
    func most(_ shape: Shape) -> Int {
      switch shape {
      case .record(let record):
        record.fields.map { most($0.shape) }.reduce(record.fields.count, max)
      case .list(let item, _): most(item)
      case .map(_, let values): most(values)
      case .either(let choices): choices.map(most).max() ?? 0
      case .line, .lines, .whole, .number, .boolean, .choice, .identifier, .reference: 0
      }
    }
    #expect((1...64).contains(most(.record(kind.shape))))
  }
}
