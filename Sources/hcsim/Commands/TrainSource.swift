import Calibration

/// Where training takes its exercises and records from.
enum TrainSource {
  private static let rubric = "staff-pm"

  /// The exercises of `--scenarios` and the built-in ones, with their standard.
  ///
  /// An exercise that cannot be used is reported and left out.
  static func pool(_ context: inout CommandContext) throws(CommandFailure) -> ExercisePool {
    var library = ScenarioLibrary(scenarios: context.arguments[CommonOptions.scenarios])
    let loaded = library.rubric(rubric)
    context.report(loaded.diagnostics)
    guard let standard = loaded.value else { throw .badInput }
    let (exercises, diagnostics) = library.exercises()
    context.report(diagnostics.filter { $0.severity == .error })
    return ExercisePool(exercises, rubric: standard.rubric)
  }

  /// The path of the record: the one of `--record`, else the usual one.
  static func path(_ context: CommandContext) throws(CommandFailure) -> String {
    if let path = context.arguments[TrainOptions.record] { return path }
    // A relative XDG_DATA_HOME counts as not set.
    let data = context.environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    let home = context.environment["HOME"].map { $0 + "/.local/share" }
    guard let folder = data ?? home else {
      throw .usage(.unmet(option: "hcsim train", needs: "HOME or --record"))
    }
    return folder + "/hcsim/training.jsonl"
  }

  /// The record at a path; an empty one where there is no file.
  static func record(
    at path: String,
    _ context: inout CommandContext
  ) throws(CommandFailure) -> TrainingRecord {
    let bytes: [UInt8]
    do throws(CommandFailure) {
      bytes = try context.input.bytes(of: path)
    } catch .noInput(_, let reason) where reason.isMissingFile {
      return TrainingRecord()
    }
    return try reading(bytes, of: path, &context).record
  }

  /// A record read from bytes; a line that was cut off is told.
  static func reading(
    _ bytes: [UInt8],
    of path: String,
    _ context: inout CommandContext
  ) throws(CommandFailure) -> TrainingRecord.Reading {
    do throws(TrainingRecordError) {
      let reading = try TrainingRecord.read(bytes, named: InputReader.name(of: path))
      if reading.isTorn {
        context.remark("'\(Escaping.visible(path))': the last line was cut off, and is left out")
      }
      return reading
    } catch {
      context.report("'\(Escaping.visible(path))': \(error.message)")
      throw .badInput
    }
  }

  /// The record of this trainee, locked and ready to be added to.
  static func open(
    _ context: inout CommandContext
  ) throws(CommandFailure) -> (file: AppendedFile, record: TrainingRecord) {
    let path = try path(context)
    var file: AppendedFile
    do throws(SystemError) {
      file = try AppendedFile(path)
    } catch {
      throw .cannotWrite(path: path, error)
    }
    let reading = try reading(file.bytes, of: path, &context)
    do throws(SystemError) {
      if reading.isTorn { try file.keep(reading.length) }
    } catch {
      throw .cannotWrite(path: path, error)
    }
    return (file, reading.record)
  }
}
