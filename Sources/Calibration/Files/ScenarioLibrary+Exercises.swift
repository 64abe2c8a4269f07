extension ScenarioLibrary {
  /// An exercise by id.
  ///
  /// - Parameters:
  ///   - id: The id.
  ///   - path: A file whose tree is looked through first, or null.
  /// - Returns: The exercise, or everything that is wrong; null where no exercise has the id.
  public mutating func exercise(_ id: String, near path: String? = nil) -> Loaded<Exercise>? {
    let tree = tree(around: path)
    guard case .found(let source, _) = source(of: id, .exercise, in: tree) else { return nil }
    let file = CheckedFile(source, as: .exercise)
    guard let root = file.root else { return Loaded(nil, file.diagnostics) }
    let loaded = exercise(file, root, in: tree)
    return Loaded(loaded.value, loaded.diagnostics + file.problems(ofName: id))
  }

  /// All exercises, in the order of their ids.
  ///
  /// - Parameter path: A file whose tree is looked through first, or null.
  /// - Returns: Those that can be read, and everything that is wrong with the others.
  public mutating func exercises(
    near path: String? = nil
  ) -> (exercises: [Exercise], diagnostics: [Diagnostic]) {
    var exercises: [Exercise] = []
    var diagnostics: [Diagnostic] = []
    for id in ids(of: .exercise, in: tree(around: path)) {
      guard let loaded = exercise(id, near: path) else { continue }
      diagnostics += loaded.diagnostics
      if let exercise = loaded.value { exercises.append(exercise) }
    }
    return (exercises, diagnostics)
  }

  /// The exercise of a checked file, its criteria, signals and round held against its rubric.
  mutating func exercise(
    _ file: CheckedFile,
    _ root: Node,
    in tree: ScenarioTree?
  ) -> Loaded<Exercise> {
    let standard =
      root.scalar("rubric").map { self.standard(at: $0, in: tree) }
      ?? rubric(ExerciseDecoder.standardRubric, in: tree)
    let own =
      file.diagnostics + ExerciseDecoder.problems(of: root)
      + CrossCheck(rubric: standard.value?.rubric, panel: nil).problems(of: file.names)
    let about = standard.diagnostics.filter { $0.isAbout(root) }
    let others = standard.diagnostics.filter { !$0.isAbout(root) }
    return Loaded(ExerciseDecoder.exercise(root), (own + about).inOrder + others)
  }
}
