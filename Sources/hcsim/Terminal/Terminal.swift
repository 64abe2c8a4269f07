/// What is known of where text goes.
struct Terminal: Hashable, Sendable {
  /// Whether results go to a terminal.
  private(set) var isOutputTerminal: Bool

  /// Whether remarks and progress do.
  let isErrorTerminal: Bool

  /// The columns of a line of text.
  private(set) var width: Int
  private let allowsColor: Bool

  /// The width where neither a terminal nor anybody says.
  static let usualWidth = 80

  init(
    isOutputTerminal: Bool,
    isErrorTerminal: Bool,
    columns: Int?,
    environment: Environment
  ) {
    self.isOutputTerminal = isOutputTerminal
    self.isErrorTerminal = isErrorTerminal
    let named = environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    width = min(named ?? columns ?? Self.usualWidth, 1000)
    allowsColor = environment["NO_COLOR"] == nil && environment["TERM"] != "dumb"
  }

  /// The terminal, if any, that this process writes to.
  static func process(environment: Environment) -> Terminal {
    let output = FileDescriptor.standardOutput
    return Terminal(
      isOutputTerminal: output.isTerminal,
      isErrorTerminal: FileDescriptor.standardError.isTerminal,
      columns: output.columns,
      environment: environment
    )
  }

  /// The same terminal for a command whose results go to a file.
  func redirected() -> Terminal {
    var terminal = self
    terminal.isOutputTerminal = false
    terminal.width = Self.usualWidth
    return terminal
  }

  /// Whether results are coloured; a choice on the command line goes before the environment.
  func usesColor(_ choice: TerminalChoice) -> Bool {
    shows(choice, on: isOutputTerminal && allowsColor)
  }

  /// Whether remarks on standard error are coloured.
  func usesColorForErrors(_ choice: TerminalChoice) -> Bool {
    shows(choice, on: isErrorTerminal && allowsColor)
  }

  private func shows(_ choice: TerminalChoice, on isSuitable: Bool) -> Bool {
    switch choice {
    case .auto: isSuitable
    case .always: true
    case .never: false
    }
  }
}
