/// What the parser and every document about the command line know of an option.
struct OptionDescription: Sendable {
  /// The value that an option takes.
  struct Argument: Sendable {
    /// What stands for the value in help, in capitals.
    let placeholder: String
    let completion: ValueCompletion

    /// What a value must be, as a phrase after "is not".
    let expected: String
    let accepts: @Sendable (String) -> Bool
  }

  /// The long name, without dashes.
  let name: String
  let short: Character?

  /// `nil` for a flag, which takes no value.
  let argument: Argument?

  /// One phrase in lowercase without a full stop.
  let help: String

  /// The value where none is given, as documents show it; `nil` where there is nothing to say.
  let defaultText: String?

  /// The variable of the environment that gives the value where the command line does not.
  let environmentName: String?
  let isRepeatable: Bool

  init(
    name: String,
    short: Character? = nil,
    argument: Argument? = nil,
    help: String,
    defaultText: String? = nil,
    environmentName: String? = nil,
    isRepeatable: Bool = false
  ) {
    self.name = name
    self.short = short
    self.argument = argument
    self.help = help
    self.defaultText = defaultText
    self.environmentName = environmentName
    self.isRepeatable = isRepeatable
  }

  /// The option as one types it, for help: `-o, --output FILE`.
  var synopsis: String {
    let names = short.map { "-\($0), --\(name)" } ?? "--\(name)"
    return argument.map { "\(names) \($0.placeholder)" } ?? names
  }

  /// The help with what else a reader needs to know: choices, default, variable, repetition.
  var fullHelp: String {
    var notes: [String] = []
    if case .choices(let choices) = argument?.completion {
      notes.append(choices.joined(separator: ", "))
    }
    if let defaultText { notes.append("default: \(defaultText)") }
    if let environmentName { notes.append("environment: \(environmentName)") }
    if isRepeatable { notes.append("may be repeated") }
    return notes.isEmpty ? help : "\(help) [\(notes.joined(separator: "; "))]"
  }
}
