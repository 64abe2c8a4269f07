import TestSupport
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
    ("Told of \u{201C}a \"late\" launch\u{201D} and is lazy.", "trait"),
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
    "Said: \u{201C}Sales \"lazy\", science \"arrogant\", too young\u{201D} of the launch.",
    "Said: \u{201C}I was too young and too nice\" of that time.",
  ])
  func `is not told of words that mean something else, or are the candidate's`(
    text: String
  ) throws {
    #expect(try Self.ids(Self.sound + "\n\n" + text) == [])
  }

  @Test(arguments: [
    "I would have voted 4 had a second producer written a check.",
    "With one thing measured it would be a 2.",
    "One more team and it would be a 4.",
    "I'd have voted yes with one figure.",
    "I would vote 3 if a team had dropped its own plan.",
    "One baseline would make it a 3.",
    "A named team would lift this to a 3.",
    "It could have been a yes with a number in it.",
    "Show one team that changed course and I'd vote 3.",
    "A second adopter would move me to a 3.",
    "A measured effect is the difference between a 2 and a 3.",
    "One figure away from a 3.",
    "I would reconsider after one measured effect.",
    "This would've been a strong yes with a baseline.",
    "To get a 3, name who else acted on it.",
    "A customer's own words would tip it.",
    "With a second team I\u{2019}d go to a 4.",
  ])
  func `says in many ways what would have changed the vote`(text: String) throws {
    #expect(try !Self.ids(text, vote: .no).contains("no-change"))
  }

  @Test(arguments: [
    "I would vote no.",
    "It would be a long project.",
    "The team would have 4 launches a year.",
    "He became a manager in two years.",
    "The launch moved to a new date.",
    "Unless I misheard, he left early.",
    "For a second team he wrote a list.",
    "She could have been a doctor.",
    "The difference between a plan and a wish was clear.",
    "He would raise it to the board.",
    "The failure makes it a no.",
    "I am between a 2 and a 3.",
    "There is enough here for a 3.",
    "This could be a 3.",
    "I heard no team and I vote 2.",
    "It seems to be a no.",
    "The new date would make it a habit.",
    "I voted 2 and moved on.",
  ])
  func `says nothing of another vote in words like those`(text: String) throws {
    #expect(try Self.ids(text, vote: .no).contains("no-change"))
  }

  @Test(arguments: [
    "She has two small kids at home.",
    "He has a young family.",
    "He is 58 and will retire soon.",
    "He is from Lagos.",
    "He is on a visa and needs sponsorship.",
    "She comes from Brazil.",
    "The candidate is from Poland.",
    "She's 29 and eager.",
    "He is in his fifties.",
    "Her children take much of her time.",
    "He grew up in Hanoi.",
    "A newborn at home explains the gap.",
    "She needs a work permit.",
    "He plans to start a family.",
    "They are from Seoul, originally.",
    "He was born in 1961.",
  ])
  func `is told of what must not enter a decision`(text: String) throws {
    #expect(try Set(Self.ids(Self.sound + " " + text)) == ["protected"])
  }

  @Test(arguments: [
    "The number is from Finance.",
    "The figure comes from Marketing.",
    "She is from Finance.",
    "He comes from the platform team.",
    "She is from Apple and knows hardware.",
    "He is from a rival.",
    "She is 20 minutes into the story by then.",
    "He is 30 percent over his own estimate.",
    "The app is for young children.",
    "The team will retire the old service.",
    "He will retire the old service.",
    "The project needs sponsorship from the board.",
    "The Visa card rollout was hers.",
    "The quote is from Lagos.",
    "It is from October.",
    "The family of services grew.",
    "He is 3 for 3 on launches.",
    "He comes from the Payments team.",
    "She is from Payments team B.",
  ])
  func `may say where a number or a plan comes from, and how long things take`(
    text: String
  ) throws {
    #expect(try Self.ids(Self.sound + " " + text) == [])
  }

  @Test func `has in its guide only words in angle brackets that stand for something`() throws {
    let text = """
      kind: guide
      id: feedback
      title: Small
      faults:
        - {id: age, title: an age, cure: leave it out, phrases: [is <age>, is <agee>]}
      evidence: {title: no words, cure: quote, words: 3}
      level: {title: no level, cure: name it, phrases: [staff]}
      vote: {title: no vote, cure: vote}
      change: {title: no change, cure: name it, phrases: [would be a <vote>, from <place>]}
      verdicts: {title: against, cure: decide, for: [a yes], against: [a no], ratings: [vote]}
      """
    let tree = try TemporaryTree(["guides/feedback.yaml": text])
    let loaded = try #require(ScenarioLibrary(scenarios: tree.path).guide())
    let allowed = "allowed: <vote>, <age>, <name>"
    #expect(
      loaded.diagnostics.map(\.message) == [
        "unknown value '<agee>'; did you mean '<age>'?; \(allowed)",
        "unknown value '<place>'; \(allowed)",
      ]
    )
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
