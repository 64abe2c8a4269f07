import TestSupport
import Testing

@testable import Calibration

/// *Copied* adds four logits on steps of 0, *alone* takes away a tenth of one and allows a 2 at most.
@Suite struct `A vote with a ceiling` {
  private func reader(
    ceiling: Vote = .no,
    change: (inout Rubric) -> Void = { _ in }
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
    rubric.signals[1].ceiling = ceiling
    rubric.cues = try words.map { word in
      Cue(id: word, source: .patterns(any: [try TokenPattern(word)], unless: []), cap: 1)
    }
    change(&rubric)
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
    #expect(explanation.reading.holders == [1])
    let raise = try #require(explanation.raise)
    #expect(raise.signal == 1)
    #expect(raise.isStrike)
    #expect(raise.vote == .strongYes)
    let free = reader.explain(AnswerText(answer: "They copied it."))
    #expect(free.reading.holders.isEmpty)
  }

  @Test func `is the lowest of several`() throws {
    var reader = try reader { rubric in
      rubric.signals[0].direction = .against
      rubric.signals[0].ceiling = .yes
    }
    #expect(reader.read(AnswerText(answer: "They copied it.")).vote == .yes)
    let both = reader.read(Self.both)
    #expect(both.vote == .no)
    #expect(both.holders == [1])
  }

  @Test func `is held by all signals that allow no more, which the page names`() throws {
    var reader = try reader { rubric in
      rubric.signals[0].direction = .against
      rubric.signals[0].ceiling = .no
    }
    let explanation = reader.explain(Self.both)
    #expect(explanation.reading.holders == [0, 1])
    let explained = ExplainedAnswer(
      id: nil,
      rubric: reader.compiled.rubric,
      explanation: explanation
    )
    guard case .paragraph(let opening)? = explained.blocks.dropFirst().first else {
      Issue.record("no opening")
      return
    }
    let told = "By its mean it would be a strong yes; copied and alone hold it at 2."
    #expect(opening.plainText.hasSuffix(told), "\(opening.plainText)")
    #expect(explained.json["held-by"] == .array([.string("copied"), .string("alone")]))
  }

  @Test func `is told with the record in every form of a batch that tells of findings`() throws {
    let standard = try reader().compiled
    var items: [BatchItem] = []
    var batch = BatchReader(name: "in", path: "-", format: .jsonl)
    let texts = ["They copied it. I worked alone.", "They copied it."]
    batch.append(Array(texts.map { "{\"answer\":\"\($0)\"}\n" }.joined().utf8), to: &items)
    let results = BatchEvaluator(standard).evaluate(items) { $0 }
    func written(_ form: BatchLayout.Form) -> [String] {
      let layout = BatchLayout(form, rubric: standard.rubric)
      return results.map { String(decoding: layout.bytes(of: $0), as: UTF8.self) }
    }
    let told = "By its mean it would be a strong yes; alone holds it at 2."
    #expect(written(.text).map { $0.contains(told) } == [true, false])
    #expect(written(.jsonl).map { $0.contains(#","held-by":["alone"],"id""#) } == [true, false])
    #expect(written(.csv).map { $0.hasSuffix(",alone,\n") } == [true, false])
  }

  @Test func `tells of what a person struck`() throws {
    var reader = try reader()
    let explained = ExplainedAnswer(
      id: nil,
      rubric: reader.compiled.rubric,
      explanation: reader.explain(Self.both, corrections: Corrections(strikes: ["alone"]))
    )
    let text = explained.blocks.map { "\($0)" }.joined()
    #expect(text.contains("A person struck alone from the reading."))
    #expect(explained.json["struck"] == .array([.string("alone")]))
    let idle = ExplainedAnswer(
      id: nil,
      rubric: reader.compiled.rubric,
      explanation: reader.explain(
        AnswerText(answer: "They copied it."),
        corrections: Corrections(strikes: ["alone"])
      )
    )
    let told = idle.blocks.map { "\($0)" }.joined()
    #expect(told.contains("It does not show alone: nothing to strike."))
    #expect(!told.contains("A person struck"))
    #expect(idle.json["nothing-to-strike"] == .array([.string("alone")]))
  }

  @Test func `is not held by a signal that a stronger one beats`() throws {
    var reader = try reader { rubric in
      rubric.signals[0].evidence[0].logits = 12
      rubric.signals[1].excludes = ["copied"]
    }
    let reading = reader.read(Self.both)
    #expect(reading.findings.map(\.signal) == [0])
    #expect(reading.vote == .strongYes)
  }

  @Test func `is freed by a person who adds what excludes the signal`() throws {
    var reader = try reader { $0.signals[0].excludes = ["alone"] }
    let alone = AnswerText(answer: "I worked alone.")
    let added = Corrections(adds: [Corrections.Addition(signal: "copied")])
    let reading = reader.read(alone, corrections: added)
    #expect(reading.findings.map(\.signal) == [0])
    #expect(reading.vote == .strongYes)
    #expect(reading.vote == reader.explain(alone).raise?.vote)
  }

  @Test func `comes back with a signal whose stronger rival a person strikes`() throws {
    var reader = try reader { rubric in
      rubric.signals[0].evidence[0].logits = 12
      rubric.signals[1].excludes = ["copied"]
    }
    let reading = reader.read(Self.both, corrections: Corrections(strikes: ["copied"]))
    #expect(reading.findings.map(\.signal) == [1])
  }

  @Test func `stays where a further signal does not take away the one that holds it`() throws {
    var reader = try reader()
    let reading = reader.read(AnswerText(answer: "I worked alone."))
    #expect(reader.missing(in: reading, isChallenged: false)?.vote == .no)
    reader = try self.reader { $0.signals[0].excludes = ["alone"] }
    let freed = reader.read(AnswerText(answer: "I worked alone."))
    #expect(reader.missing(in: freed, isChallenged: false)?.vote == .strongYes)
  }
}
