import Testing

@testable import hcsim

@Suite struct `The manual` {
  @Test(.enabled(if: installedTool("groff") != nil))
  func `is silent in groff`() async throws {
    let run = try await runScript("hcsim man | groff -mdoc -ww -Tutf8 > page; test -s page")
    #expect(run.status == 0)
    #expect(run.messages.isEmpty)
  }

  @Test(.enabled(if: installedTool("mandoc") != nil))
  func `is sound to mandoc`() async throws {
    let run = try await runScript("hcsim man > page; mandoc -Tlint -Wwarning page")
    #expect(run.lines.isEmpty)
  }

  @Test func `holds every command, option, variable and status`() {
    let text = ManualPage(root: CommandTable.root, date: Release.date).text
    for (path, command) in CommandTable.root.withDescendants().dropFirst() {
      #expect(text.contains(".Ss " + path.dropFirst().joined(separator: " ") + "\n"))
      for option in command.options {
        #expect(text.contains("Fl -\(option.name)"))
        if let name = option.environmentName { #expect(text.contains("Ev \(name)")) }
      }
    }
    for status in ExitStatus.allCases { #expect(text.contains(".It \(status.rawValue)\n")) }
  }

  @Test func `takes no text for a request`() {
    let root = CommandDescription(
      name: "demo",
      abstract: "a \\ demonstration",
      discussion: [".Dl not a macro. 'nor this. Näh."],
      options: CommonOptions.everywhere,
      subcommands: [
        CommandDescription(name: "run", abstract: "run", examples: [.init("demo . Ar", "odd")]) {
          _ in .done
        }
      ]
    )
    let lines = ManualPage(root: root, date: "May 1, 2026").text.split(separator: "\n")
    #expect(lines.contains(".Nd a \\e demonstration"))
    #expect(lines.contains("\\&.Dl not a macro."))
    #expect(lines.contains("\\&'nor this."))
    #expect(lines.contains("N\\[u00E4]h."))
    #expect(lines.contains(".Dl \\&demo \\&\\&. \\&Ar"))
  }
}
