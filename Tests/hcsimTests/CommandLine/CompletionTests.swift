import Foundation
import TestSupport
import Testing

@testable import hcsim

@Suite struct `Completion scripts` {
  @Test(arguments: CompletionScript.Shell.allCases)
  func `name every command and option`(shell: CompletionScript.Shell) async throws {
    let run = try await runProgram(["completions", shell.rawValue])
    #expect(run.status == 0)
    for (path, command) in CommandTable.root.withDescendants() {
      #expect(run.output.contains(path.last ?? ""))
      for option in command.options { #expect(run.output.contains(option.name)) }
    }
  }

  @Test(
    .enabled(if: installedTool("bash") != nil),
    arguments: CompletionScript.Shell.allCases
  )
  func `are valid in their shell where it is installed`(shell: CompletionScript.Shell) async throws
  {
    guard installedTool(shell.rawValue) != nil else { return }
    let run = try await runScript(
      "hcsim completions \(shell.rawValue) > script && \(shell.rawValue) -n script"
    )
    #expect(run.status == 0)
    #expect(run.messages.isEmpty)
  }

  @Test(
    .enabled(if: installedTool("bash") != nil),
    arguments: [
      ("hcsim compl", ["completions"]),
      ("hcsim completions ", ["bash", "zsh", "fish"]),
      ("hcsim man --out", ["--output"]),
      ("hcsim --color = a", ["auto", "always"]),
      ("hcsim man --color n", ["never"]),
      ("hcsim help m", ["man"]),
      ("hcsim man --output x", []),
    ]
  )
  func `complete in bash`(line: String, expected: [String]) async throws {
    let words = line.split(separator: " ", omittingEmptySubsequences: false).joined(
      separator: "' '"
    )
    let run = try await runScript(
      """
      source <(hcsim completions bash)
      COMP_WORDS=('\(words)'); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _hcsim
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    )
    #expect(run.lines == expected)
  }

  @Test(
    .enabled(if: installedTool("fish") != nil),
    arguments: [
      ("hcsim compl", ["completions"]), ("hcsim completions ", ["bash", "fish", "zsh"]),
      ("hcsim help ma", ["man"]),
    ]
  )
  func `complete in fish`(line: String, expected: [String]) async throws {
    let run = try await runScript(
      "fish -c 'hcsim completions fish | source; complete -C \"\(line)\"' | cut -f 1"
    )
    #expect(run.lines == expected)
  }
}
