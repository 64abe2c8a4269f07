import Calibration

extension CommandLineParser {
  /// What has been read so far, and the rules for one more word.
  struct Reading {
    private(set) var commands: [CommandDescription]
    private var values: [String: [String]] = [:]
    private var operands: [String] = []
    private var environmentNames: [String: String] = [:]

    /// Set once help or the version is asked for.
    private(set) var request: Invocation.Request?
    private var isPastOptions = false

    init(root: CommandDescription) {
      commands = [root]
    }

    private var options: [OptionDescription] { commands.flatMap(\.options) }

    private func error(_ problem: UsageError.Problem) -> UsageError {
      UsageError(problem: problem, path: commands.map(\.name))
    }

    /// Takes a word, and from the rest the value that belongs to it.
    mutating func take(_ word: String, rest: inout ArraySlice<String>) throws(UsageError) {
      if isPastOptions || word == "-" || !word.hasPrefix("-") {
        try takeWord(word)
      } else if word == "--" {
        isPastOptions = true
      } else if word.hasPrefix("--") {
        try takeLongOption(word, rest: &rest)
      } else {
        try takeCluster(word, rest: &rest)
      }
    }

    private mutating func takeWord(_ word: String) throws(UsageError) {
      guard let command = commands.last else { return }
      if operands.isEmpty, !isPastOptions, let next = command.subcommand(named: word) {
        commands.append(next)
        return
      }
      if command.operands.isEmpty, !command.subcommands.isEmpty {
        let names = command.subcommands.map(\.name)
        throw error(.unknownCommand(word, nearest: Nearest.match(for: word, among: names)))
      }
      let mayTake = command.operands.contains(where: \.count.isRepeated)
      guard mayTake || operands.count < command.operands.count else {
        throw error(.unexpectedOperand(word))
      }
      operands.append(word)
    }

    private mutating func takeLongOption(
      _ word: String,
      rest: inout ArraySlice<String>
    ) throws(UsageError) {
      let parts = word.dropFirst(2).split(
        separator: "=",
        maxSplits: 1,
        omittingEmptySubsequences: false
      )
      let name = parts.first.map(String.init) ?? ""
      guard let option = options.first(where: { $0.name == name }) else {
        let nearest = Nearest.match(for: name, among: options.map(\.name))
        throw error(.unknownOption("--" + name, nearest: nearest.map { "--" + $0 }))
      }
      try take(option, as: "--" + name, attached: parts.count > 1 ? String(parts[1]) : nil, &rest)
    }

    /// Takes `-q`, `-qv`, `-o FILE` and `-oFILE`.
    private mutating func takeCluster(_ word: String, rest: inout ArraySlice<String>)
      throws(UsageError)
    {
      var letters = word.dropFirst()
      while let letter = letters.popFirst() {
        guard let option = options.first(where: { $0.short == letter }) else {
          throw error(.unknownOption("-\(letter)", nearest: nil))
        }
        let attached = option.argument == nil || letters.isEmpty ? nil : String(letters)
        if attached != nil { letters = "" }
        try take(option, as: "-\(letter)", attached: attached, &rest)
      }
    }

    private mutating func take(
      _ option: OptionDescription,
      as name: String,
      attached: String?,
      _ rest: inout ArraySlice<String>
    ) throws(UsageError) {
      guard let argument = option.argument else {
        guard attached == nil else { throw error(.unexpectedValue(option: name)) }
        values[option.name, default: []].append("")
        if option.name == CommonOptions.help.description.name { request = .help }
        if option.name == CommonOptions.version.description.name { request = .version }
        return
      }
      guard let value = attached ?? nextValue(from: &rest) else {
        throw error(.missingValue(option: name, placeholder: argument.placeholder))
      }
      try check(value, by: argument, source: "option '\(name)'")
      if !option.isRepeatable, let first = values[option.name]?.last, first != value {
        throw error(.repeated(option: name, first, value))
      }
      values[option.name, default: []].append(value)
    }

    /// The next word, unless it is an option: then the value was forgotten.
    private func nextValue(from rest: inout ArraySlice<String>) -> String? {
      guard let next = rest.first, next != "--" else { return nil }
      let name = next.dropFirst(2).prefix { $0 != "=" }
      let isOption = next.hasPrefix("--") && options.contains { $0.name == name }
      return isOption ? nil : rest.popFirst()
    }

    private func check(
      _ value: String,
      by argument: OptionDescription.Argument,
      source: String
    ) throws(UsageError) {
      guard !argument.accepts(value) else { return }
      var nearest: String?
      if case .choices(let choices) = argument.completion {
        nearest = Nearest.choice(for: value, among: choices)
      }
      throw error(
        .invalidValue(value, source: source, expected: argument.expected, nearest: nearest)
      )
    }

    /// Fills in what the environment says about options that were not given.
    mutating func takeEnvironment(_ environment: Environment) throws(UsageError) {
      for option in options where values[option.name] == nil {
        guard let argument = option.argument, let name = option.environmentName,
          let value = environment[name]
        else { continue }
        try check(value, by: argument, source: name)
        values[option.name] = [value]
        environmentNames[value] = name
      }
    }

    func checkOperands() throws(UsageError) {
      guard let command = commands.last else { return }
      guard command.run != nil else {
        throw error(.missingCommand(oneOf: command.subcommands.map(\.name)))
      }
      let required = command.operands.filter(\.count.isRequired)
      guard operands.count < required.count else { return }
      throw error(.missingOperand(required[operands.count].placeholder))
    }

    func invocation(_ request: Invocation.Request) -> Invocation {
      let arguments = ParsedArguments(
        values: values,
        declared: Set(options.map(\.name)),
        operands: operands,
        environmentNames: environmentNames
      )
      return Invocation(request: request, commands: commands, arguments: arguments)
    }
  }
}
