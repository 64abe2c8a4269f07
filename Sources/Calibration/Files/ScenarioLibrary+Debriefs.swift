extension ScenarioLibrary {
  /// A debrief by id: the name of its file without the ending.
  ///
  /// - Parameters:
  ///   - id: The id.
  ///   - path: A file whose tree is looked through first, or null.
  /// - Returns: The debrief, or everything that is wrong; null where no debrief has the id.
  public mutating func debrief(_ id: String, near path: String? = nil) -> Loaded<DebriefFile>? {
    let tree = tree(around: path)
    guard case .found(let source, _) = source(of: id, .debrief, in: tree) else { return nil }
    return debrief(CheckedFile(source, as: .debrief), standard: nil, in: tree)
  }

  /// A debrief from a text, with everything that it refers to.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - path: Where the text came from, or null; it tells in which tree ids are looked up.
  ///   - standard: A rubric that takes the place of the one that the file names, or null.
  /// - Returns: The debrief, or everything that is wrong with it and with what it refers to.
  public mutating func debrief(
    in source: SourceText,
    at path: String? = nil,
    standard: RubricReader? = nil
  ) -> Loaded<DebriefFile> {
    debrief(CheckedFile(source, as: .debrief), standard: standard, in: tree(around: path))
  }

  /// A debrief from a checked file.
  mutating func debrief(
    _ file: CheckedFile,
    standard given: RubricReader?,
    in tree: ScenarioTree?
  ) -> Loaded<DebriefFile> {
    guard let root = file.root else { return Loaded(nil, file.diagnostics) }
    var own = file.diagnostics
    var others: [Diagnostic] = []
    func take(_ diagnostics: [Diagnostic]) {
      for diagnostic in diagnostics {
        if diagnostic.isAbout(root) { own.append(diagnostic) } else { others.append(diagnostic) }
      }
    }
    let standard =
      given.map { Loaded($0, []) }
      ?? root.scalar("rubric").map {
        self.standard(at: $0, in: tree)
      }
    take(standard?.diagnostics ?? [])
    let panel = root.value("panel").map { self.panel(at: $0, in: tree) }
    take(panel?.diagnostics ?? [])
    let candidate = root.value("candidate").map { self.candidate(at: $0, in: tree) }
    take(candidate?.diagnostics ?? [])
    own += DebriefDecoder.problems(of: root, candidate: candidate?.candidate)
    let names = CrossCheck(rubric: standard?.value?.rubric, panel: panel?.panel)
    take(names.problems(of: file.names))
    let tables = [file.names, candidate?.names ?? NameTable()]
    if standard?.value == nil {
      let seats = [panel?.names ?? NameTable()] + (panel?.members.map(\.names) ?? [])
      let kinds: [Namespace] = [.criterion, .signal, .interview, .role]
      take(unknownInAllRubrics(tables + seats, kinds, in: tree))
    }
    if panel?.panel == nil { take(unknownMembers(tables, in: tree)) }
    if let panel { take(names.problems(of: panel, known: { namesOfAllRubrics(in: tree) })) }
    if let candidate {
      take(names.problems(ofCandidate: candidate.names))
      if let rubric = standard?.value?.rubric { take(candidate.problemsOfCorrections(by: rubric)) }
    }
    let diagnostics = own.inOrder + others.inOrderByFile
    guard let reader = standard?.value, let panel, let seats = panel.panel, let candidate,
      let person = candidate.candidate
    else { return Loaded(nil, diagnostics) }
    let scenario = DebriefScenario(
      title: root.line("title") ?? "",
      about: root.line("about") ?? "",
      caseName: root.line("case"),
      setting: DebriefDecoder.setting(root),
      standard: reader,
      panel: seats,
      members: panel.members.compactMap(\.interviewer),
      candidate: person,
      observations: DebriefDecoder.observations(root)
    )
    let expectations = DebriefDecoder.expectations(root)
    let value = DebriefFile(
      scenario: scenario,
      expectations: expectations,
      expected: root.value("expect")
    )
    return Loaded(value, diagnostics)
  }

  /// Members that are no interviewers at all, told where there is no panel to ask for them.
  private func unknownMembers(_ tables: [NameTable], in tree: ScenarioTree?) -> [Diagnostic] {
    let known: ShortMap = [Namespace.interviewer: KnownIDs(ids(of: .interviewer, in: tree))]
    return tables.flatMap {
      $0.taking(.member, for: .interviewer).unknown(in: [.interviewer], beside: known)
    }
  }

  /// The candidate that a debrief names or holds.
  private func candidate(at node: Node, in tree: ScenarioTree?) -> LoadedCandidate {
    if node.kind == .mapping { return LoadedCandidate(node, NameTable(), []) }
    let (file, diagnostics) = checkedFile(of: node.text, at: node, .candidate, in: tree)
    guard let file, let root = file.root else {
      return LoadedCandidate(candidate: nil, names: NameTable(), diagnostics: diagnostics)
    }
    return LoadedCandidate(root, file.names, diagnostics)
  }
}
