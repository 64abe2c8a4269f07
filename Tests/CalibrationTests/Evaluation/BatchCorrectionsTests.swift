import TestSupport
import Testing

@testable import Calibration

@Suite struct `Corrections in a batch` {
  private static let texts = [
    ("answer", "I would taste every batch before it ships."),
    ("pushback", "That takes two hours a day."), ("response", "You may be right, forget it then."),
  ]

  private func results(_ text: String, _ format: RecordFormat) throws -> [BatchResult] {
    let standard = try RoastScenarios.scenario().standard
    var reader = BatchReader(name: "in", path: "-", format: format)
    var items: [BatchItem] = []
    reader.append(Array(text.utf8), to: &items)
    reader.finish(to: &items)
    return BatchEvaluator(standard).evaluate(items) { $0 }
  }

  /// A file of two answers, the first one with corrections on line 6.
  private func file(_ corrections: String) -> String {
    let texts = Self.texts.map { "\($0.0): \($0.1)" }.joined(separator: "\n    ")
    return "kind: answers\nanswers:\n  - \(texts)\n    corrections: \(corrections)\n  - answer: b\n"
  }

  /// Two records, the first one with corrections.
  private func records(_ corrections: String) -> String {
    let texts = Self.texts.map { "\"\($0.0)\": \"\($0.1)\"" }.joined(separator: ", ")
    return "{\"id\": \"x\", \(texts), \"corrections\": \(corrections)}\n{\"answer\": \"b\"}\n"
  }

  private func diagnostic(_ result: BatchResult?) -> Diagnostic? {
    guard case .failed(let diagnostic)? = result?.outcome else { return nil }
    return diagnostic
  }

  private func messagesInDebrief(_ corrections: String) throws -> [String] {
    let tree = try TemporaryTree(RoastScenarios.files)
    var library = ScenarioLibrary(scenarios: tree.path)
    let text = RoastScenarios.debrief(corrections: corrections)
    let loaded = library.debrief(in: SourceText(name: "debrief.yaml", text: text))
    return loaded.diagnostics.map(\.message)
  }

  @Test(arguments: [
    #"{"strike": ["no-spin"]}"#, #"{"add": [{"signal": "adaptiv"}]}"#,
    #"{"strik": ["no-spine"]}"#, #"{"add": [{"signal": "adaptive", "quotes": "forget it"}]}"#,
    #"{"add": [{"quote": "forget it"}]}"#,
    #"{"add": [{"signal": "adaptive", "quote": "never mind"}]}"#,
    #"{"strike": ["adaptive"], "add": [{"signal": "adaptive"}]}"#,
  ])
  func `are wrong where a debrief's are, and the batch goes on`(corrections: String) throws {
    let expected = try messagesInDebrief(corrections)
    #expect(expected.count == 1)
    let inFile = try results(file(corrections), .yaml)
    #expect(inFile.map { diagnostic($0)?.message } == [expected.first, nil])
    #expect(diagnostic(inFile.first)?.place.position.line == 6)
    #expect(inFile.map(\.id) == ["1", "2"])
    let inRecords = try results(records(corrections), .jsonl)
    #expect(inRecords.map { diagnostic($0)?.message } == [expected.first, nil])
    #expect(diagnostic(inRecords.first)?.place.position.line == 1)
    #expect(inRecords.map(\.id) == ["x", "2"])
  }

  @Test(arguments: [true, false])
  func `do not tell how a challenge was met where there was none`(isChallenged: Bool) throws {
    let texts = Self.texts.prefix(isChallenged ? 3 : 1)
    let inRecord = texts.map { "\"\($0.0)\": \"\($0.1)\"" }.joined(separator: ", ")
    let added = #""corrections": {"add": [{"signal": "adaptive"}]}"#
    let record = try results("{\(inRecord), \(added)}\n", .jsonl)
    let message =
      "the signal 'adaptive' tells how a challenge was met, and there is none, expected an answer "
      + "with 'pushback'"
    #expect(record.map { diagnostic($0)?.message } == [isChallenged ? nil : message])

    let tree = try TemporaryTree(RoastScenarios.files)
    var library = ScenarioLibrary(scenarios: tree.path)
    let text = RoastScenarios.debrief(corrections: "{add: [{signal: adaptive}]}")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      isChallenged || !line.contains("pushback:") && !line.contains("response:")
    }
    let source = SourceText(name: "debrief.yaml", text: lines.joined(separator: "\n"))
    let told = library.debrief(in: source).diagnostics
    #expect(told.map(\.message) == (isChallenged ? [] : [message]))
  }

  @Test(
    arguments: [
      (#""no-spine""#, "expected an object for 'corrections', found text"),
      (#"{"strike": "no-spine"}"#, "expected a list for 'strike', found text"),
      (#"{"strike": [["no-spine"]]}"#, "expected the id of a signal for 'strike', found a list"),
      (#"{"add": {"signal": "adaptive"}}"#, "expected a list for 'add', found an object"),
      (
        #"{"add": ["adaptive"]}"#, "expected an added finding (a mapping) for 'add', found text"
      ),
      (
        #"{"add": [{"signal": "adaptive", "quote": ["forget it"]}]}"#,
        "expected text for 'quote', found a list"
      ),
    ] as [(corrections: String, message: String)]
  )
  func `have their form`(corrections: String, message: String) throws {
    let expected = try messagesInDebrief(corrections)
    let inFile = try results(file(corrections), .yaml)
    #expect(try #require(diagnostic(inFile.first)).message == expected.first)
    #expect(diagnostic(inFile.last) == nil)
    let inRecords = try results(records(corrections), .jsonl)
    #expect(try #require(diagnostic(inRecords.first)).message == message)
    #expect(diagnostic(inRecords.last) == nil)
  }

  @Test func `are shown with the line as it should be`() throws {
    let results = try results(file("{strike: [no-spin]}"), .yaml)
    let problem = try #require(diagnostic(results.first))
    #expect(problem.help == "use 'no-spine'")
    #expect(problem.correction?.text.contains("corrections: {strike: [no-spine]}") == true)
  }

  @Test(arguments: [RecordFormat.yaml, .jsonl])
  func `count once where they say the same twice`(format: RecordFormat) throws {
    let addition = #"{"signal": "adaptive", "quote": "You may be right"}"#
    let corrections = #"{"strike": ["no-spine", "no-spine"], "add": [\#(addition), \#(addition)]}"#
    let text = format == .yaml ? file(corrections) : records(corrections)
    let answer = try #require(try results(text, format).first?.evaluated)
    #expect(answer.record.corrections.strikes == ["no-spine"])
    #expect(answer.record.corrections.adds.map(\.signal) == ["adaptive"])
    #expect(answer.record.corrections.adds.map(\.quote) == ["You may be right"])
  }

  @Test(arguments: [
    Corrections(strikes: ["solo-hero"]),
    Corrections(adds: [Corrections.Addition(signal: "solo-hero")]),
  ])
  func `of a signal across answers need a candidate`(corrections: Corrections) throws {
    var rubric = try RoastScenarios.scenario().rubric
    let place = try #require(rubric.index(ofSignal: "solo-hero"))
    let record = AnswerText(answer: "I did the count by myself.")
    #expect(corrections.flaw(in: record, isOfPacket: false, by: rubric) == nil)
    rubric.signals[place].reach = .packet
    #expect(corrections.flaw(in: record, isOfPacket: true, by: rubric) == nil)
    let flaw = try #require(corrections.flaw(in: record, isOfPacket: false, by: rubric))
    #expect(
      flaw.problem.message
        == "the signal 'solo-hero' is read across the answers of a candidate, "
        + "expected a record with a candidate"
    )
  }
}
