extension CompletionScript {
  func fish() -> [String] {
    let name = root.name
    var lines = [
      "# fish completion for \(name); made by: \(name) completions fish",
      "function __\(name)_at",
      "    set -l command \(name)",
      "    for word in (commandline -opc)[2..-1]",
      "        switch \"$command $word\"",
    ]
    for entry in entries.dropFirst() {
      lines.append("            case \(fishQuoted(entry.name))")
      lines.append("                set command \(fishQuoted(entry.name))")
    }
    lines += [
      "        end",
      "    end",
      "    test \"$command\" = \"$argv\"",
      "end",
      "complete -c \(name) -f",
    ]
    return lines + entries.flatMap(fishLines)
  }

  private func fishLines(of entry: Entry) -> [String] {
    let start = "complete -c \(root.name) -n \(fishQuoted("__\(root.name)_at \(entry.name)"))"
    var lines = entry.command.subcommands.map { command in
      "\(start) -a \(command.name) -d \(fishQuoted(command.abstract))"
    }
    switch entry.operandCompletion {
    case .nothing: break
    case .file: lines.append("\(start) -F")
    case .folder: lines.append("\(start) -a '(__fish_complete_directories)'")
    case .choices(let choices):
      lines.append("\(start) -a \(fishQuoted(choices.joined(separator: " ")))")
    }
    return lines + entry.options.map { start + fishOption($0) }
  }

  private func fishOption(_ option: OptionDescription) -> String {
    var line = " -l \(option.name)"
    if let short = option.short { line += " -s \(short)" }
    switch option.argument?.completion {
    case nil: break
    case .nothing: line += " -x"
    case .file: line += " -r -F"
    case .folder: line += " -x -a '(__fish_complete_directories)'"
    case .choices(let choices): line += " -x -a \(fishQuoted(choices.joined(separator: " ")))"
    }
    return line + " -d \(fishQuoted(option.help))"
  }

  private func fishQuoted(_ text: String) -> String {
    let escaped = text.reduce(into: "") { result, character in
      if character == "'" || character == "\\" { result += "\\" }
      result.append(character)
    }
    return "'\(escaped)'"
  }
}
