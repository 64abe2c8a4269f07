/// The answers of a scenario file, one by one, so that a bad one does not spoil the others.
struct ScenarioAnswers {
  private(set) var items: [BatchItem] = []
  private let source: SourceText
  private let name: (Int) -> String
  private var place = 0

  /// Reads a file of answers, or of a candidate.
  ///
  /// - Parameters:
  ///   - source: The file's text.
  ///   - name: The id of an answer without one, by its place in the file from 1.
  init(_ source: SourceText, name: @escaping (Int) -> String) {
    self.source = source
    self.name = name
    let result = YAMLReader.read(source)
    guard result.isUsable else {
      for problem in result.diagnostics where problem.severity == .error { fail(problem) }
      return
    }
    for document in result.documents { read(document) }
    if result.documents.isEmpty {
      fail(Diagnostic(.noDocument, at: SourceRange(start: 0, end: 0), in: source))
    }
  }

  private mutating func read(_ root: Node) {
    guard root.kind == .mapping, let kind = root["kind"] else {
      fail(root.diagnostic(.missingKey("kind", in: "a scenario file")))
      return
    }
    guard kind.hasText("answers") || kind.hasText("candidate") else {
      fail(kind.diagnostic(.notThisKind(found: kind.text, expected: "answers")))
      return
    }
    guard let answers = root["answers"], answers.kind == .sequence else {
      fail(root.diagnostic(.missingKey("answers", in: "a file of answers")))
      return
    }
    let candidate = kind.hasText("candidate") ? Self.line(root["id"]) : nil
    for answer in answers.items { add(answer, candidate: candidate) }
  }

  private mutating func add(_ node: Node, candidate: String?) {
    place += 1
    guard node.kind == .mapping else {
      fail(node.diagnostic(.wrongType(expected: "a mapping", found: node.description)))
      return
    }
    for key in ["id", "candidate", "interview", "question", "answer", "pushback", "response"] {
      if let value = node[key], value.kind == .sequence || value.kind == .mapping {
        fail(value.diagnostic(.wrongType(expected: "text", found: value.description)))
        return
      }
    }
    guard let answer = node["answer"] else {
      fail(Self.missingAnswer(in: node))
      return
    }
    if let flaw = Self.misspelling(in: node) {
      fail(flaw)
      return
    }
    let record = AnswerRecord(
      id: Self.line(node["id"]) ?? name(place),
      candidate: Self.line(node["candidate"]) ?? candidate,
      interview: Self.line(node["interview"]),
      text: AnswerText(
        question: Self.text(node["question"]) ?? "",
        answer: answer.text,
        pushback: Self.text(node["pushback"]),
        response: Self.text(node["response"])
      )
    )
    append(.record(record), at: node.position.line, of: node)
  }

  /// A key that is near that of a field which the answer lacks.
  private static func misspelling(in node: Node) -> Diagnostic? {
    let keys = node.entries.map(\.key).filter { $0.kind == .scalar }
    guard let found = RecordColumns().misspelling(among: keys.map(\.text)),
      let key = keys.first(where: { $0.hasText(found.key) })
    else { return nil }
    let problem = Problem.unknownKey(found.key, in: "a record", nearest: found.meant)
    return key.diagnostic(problem, correction: found.meant)
  }

  /// The key that is near the answer's, else that there is none.
  private static func missingAnswer(in node: Node) -> Diagnostic {
    let near = node.entries.first { entry in
      entry.key.kind == .scalar && Nearest.match(for: entry.key.text, among: ["answer"]) != nil
    }
    guard let key = near?.key else {
      return node.diagnostic(.missingKey("answer", in: "a record"))
    }
    let problem = Problem.unknownKey(key.text, in: "a record", nearest: "answer")
    return key.diagnostic(problem, correction: "answer")
  }

  private mutating func fail(_ problem: Diagnostic) {
    append(.failure(problem), at: problem.place.position.line)
  }

  private mutating func append(
    _ content: BatchItem.Content,
    at line: Int,
    of node: Node? = nil
  ) {
    items.append(
      BatchItem(
        name: source.name,
        line: line,
        fallbackID: name(place),
        content: content,
        corrections: node?["corrections"],
        interview: node?["interview"]
      )
    )
  }

  private static func text(_ node: Node?) -> String? {
    guard let node, node.kind == .scalar else { return nil }
    return node.text
  }

  /// A text without the line breaks that block text ends with.
  private static func line(_ node: Node?) -> String? {
    guard var text = text(node) else { return nil }
    while text.utf8.last == .lineFeed { text.removeLast() }
    return text.isEmpty ? nil : text
  }
}
