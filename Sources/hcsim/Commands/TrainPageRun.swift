import Calibration

/// `hcsim train --html`: training as one page that needs nothing beside it.
enum TrainPageRun {
  /// What the order of exercises hangs on where nobody says, as in the first round of a record.
  private static let usualSeed: UInt64 = 1

  /// Writes the page to a file, or to where results go.
  static func run(
    _ path: String,
    _ context: inout CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    guard context.operands.isEmpty else {
      throw .usage(.exclusive("--html", "STAGE"))
    }
    let pool = try TrainSource.pool(&context)
    let guide = try FeedbackInput.guide(&context)
    let seed = context.arguments[TrainOptions.seed].map { UInt64($0) } ?? usualSeed
    let page = TrainingPage(pool, guide: guide, seed: seed).text
    guard path != "-" else {
      context.output.write(page)
      return .done
    }
    do throws(SystemError) {
      let file = try OutputFile(path)
      var writer = OutputWriter(file.descriptor)
      writer.write(page)
      writer.flush()
      if case .failed(let error) = writer.state {
        file.discard()
        throw error
      }
      try file.commit()
    } catch {
      throw .cannotWrite(path: path, error)
    }
    return .done
  }
}
