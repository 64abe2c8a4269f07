import Calibration
import Testing

@Suite struct `Records of a batch` {
  private func results(
    _ text: String,
    _ format: RecordFormat,
    path: String = "-",
    columns: RecordColumns = RecordColumns(),
    pieces: Int = 1_000
  ) throws -> [BatchResult] {
    let standard = try RoastScenarios.scenario().standard
    var reader = BatchReader(name: "in", path: path, format: format, columns: columns)
    var items: [BatchItem] = []
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: pieces) {
      reader.append(Array(bytes[start..<min(bytes.count, start + pieces)]), to: &items)
    }
    reader.finish(to: &items)
    return BatchEvaluator(standard, columns: columns).evaluate(items) { $0 }
  }

  private func diagnostic(_ result: BatchResult?) -> Diagnostic? {
    guard case .failed(let diagnostic)? = result?.outcome else { return nil }
    return diagnostic
  }

  private func message(_ result: BatchResult?) -> String? { diagnostic(result)?.message }

  @Test(arguments: [1, 7, 1_000])
  func `come from JSON Lines in pieces of any size`(pieces: Int) throws {
    let text = "{\"id\":1,\"answer\":\"I would taste \u{E9}ach batch.\"}\n\n{\"answer\":\"b\"}\n"
    let results = try results(text, .jsonl, pieces: pieces)
    #expect(results.map(\.id) == ["1", "3"])
    #expect(results.map(\.line) == [1, 3])
    #expect(results.first?.evaluated?.record.text.answer == "I would taste \u{E9}ach batch.")
  }

  @Test func `fail one by one`() throws {
    let text = "{\"id\":\"a\"}\nno\n[]\n{\"id\":true,\"answer\":\"x\"}\n{\"answer\":\"y\"}\n"
    let results = try results(text, .jsonl)
    #expect(results.map { message($0) == nil } == [false, false, false, false, true])
    #expect(results.first?.id == "a")
  }

  @Test func `name the key that is near the answer's`() throws {
    let text = "{\"anwser\":\"x\"}\n{\"id\":\"b\",\"reply\":\"x\"}\n"
    let lines = try results(text, .jsonl)
    let near = "unknown key 'anwser' in a record; did you mean 'answer'?"
    #expect(lines.map(message) == [near, "a record needs the key 'answer'"])
    // What a file of YAML would need is no help here.
    #expect(lines.map { diagnostic($0)?.help } == ["use 'answer'", nil])
    let columns = RecordColumns(answer: "text")
    #expect(
      try results("{\"answer\":\"x\",\"txt\":\"x\"}\n", .jsonl, columns: columns).map(message) == [
        "unknown key 'txt' in a record; did you mean 'text'?"
      ]
    )
    let yaml = try results("kind: answers\nanswers:\n  - id: a\n    anwser: x\n", .yaml)
    #expect(yaml.map(message) == [near])
    #expect(diagnostic(yaml.first)?.place.position == SourcePosition(line: 4, column: 5))
  }

  @Test func `are not read past a key that a letter is missing in`() throws {
    let near = "unknown key 'respnse' in a record; did you mean 'response'?"
    let line = "{\"answer\":\"x\",\"pushback\":\"y\",\"respnse\":\"z\"}\n"
    #expect(try results(line, .jsonl).map(message) == [near])
    let yaml = "kind: answers\nanswers:\n  - answer: x\n    respnse: z\n"
    let records = try results(yaml, .yaml)
    #expect(records.map(message) == [near])
    #expect(diagnostic(records.first)?.place.position == SourcePosition(line: 4, column: 5))
    let rows = try results("answer,respnse\nx,z\n", .csv)
    #expect(rows.map(message) == ["unknown key 'respnse' in the header; did you mean 'response'?"])
    let text = "---\ncandidat: me\n---\nWe moved it.\n"
    #expect(
      try results(text, .markdown).map(message) == [
        "unknown key 'candidat' in the front matter; did you mean 'candidate'?"
      ]
    )
  }

  @Test func `may have keys of their own, also like those that they have`() throws {
    let own = [
      #""interviewer":"y""#, #""candidates":["y"]"#, #""questions":3"#, #""ids":"y""#,
      #""response":"y","responses":"z""#,
    ]
    let text = own.map { "{\"answer\":\"x\",\($0)}\n" }.joined()
    #expect(try results(text, .jsonl).map(message) == [nil, nil, nil, nil, nil])
    #expect(try results("answer,interviewer,label\nx,y,z\n", .csv).map(message) == [nil])
  }

  @Test func `have the columns that somebody named`() throws {
    let columns = RecordColumns(id: "nam", answer: "text")
    let rows = try results("name,text\nn1,x\n", .csv, columns: columns)
    #expect(rows.map(message).first??.hasPrefix("the file has no column 'nam'") == true)
    #expect(rows.map(message).first??.contains("'name'") == true)
  }

  @Test func `have no candidate where the name is blank`() throws {
    let text = ["", "  ", " c2 "].map { "{\"answer\":\"x\",\"candidate\":\"\($0)\"}\n" }.joined()
    let candidates = try results(text, .jsonl).map { $0.evaluated?.record.candidate }
    #expect(candidates == [nil, nil, "c2"])
  }

  @Test func `take their names from as much of a path as tells it from the others`() {
    let paths = ["two/amy/q1.txt", "two/bo/q1.txt", "two/bo/q2.md"]
    #expect(BatchReader.stems(of: paths) == ["amy/q1", "bo/q1", "q2"])
    #expect(BatchReader.stems(of: ["a/q.md", "a/q.txt"]) == ["a/q.md", "a/q.txt"])
    #expect(BatchReader.stems(of: ["q.md", "a/q.txt"]) == ["q.md", "a/q"])
    #expect(BatchReader.stems(of: ["q.md", "q.md"]) == ["q", "q"])
    #expect(BatchReader.stems(of: []) == [])
  }

  @Test func `are wrong in a round of interviews that the rubric does not have`() throws {
    let wrong = "no interview has the id 'pushbak'; did you mean 'pushback'?"
    let text =
      "{\"id\":\"a\",\"answer\":\"x\",\"interview\":\"pushbak\"}\n"
      + "{\"answer\":\"x\",\"interview\":\"pushback\"}\n{\"answer\":\"x\",\"interview\":\"\"}\n"
    let lines = try results(text, .jsonl)
    #expect(lines.map(message) == [wrong, nil, nil])
    #expect(lines.map(\.id) == ["a", "2", "3"])
    let rows = try results("answer,interview\nx,second loop\nx,\n", .csv)
    #expect(rows.map(message) == ["no interview has the id 'second loop'", nil])
    #expect(
      diagnostic(rows.first)?.help?.hasPrefix("leave it out, or write one of pushback") == true
    )
    let yaml = try results(
      "kind: answers\nanswers:\n  - answer: x\n    interview: pushbak\n",
      .yaml
    )
    #expect(yaml.map(message) == [wrong])
    #expect(diagnostic(yaml.first)?.place.position == SourcePosition(line: 4, column: 16))
    #expect(diagnostic(yaml.first)?.correction?.text == "    interview: pushback")
  }

  @Test func `come from CSV with columns of other names`() throws {
    let text = "nr;text;note\n1;\"Say \"\"no\"\";\nthen\";x\n2;short\n3;b;\n"
    let columns = RecordColumns(id: "nr", answer: "text")
    let results = try results(text, .csv, columns: columns)
    #expect(results.first?.evaluated?.record.text.answer == "Say \"no\";\nthen")
    #expect(results.map(\.line) == [2, 4, 5])
    #expect(message(results[1])?.contains("2 fields") == true)
  }

  @Test func `are none in CSV without the answer's column`() throws {
    let results = try results("id,antwort\n1,x\n2,y\n", .csv)
    #expect(results.count == 1)
    #expect(
      message(results.first)
        == "the file has no column 'answer', expected a header with the names of the columns"
    )
  }

  @Test func `come from files of answers, a bad one beside good ones`() throws {
    let text = "kind: answers\nanswers:\n  - answer: one\n  - id: x\n  - {id: b, answer: two}\n"
    let results = try results(text, .yaml)
    #expect(results.map { message($0) == nil } == [true, false, true])
    #expect(results.map(\.line) == [3, 4, 5])
    #expect(results.last?.id == "b")
  }

  @Test func `have the file's name where they have no other`() throws {
    let text = try results("I would taste each batch.", .text, path: "a/talk.one.txt")
    #expect(text.map(\.id) == ["talk.one"])
    let markdown = try results(
      "## Question\nWhy?\n## Answer\nBecause.\n",
      .markdown,
      path: "b.md"
    )
    #expect(markdown.first?.id == "b")
    #expect(markdown.first?.evaluated?.record.text.question == "Why?")
  }

  @Test(arguments: [
    "", "Yes.", "   ", "\u{6628}\u{5E74}\u{79C1}\u{306F}",
    "Wir haben im letzten Jahr das Team neu aufgestellt und am Ende viel gelernt.",
    "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor.",
  ])
  func `with nothing to judge vote 1 without findings`(answer: String) throws {
    let value = JSONValue.object(["answer": .string(answer)])
    let result = try #require(try results(value.compact, .jsonl).first?.evaluated)
    #expect(result.unreadable != nil)
    #expect(result.reading.vote == .strongNo)
    #expect(result.reading.level == .belowSenior)
    #expect(result.reading.findings.isEmpty)
    #expect(result.reading.ratings.allSatisfy { $0 == nil } && !result.reading.ratings.isEmpty)
    let isBlank = result.unreadable == .blank
    #expect(
      result.feedback.text
        == (isBlank
          ? "Nothing was read: there is too little text to judge."
          : "Nothing was read: the answer is not in English.")
    )
    #expect(result.missing == nil)
  }
}
