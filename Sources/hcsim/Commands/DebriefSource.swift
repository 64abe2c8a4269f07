import Calibration

/// Where a command takes debriefs and rubrics from: files, standard input, and names of built-in ones.
struct DebriefSource {
  private var library: ScenarioLibrary

  private static let builtInRubric = "staff-pm"

  /// Looks things up in the folder of `--scenarios`, in a file's own tree, and inside the program.
  init(_ context: CommandContext) {
    library = ScenarioLibrary(scenarios: context.arguments[CommonOptions.scenarios])
  }

  /// The rubric that `--rubric` asks for, or null where it is not given.
  ///
  /// A rubric that cannot be used is reported; an id without one is a failure of usage.
  mutating func standard(
    _ context: inout CommandContext
  ) throws(CommandFailure) -> RubricReader? {
    guard let name = context.arguments[CommonOptions.rubric] else { return nil }
    do throws(CommandFailure) {
      let bytes = try context.input.bytes(of: name)
      let text = SourceText(name: InputReader.name(of: name), bytes: bytes)
      return try usable(library.rubric(in: text, at: name), &context)
    } catch .noInput(let path, let reason) {
      let loaded = library.rubric(name)
      guard loaded.value != nil || !loaded.diagnostics.isEmpty else {
        throw missing(path, .rubric, reason)
      }
      return try usable(loaded, &context)
    }
  }

  /// The rubric that `--rubric` asks for, or else the built-in one.
  mutating func standardOrBuiltIn(
    _ context: inout CommandContext
  ) throws(CommandFailure) -> RubricReader {
    if let standard = try standard(&context) { return standard }
    return try usable(library.rubric(Self.builtInRubric), &context)
  }

  /// The text of the rubric that `--rubric` asks for, or else of the built-in one, with its path.
  func rubricSource(
    _ context: CommandContext
  ) throws(CommandFailure) -> (text: SourceText, path: String?) {
    let name = context.arguments[CommonOptions.rubric] ?? Self.builtInRubric
    if let text = library.source(of: name, .rubric) { return (text, nil) }
    let bytes = try context.input.bytes(of: name)
    return (SourceText(name: InputReader.name(of: name), bytes: bytes), name)
  }

  /// The text of the table of single words that a rubric names, with its id; null where it names none.
  func wordingSource(
    of rubric: SourceText,
    at path: String?
  ) -> (id: String, source: SourceText)? {
    guard let node = YAMLReader.read(rubric).documents.first?["wording"], node.kind == .scalar,
      let text = library.source(of: node.text, .wording, near: path)
    else { return nil }
    return (node.text, text)
  }

  /// The debrief of an operand: a file, or the name of one; answers with nothing to read are remarked on.
  mutating func debrief(
    _ operand: String,
    standard: RubricReader?,
    _ context: inout CommandContext
  ) throws(CommandFailure) -> DebriefFile {
    let file: DebriefFile
    do throws(CommandFailure) {
      let bytes = try context.input.bytes(of: operand)
      let text = SourceText(name: InputReader.name(of: operand), bytes: bytes)
      let path = operand == "-" ? nil : operand
      file = try usable(library.debrief(in: text, at: path, standard: standard), &context)
    } catch .noInput(let path, let reason) {
      guard let text = library.source(of: operand, .debrief) else {
        throw missing(path, .debrief, reason)
      }
      file = try usable(library.debrief(in: text, at: nil, standard: standard), &context)
    }
    let name = Escaping.visible(InputReader.name(of: operand))
    for (id, why) in Unreadable.answers(of: file.scenario) {
      context.remark("\(name): \(Escaping.visible(id)): \(why.message)")
    }
    return file
  }

  /// The failure for what is neither a file nor the name of one.
  private func missing(
    _ word: String,
    _ kind: ScenarioKind,
    _ reason: SystemError
  ) -> CommandFailure {
    guard reason.isMissingFile,
      let nearest = Nearest.match(for: word, among: library.ids(of: kind))
    else { return .noInput(path: word, reason) }
    return .unknownName(word, nearest: nearest)
  }

  /// Holds on to what was loaded until the process ends.
  ///
  /// A command that has shown its result is followed by the end of the process: giving back the
  /// thousands of texts of a standard one by one would only delay it.
  func keepUntilExit() { _ = Unmanaged.passRetained(KeptLibrary(library)) }

  private final class KeptLibrary {
    let library: ScenarioLibrary

    init(_ library: ScenarioLibrary) { self.library = library }
  }

  private func usable<Value>(
    _ loaded: Loaded<Value>,
    _ context: inout CommandContext
  ) throws(CommandFailure) -> Value {
    context.report(loaded.diagnostics)
    guard let value = loaded.value else { throw .badInput }
    return value
  }
}
