extension ScenarioLibrary {
  /// A scenario file of any kind from a text, with everything that it refers to.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - path: Where the text came from, or null; it tells in which tree ids are looked up.
  /// - Returns: The value, or everything that is wrong with it and with what it refers to.
  public mutating func file(
    in source: SourceText,
    at path: String? = nil
  ) -> Loaded<ScenarioFile> {
    let file = CheckedFile(source)
    let tree = tree(around: path)
    guard let root = file.root, let kind = file.kind else { return Loaded(nil, file.diagnostics) }
    let named = Self.name(of: path, kind).map(file.problems(ofName:)) ?? []
    let loaded: Loaded<ScenarioFile>
    switch kind {
    case .rubric:
      loaded = standard(file, named: nil, in: tree).map(ScenarioFile.rubric)
    case .language:
      loaded = Self.language(file).map(ScenarioFile.language)
    case .interviewer:
      let unknown = unknownInAllRubrics([file.names], [.criterion], in: tree)
      loaded = Loaded(
        .interviewer(PeopleDecoder.interviewer(root)),
        (file.diagnostics + unknown).inOrder
      )
    case .panel:
      loaded = panel(file, root, in: tree)
    case .candidate:
      loaded = candidate(file, root, in: tree)
    case .debrief:
      loaded = debrief(file, standard: nil, in: tree).map(ScenarioFile.debrief)
    case .exercise:
      loaded = exercise(file, root, in: tree).map(ScenarioFile.exercise)
    case .answers:
      let problems =
        AnswerDecoder.problems(ofAnswers: root.items(of: "answers"))
        + unknownInAllRubrics([file.names], [.signal], in: tree)
      loaded = Loaded(
        .answers(AnswerDecoder.records(root)),
        (file.diagnostics + problems).inOrder
      )
    case .wording:
      loaded = Self.wording(file).map(ScenarioFile.wording)
    case .guide:
      loaded = Self.guide(file).map(ScenarioFile.guide)
    }
    let about = loaded.diagnostics.filter { $0.isAbout(root) }
    let own = about + named + Self.notes(on: root, beside: about)
    let others = loaded.diagnostics.filter { !$0.isAbout(root) }
    return Loaded(loaded.value, own.inOrder + others)
  }

  /// Notes on text that a comment cuts, and on what other readers of YAML read otherwise, but none of
  /// these where another type is wanted, as the quotes that they advise would not help.
  private static func notes(on root: Node, beside problems: [Diagnostic]) -> [Diagnostic] {
    let refused = problems.compactMap { diagnostic -> SourcePosition? in
      switch diagnostic.problem {
      case .wrongType, .unknownValue: return diagnostic.place.position
      default: return nil
      }
    }
    let older = root.olderYAMLNotes.filter { !refused.contains($0.place.position) }
    return (older + root.cutTextNotes).inOrder
  }

  private mutating func panel(
    _ file: CheckedFile,
    _ root: Node,
    in tree: ScenarioTree?
  ) -> Loaded<ScenarioFile> {
    let loaded = panel(root, file.names, file.diagnostics, in: tree)
    let tables = [loaded.names] + loaded.members.map(\.names)
    let problems = unknownInAllRubrics(tables, [.criterion], in: tree)
    let value = loaded.panel.map { panel in
      ScenarioFile.panel(
        PanelFile(panel: panel, members: loaded.members.compactMap(\.interviewer))
      )
    }
    return Loaded(value, loaded.diagnostics + problems)
  }

  /// A candidate alone: signals, rounds and interviewers have to exist somewhere.
  private func candidate(
    _ file: CheckedFile,
    _ root: Node,
    in tree: ScenarioTree?
  ) -> Loaded<ScenarioFile> {
    let loaded = LoadedCandidate(root, file.names, file.diagnostics)
    let interviewers = KnownIDs(ids(of: .interviewer, in: tree))
    let unknown =
      unknownInAllRubrics([file.names], [.signal, .interview], in: tree)
      + file.names.taking(.member, for: .interviewer)
      .unknown(in: [.interviewer], beside: [.interviewer: interviewers])
    return Loaded(
      loaded.candidate.map(ScenarioFile.candidate),
      (loaded.diagnostics + unknown).inOrder
    )
  }

  /// Ids that no rubric gives; none where a rubric cannot be read and so may give any.
  func unknownInAllRubrics(
    _ tables: [NameTable],
    _ namespaces: [Namespace],
    in tree: ScenarioTree?
  ) -> [Diagnostic] {
    guard let known = namesOfAllRubrics(in: tree) else { return [] }
    return tables.flatMap { $0.unknown(in: namespaces, beside: known) }
  }

  /// The name that a file's id has to be: its own, where it lies in its kind's folder.
  private static func name(of path: String?, _ kind: ScenarioKind) -> String? {
    let parts = path?.split(separator: "/") ?? []
    guard parts.count >= 2, let name = parts.last, name.hasSuffix(".yaml"),
      parts[parts.count - 2] == kind.folder
    else { return nil }
    return String(name.dropLast(5))
  }
}
