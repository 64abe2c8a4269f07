import Testing

@testable import Calibration

/// Ratings far below any cut, so that every vote is a strong no.
@Suite struct `The level of an answer` {
  private static let strong = 0.731_058_578_630

  private func reading(
    _ text: String,
    level: Double?,
    levels: [Double] = [1, -1],
    corrections: Corrections = Corrections(),
    change: (inout Rubric) -> Void = { _ in }
  ) throws -> AnswerReading {
    let words = ["counted", "blamed"]
    var rubric = Bench.rubric(
      criteria: 1,
      signals: words.enumerated().map { place, word in
        var signal = Bench.signal(word, [-9])
        signal.base = -1
        signal.evidence = [Signal.Weight(cue: word, logits: 2)]
        signal.level = levels[place]
        return signal
      },
      scale: RatingScale(level: level)
    )
    rubric.cues = try words.map {
      Cue(id: $0, source: .patterns(any: [try TokenPattern($0)], unless: []), cap: 1)
    }
    change(&rubric)
    let standard = RubricReader(rubric: rubric, language: Language(id: "none"))
    var reader = AnswerReader(standard)
    return reader.read(AnswerText(answer: text), corrections: corrections)
  }

  @Test func `of a strong no is Senior from zero logits up, whatever its ratings`() throws {
    // One finding and an undertone of the other: their logits at .73 and .27.
    let sum = Self.strong - (1 - Self.strong)
    for (base, level) in [(-sum + 1e-5, Level.senior), (-sum - 1e-5, .belowSenior)] {
      let read = try reading("We counted.", level: base)
      #expect(read.vote == .strongNo && read.level == level)
    }
    #expect(try reading("We counted.", level: 5).level == .senior)
    #expect(try reading("We counted.", level: nil).level == .belowSenior)
  }

  @Test func `takes signals either way, for and against`() throws {
    #expect(try reading("We blamed.", level: 0).level == .belowSenior)
    #expect(try reading("We blamed.", level: 0, levels: [0, 1]).level == .senior)
  }

  @Test func `hears nothing of what is struck or excluded`() throws {
    let text = "We counted and blamed."
    let strike = Corrections(strikes: ["blamed"])
    #expect(try reading(text, level: 0, levels: [1, -2]).level == .belowSenior)
    let struck = try reading(text, level: 0, levels: [1, -2], corrections: strike)
    #expect(struck.level == .senior)
    let excluded = try reading(text, level: 0, levels: [1, -2]) { rubric in
      rubric.signals[1].excludes = ["counted"]
    }
    #expect(excluded.level == .senior)
  }

  @Test func `of other votes goes by the vote`() throws {
    func level(_ vote: Vote) -> Level { Level(vote: vote, logits: -9) }
    #expect([.no, .yes, .strongYes].map(level) == [.senior, .staff, .staff])
    #expect(Level(vote: .strongNo, logits: -1e-9) == .senior)
    #expect(Level(vote: .strongNo, logits: -1e-6) == .belowSenior)
  }

  @Test func `is told apart by the digest`() throws {
    var rubric = Bench.rubric(criteria: 1, signals: [Bench.signal("a", [1])])
    let before = rubric.digest
    rubric.scale.level = 0
    let scaled = rubric.digest
    rubric.signals[0].level = 0.5
    #expect(Set([before, scaled, rubric.digest]).count == 3)
  }
}
