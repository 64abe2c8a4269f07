extension CompletionScript {
  func zsh() -> [String] {
    var lines = ["#compdef \(root.name)", "# made by: \(root.name) completions zsh", ""]
    for entry in entries {
      lines += zshFunction(of: entry) + [""]
    }
    return lines + [
      "if [[ $funcstack[1] == _\(root.name) ]]; then",
      "  _\(root.name) \"$@\"",
      "else",
      "  compdef _\(root.name) \(root.name)",
      "fi",
    ]
  }

  private func zshFunction(of entry: Entry) -> [String] {
    let name = zshName(entry.path)
    var specifications = entry.options.flatMap(zshSpecifications)
    guard !entry.command.subcommands.isEmpty else {
      specifications += entry.command.operands.enumerated().map { index, operand in
        let position = operand.count.isRepeated ? "*" : "\(index + 1)"
        let colon = operand.count.isRequired || operand.count.isRepeated ? ":" : "::"
        let action = zshAction(operand.completion)
        return quoted("\(position)\(colon)\(zshText(operand.placeholder)):\(action)")
      }
      return ["\(name)() {"] + zshCall("_arguments -s -S", specifications) + ["}"]
    }
    specifications += [quoted("1:command:->command"), quoted("*::operand:->operand")]
    var lines = ["\(name)() {", "  local line state", "  local -a commands"]
    lines += zshCall("_arguments -C -s -S", specifications)
    lines += ["  case $state in", "    command)", "      commands=("]
    lines += entry.command.subcommands.map { command in
      "        " + quoted("\(command.name):\(zshText(command.abstract))")
    }
    lines += ["      )", "      _describe command commands"]
    if entry.operandCompletion == .file { lines.append("      _files") }
    lines += ["      ;;", "    operand)", "      case $line[1] in"]
    lines += entry.command.subcommands.map { command in
      "        \(command.name)) \(zshName(entry.path + [command.name])) ;;"
    }
    if entry.operandCompletion == .file { lines.append("        *) _files ;;") }
    return lines + ["      esac", "      ;;", "  esac", "}"]
  }

  private func zshCall(_ call: String, _ specifications: [String]) -> [String] {
    let lines = ["  \(call)"] + specifications.map { "    \($0)" }
    return lines.enumerated().map { $0 < lines.count - 1 ? $1 + " \\" : $1 }
  }

  private func zshSpecifications(of option: OptionDescription) -> [String] {
    let short = option.short.map { "-\($0)" }
    let long = "--" + option.name
    let names = [short, long].compactMap(\.self)
    let excluded = option.isRepeatable ? "*" : "(\(names.joined(separator: " ")))"
    return names.map { name in
      guard let argument = option.argument else {
        return quoted("\(excluded)\(name)[\(zshText(option.help))]")
      }
      let joined = name.hasPrefix("--") ? name + "=" : name + "+"
      let action = zshAction(argument.completion)
      return quoted(
        "\(excluded)\(joined)[\(zshText(option.help))]:\(zshText(argument.placeholder)):\(action)"
      )
    }
  }

  private func zshAction(_ completion: ValueCompletion) -> String {
    switch completion {
    case .nothing: " "
    case .file: "_files"
    case .folder: "_files -/"
    case .choices(let choices): "(\(choices.joined(separator: " ")))"
    }
  }

  private func zshName(_ path: [String]) -> String {
    "_" + path.joined(separator: "_")
  }

  private func zshText(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "[]:\\".contains(character) { result += "\\" }
      result.append(character)
    }
  }
}
