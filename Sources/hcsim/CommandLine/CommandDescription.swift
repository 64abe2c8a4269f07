/// A command of the program, or the program itself: all that parsing, help, completions and the
/// manual are made from.
struct CommandDescription: Sendable {
  /// A command line worth showing, and what it does.
  struct Example: Sendable {
    let line: String
    let help: String

    init(_ line: String, _ help: String) {
      self.line = line
      self.help = help
    }
  }

  typealias Run = @Sendable (inout CommandContext) throws(CommandFailure) -> ExitStatus

  let name: String

  /// What the command does, as one phrase in lowercase without a full stop.
  let abstract: String

  /// Further paragraphs, in sentences.
  let discussion: [String]
  let operands: [OperandDescription]

  /// In the order of help and manual; those of the program itself apply to every command.
  let options: [OptionDescription]
  let examples: [Example]
  private let parts: [Subcommand]

  /// `nil` for a command that only holds others.
  let run: Run?

  /// Makes a description; the commands below it are described beforehand or when they are asked for.
  init(
    name: String,
    abstract: String,
    discussion: [String] = [],
    operands: [OperandDescription] = [],
    options: [OptionDescription] = [],
    examples: [Example] = [],
    subcommands: [CommandDescription] = [],
    described: [Subcommand] = [],
    run: Run? = nil
  ) {
    self.name = name
    self.abstract = abstract
    self.discussion = discussion
    self.operands = operands
    self.options = options
    self.examples = examples
    parts = subcommands.map(Subcommand.init) + described
    self.run = run
  }

  /// The commands directly below this one; all of them are described for it.
  var subcommands: [CommandDescription] { parts.map { $0.description() } }

  /// The command of that name directly below this one; no other is described for it.
  func subcommand(named name: String) -> CommandDescription? {
    parts.first { $0.name == name }?.description()
  }

  /// This command and all below it, each with the names that lead to it, in the table's order.
  func withDescendants(below path: [String] = []) -> [(path: [String], command: CommandDescription)]
  {
    let path = path + [name]
    return [(path, self)] + subcommands.flatMap { $0.withDescendants(below: path) }
  }
}
