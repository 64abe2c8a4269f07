import Calibration

/// `hcsim list`: what there is to refer to.
enum ListCommand {
  private static let formats: [OutputFormat] = [.text, .markdown, .html, .json]
  private static let format = CommonOptions.format(formats)

  /// What is listed beside kinds of files: parts of the rubric at hand.
  private static let parts = ["signal", "criterion"]

  static let description: CommandDescription = CommandDescription(
    name: "list",
    abstract: "list rubrics, interviewers, panels, candidates, debriefs and their like",
    discussion: [
      """
      Files in the folder of --scenarios come before those inside the program; one that has the id \
      of a built-in file takes its place, and is marked so. Of a rubric, signals and criteria can be \
      listed too.
      """
    ],
    operands: [
      OperandDescription(
        "KIND",
        .optional,
        help: "a kind of scenario file, signal or criterion",
        completion: .choices(ScenarioKind.allCases.map(\.rawValue) + parts)
      )
    ],
    options: [
      format.description, CommonOptions.output.description, CommonOptions.rubric.description,
      CommonOptions.scenarios.description,
    ],
    examples: [
      .init("hcsim list debrief", "the debriefs by name"),
      .init("hcsim list signal", "the signals of the standard rubric"),
    ],
    run: run
  )

  private static func run(
    _ context: inout CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    let report = try report(&context)
    let chosen = context.format(format, among: formats)
    if chosen == .json {
      context.output.write(report.json.pretty + "\n")
    } else {
      context.write(report.page, as: chosen)
    }
    return .done
  }

  private static func report(_ context: inout CommandContext) throws(CommandFailure) -> ListReport {
    let library = ScenarioLibrary(scenarios: context.arguments[CommonOptions.scenarios])
    guard let word = context.operands.first else {
      return ListReport(ScenarioKind.allCases.flatMap { library.entries(of: $0) })
    }
    if let part = parts.first(where: { word == $0 || word == $0 + "s" || word == "criteria" }) {
      var source = DebriefSource(context)
      let rubric = try source.standardOrBuiltIn(&context).rubric
      return part == "signal" && word != "criteria"
        ? ListReport(signalsOf: rubric) : ListReport(criteriaOf: rubric)
    }
    do throws(CommandFailure) {
      return ListReport(library.entries(of: try KindOperand.kind(word)))
    } catch .usage {
      throw KindOperand.failure(word, among: ScenarioKind.allCases.map(\.rawValue) + parts)
    }
  }
}
