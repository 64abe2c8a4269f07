import Calibration

/// A batch on its way: from pieces of input to records in the output.
struct BatchRun {
  let evaluator: BatchEvaluator
  var ledger: BatchLedger
  let layout: BatchLayout
  let rubric: Rubric
  var progress: Progress
  private var columns = RecordColumns()
  private var status = ExitStatus.done
  private var items: [BatchItem] = []
  private var hasWritten = false
  private var shown: BatchReport.Shown
  /// What is drawn from the input, or null where all of it is evaluated.
  private var sample: BatchSample?
  /// Bytes of the input: all of them, or null where nobody knows, and those read.
  private var size: Int?
  private var read = 0

  /// Files of one record each are evaluated together, so many at a time.
  private static let fewest = 64

  init(
    evaluator: BatchEvaluator,
    ledger: BatchLedger,
    layout: BatchLayout,
    rubric: Rubric,
    sample: BatchSample? = nil,
    progress: Progress
  ) {
    self.rubric = rubric
    self.evaluator = evaluator
    self.ledger = ledger
    self.layout = layout
    self.progress = progress
    self.sample = sample
    shown = BatchReport.Shown(isOpen: sample != nil, namesFiles: layout.namesFiles)
  }

  /// Whether more input is wanted.
  private func isWanted(_ context: CommandContext) -> Bool {
    context.output.isOpen && !ledger.isFull && !Interruption.isRequested
  }

  /// Evaluates all inputs; one that cannot be opened is reported, and the rest goes on.
  mutating func run(
    _ inputs: [BatchInput],
    _ context: inout CommandContext
  ) throws(CommandFailure) {
    columns = BatchOptions.columns(context.arguments)
    context.output.write(layout.opening)
    size = inputs.reduce(0) { sum, input in
      guard let sum, let size = FolderReader.size(of: input.path) else { return nil }
      return sum + size
    }
    let stems = BatchReader.stems(of: inputs.map(\.path))
    for (input, stem) in zip(inputs, stems) where isWanted(context) {
      do throws(CommandFailure) {
        try read(input, stem: stem, isOnly: inputs.count == 1, &context)
      } catch {
        if let message = error.message { context.report(message) }
        status = max(status, error.status)
      }
    }
    evaluate(&context)
    if let drawn = sample?.items() {
      sample = nil
      items = drawn
      evaluate(&context)
    }
    progress.finish(on: &context.messages)
    if Interruption.isRequested {
      let count = ledger.summary.evaluated
      let answers = count == 1 ? "answer" : "\(count) answers"
      context.remark("interrupted; the result covers the first \(answers)")
    }
  }

  private mutating func read(
    _ input: BatchInput,
    stem: String,
    isOnly: Bool,
    _ context: inout CommandContext
  ) throws(CommandFailure) {
    var reader = BatchReader(
      name: InputReader.name(of: input.path),
      path: input.path,
      format: input.format,
      columns: columns,
      stem: stem,
      isOnly: isOnly
    )
    let source = context.input
    try source.forEachPiece(of: input.path) { (piece) throws(CommandFailure) in
      read += piece.count
      reader.append(piece, to: &items)
      if input.format == .jsonl || input.format == .csv { evaluate(&context) }
      return !reader.isFull && isWanted(context)
    }
    guard isWanted(context) else { return }
    reader.finish(to: &items)
    if items.count >= Self.fewest { evaluate(&context) }
  }

  /// Evaluates what has gathered, and writes it out in order.
  private mutating func evaluate(_ context: inout CommandContext) {
    guard !items.isEmpty else { return }
    guard sample == nil else {
      sample?.take(items)
      items.removeAll(keepingCapacity: true)
      return
    }
    let layout = layout
    let outputs = evaluator.portions(of: items) { result in
      (result: result, bytes: layout.bytes(of: result))
    }
    for portion in outputs {
      for (result, bytes) in portion where context.output.isOpen {
        switch ledger.take(result) {
        case .write: write(result, bytes, &context)
        case .replace(let other): write(other, layout.bytes(of: other), &context)
        case .omit: break
        }
      }
    }
    let share = size.map { $0 > 0 ? min(1, Double(read) / Double($0)) : 1 }
    progress.advance(by: items.count, reaching: share, on: &context.messages)
    items.removeAll(keepingCapacity: true)
    context.output.flush()
  }

  private mutating func write(
    _ result: BatchResult,
    _ bytes: [UInt8],
    _ context: inout CommandContext
  ) {
    if case .failed(let diagnostic) = result.outcome {
      progress.finish(on: &context.messages)
      context.report([diagnostic])
    }
    if layout.form == .html { shown.add(result) }
    if hasWritten { context.output.write(layout.separator) }
    hasWritten = true
    context.output.write(bytes)
  }

  /// Says which ids of `--only` no record has, where all of the input was gone through.
  private mutating func tellMissing(_ context: inout CommandContext) {
    guard isWanted(context), context.arguments[BatchOptions.sample] == nil, status < .noInput
    else { return }
    for id in ledger.missing {
      context.remark("no record has the id '\(Escaping.visible(id))' that --only asks for")
    }
    if !ledger.missing.isEmpty { status = .noInput }
  }

  /// Says where the file that was gone on with is not of this input.
  private mutating func tellStray(_ context: inout CommandContext) {
    guard context.arguments[CommonOptions.resume] else { return }
    if let stray = ledger.stray {
      let place = "\(Escaping.visible(stray.source)):\(stray.line)"
      let id = Escaping.visible(stray.id ?? "")
      context.report(
        "\(place): the output has another record in the place of '\(id)'; it is of another input, or "
          + "of this one as it was: begin a new output file"
      )
      status = max(status, .badData)
    } else if ledger.leftOver > 0, isWanted(context), status < .noInput {
      let count = ledger.leftOver
      let records = count == 1 ? "a record" : "\(count) records"
      context.report(
        "the output has \(records) that the input no longer gives: begin a new output file"
      )
      status = max(status, .badData)
    }
  }

  /// Says how much of a file that was gone on with is of the earlier run, and how much of this one.
  private func tellResumed(_ context: inout CommandContext) {
    guard context.arguments[CommonOptions.resume] else { return }
    context.output.flush()
    guard context.output.isOpen else { return }
    let records = ledger.kept == 1 ? "record" : "records"
    context.remark("kept \(ledger.kept) \(records), added \(ledger.added)")
  }

  /// Writes what the batch comes to, and gives the status.
  mutating func end(_ bar: BatchBar?, _ context: inout CommandContext) -> ExitStatus {
    context.output.write(layout.closing(ledger.summary))
    if layout.form == .text || layout.form == .markdown {
      context.output.write("\n")
      let page = BatchReport(ledger.summary, rubric: rubric).page
      context.write(page, as: layout.form == .markdown ? .markdown : .text)
    }
    if layout.form == .html {
      context.write(BatchReport(ledger.summary, rubric: rubric, shown: shown).page, as: .html)
    }
    tellMissing(&context)
    tellStray(&context)
    tellResumed(&context)
    if ledger.summary.failed > 0 { status = max(status, .badData) }
    if let bar, !bar.isReached(by: ledger.summary) {
      context.remark(bar.shortfall(of: ledger.summary))
      status = max(status, .unmet)
    }
    return status
  }
}
