import Calibration
import TestSupport
import Testing

@Suite struct `Mistakes in patterns` {
  /// The messages for the small rubric with a pattern in place of one of its own.
  private func messages(_ pattern: String) throws -> [String] {
    let own = "\"changed <plan>\""
    #expect(SmallScenarios.rubric.contains(own))
    let tree = try TemporaryTree([
      "languages/english.yaml": SmallScenarios.language,
      "wordings/words.yaml": SmallScenarios.wording,
    ])
    let source = MarkedSource(SmallScenarios.rubric.replacing(own, with: "\"\(pattern)\""))
    var library = ScenarioLibrary(scenarios: tree.path)
    return source.messages(of: library.rubric(in: source.source).diagnostics)
  }

  @Test(arguments: [
    "▸(wrote|noted|logged ~5 (down|board|log|sheet)", "▸(a|(b", "▸(a|b", "a▸(b",
  ]) func `a parenthesis left open is told where it stands`(pattern: String) throws {
    #expect(try messages(pattern) == ["'(' is never closed"])
  }

  @Test(arguments: ["(a|b)▸)", "a▸)", "▸)"]) func `one too many is told`(pattern: String) throws {
    #expect(try messages(pattern) == ["nothing opens this ')'"])
  }

  @Test func `a group inside a group or a word is none`() throws {
    #expect(
      try messages("(a|b ▸(c|d))") == [
        "a group inside a group; one level of alternatives is allowed"
      ]
    )
    #expect(
      try messages("a▸(b|c) d") == ["'(' begins no group inside a word; put a space before it"]
    )
  }

  @Test(arguments: ["(a|▸)", "(▸|a)", "(a|▸|b)", "a|▸|b", "a▸|", "▸|a", "a ▸| b"])
  func `an alternative may not be empty`(pattern: String) throws {
    #expect(
      try messages(pattern) == ["an alternative is empty; write 'a|b', or '(a b|c)' with spaces"]
    )
  }

  @Test func `nor may a group`() throws {
    #expect(try messages("a (▸)") == ["there is nothing between '(' and ')'"])
  }

  @Test(arguments: [
    "(a)", "*(a|b c)? d", "(a|b)-hour (c)?(d|e)", "!(a|b) c", "( a | b )", "a|b? c",
  ])
  func `groups beside words and marks are taken`(pattern: String) throws {
    #expect(try messages(pattern) == [])
  }
}
