import Calibration
import Foundation
import TestSupport
import Testing

@testable import hcsim

@Suite(
  .serialized,
  .enabled(if: Browser.installed != nil, "no browser is installed"),
  .timeLimit(.minutes(20))
) struct `Training in a browser` {
  private static let pool = ShippedExercises.pool

  /// A page in a folder of its own, open in a browser.
  private func open(
    _ words: [String] = [],
    _ body: (Browser, URL) async throws -> Void
  ) async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let written = runInProcess(["train", "--html", folder.path + "/page.html"] + words)
    try #require(written.status == 0, "\(written.messages)")
    let browser = try Browser()
    defer { browser.close() }
    try browser.open(folder.appendingPathComponent("page.html"))
    try await body(browser, folder)
  }

  /// What somebody answers at a place of a round, different from place to place.
  private struct Answers {
    let place: Int
    var vote: Int { 1 + place * 3 % 4 }
    var level: String { ["staff", "senior", "below-senior"][place % 3] }
    var confidence: Int { 50 + place * 2 }
    var evidence: Int { 1 + place % 2 }
    func rating(_ criterion: Int) -> Int? {
      (place + criterion) % 5 == 4 ? nil : 1 + (place + criterion) % 4
    }
  }

  private func clickBallot(_ answers: Answers, _ browser: Browser) throws {
    let exercise = try exercise(in: browser)
    for (place, criterion) in Self.asked(exercise).enumerated() {
      let rating = answers.rating(place).map(String.init) ?? "-"
      try browser.click("#rating-\(criterion.id) input[value='\(rating)']")
    }
    try browser.click("#vote input[value='\(answers.vote)']")
    try browser.click("#level input[value='\(answers.level)']")
    try browser.click("#confidence")
    try browser.type(String(answers.confidence))
    try browser.click("input[name=evidence][value='\(answers.evidence)']")
    try browser.click("#reason")
    try browser.type("because of \(answers.place)")
  }

  /// The exercise whose ballot is open.
  private func exercise(in browser: Browser) throws -> Exercise {
    let id = try browser.value("store.record.rounds.at(-1).draft?.exercise")
    return try #require(Self.pool.exercise(id))
  }

  private static func asked(_ exercise: Exercise) -> [Criterion] {
    pool.rubric.criteria.filter { $0.applies != .afterChallenge || exercise.text.pushback != nil }
  }

  @Test func `comes to the score of the same answers at a terminal`() async throws {
    try await open { browser, folder in
      #expect(try browser.value("performance.getEntriesByType('resource').length") == "0")
      try browser.click("[data-stage=qualify]")
      try browser.click("#begin")
      var lines: [String] = []
      for place in 0..<20 {
        let answers = Answers(place: place)
        let exercise = try exercise(in: browser)
        let ratings = Self.asked(exercise).indices.map {
          answers.rating($0).map(String.init) ?? "-"
        }
        lines += [ratings.joined(separator: " "), "\(answers.vote)", answers.level]
        lines += ["\(answers.confidence)", "\(answers.evidence)", "because of \(place)", ""]
        try clickBallot(answers, browser)
        #expect(!(try browser.value("view.textContent")).contains("Raters of the committee"))
        try browser.click("#commit")
      }
      #expect(try browser.value("document.activeElement.textContent") == "Qualify is done")
      try browser.click("#save")
      let file = browser.downloads.appendingPathComponent("training.jsonl")
      try browser.wait { FileManager.default.fileExists(atPath: file.path) }
      try Data(lines.map { $0 + "\n" }.joined().utf8)
        .write(to: folder.appendingPathComponent("answers.txt"))
      let scores = try scores(
        [["import", file.path], ["qualify", "--seed", "1", "--answers-from", "answers.txt"]],
        folder
      )
      #expect(scores[0] == scores[1])
      #expect(scores[0].contains("\"exercises\":20"))
    }
  }

  /// What the records come to that commands make.
  private func scores(_ commands: [[String]], _ folder: URL) throws -> [String] {
    try commands.enumerated().map { place, words in
      let record = folder.path + "/record-\(place).jsonl"
      var words = words
      if words.last == "answers.txt" { words[words.count - 1] = folder.path + "/answers.txt" }
      let run = runInProcess(["train", "--record", record] + words)
      #expect(run.status == 0, "\(run.messages)")
      let history = runInProcess(["train", "--record", record, "history", "-f", "json"])
      let value = try JSONReader.read(SourceText(name: "history", text: history.output))
      let sets = value["qualifications"]?.array?.first?["sets"] ?? .null
      return JSONValue.object(["score": value["score"] ?? .null, "sets": sets]).compact
    }
  }

  /// Goes from control to control with the keyboard alone, and answers each.
  private func tabThroughBallot(_ feedback: String, _ browser: Browser) throws {
    for _ in 0..<120 {
      try browser.press("Tab")
      let control = try browser.value(
        "((a) => [a.tagName, a.type, a.id || a.name, a.checked, a.value].join('|'))"
          + "(document.activeElement)"
      )
      let parts = control.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      switch (parts[0], parts.count > 1 ? parts[1] : "") {
      case ("INPUT", "radio"):
        try browser.press(" ")
        try browser.press("ArrowRight")
      case ("INPUT", "checkbox"):
        if parts[2] == "evidence", parts[4] == "2" { try browser.press(" ") }
      case ("INPUT", "number"): try browser.type("60")
      case ("INPUT", "text"): try browser.type("nobody else changed")
      case ("TEXTAREA", _): try browser.type(feedback)
      case ("BUTTON", "submit"):
        try browser.press("Enter")
        return
      default: break
      }
    }
  }

  @Test func `is usable with the keyboard alone, and shows what the terminal shows`() async throws {
    try await open { browser, folder in
      try browser.click("[data-stage=practice]")
      try browser.press("Tab")
      try browser.press("Enter")
      let exercise = try exercise(in: browser)
      let feedback = "Smart person, \u{201C}no quote\u{201D}. Definitely a strong hire."
      try tabThroughBallot(feedback, browser)
      let title = try browser.value("document.activeElement.textContent")
      #expect(title == "What the committee made of it")
      let file = folder.appendingPathComponent("record.jsonl")
      try Data(try browser.value("store.record.text").utf8).write(to: file)
      let record = try TrainingRecord.read(Array(try Data(contentsOf: file))).record
      let attempt = try #require(record.attempts.first)
      #expect(attempt.vote == .no && attempt.confidence == 60 && attempt.evidence == [2])
      #expect(attempt.feedback == feedback)
      let shown = try browser.value("view.textContent")
      let reveal = Reveal(exercise, attempt, rubric: Self.pool.rubric)
      for case .paragraph(let text) in RevealReport(reveal).blocks {
        #expect(shown.contains(text.plainText), "\(text.plainText)")
      }
      for evidence in reveal.found { #expect(shown.contains("Seen: \(evidence.title)")) }
      for evidence in reveal.missed { #expect(shown.contains("Missed: \(evidence.title)")) }
      try contest(browser)
      try browser.reload()
      #expect(try browser.value("store.record.attempts.length") == "1")
      #expect(try browser.value("store.record.contests[0].reason") == "The tool is used.")
    }
  }

  private func contest(_ browser: Browser) throws {
    try browser.click("#contest")
    try browser.type("The tool is used.")
    try browser.press("Enter")
    #expect(try browser.value("view.textContent").contains("Noted, with your reason"))
  }

  @Test func `takes entries back, and says what is missing`() async throws {
    try await open { browser, _ in
      try browser.click("[data-stage=practice]")
      try browser.click("#begin")
      try browser.click("#commit")
      let alert = "document.getElementById('alert').textContent"
      #expect(try browser.value(alert).hasPrefix("Before you commit: Leverage, "))
      #expect(try browser.value("document.activeElement.name") == "rating-leverage")
      #expect(try browser.value("document.querySelector('#vote').disabled") == "true")
      try clickBallot(Answers(place: 0), browser)
      try browser.click("#vote input[value='4']")
      try browser.click("#undo")
      try browser.click("#undo")
      let said = "store.record.rounds[0].draft.entries.map(stepOf).join()"
      #expect(!(try browser.value(said)).contains("reason"))
      #expect(!(try browser.value(said)).contains("vote"))
      #expect(try browser.value("document.querySelectorAll('#vote :checked').length") == "0")
      try browser.reload()
      try browser.click("#begin")
      #expect(try browser.value("document.getElementById('confidence').value") == "50")
    }
  }

  @Test func `leaves alone what another tab wrote, and what it cannot read`() async throws {
    try await open { browser, _ in
      try browser.click("[data-stage=practice]")
      try browser.click("#begin")
      _ = try browser.value(
        "localStorage.setItem('hcsim.training', localStorage.getItem('hcsim.training') + 'x')"
      )
      try browser.click("#rating-span input")
      let alert = "document.getElementById('alert').textContent"
      try browser.click("[data-stage=monitor]")
      #expect(try browser.value(alert).hasPrefix("Another tab went on"))
      _ = try browser.value("localStorage.setItem('hcsim.training', 'candidate,rater\\n')")
      try browser.reload()
      #expect(try browser.value(alert).contains("cannot be read, and is left alone"))
      #expect(try browser.value("localStorage.getItem('hcsim.training')") == "candidate,rater\n")
      try browser.click("#delete")
      try browser.click("#delete-yes")
      #expect(try browser.value("localStorage.getItem('hcsim.training')") == "")
    }
  }

  @Test func `reads written feedback for the same faults`() async throws {
    let guide = try #require(ScenarioLibrary().guide()?.value)
    let texts =
      HostileText.all + [
        "Smart, \u{201C}really quite smart here\u{201D}, and driven by data; a definite no hire.",
        "> quoted smart\nI\u{2019}d hire. She\u{2019}s a rock star \u{2014} strong yes!",
        "Strong hire. What would have changed my vote: one number. \"Two teams dropped theirs\".",
        "\u{201E}So sehr gut gemacht\u{201D} \u{E9}lite culture fit, gut feeling; didn't, couldn't.",
        "No hire.\n\n\"open quote never closed and bossy\n\nbossy", "very   smart",
        "Smart-ass; -smart-",
        "He is from Lagos, she is from Finance, he is from lagos.",
        "She\u{2019}s 58, he is 58 minutes late, she is 15, he is 90.",
        "They are from \u{C9}vora. She needs sponsorship from the board. With one it would be a 2.",
        "\u{1F600}smart\u{1F600} smart\u{1F600} nice", "",
      ]
    try await open { browser, _ in
      for text in texts {
        for vote in Vote.allCases {
          let flaws = FeedbackCheck(guide).flaws(in: text, vote: vote, hasLevel: true)
          let expected = flaws.map { "\($0.id):\($0.words ?? "")" }.joined(separator: "\n")
          let literal = JSONValue.string(text).compact
          let found = try browser.value(
            "feedbackFlaws(\(literal), \(vote.rawValue)).map((f) => f.id + ':' + f.words).join('\\n')"
          )
          #expect(found == expected, "\(text)")
        }
      }
    }
  }

  @Test func `shows hostile text as text`() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let text = "<b>bold</b> </script><script>window.hostile = 1</script> \u{2028} &amp;"
    let quoted = JSONValue.string(text).compact
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("exercises"),
      withIntermediateDirectories: true
    )
    let yaml =
      "kind: exercise\nid: hostile\ntitle: \(quoted)\nuse: practice\n"
      + "question: \(quoted)\nanswer: \(quoted)\nvotes: {\"2\": 3}\nnotes: \(quoted)\n"
    try yaml.write(
      to: folder.appendingPathComponent("exercises/hostile.yaml"),
      atomically: true,
      encoding: .utf8
    )
    try await open(["--scenarios", folder.path]) { browser, _ in
      _ = try browser.value(
        "view.replaceChildren(...exerciseText(exercises.get('hostile')), "
          + "...notesOf(exercises.get('hostile')))"
      )
      #expect(try browser.value("document.scripts.length") == "2")
      #expect(try browser.value("view.querySelectorAll('b').length") == "0")
      #expect(try browser.value("window.hostile") == "undefined")
      #expect(try browser.value("view.textContent").contains("<b>bold</b> </script>"))
    }
  }
}
