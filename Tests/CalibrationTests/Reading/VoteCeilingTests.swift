import TestSupport
import Testing

@testable import Calibration

/// *Copied* adds four logits on steps of 0, *alone* takes away a tenth of one and allows a 2 at most.
@Suite struct `A vote with a ceiling` {
  private func reader(
    ceiling: Vote = .no,
    excludes: [String] = []
  ) throws -> AnswerReader {
    let words = ["copied", "alone"]
    var rubric = Bench.rubric(
      criteria: 1,
      signals: zip(words, [4, -0.1]).map { word, adds in
        var signal = Bench.signal(word, [adds])
        signal.base = -4
        signal.evidence = [Signal.Weight(cue: word, logits: 9)]
        return signal
      },
      scale: RatingScale(steps: [0, 0, 0])
    )
    rubric.signals[0].excludes = excludes
    rubric.signals[1].ceiling = ceiling
    rubric.cues = try words.map { word in
      Cue(id: word, source: .patterns(any: [try TokenPattern(word)], unless: []), cap: 1)
    }
    return AnswerReader(RubricReader(rubric: rubric, language: Language(id: "none")))
  }

  private static let both = AnswerText(answer: "They copied it. I worked alone.")

  @Test func `is no higher than a signal found lets it be, whatever the mean`() throws {
    var reader = try reader()
    let free = reader.read(AnswerText(answer: "They copied it."))
    #expect(free.vote == .strongYes)
    #expect(free.level == .staff)
    let held = reader.read(Self.both)
    #expect(held.mean > 3.35)
    #expect(held.vote == .no)
    #expect(held.level == .senior)
    #expect(held.headline == 0)
    #expect(held.findings.first?.signal == 1)
  }

  @Test func `is not raised to the ceiling`() throws {
    var reader = try reader(ceiling: .yes)
    #expect(reader.read(AnswerText(answer: "I worked alone.")).vote < .yes)
    #expect(reader.read(Self.both).vote == .yes)
  }

  @Test func `is free again where a person strikes the signal`() throws {
    var reader = try reader()
    let corrections = Corrections(strikes: ["alone"])
    #expect(reader.read(Self.both, corrections: corrections).vote == .strongYes)
  }

  @Test func `is what one finding less would free`() throws {
    var reader = try reader()
    let explanation = reader.explain(Self.both)
    let raise = try #require(explanation.raise)
    #expect(raise.signal == 1)
    #expect(raise.isStrike)
    #expect(raise.vote == .strongYes)
    let rubric = reader.compiled.rubric
    let explained = ExplainedAnswer(id: nil, rubric: rubric, explanation: explanation)
    #expect(explained.holder?.id == "alone")
  }

  @Test func `stays where a further signal does not take away the one that holds it`() throws {
    var reader = try reader()
    let reading = reader.read(AnswerText(answer: "I worked alone."))
    #expect(reader.missing(in: reading, isChallenged: false)?.vote == .no)
    reader = try self.reader(excludes: ["alone"])
    let freed = reader.read(AnswerText(answer: "I worked alone."))
    #expect(reader.missing(in: freed, isChallenged: false)?.vote == .strongYes)
  }

  @Test func `is left out where cuts are searched`() {
    // Half of those with a mean of 3 earn a 2 by their ceiling, and say nothing against a cut below 3.
    let means = [1.0, 1, 2, 2, 3, 3, 4, 4]
    let votes = [1, 1, 2, 2, 3, 2, 4, 2]
    let fit = CutFit(means: means, ceilings: [4, 4, 4, 4, 4, 2, 4, 2], votes: votes)
    let read = zip(means, [4, 4, 4, 4, 4, 2, 4, 2]).map { mean, ceiling in
      min(ceiling, 1 + fit.cuts.count { $0 <= mean })
    }
    #expect(read == votes)
  }
}
