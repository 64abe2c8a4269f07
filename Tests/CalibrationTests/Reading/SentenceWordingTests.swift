import TestSupport
import Testing

@testable import Calibration

@Suite struct `What a sentence says` {
  private static let wording = """
    kind: wording
    id: tiny
    title: Words
    targets:
      spread: {base: 0, axes: [0]}
    terms: |
      depot 1 0
    sentences:
      targets:
        spread: {base: 0.125, axes: [1, 0]}
        solo: {base: 0.25, axes: [0, 1]}
      terms: |
        depot 1 3 0
        alone 2 0 4
        team 1 0 0
    """

  private func reader(weight: Double = 2) throws -> AnswerReader {
    let rubric = SmallLabels.rubric
      .replacing("      adopted: 2  # kept: beside a weight\n", with: "      s-spread: \(weight)\n")
    let tree = try TemporaryTree([
      "rubrics/tiny.yaml": rubric, "wordings/tiny.yaml": Self.wording,
    ])
    return AnswerReader(try SmallLabels.standard(in: tree))
  }

  private func score(_ answer: String, _ response: String? = nil) throws -> [Double] {
    var reader = try reader()
    _ = reader.read(
      AnswerText(answer: answer, pushback: response == nil ? nil : "Why?", response: response)
    )
    return [
      reader.cueReader.wording.sentences.score(0), reader.cueReader.wording.sentences.score(1),
    ]
  }

  @Test func `counts only its own words, brought to length one`() throws {
    #expect(try score("A depot.") == [3.125, 0.25])
    // The other term of the sentence halves what the depot says of its square: 3 / sqrt(1 + 1).
    let both = try score("The team has a depot.")
    #expect((both[0] - (0.125 + 3 / 2.0.squareRoot())).magnitude < 1e-12)
    #expect(try score("The team. A depot.") == [3.125, 0.25])
  }

  @Test func `counts a pair of words where they stand side by side`() throws {
    var rubric = try reader().compiled.rubric
    let language = try reader().compiled.language
    // The pair comes first in the table, and so its words are the first stems.
    rubric.wording.sentence = WordingTable(
      terms: [
        WordingTable.Term(text: "depot_copi", rarity: 1, axes: [3, 0]),
        WordingTable.Term(text: "alone", rarity: 2, axes: [0, 4]),
      ],
      targets: rubric.wording.sentence.targets
    )
    var reader = AnswerReader(RubricReader(rubric: rubric, language: language))
    for (text, score) in [
      ("A depot copies.", 3.125), ("A depot then copies.", 0.125), ("Copies a depot.", 0.125),
    ] {
      _ = reader.read(AnswerText(answer: text))
      #expect(reader.cueReader.wording.sentences.score(0) == score, "\(text)")
    }
  }

  @Test func `counts a denied word apart from the word`() throws {
    var rubric = try reader().compiled.rubric
    let language = try reader().compiled.language
    rubric.wording.sentence = WordingTable(
      terms: [
        WordingTable.Term(text: "copi", rarity: 1, axes: [3, 0]),
        WordingTable.Term(text: "!copi", rarity: 1, axes: [-2, 0]),
        WordingTable.Term(text: "!#", rarity: 1, axes: [-1, 0]),
        WordingTable.Term(text: "not_!repeat", rarity: 1, axes: [5, 0]),
      ],
      targets: rubric.wording.sentence.targets
    )
    var reader = AnswerReader(RubricReader(rubric: rubric, language: language))
    for (text, score) in [
      ("They copied it.", 3.125), ("They have not copied it.", -1.875),
      ("Nobody copied it.", -1.875), ("They never had 14.", -0.875), ("We had 14.", 0.125),
      ("They don't repeat it.", 5.125),
    ] {
      // Read twice: the second time words are remembered.
      for _ in 0..<2 {
        _ = reader.read(AnswerText(answer: text))
        #expect(reader.cueReader.wording.sentences.score(0) == score, "\(text)")
      }
    }
  }

  @Test func `a ballast makes few words say less`() throws {
    var rubric = try reader().compiled.rubric
    rubric.wording.sentence.ballast = 3
    let language = try reader().compiled.language
    var reader = AnswerReader(RubricReader(rubric: rubric, language: language))
    _ = reader.read(AnswerText(answer: "A depot."))
    // 3 / sqrt(1 + 3) instead of 3 / 1.
    #expect(reader.cueReader.wording.sentences.score(0) == 0.125 + 1.5)
  }

  @Test func `the highest of answer and response counts, of equal ones the first`() throws {
    #expect(try score("The team.", "A depot.") == [3.125, 0.25])
    var reader = try reader()
    _ = reader.read(AnswerText(answer: "The team. A depot. One more depot."))
    #expect(reader.cueReader.wording.sentences.place(0) == .init(part: .answer, sentence: 1))
  }

  @Test func `a record without listed terms has the scores of no term, whatever came before`()
    throws
  {
    var reader = try reader()
    let cases = [("A depot.", [3.125, 0.25]), ("Rain.", [0.125, 0.25]), ("", [0.125, 0.25])]
    for (text, scores) in cases {
      _ = reader.read(AnswerText(answer: text))
      #expect(
        [reader.cueReader.wording.sentences.score(0), reader.cueReader.wording.sentences.score(1)]
          == scores
      )
    }
    #expect(reader.cueReader.wording.sentences.place(0) == nil)
  }

  @Test func `is quoted where a finding rests on no wording, and told word by word`() throws {
    var reader = try reader()
    let explanation = reader.explain(AnswerText(answer: "We waited. Then a depot came, twice."))
    let finding = try #require(explanation.reading.findings.first)
    #expect(finding.quote == "Then a depot came, twice")
    #expect(finding.range == 11..<35)
    let share = try #require(explanation.shares.first?.cues.first)
    #expect(share.cue == "s-spread")
    #expect(share.words == ["Then a depot came, twice"])
    #expect(share.terms.map(\.text) == ["depot"])
    #expect((share.terms[0].logits - 6).magnitude < 1e-9)
  }

  @Test func `is quoted to its end where no full stop follows`() throws {
    var reader = try reader()
    let explanation = reader.explain(AnswerText(answer: "Then a depot came"))
    #expect(explanation.shares.first?.cues.first?.words == ["Then a depot came"])
  }

  @Test func `of several cues that of the one that says most is quoted`() throws {
    // Weighed first, but by little: the sentence of the other signal.
    let rubric = SmallLabels.rubric
      .replacing(
        "sentence: spread}\n",
        with: "sentence: spread}\n  - {id: s-solo, sentence: solo}\n"
      )
      .replacing(
        "      adopted: 2  # kept: beside a weight\n",
        with: "      s-solo: 0.1\n      s-spread: 2\n"
      )
    let tree = try TemporaryTree([
      "rubrics/tiny.yaml": rubric, "wordings/tiny.yaml": Self.wording,
    ])
    var reader = AnswerReader(try SmallLabels.standard(in: tree))
    let reading = reader.read(AnswerText(answer: "I work alone. A depot came."))
    #expect(reading.findings.first { $0.signal == 0 }?.quote == "A depot came")
  }

  @Test(arguments: [0.125, -4])
  func `is not quoted where it speaks against the finding`(base: Double) throws {
    // Scores of 3.125 and of -1: a weight below 0 makes the second speak for it, but no words do.
    var rubric = try reader(weight: -2).compiled.rubric
    rubric.signals[0].base = 9
    rubric.wording.sentence.targets[0].base = base
    let language = try reader().compiled.language
    var reader = AnswerReader(RubricReader(rubric: rubric, language: language))
    let reading = reader.read(AnswerText(answer: "A depot."))
    let finding = try #require(reading.findings.first { $0.signal == 0 })
    #expect(finding.quote == nil)
  }

  @Test func `is told word by word as each counts beside the others and the ballast`() throws {
    var rubric = try reader().compiled.rubric
    let language = try reader().compiled.language
    // Twice 3 for the depot over the root of 1 + 1, and of 1 + 1 + 2.
    for (ballast, logits) in [(0.0, 6 / 2.0.squareRoot()), (2, 3)] {
      rubric.wording.sentence.ballast = ballast
      var reader = AnswerReader(RubricReader(rubric: rubric, language: language))
      let explanation = reader.explain(AnswerText(answer: "The team has a depot."))
      let share = try #require(explanation.shares.first?.cues.first)
      #expect(share.terms.map(\.text) == ["depot", "team"])
      #expect((share.terms[0].logits - logits).magnitude < 1e-9 && share.terms[1].logits == 0)
      #expect((share.logits - logits - 2 * 0.125).magnitude < 1e-9)
    }
  }

  @Test func `is told by rarity, and by no more than six words`() throws {
    var rubric = try reader().compiled.rubric
    let language = try reader().compiled.language
    let words = ["alder", "birch", "cedar", "elder", "hazel", "maple", "olive"]
    rubric.wording.sentence = WordingTable(
      terms: words.enumerated().map {
        WordingTable.Term(text: $1, rarity: $0 == 6 ? 2 : 1, axes: [Double(1 + $0), 0])
      },
      targets: rubric.wording.sentence.targets
    )
    var reader = AnswerReader(RubricReader(rubric: rubric, language: language))
    let text = "The " + words.joined(separator: " and the ") + " grew."
    let share = try #require(reader.explain(AnswerText(answer: text)).shares.first?.cues.first)
    #expect(share.terms.map(\.text) == words.reversed().dropLast())
    // Twice rarity times place, over the root of six rarities of one and one of two, squared.
    let root = (6.0 + 4).squareRoot()
    for (term, logits) in zip(share.terms, [28, 12, 10, 8, 6, 4] as [Double]) {
      #expect((term.logits - logits / root).magnitude < 1e-9, "\(term.text)")
    }
  }
}
