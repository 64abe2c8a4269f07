@testable import hcsim

/// Runs a command line inside the tests, where a debugger and coverage see it.
///
/// What it writes is kept, no stream is a terminal, and signals are not touched.
func runInProcess(
  _ words: [String],
  of root: CommandDescription = CommandTable.root,
  input: String = "",
  environment: [String: String] = [:]
) -> ProgramRun {
  let environment = Environment(environment)
  var program = Program(
    root: root,
    environment: environment,
    terminal: Terminal(
      isOutputTerminal: false,
      isErrorTerminal: false,
      columns: nil,
      environment: environment
    ),
    input: InputReader(standardInput: input),
    output: .kept(),
    messages: .kept()
  )
  let status = program.run(words)
  return ProgramRun(
    status: status.rawValue,
    output: program.output.pendingText,
    messages: program.messages.pendingText
  )
}
