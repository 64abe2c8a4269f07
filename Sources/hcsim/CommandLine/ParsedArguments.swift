/// What the command line and the environment say, checked and ready to be read by type.
struct ParsedArguments: Sendable {
  /// The accepted texts of each option that was given, by its long name.
  private let values: [String: [String]]

  /// The names that may be asked for.
  private let declared: Set<String>
  let operands: [String]

  /// Names of variables by what they say, for those that stand in for an option.
  private let environmentNames: [String: String]

  init(
    values: [String: [String]],
    declared: Set<String>,
    operands: [String],
    environmentNames: [String: String] = [:]
  ) {
    self.values = values
    self.declared = declared
    self.operands = operands
    self.environmentNames = environmentNames
  }

  /// The variable of the environment that a word came from, or null where the command line has it.
  func environmentName(ofValue word: String) -> String? {
    operands.contains(word) ? nil : environmentNames[word]
  }

  /// The value of an option that the command lists.
  subscript<Value>(option: Option<Value>) -> Value {
    let name = option.description.name
    assert(declared.contains(name), "the command does not list --\(name)")
    return option.value(values[name] ?? [])
  }

  /// Whether the command lists an option.
  func declares<Value>(_ option: Option<Value>) -> Bool {
    declared.contains(option.description.name)
  }

  /// Whether an option of a long name was given, on the command line or by the environment.
  func hasOption(named name: String) -> Bool { values[name] != nil }

  /// Whether an option was given, on the command line or by the environment.
  func has<Value>(_ option: Option<Value>) -> Bool {
    values[option.description.name] != nil
  }
}
