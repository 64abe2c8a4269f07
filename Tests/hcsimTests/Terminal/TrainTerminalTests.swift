import Foundation
import Testing

@Suite(.timeLimit(.minutes(20))) struct `Training at a terminal` {
  private func terminal(_ folder: URL, _ words: [String]) throws -> PseudoTerminal {
    try PseudoTerminal(
      ["train"] + words,
      environment: ["HOME": folder.path, "TERM": "xterm", "PATH": "/usr/bin:/bin"]
    )
  }

  /// What somebody types at a prompt.
  private func answer(_ prompt: String) -> String {
    switch prompt.split(separator: " ").first {
    case "Level": "sen"
    case "How": "70%"
    case "Passages": "1"
    case "Why,": "nobody else changed"
    case "Feedback", "Commit?", "Enter": ""
    default: "2"
    }
  }

  @Test func `asks, shows and keeps`() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let terminal = try terminal(folder, ["practice", "--count", "1"])
    #expect(terminal.prompt() == "Leverage [1-4, - none]> ")
    terminal.type("?\n")
    var prompts: [String] = []
    while let prompt = terminal.prompt() {
      prompts.append(prompt)
      terminal.type(answer(prompt) + "\n")
    }
    #expect(terminal.end() == 0)
    #expect(prompts.first == "Leverage [1-4, - none]> ")
    let vote = prompts.firstIndex { $0.hasPrefix("Vote") }
    #expect(try #require(vote) >= 8)
    #expect(prompts.last == "Enter goes on, c contests> ")
    #expect(terminal.shown.contains("nothing to judge by"))
    #expect(terminal.shown.contains("What the committee made of it"))
    #expect(terminal.shown.contains("\u{1B}[1m"))
    let record = folder.path + "/.local/share/hcsim/training.jsonl"
    let text = try String(contentsOfFile: record, encoding: .utf8)
    #expect(text.contains("\"event\":\"commit\""))
  }

  @Test func `loses nothing to an interrupt or the end of input`() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let first = try terminal(folder, ["practice"])
    #expect(first.prompt() == "Leverage [1-4, - none]> ")
    first.type("2\n")
    #expect(first.prompt() == "Span [1-4, - none]> ")
    first.type("\u{3}")
    #expect(first.end() == 130)
    #expect(first.shown.contains("Saved."))
    let second = try terminal(folder, ["practice"])
    #expect(second.prompt() == "Span [1-4, - none]> ")
    second.type("3\n")
    #expect(second.prompt() == "Depth [1-4, - none]> ")
    second.type("\u{4}")
    #expect(second.end() == 0)
    let third = try terminal(folder, ["practice"])
    #expect(third.prompt() == "Depth [1-4, - none]> ")
    #expect(third.shown.contains("Leverage 2, Span 3"))
    third.type("q\n")
    #expect(third.end() == 0)
  }

  @Test func `leaves the record to one session at a time`() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let first = try terminal(folder, ["practice"])
    #expect(first.prompt() == "Leverage [1-4, - none]> ")
    let second = try terminal(folder, ["practice"])
    #expect(second.end() == 74)
    #expect(second.shown.contains("another session is using it"))
    let removing = try terminal(folder, ["delete", "--yes"])
    #expect(removing.end() == 74)
    #expect(removing.shown.contains("another session is using it"))
    first.type("q\n")
    #expect(first.end() == 0)
    let record = folder.path + "/.local/share/hcsim/training.jsonl"
    #expect(FileManager.default.fileExists(atPath: record))
    #expect(try terminal(folder, ["delete", "--yes"]).end() == 0)
  }

  @Test func `keeps a seat on a panel over an interrupt`() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let words = ["seat", "pushback-fold", "--as", "bar-raiser"]
    let first = try terminal(folder, words)
    #expect(first.question() == "Leverage, 1 to 4 or -: ")
    first.type("2\n")
    #expect(first.question() == "Span, 1 to 4 or -: ")
    first.type("\u{3}")
    #expect(first.end() == 130)
    #expect(first.shown.contains("Saved."))
    let second = try terminal(folder, ["seat"])
    #expect(second.question() == "Span, 1 to 4 or -: ")
    second.type("q\n")
    #expect(second.end() == 0)
  }
}
