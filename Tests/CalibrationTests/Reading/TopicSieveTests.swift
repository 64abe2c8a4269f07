import Foundation
import TestSupport
import Testing

@testable import Calibration

@Suite struct `A sieve of topics` {
  private static let table = TopicTable(
    base: -1,
    words: [
      TopicTable.Word(stem: "soup", weight: 5), TopicTable.Word(stem: "butter", weight: 2),
      TopicTable.Word(stem: "team", weight: -3), TopicTable.Word(stem: "#", weight: -1),
    ]
  )

  private func reader(_ table: TopicTable = Self.table) throws -> AnswerReader {
    let tree = try TemporaryTree([
      "rubrics/tiny.yaml": SmallLabels.rubric, "wordings/tiny.yaml": SmallLabels.wording,
    ])
    let standard = try SmallLabels.standard(in: tree)
    var rubric = standard.rubric
    rubric.wording.topics = table
    return AnswerReader(RubricReader(rubric: rubric, language: standard.language))
  }

  /// How many sentences are read, and how many words are left out.
  private func read(_ text: String, by table: TopicTable = Self.table) throws -> (Int, Int) {
    var reader = try reader(table)
    _ = reader.read(AnswerText(answer: text))
    return (reader.lastAnswer.text.sentenceCount, reader.lastAnswer.text.offTopicCount)
  }

  @Test func `leaves out what is about something else`() throws {
    let work = "The team met. The team wrote it down. The team still does."
    #expect(try read(work) == (3, 0))
    let padded = try read(work + " Melt the butter for the soup. Stir the soup and the butter.")
    #expect(padded == (3, 12))
    let before = try read("Melt the butter for the soup. Stir the soup and the butter. " + work)
    #expect(before == (3, 12))
  }

  @Test func `takes a sentence with those around it`() throws {
    // Alone the butter says too little: 2 - 1 logit against a chance of three in ten thousand.
    let work = "The team met. The team wrote it down."
    #expect(try read(work + " We had butter. The team still does.") == (4, 0))
    let among = try read(
      work + " Melt the butter for soup. We had butter. Stir the soup and the butter."
    )
    #expect(among == (2, 14))
  }

  @Test func `tells how much was left out`() throws {
    let work = "The team met. The team wrote it down."
    var reader = try reader()
    let rest = " Melt the butter for the soup. Stir the soup and the butter."
    for (more, count) in [("", 0), (rest, 12)] {
      let explanation = reader.explain(AnswerText(answer: work + more))
      #expect(explanation.offTopicCount == count)
      let page = ExplainedAnswer(
        id: nil,
        rubric: reader.compiled.rubric,
        explanation: explanation
      )
      let text = MarkdownRenderer().render(Page(title: "", blocks: page.blocks))
      #expect(text.contains("12 words of it are about something else") == (count > 0))
      #expect(page.json["off-topic-words"] == .integer(count))
    }
  }

  @Test func `leaves a text alone where no word is listed`() throws {
    #expect(try read("Melt the butter for the soup.", by: TopicTable()) == (1, 0))
  }

  @Test func `leaves a text whole of which nothing would be left`() throws {
    #expect(try read("Melt the butter for the soup. Stir the soup and the butter.") == (2, 0))
  }

  @Test func `goes by no name`() throws {
    let work = "The team met. The team wrote it down."
    let table = TopicTable(base: -1, words: [TopicTable.Word(stem: "nora", weight: 6)])
    #expect(try read(work + " Then Nora came. I told Nora.", by: table) == (4, 0))
  }

  @Test func `reads the same packed and unpacked`() throws {
    let index = TopicIndex(Self.table)
    #expect(index.weightsOfStems == [5, 2, -3, -1])
    #expect(index.unpacked.weightsOfStems == index.weightsOfStems)
    #expect(index.stems.stem(of: WordStem.hash(of: "#".utf8)) == 3)
    #expect(TopicIndex(TopicTable()).weightsOfStems == [])
  }

  @Test func `finds texts that no fit has seen, and hardly a sentence of answers`() throws {
    var library = ScenarioLibrary()
    let standard = try #require(library.rubric("staff-pm").value)
    var reader = AnswerReader(standard)
    func texts(_ name: String) throws -> [AnswerText] {
      let path = ProjectPage.root.appendingPathComponent("Scenarios/answers/\(name)")
      let bytes = Array(try Data(contentsOf: path))
      let found = AnswerRecords(SourceText(name: name, bytes: bytes), path: name, format: .jsonl)
      return found.records.map(\.text)
    }
    func leftOut(_ text: AnswerText) -> (left: Int, words: Int) {
      _ = reader.read(text)
      let left = reader.lastAnswer.text.offTopicCount
      return (left, left + reader.lastAnswer.text.wordCount)
    }
    let other = try texts("off-topic-fresh.jsonl")
    var (alone, all, behind, more) = (0, 0, 0, 0)
    for (place, text) in try texts("fresh.jsonl").prefix(240).enumerated() {
      let own = leftOut(text)
      alone += own.left
      all += own.words
      var padded = text
      padded.answer += " " + other[place % other.count].answer
      let both = leftOut(padded)
      behind += both.left - own.left
      more += both.words - own.words
    }
    var (trades, stories) = (0, 0)
    for text in try texts("other-trades.jsonl") {
      let own = leftOut(text)
      trades += own.left
      stories += own.words
    }
    #expect(Double(trades) < 0.05 * Double(stories), "\(trades) of \(stories)")
    #expect(Double(behind) > 0.6 * Double(more), "\(behind) of \(more)")
    #expect(Double(alone) < 0.002 * Double(all))
  }
}
