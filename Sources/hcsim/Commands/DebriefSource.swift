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
        throw .noInput(path: path, reason)
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

  /// The debrief of an operand: a file, or the name of one.
  mutating func debrief(
    _ operand: String,
    standard: RubricReader?,
    _ context: inout CommandContext
  ) throws(CommandFailure) -> DebriefFile {
    do throws(CommandFailure) {
      let bytes = try context.input.bytes(of: operand)
      let text = SourceText(name: InputReader.name(of: operand), bytes: bytes)
      let path = operand == "-" ? nil : operand
      return try usable(library.debrief(in: text, at: path, standard: standard), &context)
    } catch .noInput(let path, let reason) {
      guard let text = library.source(of: operand, .debrief) else {
        throw .noInput(path: path, reason)
      }
      return try usable(library.debrief(in: text, at: nil, standard: standard), &context)
    }
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
