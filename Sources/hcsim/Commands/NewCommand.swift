import Calibration

/// `hcsim new`: a scenario file to fill in.
enum NewCommand {
  private static let from = Option<String?>.text(
    "from",
    placeholder: "FILE",
    help:
      "with the kind exercise: make it from an answer of a file, with its raters if it has some",
    completion: .file
  )

  private static let id = Option<String?>.text(
    "id",
    placeholder: "ID",
    help: "with --from: the id of the answer; not needed where the file holds one"
  )

  static let description: CommandDescription = CommandDescription(
    name: "new",
    abstract: "print a new scenario file to fill in",
    discussion: [
      """
      The file is valid as it is: keys that are needed hold something to replace, and a line of \
      comment says what each is for. A new debrief can be run at once. The file's name has to be \
      the id that it gives.
      """,
      """
      An exercise can be made from any answer: --from names a file of answers (.jsonl, .csv, .yaml, .md \
      or .txt) and --id the answer. What its raters said becomes the reference; an answer without \
      raters gets the reading of the rubric, to be replaced by a committee's.
      """,
    ],
    operands: [
      KindOperand.description,
      OperandDescription(
        "NAME",
        .optional,
        help: "what it is called; the id is made from it; with --from the answer's id if left out"
      ),
    ],
    options: [
      from.description, id.description, CommonOptions.plainOutput.description,
      CommonOptions.rubric.description, CommonOptions.scenarios.description,
    ],
    examples: [
      .init("hcsim new interviewer \"Trade union delegate\"", "an interviewer with every key"),
      .init("hcsim new debrief my-loop -o my-loop.yaml", "a debrief that hcsim debrief runs"),
      .init("hcsim new exercise --from answers.jsonl --id a7", "an exercise from an answer"),
    ],
    run: run
  )

  private static func run(
    _ context: inout CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    let operands = context.operands
    let kind = try KindOperand.kind(operands.first ?? "")
    try refuseExisting(context)
    if let path = context.arguments[from] {
      return try exercise(kind, from: path, named: operands.dropFirst().first, &context)
    }
    if context.arguments[id] != nil { throw .usage(.unmet(option: "--id", needs: "--from")) }
    guard let name = operands.dropFirst().first else { throw .usage(.missingOperand("NAME")) }
    guard let file = Skeleton.file(of: kind, named: name) else {
      let expected = "a name with a letter or digit in it"
      throw .usage(.invalidValue(name, source: "NAME", expected: expected, nearest: nil))
    }
    context.output.write(file.text)
    return .done
  }

  /// Refuses to write over a file with something in it: it may be filled in already.
  private static func refuseExisting(_ context: CommandContext) throws(CommandFailure) {
    guard let path = context.arguments[CommonOptions.output], path != "-",
      let size = FolderReader.size(of: path), size > 0
    else { return }
    throw .isThere(path: path)
  }

  private static func exercise(
    _ kind: ScenarioKind,
    from path: String,
    named name: String?,
    _ context: inout CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    guard kind == .exercise else { throw .usage(.exclusive(kind.rawValue, "--from")) }
    var source = DebriefSource(context)
    let standard = try source.standardOrBuiltIn(&context)
    let text = SourceText(
      name: InputReader.name(of: path),
      bytes: try context.input.bytes(of: path)
    )
    let answer: RatedAnswer
    do throws(RatedAnswer.Failure) {
      answer = try RatedAnswer(
        context.arguments[id],
        in: text,
        format: RecordFormat(path: path) ?? .jsonl,
        rubric: standard.rubric
      )
    } catch {
      switch error {
      case .unreadable(let diagnostics): context.report(diagnostics)
      case .several(let count):
        context.report("\(text.name): \(count) answers; name one with --id")
      case .unknown(let id, let nearest):
        let guess = nearest.map { "; did you mean '\($0)'?" } ?? ""
        context.report("\(text.name): no answer has the id '\(Escaping.visible(id))'\(guess)")
      }
      throw .badInput
    }
    let title = name ?? answer.record.id
    guard
      let draft = ExerciseDraft(
        answer.record,
        raters: answer.raters,
        named: title,
        standard: standard
      )
    else {
      let expected = "a name with a letter or digit in it"
      throw .usage(.invalidValue(title, source: "NAME", expected: expected, nearest: nil))
    }
    context.output.write(draft.text)
    return .done
  }
}
