import Calibration

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// `hcsim train delete`: removes the record.
enum TrainDeleteCommand {
  static let description: CommandDescription = CommandDescription(
    name: "delete",
    abstract: "remove the record for good",
    options: [TrainOptions.yes.description],
    run: run
  )

  private static func run(
    _ context: inout CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    let path = try TrainSource.path(context)
    guard access(path, F_OK) == 0 else { throw .noInput(path: path, .last) }
    // A file that is no record is not for this command to remove.
    _ = try TrainSource.record(at: path, &context)
    // A session that goes on would save into a file that is gone; the lock is held until it is removed.
    let file: FileDescriptor
    do throws(SystemError) { file = try FileDescriptor.reading(path) } catch {
      throw .cannotRead(path: path, error)
    }
    defer { file.close() }
    do throws(SystemError) { try file.lock() } catch { throw .cannotWrite(path: path, error) }
    if !context.arguments[TrainOptions.yes] {
      guard try isConfirmed(path, &context) else {
        context.report("nothing was removed; --yes removes the record without asking")
        return .wrongUsage
      }
    }
    guard unlink(path) == 0 else { throw .cannotWrite(path: path, .last) }
    context.output.write("removed '\(Escaping.visible(path))'\n")
    return .done
  }

  private static func isConfirmed(
    _ path: String,
    _ context: inout CommandContext
  ) throws(CommandFailure) -> Bool {
    var prompter = Prompter(context.input)
    guard prompter.isTyped else { return false }
    context.output.write("Remove '\(Escaping.visible(path))' for good? Type yes> ")
    context.output.flush()
    return try prompter.line() == "yes"
  }
}
