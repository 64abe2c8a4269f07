extension CompletionScript {
  func bash() -> [String] {
    let name = root.name
    var lines = [
      "# bash completion for \(name); made by: \(name) completions bash",
      "_\(name)() {",
      "  local current=\"${COMP_WORDS[COMP_CWORD]}\" previous=\"\" option=\"\" command=\(name)",
      "  local index word choices=\"\"",
      "  COMPREPLY=()",
      "  for ((index = 1; index < COMP_CWORD; index++)); do",
      "    word=\"${COMP_WORDS[index]}\"",
      "    case \"$command $word\" in",
    ]
    for entry in entries.dropFirst() {
      let parent = entry.path.dropLast().joined(separator: " ")
      let last = entry.path.last ?? ""
      lines.append("      \(quoted("\(parent) \(last)"))) command=\(quoted(entry.name)) ;;")
    }
    lines += [
      "    esac",
      "  done",
      "  previous=\"${COMP_WORDS[COMP_CWORD - 1]}\"",
      "  if [[ $current == '=' ]]; then",
      "    option=\"$previous\" current=\"\"",
      "  elif [[ $previous == '=' ]]; then",
      "    option=\"${COMP_WORDS[COMP_CWORD - 2]}\"",
      "  else",
      "    option=\"$previous\"",
      "  fi",
      "  case \"$command:$option\" in",
    ]
    lines += entries.flatMap { entry in
      entry.options.compactMap { bashValue(of: $0, in: entry) }
    }
    lines += ["  esac", "  if [[ $current == -* ]]; then", "    case \"$command\" in"]
    for entry in entries {
      let names = entry.options.map { "--" + $0.name }.joined(separator: " ")
      lines.append("      \(quoted(entry.name))) choices=\(quoted(names)) ;;")
    }
    lines += ["    esac", "  else", "    case \"$command\" in"]
    lines += entries.compactMap(bashOperands)
    lines += [
      "    esac",
      "  fi",
      "  COMPREPLY=($(compgen -W \"$choices\" -- \"$current\"))",
      "}",
      "complete -o bashdefault -o default -F _\(name) \(name)",
    ]
    return lines
  }

  private func bashValue(of option: OptionDescription, in entry: Entry) -> String? {
    guard let argument = option.argument else { return nil }
    let names = ["--" + option.name] + (option.short.map { ["-\($0)"] } ?? [])
    let patterns = names.map { quoted("\(entry.name):\($0)") }.joined(separator: " | ")
    switch argument.completion {
    case .choices(let choices):
      let words = quoted(choices.joined(separator: " "))
      return "    \(patterns)) COMPREPLY=($(compgen -W \(words) -- \"$current\")); return ;;"
    case .folder:
      return
        "    \(patterns)) local IFS=$'\\n'; COMPREPLY=($(compgen -d -- \"$current\")); return ;;"
    case .file, .nothing:
      return "    \(patterns)) return ;;"
    }
  }

  private func bashOperands(_ entry: Entry) -> String? {
    var words = entry.command.subcommands.map(\.name)
    if case .choices(let choices) = entry.operandCompletion { words += choices }
    guard !words.isEmpty else { return nil }
    return "      \(quoted(entry.name))) choices=\(quoted(words.joined(separator: " "))) ;;"
  }
}
