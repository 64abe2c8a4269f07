/// Reads a command line by the command table; it has no effects.
struct CommandLineParser: Sendable {
  /// What a command line asks for.
  struct Invocation: Sendable {
    enum Request: Sendable {
      case run
      case help
      case version
    }

    let request: Request

    /// The program and the commands below it that were named, outermost first.
    let commands: [CommandDescription]
    let arguments: ParsedArguments

    var path: [String] { commands.map(\.name) }
  }

  let root: CommandDescription
  let environment: Environment

  /// Reads the words after the program's name.
  ///
  /// What the command line says goes before what the environment says; an option that counts once
  /// has one value, however often it is given.
  func parse(_ words: [String]) throws(UsageError) -> Invocation {
    var reading = Reading(root: root)
    var words = words[...]
    while let word = words.popFirst() {
      do throws(UsageError) {
        try reading.take(word, rest: &words)
      } catch {
        // Whoever asks for help gets it, mistakes or not.
        guard reading.request == nil else { break }
        throw error
      }
    }
    if let request = reading.request { return reading.invocation(request) }
    try reading.takeEnvironment(environment)
    try reading.checkOperands()
    return reading.invocation(.run)
  }
}
