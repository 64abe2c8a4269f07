import Calibration

/// `hcsim calibrate raters`: how raters agree, and how hard each of them is.
enum CalibrateRatersCommand {
  static let description: CommandDescription = CommandDescription(
    name: "raters",
    abstract: "agreement, severity, fit and reliability of ratings that people gave",
    discussion: [
      """
      Reads CSV with a row a rating, a column a rater, or a row a scorecard with a column a \
      criterion. Cells without a rating are normal: empty ones, those that say -, ., NA, N/A, none or \
      null, and those with a word of --missing. Columns of other names are mapped by the options. The first \
      screen says what to do about whom; tables with intervals follow.
      """,
      """
      With --write-interviewers each rater becomes an interviewer file with severity, halo, noise, \
      susceptibility and weights as estimated, and standard errors in its comments. A folder of the \
      name interviewers inside a folder given to --scenarios is where debriefs find them. Files that \
      are there and differ are kept, and nothing is written, unless --force is given; whoever has the \
      name of a built-in interviewer becomes measured-NAME.
      """,
    ],
    operands: [
      OperandDescription(
        "FILE",
        help: "a CSV file of ratings; - is standard input",
        completion: .file
      )
    ],
    options: RaterOptions.all,
    examples: [
      .init("hcsim calibrate raters ratings.csv", "what to do about whom, and the figures"),
      .init(
        "hcsim calibrate raters --rater interviewer --scale \"no,lean no,lean yes,yes\" export.csv",
        "columns and ratings of other names"
      ),
      .init(
        "hcsim calibrate raters --write-interviewers mine/interviewers ratings.csv",
        "interviewers to rehearse debriefs with"
      ),
    ],
    run: run
  )

  private static func run(
    _ context: inout CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    let settings = try settings(context)
    let operand = context.operands.first ?? "-"
    let bytes = try context.input.bytes(of: operand)
    let source = SourceText(name: InputReader.name(of: operand), bytes: bytes)
    let loaded = RatingsReader(RaterOptions.columns(context.arguments)).read(source)
    report(loaded.diagnostics, &context)
    guard let panel = loaded.value else { throw .badInput }
    let scale = panel.ratings.scale
    if case .agreement(let rows) = settings.weights, rows.count != scale.count {
      context.report(
        "the weights have \(rows.count) rows, and the scale has \(scale.count) ratings"
      )
      throw .badInput
    }
    let calibration = RaterCalibration(panel, settings: settings)
    var standards = DebriefSource(context)
    let folder = context.arguments[RaterOptions.interviewers]
    // A rubric that there is not is a slip even where nothing is written.
    let rubric =
      folder != nil || context.arguments[CommonOptions.rubric] != nil
      ? try standards.standardOrBuiltIn(&context).rubric : nil
    let chosen = context.format(RaterOptions.format, among: RaterOptions.formats)
    if chosen == .json {
      context.output.write(RaterJSON(calibration).value.pretty + "\n")
    } else {
      context.write(RaterReport(calibration).page, as: chosen)
    }
    guard let folder, let rubric else { return .done }
    return try write(calibration, rubric, into: folder, &context)
  }

  private static func settings(
    _ context: CommandContext
  ) throws(CommandFailure) -> RaterSettings {
    let arguments = context.arguments
    return RaterSettings(
      model: arguments[RaterOptions.model].model,
      estimation: arguments[RaterOptions.estimation],
      weights: try RaterWeights.weights(arguments[RaterOptions.weights], context),
      line: arguments[RaterOptions.line],
      wantedDependability: arguments[RaterOptions.dependability],
      confidence: arguments[RaterOptions.confidence],
      seed: UInt64(clamping: arguments[RaterOptions.seed])
    )
  }

  /// Problems beyond these are counted, not shown: a wrong column has one a row.
  private static let mostShown = 40

  private static func report(_ diagnostics: [Diagnostic], _ context: inout CommandContext) {
    context.report(Array(diagnostics.prefix(mostShown)))
    let rest = diagnostics.count - mostShown
    if rest > 0 { context.report("and \(rest) more problems") }
  }

  private static func write(
    _ calibration: RaterCalibration,
    _ rubric: Rubric,
    into folder: String,
    _ context: inout CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    let interviewers = MeasuredInterviewer.all(
      of: calibration,
      rubric: rubric,
      taken: Set(ScenarioLibrary().entries(of: .interviewer).map(\.id))
    )
    for name in interviewers.left {
      context.report("no file for '\(Escaping.visible(name))', whose severity is not known")
    }
    guard !interviewers.files.isEmpty else { return .badData }
    do throws(SystemError) { try FolderWriter.create(folder) } catch {
      throw .cannotCreate(path: folder, error)
    }
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    try refuseChanged(interviewers.files, in: base, &context)
    for interviewer in interviewers.files {
      let path = base + interviewer.id + ".yaml"
      do throws(SystemError) { try FolderWriter.write(interviewer.text, to: path) } catch {
        throw .cannotCreate(path: path, error)
      }
    }
    let ids = interviewers.files.map(\.id).joined(separator: ", ")
    context.remark("wrote \(interviewers.files.count) interviewers: members: [\(ids)]")
    return .done
  }

  /// Nothing is written where a file holds something else, unless that is wanted.
  private static func refuseChanged(
    _ files: [MeasuredInterviewer],
    in base: String,
    _ context: inout CommandContext
  ) throws(CommandFailure) {
    guard !context.arguments[RaterOptions.force] else { return }
    let changed = files.map { base + $0.id + ".yaml" }.enumerated().filter { place, path in
      guard FolderReader.isThere(path) else { return false }
      guard let bytes = try? context.input.bytes(of: path) else { return true }
      return bytes != Array(files[place].text.utf8)
    }
    guard let first = changed.first else { return }
    context.report(
      "\(changed.count) of the files hold something else; nothing is written without --force"
    )
    throw .cannotCreate(path: first.element, .isThere)
  }
}
