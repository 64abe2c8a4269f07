/// Validates scenario files, and runs the examples of rubrics and the expectations of debriefs.
public struct ScenarioCheck: Sendable {
  private var library: ScenarioLibrary
  private let notesUnused: Bool
  private var told: Set<Diagnostic> = []

  /// Makes a check.
  ///
  /// - Parameters:
  ///   - library: Where references are looked up.
  ///   - notesUnused: Whether to note word classes and cues of a rubric that nothing uses.
  public init(_ library: ScenarioLibrary, notesUnused: Bool = false) {
    self.library = library
    self.notesUnused = notesUnused
  }

  /// Checks a file.
  ///
  /// - Parameters:
  ///   - source: Its text.
  ///   - path: Where the text came from, or null; it tells in which tree ids are looked up.
  /// - Returns: Everything that is wrong, and everything that does not hold.
  public mutating func check(_ source: SourceText, at path: String? = nil) -> CheckedScenario {
    let loaded = library.file(in: source, at: path)
    var diagnostics = loaded.diagnostics
    var failures: [Diagnostic] = []
    var signalCount = 0
    switch loaded.value {
    case .debrief(let file):
      failures = Self.failures(of: file, in: source)
    case .rubric(let standard):
      let file = CheckedFile(source, as: .rubric)
      signalCount = standard.rubric.signals.count
      failures = Self.failures(of: standard, in: file)
      if notesUnused { diagnostics += Self.unused(in: standard.rubric, file) }
    case .language, .interviewer, .panel, .candidate, .exercise, .answers, .wording, nil:
      break
    }
    return CheckedScenario(
      name: source.name,
      kind: loaded.value?.kind,
      isValid: loaded.value != nil,
      diagnostics: diagnostics.filter { told.insert($0).inserted },
      failures: failures,
      signalCount: signalCount
    )
  }

  private static func failures(of file: DebriefFile, in source: SourceText) -> [Diagnostic] {
    let result: DebriefResult
    do throws(DebriefError) {
      result = try DebriefSession(searchesFlips: false).run(file.scenario)
    } catch {
      let start = SourceRange(start: 0, end: 0)
      let place = file.expected?.place ?? source.place(of: start)
      return [Diagnostic(.unmet("the debrief cannot be held: \(error.message)"), at: place)]
    }
    guard let expected = file.expected else { return [] }
    return file.expectations.failures(of: result).map { failure in
      (expected.node(of: failure.part) ?? expected).diagnostic(.unmet(failure.message))
    }.inOrder
  }

  private static func failures(of standard: RubricReader, in file: CheckedFile) -> [Diagnostic] {
    guard let root = file.root else { return [] }
    let signals = root.items(of: "signals")
    var examples = ExampleCheck(standard)
    return examples.run().failures.compactMap { failure in
      guard signals.indices.contains(failure.signal) else { return nil }
      let list = signals[failure.signal].items(of: failure.list.rawValue)
      guard list.indices.contains(failure.index) else { return nil }
      let node = list[failure.index]
      return (node.value("text") ?? node).diagnostic(.unmet(failure.message))
    }
  }

  private static func unused(in rubric: Rubric, _ file: CheckedFile) -> [Diagnostic] {
    guard let root = file.root else { return [] }
    let patterns = Set(root.items(of: "cues").compactMap { $0.text("like") })
    let cues = rubric.unweighedCues.filter { !patterns.contains($0) }.compactMap { id in
      file.names.place(of: id, .cue)?.diagnostic(.unused("no signal weighs the cue '\(id)'"))
    }
    let classes = rubric.unusedLexicons.compactMap { name in
      file.names.place(of: name, .lexicon)?.diagnostic(
        .unused("no pattern uses the class '\(name)'")
      )
    }
    return (cues + classes).inOrder
  }
}

extension Node {
  /// The value of an expectation, in the mapping that holds them; null where it is not there.
  fileprivate func node(of part: ExpectationFailure.Part) -> Node? {
    switch part {
    case .decision: value("decision")
    case .level: value("level")
    case .headline: value("headline")
    case .vote(let member): value("votes")?.value(member)
    case .finds(let index): item(index, of: "finds")
    case .says(let index): item(index, of: "says")
    case .saysNot(let index): item(index, of: "not-says")
    }
  }

  private func item(_ index: Int, of key: String) -> Node? {
    let items = items(of: key)
    return items.indices.contains(index) ? items[index] : nil
  }
}
