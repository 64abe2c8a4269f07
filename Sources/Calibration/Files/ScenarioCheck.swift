/// Validates scenario files, and runs the examples of rubrics and the expectations of debriefs.
public struct ScenarioCheck: Sendable {
  private var library: ScenarioLibrary
  private let notesUnused: Bool
  private let notesCoverage: Bool
  private var told: Set<Diagnostic> = []

  /// Makes a check.
  ///
  /// - Parameters:
  ///   - library: Where references are looked up.
  ///   - notesUnused: Whether to note word classes and cues of a rubric that nothing uses.
  ///   - notesCoverage: Whether to note wordings of a rubric that no example and no answer exercises,
  ///     and examples that show other signals too.
  public init(
    _ library: ScenarioLibrary,
    notesUnused: Bool = false,
    notesCoverage: Bool = false
  ) {
    self.library = library
    self.notesUnused = notesUnused
    self.notesCoverage = notesCoverage
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
    var open: [Diagnostic] = []
    var signalCount = 0
    var examples: CheckedExamples?
    switch loaded.value {
    case .debrief(let file):
      (failures, open) = Self.judged(file, in: source)
    case .rubric(let standard):
      let file = CheckedFile(source, as: .rubric)
      signalCount = standard.rubric.signals.count
      var check = ExampleCheck(standard)
      let result = check.run()
      failures = Self.unmet(result.failures, in: file).map { $0.diagnostic(.unmet($1)) }
      open = Self.unmet(result.open, in: file).map { $0.diagnostic(.open($1)) }
      var coverage: WordingCoverage?
      if notesCoverage {
        coverage = WordingCoverage(standard, answers: library.answers(near: path))
        diagnostics += Self.crossings(of: result, standard.rubric, in: file)
        diagnostics += coverage.map { Self.unexercised($0, standard.rubric, in: file) } ?? []
      }
      examples = CheckedExamples(result, coverage)
      if notesUnused { diagnostics += Self.unused(in: standard.rubric, file) }
    case .language, .interviewer, .panel, .candidate, .exercise, .answers, .wording, .guide, nil:
      break
    }
    return CheckedScenario(
      name: source.name,
      kind: loaded.value?.kind,
      isValid: loaded.value != nil,
      diagnostics: diagnostics.filter { told.insert($0).inserted },
      failures: failures,
      open: open,
      signalCount: signalCount,
      examples: examples
    )
  }

  private static func judged(
    _ file: DebriefFile,
    in source: SourceText
  ) -> (failures: [Diagnostic], open: [Diagnostic]) {
    let result: DebriefResult
    do throws(DebriefError) {
      result = try DebriefSession(searchesFlips: false).run(file.scenario)
    } catch {
      let start = SourceRange(start: 0, end: 0)
      let place = file.expected?.place ?? source.place(of: start)
      return ([Diagnostic(.unmet("the debrief cannot be held: \(error.message)"), at: place)], [])
    }
    guard let expected = file.expected else { return ([], []) }
    let failures = file.expectations.failures(of: result).map { failure in
      (expected.node(of: failure.part) ?? expected).diagnostic(.unmet(failure.message))
    }
    let open = file.expectations.openMisses(of: result).map { miss in
      (expected.node(of: miss.part) ?? expected).diagnostic(.open(miss.message))
    }
    return (failures.inOrder, open.inOrder)
  }

  /// The examples that do not come out, each with what is to be said of it.
  private static func unmet(
    _ failures: [ExampleFailure],
    in file: CheckedFile
  ) -> [(example: Node, message: String)] {
    failures.compactMap { failure in
      example(failure.index, of: failure.list, failure.signal, in: file).map {
        ($0, failure.message)
      }
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
    case .open(let index): item(index, of: "open")
    }
  }

  private func item(_ index: Int, of key: String) -> Node? {
    let items = items(of: key)
    return items.indices.contains(index) ? items[index] : nil
  }
}
