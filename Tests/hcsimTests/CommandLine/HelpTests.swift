import Calibration
import TestSupport
import Testing

@testable import hcsim

@Suite struct `Help` {
  static let paths = CommandTable.root.withDescendants().map { Array($0.path.dropFirst()) }

  @Test(arguments: paths)
  func `of every command is as recorded`(path: [String]) async throws {
    let run = try await runProgram(path + ["--help"])
    let name = (["help"] + path).joined(separator: "-") + ".txt"
    let expected = try Golden(name).lines(recording: run.output)
    #expect(Golden.lines(of: run.output) == expected)
    #expect(run.status == 0)
    #expect(run.messages.isEmpty)
  }

  @Test(arguments: paths)
  func `is the same by the help command`(path: [String]) async throws {
    let byCommand = try await runProgram(["help"] + path)
    let byOption = try await runProgram(path + ["-h"])
    #expect(Golden.lines(of: byCommand.output) == Golden.lines(of: byOption.output))
  }

  @Test func `fits the width`() async throws {
    let run = try await runProgram(["--help", "--width", "40"])
    let wider = run.lines.filter { DisplayWidth.columns(of: $0) > 40 }
    #expect(wider.isEmpty)
  }

  @Test func `is written in one style`() {
    for (path, command) in CommandTable.root.withDescendants() {
      for text in [command.abstract] + command.options.map(\.help) + command.operands.map(\.help) {
        #expect(!text.isEmpty && !text.hasSuffix("."), "\(path): \(text)")
        let first = text.prefix(1)
        let isName = text.prefix(2) == text.prefix(2).uppercased()
        #expect(first == first.lowercased() || isName, "\(path): \(text)")
      }
      for paragraph in command.discussion {
        #expect(paragraph.hasSuffix("."), "\(path): \(paragraph)")
      }
    }
  }

  @Test func `names no option twice in one command`() {
    for (path, command) in CommandTable.root.withDescendants() {
      let inherited = path.count > 1 ? CommandTable.root.options : []
      let options = command.options + inherited
      #expect(Set(options.map(\.name)).count == options.count, "\(path)")
      let shorts = options.compactMap(\.short)
      #expect(Set(shorts).count == shorts.count, "\(path)")
    }
  }
}
