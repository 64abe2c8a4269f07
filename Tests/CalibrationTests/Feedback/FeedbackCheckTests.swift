import Testing

@testable import Calibration

@Suite struct `Feedback that people wrote` {
  private static func check() throws -> FeedbackCheck {
    FeedbackCheck(try #require(ScenarioLibrary().guide()?.value))
  }

  private static func ids(_ text: String, vote: Vote? = nil) throws -> [String] {
    try check().flaws(in: text, vote: vote).map(\.id)
  }

  /// Holds everything that is needed, so that only what is added can be amiss.
  private static let sound = """
    Vote 2, no, at Senior. "The other shops have their own checkouts" is where span stays. \
    One shop that dropped its own would have changed my vote.
    """

  @Test func `is sound with a vote, a level, a quote and what would have changed it`() throws {
    #expect(try Self.ids(Self.sound) == [])
  }

  @Test(arguments: [
    ("She is smart.", "trait"),
    ("An abrasive person.", "trait"),
    ("Lacks executive presence.", "trait"),
    ("Not a fit for us.", "fit"),
    ("I would have a beer with him.", "fit"),
    ("Too young for the role.", "protected"),
    ("Her accent was hard to follow.", "protected"),
    ("Seems to be pregnant.", "protected"),
    ("A great answer.", "vague"),
  ])
  func `is told of words that say nothing about the answers`(text: String, id: String) throws {
    #expect(try Self.ids(Self.sound + " " + text) == [id])
  }

  @Test(arguments: [
    "The smart meter project was hers.",
    "He fixed a race condition.",
    "It was driven by the numbers.",
    "She found product-market fit for the tool.",
    "He said \u{201C}I was too young and too nice\u{201D} of that time.",
    "> we are a smart and friendly bunch",
  ])
  func `is not told of words that mean something else, or are the candidate's`(
    text: String
  ) throws {
    #expect(try Self.ids(Self.sound + "\n\n" + text) == [])
  }

  @Test func `is told what is missing`() throws {
    #expect(try Self.ids("Good.") == ["no-evidence", "no-vote", "no-level", "no-change"])
    #expect(try Self.ids("\"Two words\" at Senior.", vote: .no) == ["no-evidence", "no-change"])
    let withLevel = try Self.check().flaws(in: "x", vote: .no, hasLevel: true)
    #expect(withLevel.map(\.id) == ["no-evidence", "no-change"])
  }

  @Test(arguments: [
    ("No hire for me.", Vote.yes, true),
    ("A strong hire.", .no, true),
    ("A strong hire.", .strongYes, false),
    ("I would not hire, though others might say strong hire.", .no, false),
    ("This meets the bar.", .strongNo, true),
    ("This does not meet the bar.", .strongNo, false),
  ])
  func `is told where the verdict goes against the rating`(
    text: String,
    vote: Vote,
    isAgainst: Bool
  ) throws {
    #expect(try Self.ids(text, vote: vote).contains("contradiction") == isAgainst)
  }

  @Test func `may give its rating in the text`() throws {
    #expect(try Self.ids("Rating: 2/4. A strong hire.").contains("contradiction"))
    #expect(try Self.ids("Vote 4. No hire.").contains("contradiction"))
    #expect(try !Self.ids("Vote 4. A strong hire.").contains("no-vote"))
  }

  @Test func `is told where the words stand`() throws {
    let text = "Vote 2.\nShe’s très smart, they say."
    let flaws = try Self.check().flaws(in: text)
    let flaw = try #require(flaws.first)
    let range = try #require(flaw.range)
    #expect(flaw.words == "smart")
    #expect(String(decoding: Array(text.utf8)[range], as: UTF8.self) == "smart")
  }

  @Test func `survives anything`() throws {
    for text in [
      "", "\"", "\u{201C}", "'", "-", "’", ">", "\n\n", "4/4", "é’é", "smart-", "a\u{2019}",
    ] {
      _ = try Self.ids(text)
    }
  }
}
