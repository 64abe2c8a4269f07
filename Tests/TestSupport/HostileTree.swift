package import Calibration

/// Small scenario files with hostile text in every field that bears it, made from the shapes that files
/// are checked against, so that a field which is added later is tried too.
package struct HostileTree: Sendable {
  /// A field of a kind of file, and what became of the text in it.
  package struct Attempt: Sendable, CustomStringConvertible {
    /// The kind of file.
    package let kind: ScenarioKind
    /// The keys that lead to the field.
    package let path: [String]
    /// The problems of the file with the text in the field; none where it bears it.
    package let diagnostics: [Diagnostic]

    package var description: String { "\(kind.rawValue): \(path.joined(separator: "."))" }
  }

  /// The files by path below a folder of scenarios.
  package private(set) var files: [String: String]
  /// Each text field of each kind once.
  package private(set) var attempts: [Attempt] = []

  private static let kinds: [(kind: ScenarioKind, path: String)] = [
    (.wording, "wordings/words.yaml"), (.rubric, "rubrics/small.yaml"),
    (.interviewer, "interviewers/hawk.yaml"), (.panel, "panels/pair.yaml"),
    (.candidate, "candidates/person.yaml"), (.debrief, "debriefs/plan.yaml"),
    (.exercise, "exercises/hostile.yaml"), (.answers, "answers/hostile.yaml"),
    (.guide, "guides/feedback.yaml"), (.language, "languages/english.yaml"),
  ]

  /// Tries a text in every field.
  package init(_ text: String) throws {
    files = SmallScenarios.files
    for kind in [ScenarioKind.exercise, .answers, .guide] {
      let name = kind == .guide ? "feedback" : "hostile"
      guard let file = Skeleton.file(of: kind, named: name) else { continue }
      files["\(kind.folder)/\(name).yaml"] = file.text.replacing(
        "rubric: staff-pm",
        with: "rubric: small"
      )
      .replacing("leverage", with: "span")
    }
    let tree = try TemporaryTree(files)
    for (kind, path) in Self.kinds {
      let source = SourceText(name: path, text: files[path] ?? "")
      guard let root = YAMLReader.read(source).documents.first else { continue }
      var value = YAMLValue(root)
      for field in Self.fields(of: .record(kind.shape)) {
        guard let changed = Self.placing(text, at: field[...], in: value, .record(kind.shape))
        else { continue }
        let written = YAMLWriter().write(changed)
        var library = ScenarioLibrary(scenarios: tree.path)
        let loaded = library.file(in: SourceText(name: path, text: written))
        let errors = loaded.diagnostics.filter { $0.severity == .error }
        attempts.append(Attempt(kind: kind, path: field, diagnostics: loaded.diagnostics))
        if loaded.value != nil, errors.isEmpty { value = changed }
      }
      files[path] = YAMLWriter().write(value)
      try tree.write(files[path] ?? "", to: path)
    }
  }

  /// The paths of the fields that hold text, lists and mappings gone into once.
  package static func fields(of shape: Shape) -> [[String]] {
    switch shape {
    case .line, .lines: [[]]
    case .list(let item, _): fields(of: item).map { ["-"] + $0 }
    case .map(let keys, let values):
      fields(of: values).map { ["*"] + $0 } + (fields(of: keys).isEmpty ? [] : [["+"]])
    case .record(let record):
      record.fields.flatMap { field in fields(of: field.shape).map { [field.key] + $0 } }
    case .either(let choices): choices.flatMap(fields(of:))
    case .whole, .number, .boolean, .choice, .identifier, .reference: []
    }
  }

  /// A value with a text in a field; what the field stands in is made where it is missing, as far as
  /// that needs no reference.
  private static func placing(
    _ text: String,
    at path: ArraySlice<String>,
    in value: YAMLValue?,
    _ shape: Shape
  ) -> YAMLValue? {
    guard let key = path.first else { return .text(text) }
    let rest = path.dropFirst()
    switch shape {
    case .record(let record):
      guard let place = record.index(of: key) else { return nil }
      var entries: [YAMLEntry] = []
      if case .mapping(let old)? = value { entries = old } else { entries = needed(by: record) }
      let inner = entries.first { $0.key == key }?.value
      guard let new = placing(text, at: rest, in: inner, record.fields[place].shape) else {
        return nil
      }
      return .mapping(replacing(key, in: entries, with: new))
    case .list(let item, _):
      var items: [YAMLValue] = []
      if case .list(let old)? = value { items = old }
      guard let new = placing(text, at: rest, in: items.first, item) else { return nil }
      return .list(items.isEmpty ? [new] : [new] + items.dropFirst())
    case .map(let keys, let values):
      var entries: [YAMLEntry] = []
      if case .mapping(let old)? = value { entries = old }
      if entries.isEmpty, case .text(let name)? = sample(of: keys) {
        entries = sample(of: values).map { [YAMLEntry(name, $0)] } ?? []
      }
      guard let first = entries.first else { return nil }
      let rest = entries.dropFirst()
      if key == "+" { return .mapping([YAMLEntry(text, first.value)] + rest) }
      let new = placing(text, at: path.dropFirst(), in: first.value, values)
      return new.map { .mapping([YAMLEntry(first.key, $0)] + rest) }
    case .either(let choices):
      let fitting = choices.first { !fields(of: $0).filter { $0 == Array(path) }.isEmpty }
      return fitting.flatMap { placing(text, at: path, in: value, $0) }
    case .line, .lines, .whole, .number, .boolean, .choice, .identifier, .reference: return nil
    }
  }

  private static func replacing(
    _ key: String,
    in entries: [YAMLEntry],
    with value: YAMLValue
  ) -> [YAMLEntry] {
    guard entries.contains(where: { $0.key == key }) else {
      return entries + [YAMLEntry(key, value)]
    }
    return entries.map { $0.key == key ? YAMLEntry(key, value) : $0 }
  }

  /// What a record cannot lack, with ids that the small files have.
  private static func needed(by record: RecordShape) -> [YAMLEntry] {
    record.fields.filter(\.isRequired).compactMap { field in
      sample(of: field.shape).map { YAMLEntry(field.key, $0) }
    }
  }

  private static func sample(of shape: Shape) -> YAMLValue? {
    switch shape {
    case .line, .lines: .text("Words.")
    case .whole(let range): .integer(Int(range.lowest ?? 1))
    case .number(let range): .number(range.lowest ?? 1)
    case .boolean: .bool(false)
    case .choice(let words): words.first.map(YAMLValue.text)
    case .identifier: .text("made")
    case .reference(let namespace): ids[namespace].map(YAMLValue.text)
    case .list(let item, _): sample(of: item).map { .list([$0]) }
    case .map: .mapping([])
    case .record(let record): .mapping(needed(by: record))
    case .either(let choices): choices.first.flatMap(sample(of:))
    }
  }

  private static let ids: [Namespace: String] = [
    .signal: "changed-plans", .criterion: "span", .interview: "influence", .member: "hawk",
    .interviewer: "hawk", .panel: "pair", .candidate: "person", .rubric: "small",
    .cue: "moved", .lexicon: "team", .target: "alone",
  ]
}
