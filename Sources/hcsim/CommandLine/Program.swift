import Calibration

/// One run of the program: from the words of a command line to an exit status.
struct Program: Sendable {
  let root: CommandDescription
  let environment: Environment
  let terminal: Terminal
  let input: InputReader
  var output: OutputWriter
  var messages: OutputWriter

  /// Does what the words ask for.
  mutating func run(_ words: [String]) -> ExitStatus {
    let parser = CommandLineParser(root: root, environment: environment)
    let invocation: CommandLineParser.Invocation
    do throws(UsageError) {
      invocation = try parser.parse(words)
    } catch {
      return end(with: words.isEmpty ? explain() : explain(error))
    }
    var context = CommandContext(
      path: invocation.path,
      arguments: invocation.arguments,
      environment: environment,
      terminal: terminal,
      input: input,
      output: output,
      messages: messages
    )
    switch invocation.request {
    case .help:
      context.write(HelpPage(commands: invocation.commands).page)
      output = context.output
      return end(with: .done)
    case .version:
      output.write("\(root.name) \(Release.version)\n")
      return end(with: .done)
    case .run:
      let status = run(invocation.commands, in: &context)
      messages = context.messages
      return end(with: status)
    }
  }

  private mutating func run(
    _ commands: [CommandDescription],
    in context: inout CommandContext
  ) -> ExitStatus {
    guard let command = commands.last, let run = command.run else { return .wrongUsage }
    var file: OutputFile?
    do throws(CommandFailure) {
      try Self.findScenarios(context)
      file = try redirect(&context)
      if let note = Self.note(onOutputOf: command, context) { context.remark(note) }
      var status = try run(&context)
      context.output.flush()
      if case .failed(let reason) = context.output.state, let path = Self.file(of: context) {
        throw .cannotWrite(path: path, reason)
      }
      // Unusable input that leads to no result leaves the file of an earlier one alone.
      let isUnusable = [.badData, .noInput, .inputOutputError, .wrongUsage].contains(status)
      if isUnusable, context.output.isBlank, let file {
        file.discard()
        return status
      }
      do throws(SystemError) { try file?.commit() } catch {
        throw .cannotCreate(path: Self.file(of: context) ?? "-", error)
      }
      if file == nil { output = context.output }
      if Interruption.isRequested { status = max(status, .interrupted) }
      return status
    } catch {
      file?.discard()
      // What could not be written to a file that the command continues is told above.
      let isTold = Self.file(of: context) != nil && !context.output.isOpen
      if file == nil, !isTold { output = context.output }
      return explain(error, in: &context)
    }
  }

  /// Refuses a folder of scenarios that is not there, which would look as if it held nothing.
  private static func findScenarios(_ context: CommandContext) throws(CommandFailure) {
    guard context.arguments.declares(CommonOptions.scenarios),
      let path = context.arguments[CommonOptions.scenarios]
    else { return }
    do throws(SystemError) { try FolderReader.check(path) } catch {
      throw .noInput(path: path, error)
    }
  }

  /// Opens the file that `--output` names, and lets the command write there.
  private func redirect(_ context: inout CommandContext) throws(CommandFailure) -> OutputFile? {
    guard let path = Self.file(of: context) else { return nil }
    // A command that continues a file opens it by itself.
    let arguments = context.arguments
    if arguments.declares(CommonOptions.resume), arguments[CommonOptions.resume] { return nil }
    if arguments.operands.contains(where: { OutputFile.isSame($0, path) }) {
      throw .isInput(path: path)
    }
    do throws(SystemError) {
      let file = try OutputFile(path)
      context.output = OutputWriter(file.descriptor)
      context.terminal = context.terminal.redirected()
      return file
    } catch {
      throw .cannotCreate(path: path, error)
    }
  }

  /// What to say of a file whose ending names no format that the command has; null where it names
  /// one, where there is nothing to choose, and where `--format` has chosen.
  private static func note(
    onOutputOf command: CommandDescription,
    _ context: CommandContext
  ) -> String? {
    guard let path = file(of: context), let ending = OutputFormat.ending(of: path),
      let option = command.options.first(where: { $0.name == OutputFormat.optionName }),
      case .choices(let formats) = option.argument?.completion, let first = formats.first,
      !context.arguments.hasOption(named: option.name),
      OutputFormat(path: path).map({ formats.contains($0.rawValue) }) != true
    else { return nil }
    let shown = Escaping.visible(String(ending))
    return "'.\(shown)' is the ending of no format that there is here, so this is \(first); "
      + "--format chooses among " + formats.joined(separator: ", ")
  }

  /// The file that `--output` names, or null where results go to standard output.
  private static func file(of context: CommandContext) -> String? {
    guard context.arguments.declares(CommonOptions.output) else { return nil }
    return context.arguments[CommonOptions.output].flatMap { $0 == "-" ? nil : $0 }
  }

  /// Passes on all output, and lets a failure of writing decide the status if it is the gravest.
  private mutating func end(with status: ExitStatus) -> ExitStatus {
    output.flush()
    var status = status
    if case .failed(let reason) = output.state {
      let failure = CommandFailure.cannotWrite(path: "-", reason)
      if let message = failure.message { messages.write("\(root.name): \(message)\n") }
      status = max(status, failure.status)
    }
    messages.flush()
    return status
  }

  /// Shows what there is to somebody who asked for nothing.
  private mutating func explain() -> ExitStatus {
    let renderer = TextRenderer(
      width: terminal.width,
      usesColor: terminal.usesColorForErrors(.auto)
    )
    messages.write(renderer.render(HelpPage(commands: [root]).page))
    return .wrongUsage
  }

  private mutating func explain(_ error: UsageError) -> ExitStatus {
    let name = error.path.joined(separator: " ")
    messages.write("\(name): \(error.message)\n")
    messages.write("'\(name) --help' shows how to use it\n")
    return .wrongUsage
  }

  private func explain(_ failure: CommandFailure, in context: inout CommandContext) -> ExitStatus {
    let name = context.path.joined(separator: " ")
    if let message = failure.message {
      // Nobody typed what the environment says.
      let variable = failure.missingWord.flatMap {
        context.arguments.environmentName(ofValue: $0)
      }
      context.report((variable.map { "\($0): " } ?? "") + message)
    }
    if case .usage = failure {
      context.messages.write("'\(name) --help' shows how to use it\n")
    }
    return failure.status
  }
}
