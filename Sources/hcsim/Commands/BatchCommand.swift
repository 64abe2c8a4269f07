import Calibration

/// `hcsim batch`: answers by the thousand through the rubric.
enum BatchCommand {
  static let description: CommandDescription = CommandDescription(
    name: "batch",
    abstract: "evaluate answers: votes, ratings, findings and feedback for each",
    discussion: [
      """
      Reads JSON Lines, CSV, scenario files of answers, Markdown and text; folders are gone through \
      in the order of their names. A record has an answer, and may have an id, a candidate, an \
      interview, a question, a pushback and a response. Answers are read in English.
      """,
      """
      A record that cannot be read is reported with its line and becomes an error record; the rest \
      goes on, and the status is 65. With --format jsonl every record is a line, in the order of \
      the input, so that the command works as a filter.
      """,
      """
      With --resume the output file is written in place, line by line: give it from the first run \
      on, and after an interruption the same command goes on where the file ends. A file with \
      readings by another rubric, or of other records than the input begins with, is refused.
      """,
    ],
    operands: [
      OperandDescription(
        "PATH",
        .any,
        help: "a file or folder of answers; - or none is standard input",
        completion: .file
      )
    ],
    options: [
      BatchOptions.format.description, CommonOptions.output.description,
      CommonOptions.resume.description, BatchOptions.from.description,
    ] + BatchOptions.columns + [
      BatchOptions.only.description, BatchOptions.filter.description,
      BatchOptions.limit.description, BatchOptions.sample.description,
      BatchOptions.seed.description, BatchOptions.failUnder.description,
      BatchOptions.jobs.description, CommonOptions.rubric.description,
      CommonOptions.scenarios.description, CommonOptions.progress.description,
    ],
    examples: [
      .init("hcsim batch answers.jsonl", "a line an answer, and what they come to"),
      .init("hcsim batch -f jsonl - < answers.jsonl > readings.jsonl", "as a filter"),
      .init("hcsim batch --answer text --id number survey.csv", "columns of other names"),
      .init("hcsim batch --resume -o readings.jsonl answers.jsonl", "safe to interrupt"),
      .init("hcsim batch --sample 20 -o twenty.html answers.jsonl", "twenty answers at random"),
      .init("hcsim batch --fail-under 2.5 answers/", "a check on drafts"),
    ],
    run: run
  )

  private static func run(
    _ context: inout CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    var source = DebriefSource(context)
    let standard = try source.standardOrBuiltIn(&context)
    let inputs = try BatchInput.all(of: context)
    let chosen = context.format(BatchOptions.format, among: BatchOptions.formats)
    if context.arguments[BatchOptions.seed] != nil, context.arguments[BatchOptions.sample] == nil {
      throw .usage(.unmet(option: "--seed", needs: "--sample"))
    }
    let filters = try filters(context, standard.rubric)
    let done = try resume(&context, chosen, standard.rubric)
    let selection = BatchSelection(only: Set(context.arguments[BatchOptions.only]), done: done.ids)
    let keepsPackets = chosen == .text || chosen == .json || chosen == .markdown || chosen == .html
    let bar = context.arguments[BatchOptions.failUnder].flatMap(BatchBar.init)
    var run = BatchRun(
      evaluator: BatchEvaluator(
        standard,
        columns: BatchOptions.columns(context.arguments),
        selection: selection,
        jobs: context.arguments[BatchOptions.jobs] ?? Processors.count
      ),
      ledger: BatchLedger(
        standard.rubric,
        filters: filters,
        selection: selection,
        done: done,
        limit: context.arguments[BatchOptions.limit],
        keepsPackets: keepsPackets
      ),
      layout: BatchLayout(
        BatchLayout.Form(rawValue: chosen.rawValue) ?? .text,
        rubric: standard.rubric,
        bar: bar,
        width: context.width,
        namesFiles: inputs.count > 1
      ),
      rubric: standard.rubric,
      sample: context.arguments[BatchOptions.sample].map { count in
        BatchSample(count, seed: UInt64(context.arguments[BatchOptions.seed] ?? 1))
      },
      progress: context.progress("answers")
    )
    Interruption.watch()
    try run.run(inputs, &context)
    return run.end(bar, &context)
  }

  private static func filters(
    _ context: CommandContext,
    _ rubric: Rubric
  ) throws(CommandFailure) -> [BatchFilter] {
    var filters: [BatchFilter] = []
    for text in context.arguments[BatchOptions.filter] {
      do throws(BatchFilter.Mistake) {
        filters.append(try BatchFilter(text, rubric: rubric))
      } catch {
        throw .usage(
          .invalidValue(
            text,
            source: "option '--filter'",
            expected: error.expected,
            nearest: error.nearest
          )
        )
      }
    }
    return filters
  }

  /// What an interrupted run left; from now on output is added behind it.
  private static func resume(
    _ context: inout CommandContext,
    _ format: OutputFormat,
    _ rubric: Rubric
  ) throws(CommandFailure) -> DoneRecords {
    guard context.arguments[CommonOptions.resume] else { return DoneRecords() }
    guard let path = context.arguments[CommonOptions.output], path != "-" else {
      throw .usage(.unmet(option: "--resume", needs: "--output FILE"))
    }
    guard format == .jsonl else {
      throw .usage(.unmet(option: "--resume", needs: "--format jsonl"))
    }
    var done = DoneRecords(by: rubric)
    let file: ResumedFile
    do throws(SystemError) { file = try ResumedFile(path) } catch {
      throw .cannotCreate(path: path, error)
    }
    var piece = try piece(of: file, path)
    while true {
      do throws(DoneRecords.NotARun) {
        if let piece { try done.append(piece) } else { try done.finish() }
      } catch {
        context.report("\(Escaping.visible(path)):\(error.line): \(error.message)")
        throw .badInput
      }
      guard piece != nil else { break }
      piece = try Self.piece(of: file, path)
    }
    do throws(SystemError) { try file.keep(done.length) } catch {
      throw .cannotWrite(path: path, error)
    }
    context.output = OutputWriter(file.descriptor)
    return done
  }

  private static func piece(
    of file: ResumedFile,
    _ path: String
  ) throws(CommandFailure) -> [UInt8]? {
    do throws(SystemError) {
      let piece = try file.descriptor.read(upTo: 1 << 18)
      return piece.isEmpty ? nil : piece
    } catch {
      throw .cannotRead(path: path, error)
    }
  }
}
