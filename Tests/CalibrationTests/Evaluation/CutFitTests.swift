import TestSupport
import Testing

@testable import Calibration

@Suite struct `A fit of cuts` {
  /// Means from 1 to 4 in short, middling and long answers, with the votes of a scale.
  private static func cases(_ scale: RatingScale, ceiling: Vote = .strongYes) -> [CutFit.Case] {
    (0...300).flatMap { step in
      [20, 80, 320].map { terms in
        let mean = 1 + Double(step) / 100
        let vote = scale.vote(forMean: mean, rise: scale.rise(terms: terms))
        return CutFit.Case(mean: mean, terms: terms, ceiling: ceiling, vote: min(vote, ceiling))
      }
    }
  }

  private static func same(_ cases: [CutFit.Case], _ scale: RatingScale) -> Double {
    let hits = cases.count { answer in
      let vote = scale.vote(forMean: answer.mean, rise: scale.rise(terms: answer.terms))
      return min(vote, answer.ceiling) == answer.vote
    }
    return Double(hits) / Double(cases.count)
  }

  @Test func `finds the cuts and how they go with the length`() {
    let room = AccountRoom(terms: 80, rise: 0.2)
    let cases = Self.cases(RatingScale(cuts: [1.8, 2.6, 3.2], room: room))
    let blank = RatingScale(room: AccountRoom(terms: 80, rise: 0))
    let fitted = CutFit(cases, scale: blank).scale
    #expect(Self.same(cases, fitted) > 0.97)
    #expect((0.15...0.25).contains(fitted.room?.rise ?? 0))
    #expect(fitted.room?.terms == 80)
  }

  @Test func `leaves a scale without a room without one`() {
    let cases = Self.cases(RatingScale(cuts: [1.8, 2.6, 3.2]))
    let fitted = CutFit(cases, scale: RatingScale(level: 1, doubling: -0.5)).scale
    #expect(fitted.room == nil)
    #expect(fitted.level == 1 && fitted.doubling == -0.5)
    #expect(Self.same(cases, fitted) > 0.97)
  }

  @Test func `sees no rise where length does not matter, and none below zero`() {
    for rise in [0, -0.2] {
      let cases = Self.cases(
        RatingScale(cuts: [1.8, 2.6, 3.2], room: AccountRoom(terms: 80, rise: rise))
      )
      let blank = RatingScale(room: AccountRoom(terms: 80, rise: 0.1))
      #expect(CutFit(cases, scale: blank).scale.room?.rise == 0)
    }
  }

  @Test func `takes no vote above what an answer earns at most`() {
    let room = AccountRoom(terms: 80, rise: 0.2)
    let cases = Self.cases(RatingScale(cuts: [1.8, 2.6, 3.2], room: room), ceiling: .no)
    let fitted = CutFit(cases, scale: RatingScale(room: room)).scale
    #expect(Self.same(cases, fitted) > 0.97)
    #expect(fitted.cuts == fitted.cuts.sorted())
  }

  @Test func `leaves the cuts to the answers that no ceiling holds`() {
    func cut(ceiling: Vote) -> Double {
      let votes: [Vote] = [.strongNo, .no, .yes, .no, .no, .strongYes]
      let cases = zip([1.0, 2, 3, 3, 3, 4], votes).enumerated().map { place, pair in
        CutFit.Case(
          mean: pair.0,
          terms: 0,
          ceiling: [3, 4].contains(place) ? ceiling : .strongYes,
          vote: pair.1
        )
      }
      return CutFit(cases, scale: RatingScale()).scale.cuts[1]
    }
    #expect(cut(ceiling: .no) < 3)
    #expect(cut(ceiling: .strongYes) > 3)
  }

  @Test func `goes into a copy of the file`() throws {
    var rubric = try SmallLabels.standard(in: SmallLabels.tree()).rubric
    rubric.scale.room = AccountRoom(terms: 80, rise: 0.175)
    let roomy = SmallLabels.rubric.replacing("3.35]}", with: "3.35], room: {terms: 80, rise: 0}}")
    let copy = RubricPatch.rubric(SourceText(name: "r", text: roomy), to: rubric, signals: [])
    let text = String(decoding: copy.bytes, as: UTF8.self)
    #expect(text.contains("3.35], room: {terms: 80, rise: 0.175}}"))
    #expect(text == roomy.replacing("rise: 0}", with: "rise: 0.175}"))
  }
}
