/// Scenario files by id: those of a folder first, then those inside the binary, and no others.
///
/// A library keeps what it loaded, so that debriefs share a rubric, and rubrics a language; nothing is kept outside it.
public struct ScenarioLibrary: Sendable {
  /// A scenario file that can be referred to.
  public struct Entry: Sendable, Hashable {
    /// The kind.
    public let kind: ScenarioKind
    /// The id: the file's name without its ending.
    public let id: String
    /// The title or name; empty where the file cannot be read.
    public let title: String
    /// What it is about, or empty.
    public let about: String
    /// Whether it comes from inside the binary.
    public let isBuiltIn: Bool
    /// Whether it takes the place of a file inside the binary.
    public let overridesBuiltIn: Bool
  }

  /// The folder of `--scenarios`, or null.
  private let chosen: ScenarioTree?
  // What was loaded, by the key of its id and the tree it was looked up from.
  var standards: [String: Loaded<RubricReader>] = [:]
  var languages: [String: Loaded<Language>] = [:]
  var wordings: [String: Loaded<Wording>] = [:]
  var panels: [String: LoadedPanel] = [:]
  var interviewers: [String: LoadedInterviewer] = [:]
  let rubricNames = RubricNames()

  /// Makes a library.
  ///
  /// - Parameter scenarios: A folder that takes the place of the `Scenarios` folder that a file
  ///   stands in; a folder that does not exist holds nothing.
  public init(scenarios: String? = nil) {
    chosen = scenarios.flatMap(ScenarioTree.init(folder:))
  }

  /// An id and a tree in one text, of which every start knows how it is hashed.
  static func key(_ id: String, in tree: ScenarioTree?) -> String {
    tree.map { "\($0.key)\0\(id)" } ?? id
  }

  /// The tree of a file: the chosen one, else the one around it.
  func tree(around path: String?) -> ScenarioTree? {
    chosen ?? path.flatMap(ScenarioTree.init(around:))
  }

  /// What there is of a kind, in the order of the ids.
  ///
  /// - Parameters:
  ///   - kind: The kind.
  ///   - path: A file whose tree is looked through first, or null.
  /// - Returns: An entry for each id.
  public func entries(of kind: ScenarioKind, near path: String? = nil) -> [Entry] {
    let tree = tree(around: path)
    return ids(of: kind, in: tree).map { id in
      let file = source(of: id, kind, in: tree)
      var root: Node?
      if case .found(let source, let isTrusted) = file {
        root = YAMLReader.read(source, isTrusted: isTrusted).documents.first
      }
      var isBuiltIn = false
      if case .found(_, true) = file { isBuiltIn = true }
      return Entry(
        kind: kind,
        id: id,
        title: root?.line("title") ?? root?.line("name") ?? "",
        about: root?.line("about") ?? "",
        isBuiltIn: isBuiltIn,
        overridesBuiltIn: !isBuiltIn && BuiltInScenarios.file(of: id, kind) != nil
      )
    }
  }

  /// The text of the file of an id.
  ///
  /// - Parameters:
  ///   - id: The id.
  ///   - kind: The kind.
  ///   - path: A file whose tree is looked through first, or null.
  /// - Returns: The text, or null where there is no such file.
  public func source(of id: String, _ kind: ScenarioKind, near path: String? = nil) -> SourceText? {
    guard case .found(let source, _) = source(of: id, kind, in: tree(around: path)) else {
      return nil
    }
    return source
  }

  /// The ids of a kind in byte order, of the chosen folder and of the built-ins.
  package func ids(of kind: ScenarioKind) -> [String] { ids(of: kind, in: chosen) }

  /// The ids of a kind in byte order, each once.
  func ids(of kind: ScenarioKind, in tree: ScenarioTree?) -> [String] {
    let ids = Set(BuiltInScenarios.ids(of: kind) + (tree?.ids(of: kind) ?? []))
    return ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// What looking up an id gave.
  enum Lookup: Sendable {
    case found(SourceText, isBuiltIn: Bool)
    case missing
    case refused(String)
  }

  /// The file of an id, in a tree and then among the built-ins.
  func source(of id: String, _ kind: ScenarioKind, in tree: ScenarioTree?) -> Lookup {
    switch tree?.file(of: id, kind) ?? .missing {
    case .found(let source): return .found(source, isBuiltIn: false)
    case .refused(let reason): return .refused(reason)
    case .missing:
      let builtIn = BuiltInScenarios.file(of: id, kind)
      return builtIn.map { .found($0, isBuiltIn: true) } ?? .missing
    }
  }

  /// A file held against its shape; of those inside the binary the large ones are taken as they are.
  static func file(_ source: SourceText, _ kind: ScenarioKind, isBuiltIn: Bool) -> CheckedFile {
    switch kind {
    case .rubric where isBuiltIn, .language where isBuiltIn, .wording where isBuiltIn:
      CheckedFile(trusting: source, as: kind)
    default: CheckedFile(source, as: kind)
    }
  }

  /// How to find an id of a kind where none is near; says if a file of another kind has the id.
  private func cure(
    for id: String,
    _ kind: ScenarioKind,
    _ known: [String],
    in tree: ScenarioTree?
  ) -> String {
    let choice =
      Node.choice(among: known) ?? "'hcsim list \(kind.folder)' shows the ids that there are"
    let other = ScenarioKind.allCases.first { other in
      guard other != kind, case .found = source(of: id, other, in: tree) else { return false }
      return true
    }
    return other.map { "the \($0.rawValue) '\(id)' is of another kind; " + choice } ?? choice
  }

  /// A file by id, held against its shape; a diagnostic at the reference where there is none.
  ///
  /// - Parameters:
  ///   - id: The id.
  ///   - reference: Where it is used.
  ///   - kind: The kind of file.
  ///   - tree: Where to look before the built-ins.
  /// - Returns: The file where there is one, and what is wrong so far.
  func checkedFile(
    of id: String,
    at reference: Node,
    _ kind: ScenarioKind,
    in tree: ScenarioTree?
  ) -> (file: CheckedFile?, diagnostics: [Diagnostic]) {
    // What is no id at all was told when the shape was checked.
    guard reference.kind == .scalar else { return (nil, []) }
    switch source(of: id, kind, in: tree) {
    case .missing:
      let namespace = Namespace(rawValue: kind.rawValue) ?? .member
      let known = ids(of: kind, in: tree)
      let cure = cure(for: id, kind, known, in: tree)
      return (nil, [reference.unknownReference(to: namespace, id: id, known: known, cure: cure)])
    case .refused(let reason):
      let problem = Problem.invalid(
        "the file of the \(kind.rawValue) '\(id)' is not read: \(reason)",
        expected: nil,
        nearest: nil
      )
      return (nil, [reference.diagnostic(problem)])
    case .found(let source, let isBuiltIn):
      let file = Self.file(source, kind, isBuiltIn: isBuiltIn)
      return (file, file.diagnostics + file.problems(ofName: id))
    }
  }
}

extension CheckedFile {
  /// A diagnostic where a file's id is not the name that it was found by.
  func problems(ofName name: String) -> [Diagnostic] {
    guard let id = root?.value("id"), kind != .debrief, id.kind == .scalar, id.text != name else {
      return []
    }
    let problem = Problem.invalid(
      "the id is '\(id.text)', and the file is named '\(name)'",
      expected: "one name for both",
      nearest: nil
    )
    return [id.diagnostic(problem)]
  }
}
