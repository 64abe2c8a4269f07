import Calibration

/// The help of a command as a page.
struct HelpPage: Sendable {
  /// The program and the commands that lead to the one described, outermost first.
  let commands: [CommandDescription]

  var page: Page {
    let name = commands.map(\.name).joined(separator: " ")
    guard let command = commands.last else { return Page(title: name, blocks: []) }
    let inherited = commands.dropLast().flatMap(\.options)
    var blocks: [Block] = [.paragraph("\(.strong(RichText(name))): \(command.abstract)")]
    blocks += section("Usage", [.preformatted(Self.synopses(of: commands).joined(separator: "\n"))])
    blocks += command.discussion.map { .paragraph(RichText($0)) }
    blocks += definitions(
      "Commands",
      command.subcommands.map { ($0.name, $0.abstract) }
    )
    blocks += definitions("Operands", command.operands.map { ($0.placeholder, $0.help) })
    blocks += definitions("Options", command.options.map { ($0.synopsis, $0.fullHelp) })
    blocks += definitions("Options everywhere", inherited.map { ($0.synopsis, $0.fullHelp) })
    blocks += examples(of: command)
    if commands.count == 1 {
      let statuses = ExitStatus.allCases.map { ("\($0.rawValue)", $0.meaning) }
      blocks += definitions("Exit status", statuses)
      blocks.append(.paragraph("'\(name) help COMMAND' shows the help of a command."))
    }
    return Page(title: name, blocks: blocks)
  }

  /// The forms that a command line may take.
  static func synopses(of commands: [CommandDescription]) -> [String] {
    guard let command = commands.last else { return [] }
    let name = commands.map(\.name).joined(separator: " ")
    var forms: [String] = []
    if command.run != nil {
      forms.append(
        ([name, "[OPTION...]"] + command.operands.map(\.synopsis)).joined(separator: " ")
      )
    }
    if !command.subcommands.isEmpty {
      forms.append("\(name) COMMAND [OPTION...] [OPERAND...]")
    }
    return forms
  }

  private func section(_ title: RichText, _ blocks: [Block]) -> [Block] {
    [.heading(level: 3, title)] + blocks
  }

  private func definitions(_ title: RichText, _ rows: [(term: String, help: String)]) -> [Block] {
    guard !rows.isEmpty else { return [] }
    let definitions = rows.map { Definition(RichText($0.term), RichText($0.help)) }
    return section(title, [.definitions(definitions)])
  }

  private func examples(of command: CommandDescription) -> [Block] {
    guard !command.examples.isEmpty else { return [] }
    let lines = command.examples.flatMap { [$0.line, "    " + $0.help] }
    return section("Examples", [.preformatted(lines.joined(separator: "\n"))])
  }
}
