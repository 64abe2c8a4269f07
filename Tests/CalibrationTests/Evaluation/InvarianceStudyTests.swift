import Testing

@testable import Calibration

@Suite struct `A study of invariance` {
  private static let answers = [
    AnswerRecord(
      id: "registry",
      text: AnswerText(
        answer:
          "I started a registry of decisions. Three other teams took it up without being asked. "
          + "Finance dropped a launch after reading it, and it goes on without me."
      )
    ),
    AnswerRecord(
      id: "nights",
      text: AnswerText(
        answer:
          "I worked nights on the launch. Maria said she liked it. I shipped it all by myself."
      )
    ),
    AnswerRecord(
      id: "challenged",
      text: AnswerText(
        answer: "We would move the cut-off to noon. Two wards wanted that.",
        pushback: "The vans are full at noon.",
        response: "Then I drop it. You know the vans better than I do."
      )
    ),
  ]

  private static func study(jobs: Int = 1) throws -> InvarianceStudy {
    var library = ScenarioLibrary()
    let standard = try #require(library.rubric("staff-pm").value)
    var study = InvarianceStudy(standard, jobs: jobs)
    study.add(answers)
    return study
  }

  @Test func `counts the same on any number of threads`() throws {
    let one = try Self.study()
    let two = try Self.study(jobs: 2)
    #expect(one.count == 3)
    #expect(one.edits == two.edits)
    #expect(one.retractions == two.retractions)
    #expect(one.edits.contains { $0.name == "with names swapped" && $0.variants == 1 })
  }

  @Test func `counts by signal what became of findings taken back`() throws {
    let study = try Self.study()
    #expect(study.retractions.contains { $0.kept > 0 })
    #expect(study.retractions.contains { $0.gone > 0 })
    for tally in study.retractions {
      #expect(tally.signals.values.reduce(0) { $0 + $1.tried } == tally.tried)
      #expect(tally.signals.values.reduce(0) { $0 + $1.kept } == tally.kept)
      #expect(tally.signals.values.allSatisfy { $0.kept <= $0.tried && $0.tried > 0 })
    }
  }

  @Test func `gives what is no answer the lowest vote`() throws {
    let study = try Self.study()
    #expect(study.nonAnswers.count > 5)
    for reading in study.nonAnswers { #expect(reading.vote == .strongNo, "\(reading.name)") }
    let foreign = study.nonAnswers.filter { $0.unreadable == .foreign }.map(\.name)
    #expect(foreign.contains("German"))
    #expect(foreign.contains("Spanish"))
    #expect(study.nonAnswers.first { $0.name == "nothing" }?.unreadable == .blank)
  }

  @Test func `leaves votes, ratings and findings where only who somebody is differs`()
    throws
  {
    let study = try Self.study()
    for slot in ["name", "pronoun", "age", "place", "school", "employer"] {
      let tally = try #require(study.edits.first { $0.name == "introduced with another \(slot)" })
      #expect(tally.variants > 0)
      #expect(tally.breaches == 0, "\(slot)")
    }
  }
}

@Suite struct `An edit of whole answers` {
  private let seen = SeenAnswer(
    text: AnswerText(answer: "One came. Two left. Three stayed."),
    place: 4,
    sentences: [0..<10, 10..<20, 20..<33],
    reading: AnswerReading(
      findings: [Finding(signal: 0, evidence: 1, strength: 0.7, contributions: [], range: 12..<16)],
      undertone: [],
      theta: [],
      expectedRatings: [],
      ratings: [],
      mean: 1,
      vote: .no,
      level: .senior,
      headline: 0
    )
  )

  @Test func `introduces with two texts that differ in one slot`() throws {
    var variants = WordVariants()
    variants.introductions = ["I am {name}, {age}.", "At {place} then."]
    variants.slots = [.init("name", ["Tom", "Wei", "Amara"]), .init("age", ["34", "60"])]
    let edit = try #require(IntroductionEdit(variants.slots[0], variants))
    let edits = edit.edits(of: seen)
    #expect(
      edits.map(\.base?.answer) == Array(repeating: "I am Tom, 34. " + seen.text.answer, count: 2)
    )
    #expect(
      Set(edits.map(\.text.answer)) == [
        "I am Wei, 34. " + seen.text.answer, "I am Amara, 34. " + seen.text.answer,
      ]
    )
    #expect(IntroductionEdit(.init("school", ["A", "B"]), variants) == nil)
  }

  @Test func `repeats the sentence that a finding in favour quotes`() {
    let best = RepetitionEdit(part: .bestSentence, directions: [.for])
    #expect(
      best.edits(of: seen).map(\.text.answer)
        == ["One came. Two left. Three stayed. Two left. Two left. Two left."]
    )
    #expect(RepetitionEdit(part: .bestSentence, directions: [.against]).edits(of: seen).isEmpty)
  }

  @Test func `shuffles alike with the same seed`() {
    let edit = SentenceOrderEdit(way: .shuffled, random: CounterRandom(seed: 3))
    #expect(edit.edits(of: seen).map(\.text) == edit.edits(of: seen).map(\.text))
    let first = SentenceOrderEdit(way: .neighbours, random: CounterRandom(seed: 3))
    #expect(first.edits(of: seen).map(\.text.answer) == ["Two left. One came. Three stayed."])
  }

  @Test func `fills every second sentence`() {
    let edit = FillerEdit(fillers: ["um,", "well,"])
    #expect(
      edit.edits(of: seen).map(\.text.answer) == ["um, One came. Two left. um, Three stayed."]
    )
  }

  @Test func `adds an example of what is not shown yet`() {
    let sources = [
      AddedEvidenceEdit.Source(signal: 0, texts: ["Shown."]),
      AddedEvidenceEdit.Source(signal: 2, texts: ["New."]),
    ]
    let edits = AddedEvidenceEdit(sources: sources).edits(of: seen)
    #expect(edits.map(\.text.answer) == [seen.text.answer + " New."])
  }
}

@Suite struct `A tally of edits` {
  private func label(_ vote: Vote, _ ratings: [Int?] = [2], _ findings: [Int] = []) -> AnswerLabel {
    AnswerLabel(vote: vote, level: nil, ratings: ratings, findings: findings, headlines: [])
  }

  @Test(arguments: [
    (EditPromise.nothingChanges, [1, 1, 1, 1]), (.sameMeaning, [0, 0, 0, 0]),
    (.noHigherVote, [1, 0, 0, 0]), (.noLowerVote, [0, 1, 0, 0]),
  ])
  func `counts as broken what the promise rules out`(_ promise: EditPromise, _ broken: [Int]) {
    let cases = [label(.yes), label(.strongNo), label(.no, [3]), label(.no, [2], [1])]
    for (after, expected) in zip(cases, broken) {
      var tally = EditTally(name: "x", promise: promise)
      tally.add("a", from: label(.no), to: after)
      tally.add("b", from: label(.no), to: label(.no))
      #expect(tally.breaches == expected)
      #expect(tally.broken == (expected == 1 ? ["a"] : []))
      #expect(tally.variants == 2)
    }
  }

  @Test func `counts votes over the bar apart`() {
    var tally = EditTally(name: "x", promise: .sameMeaning)
    tally.add("a", from: label(.no), to: label(.yes))
    tally.add("b", from: label(.yes), to: label(.strongYes))
    tally.add("c", from: label(.yes), to: label(.no))
    #expect((tally.raised, tally.lowered, tally.crossed) == (2, 1, 2))
  }
}
