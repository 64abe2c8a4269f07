import Testing

@testable import hcsim

@Suite struct `A command line` {
  private enum Mode: String, CaseIterable {
    case fast
    case thorough
  }

  private static let mode = Option<Mode?>.choice(
    "mode",
    "m",
    placeholder: "MODE",
    of: Mode.allCases,
    help: "how",
    environmentName: "DEMO_MODE"
  ).defaulting(to: Mode.fast)
  private static let runs = Option<Int?>.integer("runs", "r", in: 1...100, help: "how many")
  private static let share = Option<Double?>.number("share", in: 0...1, help: "how much")
  private static let only = Option<[String]>.texts("only", placeholder: "ID", help: "which")
  private static let loud = Option<Bool>.flag("loud", "l", help: "noise")
  private static let slow = Option<Bool>.flag("slow", "s", help: "patience")

  private static let root = CommandDescription(
    name: "demo",
    abstract: "a demonstration",
    options: CommonOptions.everywhere,
    subcommands: [
      CommandDescription(
        name: "play",
        abstract: "play it",
        operands: [OperandDescription("FILE", .any, help: "what")],
        options: [
          mode.description, runs.description, share.description, only.description,
          loud.description, slow.description,
        ],
        subcommands: [
          CommandDescription(name: "history", abstract: "what was played") { _ in .done }
        ]
      ) { _ in .done },
      CommandDescription(
        name: "tune",
        abstract: "tune it",
        subcommands: [
          CommandDescription(
            name: "strings",
            abstract: "the strings",
            operands: [
              OperandDescription("KEY", help: "which"), OperandDescription("BY", help: ""),
            ]
          ) { _ in .done }
        ]
      ),
    ]
  )

  private func parse(
    _ words: String...,
    environment: [String: String] = [:]
  ) throws(UsageError) -> CommandLineParser.Invocation {
    try CommandLineParser(root: Self.root, environment: Environment(environment)).parse(words)
  }

  private func message(_ words: String..., environment: [String: String] = [:]) -> String? {
    do throws(UsageError) {
      _ = try CommandLineParser(root: Self.root, environment: Environment(environment))
        .parse(words)
      return nil
    } catch {
      return error.path.joined(separator: " ") + ": " + error.message
    }
  }

  @Test func `gives options their types`() throws {
    let arguments = try parse(
      "play",
      "--mode",
      "thorough",
      "--runs=7",
      "--share",
      "0.25",
      "--only",
      "a",
      "--only=b",
      "--loud",
      "x",
      "y"
    ).arguments
    #expect(arguments[Self.mode] == .thorough)
    #expect(arguments[Self.runs] == 7)
    #expect(arguments[Self.share] == 0.25)
    #expect(arguments[Self.only] == ["a", "b"])
    #expect(arguments[Self.loud])
    #expect(!arguments[Self.slow])
    #expect(arguments.operands == ["x", "y"])
  }

  @Test func `leaves what is not given at its default`() throws {
    let arguments = try parse("play").arguments
    #expect(arguments[Self.mode] == .fast)
    #expect(arguments[Self.runs] == nil)
    #expect(arguments[Self.only].isEmpty)
    #expect(!arguments.has(Self.mode))
  }

  @Test(arguments: [["-ls", "-r7"], ["-lsr", "7"], ["-l", "-s", "-r", "7"], ["-lsr7"]])
  func `takes short options apart and together`(words: [String]) throws {
    let parser = CommandLineParser(root: Self.root, environment: Environment([:]))
    let arguments = try parser.parse(["play"] + words).arguments
    #expect(arguments[Self.loud])
    #expect(arguments[Self.slow])
    #expect(arguments[Self.runs] == 7)
  }

  @Test func `takes one value of an option that counts once`() throws {
    #expect(try parse("play", "-r", "2", "--runs=2").arguments[Self.runs] == 2)
    #expect(
      message("play", "-r", "1", "--runs=2")
        == "demo play: option '--runs' counts once: '1' or '2'"
    )
    #expect(try parse("play", "-l", "--loud").arguments[Self.loud])
  }

  @Test func `takes values that look like options behind an equals sign`() throws {
    let arguments = try parse("play", "--only=--loud", "--only=a=b").arguments
    #expect(arguments[Self.only] == ["--loud", "a=b"])
    #expect(!arguments[Self.loud])
  }

  @Test func `ends options at two dashes and takes one dash for standard input`() throws {
    let arguments = try parse("play", "-", "--loud", "--", "--slow", "history").arguments
    #expect(arguments.operands == ["-", "--slow", "history"])
    #expect(arguments[Self.loud])
    #expect(!arguments[Self.slow])
  }

  @Test func `finds nested commands`() throws {
    #expect(try parse("play", "history").path == ["demo", "play", "history"])
    #expect(try parse("play", "song", "history").path == ["demo", "play"])
    #expect(try parse("tune", "strings", "E", "2").path == ["demo", "tune", "strings"])
  }

  @Test func `takes options of the program before and after the command`() throws {
    #expect(try parse("--plain", "play").arguments[CommonOptions.plain])
    #expect(try parse("play", "--plain").arguments[CommonOptions.plain])
  }

  @Test func `puts itself before the environment`() throws {
    let environment = ["DEMO_MODE": "thorough"]
    #expect(try parse("play", environment: environment).arguments[Self.mode] == .thorough)
    let both = try parse("play", "--mode=fast", environment: environment)
    #expect(both.arguments[Self.mode] == .fast)
    #expect(try parse("play", environment: ["DEMO_MODE": ""]).arguments[Self.mode] == .fast)
  }

  @Test func `asks for help at every level, whatever is missing`() throws {
    for words in [
      ["-h"], ["tune", "--help"], ["tune", "strings", "-h"], ["play", "-lh", "--bad"],
    ] {
      let parser = CommandLineParser(root: Self.root, environment: Environment([:]))
      guard case .help = try parser.parse(words).request else {
        Issue.record("\(words) does not ask for help")
        continue
      }
    }
  }

  @Test func `says what is wrong and what may be meant`() {
    let wrong: [(String?, String)] = [
      (message("plya"), "demo: unknown command 'plya'; did you mean 'play'?"),
      (message("zzzzz"), "demo: unknown command 'zzzzz'"),
      (message(), "demo: missing command: one of play, tune"),
      (message("tune"), "demo tune: missing command: one of strings"),
      (message("tune", "string"), "demo tune: unknown command 'string'; did you mean 'strings'?"),
      (message("tune", "strings", "E"), "demo tune strings: missing BY"),
      (message("tune", "strings", "E", "2", "3"), "demo tune strings: unexpected operand '3'"),
      (message("play", "--lod"), "demo play: unknown option '--lod'; did you mean '--loud'?"),
      (message("play", "-lx"), "demo play: unknown option '-x'"),
      (message("play", "--runs"), "demo play: option '--runs' needs a value: N"),
      (message("play", "--runs", "--loud"), "demo play: option '--runs' needs a value: N"),
      (message("play", "-r", "--", "7"), "demo play: option '-r' needs a value: N"),
      (message("play", "--loud=yes"), "demo play: option '--loud' takes no value"),
      (
        message("play", "--runs=0"),
        "demo play: option '--runs': '0' is not a whole number from 1 to 100"
      ),
      (
        message("play", "--share=nan"),
        "demo play: option '--share': 'nan' is not a number from 0.0 to 1.0"
      ),
      (
        message("play", "-m", "fats"),
        "demo play: option '-m': 'fats' is not one of fast, thorough; did you mean 'fast'?"
      ),
      (
        message("play", "-m", "tho"),
        "demo play: option '-m': 'tho' is not one of fast, thorough; did you mean 'thorough'?"
      ),
      (
        message("play", environment: ["DEMO_MODE": "slow"]),
        "demo play: DEMO_MODE: 'slow' is not one of fast, thorough"
      ),
      (message("\u{1B}[2J"), "demo: unknown command '<U+001B>[2J'"),
    ]
    for (message, expected) in wrong { #expect(message == expected) }
  }
}
