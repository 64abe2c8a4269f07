/// The manual of the program in the language of `man` pages (mdoc).
struct ManualPage: Sendable {
  let root: CommandDescription

  /// The day of the release, as mdoc writes it: `November 28, 2026`.
  let date: String

  var text: String {
    var lines = [".Dd \(date)", ".Dt \(root.name.uppercased()) 1", ".Os"]
    lines += [".Sh NAME", ".Nm \(root.name)", ".Nd \(escaped(root.abstract))"]
    lines += [".Sh SYNOPSIS", ".Nm", ".Ar command", ".Op Ar option ...", ".Op Ar operand ..."]
    lines += [".Sh DESCRIPTION"] + paragraphs(root.discussion)
    lines += [".Sh OPTIONS", "Every command takes these."] + list(of: root.options)
    lines += [".Sh COMMANDS"] + root.subcommands.flatMap { section(of: [$0]) }
    lines += [".Sh ENVIRONMENT"] + environment()
    lines += [".Sh EXIT STATUS", "The highest status that applies:"]
    lines += items(
      ExitStatus.allCases.map { ("\($0.rawValue)", [escaped($0.meaning)]) },
      width: "130"
    )
    lines += [".Sh EXAMPLES"] + examples()
    return lines.map { $0 + "\n" }.joined()
  }

  private func section(of commands: [CommandDescription]) -> [String] {
    guard let command = commands.last else { return [] }
    let name = commands.map(\.name).joined(separator: " ")
    var lines: [String] = [".Ss \(escaped(name))", sentence(command.abstract)]
    if command.run == nil {
      if !command.discussion.isEmpty { lines += [".Pp"] + paragraphs(command.discussion) }
    } else {
      lines += [".Pp", ".Nm \(root.name) \(escaped(name))", ".Op Ar option ..."]
      lines += command.operands.map { operand in
        let dots = operand.count.isRepeated ? " ..." : ""
        let macro = "Ar \(escaped(operand.placeholder.lowercased()))\(dots)"
        return operand.count.isRequired ? ".\(macro)" : ".Op \(macro)"
      }
      if !command.discussion.isEmpty { lines += [".Pp"] + paragraphs(command.discussion) }
      lines += items(
        command.operands.map {
          (".Ar " + escaped($0.placeholder.lowercased()), [sentence($0.help)])
        },
        width: "operand"
      )
      lines += list(of: command.options)
    }
    return lines + command.subcommands.flatMap { section(of: commands + [$0]) }
  }

  private func list(of options: [OptionDescription]) -> [String] {
    items(
      options.map { option in
        var term = option.short.map { ".Fl \($0) , Fl -\(option.name)" } ?? ".Fl -\(option.name)"
        if let argument = option.argument {
          term += " Ar " + escaped(argument.placeholder.lowercased())
        }
        return (term, [sentence(option.fullHelp)])
      },
      width: "indent"
    )
  }

  /// A tagged list; terms that begin with a full stop are macros.
  private func items(_ rows: [(term: String, text: [String])], width: String) -> [String] {
    guard !rows.isEmpty else { return [] }
    let items = rows.flatMap { term, text in
      [".It " + (term.hasPrefix(".") ? String(term.dropFirst()) : term)] + text
    }
    let width = width == "indent" ? "Ds" : width
    return [".Bl -tag -width \(width)"] + items + [".El"]
  }

  private func environment() -> [String] {
    let named = root.withDescendants().flatMap { $0.command.options }.compactMap { option in
      option.environmentName.map { ($0, "The value of --\(option.name) where it is not given.") }
    }
    let fixed = [
      ("COLUMNS", "The columns of a line of text, if --width is not given."),
      ("NO_COLOR", "If set to anything but nothing, text is not coloured unless --color says so."),
      ("TERM", "Text is not coloured on a terminal that is dumb."),
    ]
    var rows: [String: String] = [:]
    for (name, text) in named + fixed where rows[name] == nil { rows[name] = text }
    let sorted = rows.sorted { $0.key < $1.key }
    return items(sorted.map { (".Ev \($0.key)", [escaped($0.value)]) }, width: "NO_COLOR")
  }

  private func examples() -> [String] {
    let examples = root.withDescendants().flatMap { $0.command.examples }
    let paragraphs = examples.map { [sentence($0.help), ".Dl " + macroArgument($0.line)] }
    return Array(paragraphs.joined(separator: [".Pp"]))
  }

  private func paragraphs(_ texts: [String]) -> [String] {
    Array(texts.map { sentences(of: $0).map(escaped) }.joined(separator: [".Pp"]))
  }

  /// The sentences of a text, each for a line of its own, as formatters want them.
  private func sentences(of text: String) -> [String] {
    var sentences: [String] = []
    for word in text.split(separator: " ") {
      if let last = sentences.last, !last.hasSuffix(".") {
        sentences[sentences.count - 1] = "\(last) \(word)"
      } else {
        sentences.append(String(word))
      }
    }
    return sentences
  }

  /// A phrase as a sentence: a capital in front and a full stop behind.
  private func sentence(_ phrase: String) -> String {
    escaped(phrase.prefix(1).uppercased() + phrase.dropFirst()) + "."
  }

  /// Text that the formatter takes for nothing but text.
  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\e"
      case "\n": result += " "
      case "\u{00}"..<"\u{7F}": result.unicodeScalars.append(scalar)
      default: result += "\\[u\(hexadecimal(scalar))]"
      }
    }
    return result.hasPrefix(".") || result.hasPrefix("'") ? "\\&" + result : result
  }

  /// Text behind a macro, whose words must not be taken for macros.
  private func macroArgument(_ text: String) -> String {
    text.split(separator: " ").map { "\\&" + escaped(String($0)) }.joined(separator: " ")
  }

  private func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
