/// A script that teaches a shell the program's commands, options and values.
struct CompletionScript: Sendable {
  enum Shell: String, CaseIterable, Sendable {
    case bash
    case zsh
    case fish
  }

  let root: CommandDescription
  let shell: Shell

  var text: String {
    let lines =
      switch shell {
      case .bash: bash()
      case .zsh: zsh()
      case .fish: fish()
      }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Every command with the names that lead to it and all options that it takes.
  var entries: [Entry] {
    root.withDescendants().map { path, command in
      let inherited = path.count > 1 ? root.options : []
      return Entry(path: path, command: command, options: command.options + inherited)
    }
  }

  struct Entry: Sendable {
    let path: [String]
    let command: CommandDescription
    let options: [OptionDescription]

    var name: String { path.joined(separator: " ") }

    /// What is offered for the operands, which all complete alike.
    var operandCompletion: ValueCompletion {
      command.operands.first?.completion ?? .nothing
    }
  }

  /// A text that a shell of the Bourne family takes as one word.
  func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
