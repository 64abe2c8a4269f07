import TestSupport
import Testing

@testable import Calibration

@Suite struct `Fitting levels` {
  /// The first signal is there in Senior answers and seldom in others, the second the other way.
  private static var cases: [LevelFit.Case] {
    (0..<80).map { number in
      let isSenior = number % 2 == 0
      let isUsual = number % 10 < 8
      return LevelFit.Case(
        strengths: isSenior == isUsual ? [1, 0, 0.5] : [0, 1, 0.5],
        isSenior: isSenior
      )
    }
  }

  @Test func `finds what speaks for Senior, whichever way`() throws {
    let fit = try #require(LevelFit(Self.cases, signalCount: 3))
    #expect(fit.levels[0] > 0.5 && fit.levels[1] < -0.5)
    // It is the same in every answer, so it tells nothing.
    #expect(fit.levels[2].magnitude < 0.2)
  }

  @Test func `says nothing with too few answers of a level`() {
    let cases = Self.cases
    let seniors = cases.filter(\.isSenior)
    #expect(LevelFit(seniors, signalCount: 3) == nil)
    let few = seniors + cases.filter { !$0.isSenior }.prefix(LevelFit.fewest - 1)
    #expect(LevelFit(few, signalCount: 3) == nil)
    #expect(LevelFit([], signalCount: 3) == nil)
  }

  private static var answers: [LabelledAnswer] {
    SmallLabels.answers.enumerated().map { number, answer in
      var answer = answer
      guard answer.label.vote == .strongNo, number % 2 == 1 else { return answer }
      answer.label.level = .belowSenior
      return answer
    }
  }

  private func fit(_ answers: [LabelledAnswer]) throws -> RefittedRubric {
    RefittedRubric(
      try SmallLabels.standard(in: SmallLabels.tree()),
      answers: answers,
      settings: RubricFitSettings(layer: .levels, folds: 4),
      bootstrap: nil
    )
  }

  @Test func `changes nothing else, and is written into a copy`() throws {
    let fit = try fit(Self.answers)
    #expect(fit.rubric.scale.level != nil)
    var rest = fit.rubric
    rest.scale.level = fit.original.scale.level
    for place in rest.signals.indices { rest.signals[place].level = 0 }
    #expect(rest == fit.original)
    let scaled = SmallLabels.rubric.replacing("3.35]}", with: "3.35], level: 1}")
    for text in [SmallLabels.rubric, scaled] {
      let copy = RubricPatch.rubric(
        SourceText(name: "r", text: text),
        to: fit.rubric,
        signals: fit.signals
      )
      let tree = try TemporaryTree([
        "rubrics/tiny.yaml": String(decoding: copy.bytes, as: UTF8.self),
        "wordings/tiny.yaml": SmallLabels.wording,
      ])
      let read = try SmallLabels.standard(in: tree).rubric
      #expect(read.scale == fit.rubric.scale)
      #expect(read.signals.map(\.level) == fit.rubric.signals.map(\.level))
      #expect(RubricPatch.rubric(copy, to: read, signals: [0, 1]).bytes == copy.bytes)
    }
  }

  @Test func `keeps what is written of several answers`() throws {
    var rubric = try fit(Self.answers).rubric
    rubric.scale.doubling = -0.5
    let scaled = SmallLabels.rubric.replacing("3.35]}", with: "3.35], level: 1, doubling: -0.5}")
    for text in [SmallLabels.rubric, scaled] {
      let copy = RubricPatch.rubric(SourceText(name: "r", text: text), to: rubric, signals: [])
      let tree = try TemporaryTree([
        "rubrics/tiny.yaml": String(decoding: copy.bytes, as: UTF8.self),
        "wordings/tiny.yaml": SmallLabels.wording,
      ])
      #expect(try SmallLabels.standard(in: tree).rubric.scale == rubric.scale)
    }
  }

  @Test func `leaves a rubric alone where raters give no level`() throws {
    let answers = SmallLabels.answers.map { answer in
      var answer = answer
      answer.label.level = nil
      return answer
    }
    #expect(try fit(answers).rubric == SmallLabels.standard(in: SmallLabels.tree()).rubric)
  }
}
