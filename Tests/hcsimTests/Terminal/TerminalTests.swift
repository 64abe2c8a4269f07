import Testing

@testable import hcsim

@Suite struct `A terminal` {
  private func terminal(
    isTerminal: Bool = true,
    columns: Int? = nil,
    _ variables: [String: String] = [:]
  ) -> Terminal {
    Terminal(
      isOutputTerminal: isTerminal,
      isErrorTerminal: isTerminal,
      columns: columns,
      environment: Environment(variables)
    )
  }

  @Test func `is coloured unless somebody objects`() {
    #expect(terminal(["TERM": "xterm"]).usesColor(.auto))
    #expect(!terminal(["NO_COLOR": "1"]).usesColor(.auto))
    #expect(terminal(["NO_COLOR": ""]).usesColor(.auto))
    #expect(!terminal(["TERM": "dumb"]).usesColor(.auto))
    #expect(!terminal(isTerminal: false).usesColor(.auto))
  }

  @Test func `obeys the command line before the environment`() {
    #expect(terminal(isTerminal: false, ["NO_COLOR": "1"]).usesColor(.always))
    #expect(!terminal().usesColor(.never))
  }

  @Test(arguments: [
    (nil, nil, 80), (100, nil, 100), (100, "60", 60), (100, "x", 100), (100, "0", 100),
    (nil, "-5", 80), (5000, nil, 1000),
  ])
  func `has a width`(columns: Int?, variable: String?, expected: Int) {
    let variables = variable.map { ["COLUMNS": $0] } ?? [:]
    #expect(terminal(columns: columns, variables).width == expected)
  }

  @Test func `is out of the way when results go to a file`() {
    let redirected = terminal(columns: 200).redirected()
    #expect(!redirected.usesColor(.auto))
    #expect(redirected.width == Terminal.usualWidth)
    #expect(redirected.isErrorTerminal)
  }

  @Test(.enabled(if: installedTool("script") != nil))
  func `sees colours and its own width`() async throws {
    let run = try await runScript(
      "script -qec 'stty cols 50; hcsim --help; NO_COLOR=1 hcsim man --help' /dev/null",
      environment: ["TERM": "xterm"]
    )
    let lines = run.output.split(whereSeparator: \.isNewline)
    #expect(lines.contains("\u{1B}[1mUsage\u{1B}[0m"))
    #expect(lines.contains("Usage"))
    #expect(lines.filter { !$0.contains("\u{1B}") && $0.count > 50 }.isEmpty)
  }

  @Test func `is not coloured in a pipe unless asked`() async throws {
    let piped = try await runProgram(["--help"], environment: ["TERM": "xterm"])
    #expect(!piped.output.contains("\u{1B}"))
    let asked = try await runProgram(["--help", "--color=always"], environment: ["NO_COLOR": "1"])
    #expect(asked.output.contains("\u{1B}[1mUsage\u{1B}[0m"))
    let plain = try await runProgram(["--help", "--color=always", "--plain"])
    #expect(!plain.output.contains("\u{1B}"))
  }
}
