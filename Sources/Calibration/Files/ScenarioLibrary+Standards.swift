extension ScenarioLibrary {
  /// A rubric by id, compiled with its language.
  ///
  /// - Parameters:
  ///   - id: The id.
  ///   - path: A file whose tree is looked through first, or null.
  /// - Returns: The rubric, or everything that is wrong with it and its language; null and no
  ///   diagnostic where no rubric has the id.
  public mutating func rubric(_ id: String, near path: String? = nil) -> Loaded<RubricReader> {
    rubric(id, in: tree(around: path))
  }

  /// A rubric by id, looked up in a tree and then among the built-ins.
  mutating func rubric(_ id: String, in tree: ScenarioTree?) -> Loaded<RubricReader> {
    let key = Self.key(id, in: tree)
    if let known = standards[key] { return known }
    if let shipped = shippedStandard(id, in: tree) {
      standards[key] = shipped
      return shipped
    }
    switch source(of: id, .rubric, in: tree) {
    case .missing, .refused:
      return Loaded(nil, [])
    case .found(let source, let isBuiltIn):
      let file = Self.file(source, .rubric, isBuiltIn: isBuiltIn)
      let loaded = standard(file, named: id, in: tree)
      standards[key] = loaded
      return loaded
    }
  }

  /// A rubric from a text.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - path: Where the text came from, or null; it tells in which tree its language is looked up.
  /// - Returns: The rubric, or everything that is wrong with it and its language.
  public mutating func rubric(
    in source: SourceText,
    at path: String? = nil
  ) -> Loaded<RubricReader> {
    standard(CheckedFile(source, as: .rubric), named: nil, in: tree(around: path))
  }

  /// The rubric that a debrief names.
  mutating func standard(at reference: Node, in tree: ScenarioTree?) -> Loaded<RubricReader> {
    let id = reference.text
    let key = Self.key(id, in: tree)
    if let known = standards[key] { return known }
    if let shipped = shippedStandard(id, in: tree) {
      standards[key] = shipped
      return shipped
    }
    let (file, diagnostics) = checkedFile(of: id, at: reference, .rubric, in: tree)
    guard let file else { return Loaded(nil, diagnostics) }
    let loaded = standard(file, named: id, in: tree)
    standards[key] = loaded
    return loaded
  }

  /// The rubric of an id as it was compiled when the program was built; null where the tree has
  /// another text for it, for its language or for its table of words.
  private func shippedStandard(_ id: String, in tree: ScenarioTree?) -> Loaded<RubricReader>? {
    guard let shipped = BuiltInStandards.standard(id),
      shipped.paths.allSatisfy({ tree?.isAsShipped($0) ?? true })
    else { return nil }
    return shipped.reader.map { Loaded($0, []) }
  }

  /// The rubric of a checked file, with its language.
  mutating func standard(
    _ file: CheckedFile,
    named name: String?,
    in tree: ScenarioTree?
  ) -> Loaded<RubricReader> {
    var problems = file.diagnostics + (name.map(file.problems(ofName:)) ?? [])
    guard let root = file.root else { return Loaded(nil, problems) }
    let language = language(of: root, in: tree)
    guard let known = language.value else {
      return Loaded(nil, problems.inOrder + language.diagnostics)
    }
    problems += file.names.unknown(
      in: [.criterion, .signal, .cue, .lexicon],
      beside: [.lexicon: KnownIDs(known.lexicons.map(\.name))]
    )
    if !file.isTrusted {
      problems += Placeholders.problems(ofRubric: root) + VerdictCheck.problems(ofRubric: root)
    }
    var decoder = RubricDecoder(
      language: known,
      own: file.names.given[.lexicon] ?? [],
      isTrusted: file.isTrusted
    )
    var rubric = decoder.rubric(root)
    let wording = root.value("wording").map { self.wording(at: $0, in: tree) }
    rubric.wording = wording?.value ?? Wording()
    if wording == nil || wording?.value != nil {
      problems += file.names.unknown(
        in: [.target, .sentenceTarget],
        beside: [
          .target: KnownIDs(rubric.wording.whole.targets.map(\.id)),
          .sentenceTarget: KnownIDs(rubric.wording.sentence.targets.map(\.id)),
        ]
      )
    }
    let all =
      (problems + decoder.problems).inOrder + language.diagnostics + (wording?.diagnostics ?? [])
    guard !all.contains(where: { $0.severity == .error }) else { return Loaded(nil, all) }
    return Loaded(RubricReader(rubric: rubric, language: known), all)
  }

  /// What single words say by the file that a rubric names.
  private mutating func wording(
    at reference: Node,
    in tree: ScenarioTree?
  ) -> Loaded<Wording> {
    let id = reference.text
    let key = Self.key(id, in: tree)
    if let known = wordings[key] { return known }
    let (file, diagnostics) = checkedFile(of: id, at: reference, .wording, in: tree)
    guard let file else { return Loaded(nil, diagnostics) }
    let read = Self.wording(file)
    let loaded = Loaded(read.value, read.diagnostics + file.problems(ofName: id))
    wordings[key] = loaded
    return loaded
  }

  /// The tables of a checked file.
  static func wording(_ file: CheckedFile) -> Loaded<Wording> {
    guard let root = file.root else { return Loaded(nil, file.diagnostics) }
    var decoder = WordingDecoder()
    let wording = decoder.wording(root)
    return Loaded(wording, (file.diagnostics + decoder.problems).inOrder)
  }

  private mutating func language(
    of rubric: Node,
    in tree: ScenarioTree?
  ) -> Loaded<Language> {
    let named = rubric.value("language")
    let id = named?.text ?? "english"
    let key = Self.key(id, in: tree)
    if let known = languages[key] { return known }
    let (file, diagnostics) = checkedFile(
      of: id,
      at: named ?? rubric.value("id") ?? rubric,
      .language,
      in: tree
    )
    guard let file else { return Loaded(nil, diagnostics) }
    let read = Self.language(file)
    let loaded = Loaded(read.value, read.diagnostics + file.problems(ofName: id))
    languages[key] = loaded
    return loaded
  }

  /// The language of a checked file.
  static func language(_ file: CheckedFile) -> Loaded<Language> {
    guard let root = file.root else { return Loaded(nil, file.diagnostics) }
    if file.isTrusted { return Loaded(LanguageDecoder.language(root), file.diagnostics) }
    let problems =
      file.names.unknown(in: [.lexicon]) + LanguageDecoder.problems(of: root, names: file.names)
      + Placeholders.problems(ofLanguage: root)
    return Loaded(LanguageDecoder.language(root), (file.diagnostics + problems).inOrder)
  }

  /// The ids that the rubrics of a tree and those inside the binary give; null where one of them
  /// cannot be read and so may give any.
  func namesOfAllRubrics(in tree: ScenarioTree?) -> RubricNames.Names {
    rubricNames.names(in: tree) { readNamesOfAllRubrics(in: tree) }
  }

  private func readNamesOfAllRubrics(in tree: ScenarioTree?) -> RubricNames.Names {
    var names = ShortMap<Namespace, KnownIDs>()
    for id in ids(of: .rubric, in: tree) {
      guard case .found(let source, _) = source(of: id, .rubric, in: tree) else { return nil }
      let file = CheckedFile(source, as: .rubric)
      guard file.root != nil else { return nil }
      for (namespace, ids) in file.names.given.entries {
        names[namespace, default: KnownIDs()].add(ids)
      }
    }
    return names
  }
}
