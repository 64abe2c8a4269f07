import TestSupport
import Testing

@testable import Calibration

@Suite struct `Fitting a rubric` {
  private static let offTopic = (0..<20).map {
    AnswerText(answer: "Melt the butter, stir the soup. My aunt came at \($0) and sang a song.")
  }

  private func fit(
    _ layer: RubricFitSettings.Layer,
    offTopic: [AnswerText] = [],
    jobs: Int = 1
  ) throws -> RefittedRubric {
    let tree = try SmallLabels.tree()
    return RefittedRubric(
      try SmallLabels.standard(in: tree),
      answers: SmallLabels.answers,
      offTopic: offTopic,
      settings: RubricFitSettings(layer: layer, folds: 4),
      jobs: jobs,
      bootstrap: nil
    )
  }

  @Test func `foretells answers it has not seen better than the rubric did, directions kept`()
    throws
  {
    let fit = try fit(.everything)
    let before = try #require(fit.before.figures.kappa.value)
    let random = try #require(fit.atRandom.figures.kappa.value)
    let voices = try #require(fit.byVoice?.figures.kappa.value)
    #expect(random > 0.9 && random >= before)
    #expect(voices > 0.9)
    #expect(fit.atRandom.figures.f1.value ?? 0 > 0.9)
    for signal in fit.rubric.signals {
      for value in signal.adds.values { #expect(value * signal.direction.sign >= 0) }
      for weight in signal.evidence where weight.cue == "alone" {
        #expect(weight.logits * signal.direction.sign <= 0)
      }
    }
    #expect(fit.rubric.scale.cuts == fit.rubric.scale.cuts.sorted())
    #expect(fit.rubric.scale.steps.reduce(0, +).magnitude < 1e-9)
    #expect(!fit.rubric.wording.whole.terms.isEmpty)
    #expect(!fit.rubric.wording.sentence.terms.isEmpty)
  }

  @Test func `gives the same with any number of jobs`() throws {
    let one = try fit(.everything)
    let three = try fit(.everything, jobs: 3)
    #expect(one.rubric == three.rubric)
    #expect(one.atRandom.figures == three.atRandom.figures)
  }

  @Test func `leaves the layers above alone`() throws {
    let contributions = try fit(.contributions)
    let (old, new) = (contributions.original, contributions.rubric)
    #expect(old.signals.map(\.evidence) == new.signals.map(\.evidence))
    #expect(old.wording == new.wording)
    #expect(old.signals.map(\.adds) != new.signals.map(\.adds))
    let cuts = try fit(.cuts)
    #expect(cuts.original.signals == cuts.rubric.signals)
    #expect(cuts.original.criteria == cuts.rubric.criteria)
  }

  @Test func `is written into a copy that reads as the fit, comments kept`() throws {
    let fit = try fit(.everything)
    let rubric = RubricPatch.rubric(
      SourceText(name: "r", text: SmallLabels.rubric),
      to: fit.rubric,
      signals: fit.signals
    )
    let wording = RubricPatch.wording(
      SourceText(name: "w", text: SmallLabels.wording),
      to: fit.rubric.wording
    )
    let text = String(decoding: rubric.bytes, as: UTF8.self)
    let words = String(decoding: wording.bytes, as: UTF8.self)
    #expect(text.hasPrefix("# Kept: the head of the file.\n"))
    #expect(text.contains("# kept: beside an id"))
    #expect(text.contains("# kept: beside a weight"))
    #expect(words.hasPrefix("# Kept: words.\n"))
    let tree = try TemporaryTree(["rubrics/tiny.yaml": text, "wordings/tiny.yaml": words])
    let read = try SmallLabels.standard(in: tree).rubric
    #expect(read.criteria == fit.rubric.criteria)
    #expect(read.signals.map(\.base) == fit.rubric.signals.map(\.base))
    #expect(read.signals.map(\.evidence) == fit.rubric.signals.map(\.evidence))
    #expect(read.signals.map(\.adds) == fit.rubric.signals.map(\.adds))
    #expect(read.scale == fit.rubric.scale)
    #expect(read.wording == fit.rubric.wording)
  }

  @Test func `learns topics alone, and puts them behind the last entry of a file without them`()
    throws
  {
    #expect(try fit(.everything).rubric.wording.topics == TopicTable())
    let fit = try fit(.topics, offTopic: Self.offTopic)
    let words = fit.rubric.wording.topics.words
    let soup = try #require(words.first { $0.stem == "soup" }?.weight)
    let depot = try #require(words.first { $0.stem == "depot" }?.weight)
    #expect(soup > 0 && depot < 0)
    var others = fit.rubric
    others.wording.topics = fit.original.wording.topics
    #expect(others == fit.original)
    var source = SourceText(name: "w", text: SmallLabels.wording)
    for _ in 0..<2 {
      source = RubricPatch.wording(source, to: fit.rubric.wording)
      let tree = try TemporaryTree([
        "rubrics/tiny.yaml": SmallLabels.rubric,
        "wordings/tiny.yaml": String(decoding: source.bytes, as: UTF8.self),
      ])
      #expect(try SmallLabels.standard(in: tree).rubric.wording == fit.rubric.wording)
    }
    let everything = try self.fit(.everything, offTopic: Self.offTopic)
    #expect(everything.rubric.wording.topics == fit.rubric.wording.topics)
  }

  @Test(arguments: [
    ("\n", false), ("\n...\n", true), ("\ntopics: {base: 0}\n", true),
    ("\ntopics:\n  base: 0\n  words: |\n    soup 1\n", false),
  ])
  func `tells of a file of words that can take no topics`(ending: String, isLacking: Bool) throws {
    let fit = try fit(.topics, offTopic: Self.offTopic)
    var text = SmallLabels.wording
    while text.hasSuffix("\n") { text.removeLast() }
    text += ending
    let copy = RubricPatch.wording(SourceText(name: "w", text: text), to: fit.rubric.wording)
    #expect(RubricPatch.lacksTopics(copy, of: fit.rubric.wording) == isLacking)
    #expect(!RubricPatch.lacksTopics(copy, of: fit.original.wording))
  }

  @Test func `adds lines for numbers that the file leaves out`() throws {
    let text = SmallLabels.rubric.replacing(
      "    base: -1\n    evidence:\n      alone: 2\n",
      with: ""
    )
    .replacing("    adds: {span: -1}", with: "    any: [on my own]\n    adds: {span: -1}")
    #expect(text.contains("any: [on my own]\n    adds: {span: -1}"))
    var rubric = try SmallLabels.standard(in: SmallLabels.tree()).rubric
    rubric.signals[1].base = -2.5
    rubric.signals[1].salience = 0.75
    rubric.signals[1].evidence = [Signal.Weight(cue: "solo", logits: 1.25)]
    let patched = RubricPatch.rubric(
      SourceText(name: "r", text: text),
      to: rubric,
      signals: [1]
    )
    let tree = try TemporaryTree([
      "rubrics/tiny.yaml": String(decoding: patched.bytes, as: UTF8.self),
      "wordings/tiny.yaml": SmallLabels.wording,
    ])
    let read = try SmallLabels.standard(in: tree).rubric.signals[1]
    #expect(read.base == -2.5)
    #expect(read.salience == 0.75)
    #expect(read.evidence == rubric.signals[1].evidence)
  }

  @Test func `changes no byte of a rubric that is fitted already`() throws {
    let source = SourceText(name: "r", text: SmallLabels.rubric)
    let rubric = try SmallLabels.standard(in: SmallLabels.tree()).rubric
    #expect(RubricPatch.rubric(source, to: rubric, signals: [0, 1]).bytes == source.bytes)
  }
}

@Suite struct `Learning from quoted sentences` {
  private func table(_ answers: [LabelledAnswer]) throws -> WordingTable {
    let standard = try SmallLabels.standard(in: SmallLabels.tree())
    let settings = RubricFitSettings(layer: .everything, folds: 4)
    let corpus = FitCorpus(answers, standard: standard, jobs: 1)
    let fit = RubricFit(corpus, standard: standard, settings: settings)
    return fit.fitted(on: Array(answers.indices)).wording.sentence
  }

  @Test func `learns words as they are written in small letters, accents kept`() throws {
    var reader = AnswerReader(try SmallLabels.standard(in: SmallLabels.tree()))
    let sentences = reader.evidence(in: AnswerText(answer: "the caf\u{E9} copied it")).sentences
    #expect(sentences.first?.terms.contains("caf\u{E9}") == true)
    #expect(sentences.first?.terms.contains("caf\u{E9}_copi") == true)
    // The first word of a sentence is no name.
    let first = reader.evidence(in: AnswerText(answer: "All copied it.")).sentences.first
    #expect(first?.terms == ["all", "all_copi", "copi", "copi_it", "it"])
  }

  @Test func `a quoted sentence scores above the others of its answer`() throws {
    let table = try table(SmallLabels.answers)
    #expect(table.targets.map(\.id) == ["spread", "solo"])
    var rubric = try SmallLabels.standard(in: SmallLabels.tree()).rubric
    rubric.wording.sentence = table
    let standard = try SmallLabels.standard(in: SmallLabels.tree())
    var reader = AnswerReader(RubricReader(rubric: rubric, language: standard.language))
    _ = reader.read(AnswerText(answer: "The team saw the plan 3 times. The depot adopted it."))
    let target = try #require(table.targets.firstIndex { $0.id == "spread" })
    #expect(reader.cueReader.wording.sentences.place(target)?.sentence == 1)
    #expect(reader.cueReader.wording.sentences.score(target) > 0.5)
  }

  @Test func `without quotes the table stays as it is`() throws {
    var answers = SmallLabels.answers
    for place in answers.indices { answers[place].quotes = [:] }
    let before = try SmallLabels.standard(in: SmallLabels.tree()).rubric.wording.sentence
    #expect(try table(answers) == before)
  }
}

@Suite struct `Terms of a record` {
  @Test func `are what a table of words looks up`() throws {
    let tree = try SmallLabels.tree()
    let standard = try SmallLabels.standard(in: tree)
    let text =
      "She told the Berlin depot: we didn't stop 14 planned builds. Nobody's plans moved quickly,"
      + " re-using everything; it cannot help."
    var reader = AnswerReader(standard)
    let record = AnswerText(answer: text, response: "They planned it.")
    let sentences = reader.evidence(in: record).sentences
    #expect(sentences.map(\.part) == [.answer, .answer, .answer, .response])
    #expect(sentences.map(\.range.lowerBound) == [0, 61, 112, 0])
    let terms = Set(sentences.flatMap(\.terms)).sorted()
    // What is denied is marked; the denial itself is not.
    #expect(terms.contains("!#") && terms.contains("!plann") && terms.contains("!plann_!build"))
    #expect(terms.contains("not_!stop") && terms.contains("!stop_!#") && terms.contains("plann_it"))
    #expect(!terms.contains("#") && !terms.contains("<Name>") && !terms.contains("she"))
    var rubric = standard.rubric
    rubric.wording.whole.terms = terms.map { WordingTable.Term(text: $0, rarity: 1, axes: [0]) }
    var lookup = AnswerReader(RubricReader(rubric: rubric, language: standard.language))
    _ = lookup.read(record)
    #expect(lookup.cueReader.wording.whole.found.map { terms[Int($0)] } == terms)
  }
}
