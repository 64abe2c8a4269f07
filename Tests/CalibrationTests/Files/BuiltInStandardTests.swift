import TestSupport
import Testing

@testable import Calibration

@Suite struct `A built-in rubric compiled beforehand` {
  private func source(_ path: String) throws -> SourceText {
    let text = try #require(BuiltInScenarios.text(at: path))
    return SourceText(name: path, bytes: Array(text.utf8))
  }

  @Test func `is what reading and compiling its files gives`() throws {
    #expect(!BuiltInStandardFiles.all.isEmpty)
    for built in BuiltInStandardFiles.all {
      var library = ScenarioLibrary()
      let read = try library.rubric(in: source("rubrics/\(built.rubric).yaml"))
      #expect(read.diagnostics.map(\.message) == [])
      let reader = try read.get()
      let archive = RubricReader.archive(rubric: reader.rubric, language: reader.language)
      #expect(built.digits.withUTF8Buffer { $0.elementsEqual(archive.digits) })
      #expect(built.texts.withUTF8Buffer { $0.elementsEqual(archive.texts) })
      let carried = try #require(BuiltInStandards.standard(built.rubric)?.reader)
      #expect(carried.rubric == reader.rubric)
      #expect(carried.language == reader.language)
      #expect(carried.size == reader.size)
      try expectSameReadings(carried, reader)
    }
  }

  /// What an archive leaves out shows in what is read.
  private func expectSameReadings(_ first: RubricReader, _ second: RubricReader) throws {
    var (one, other) = (AnswerReader(first), AnswerReader(second))
    var library = ScenarioLibrary()
    for entry in library.entries(of: .debrief) where entry.id.utf8.count.isMultiple(of: 3) {
      let scenario = try #require(library.debrief(entry.id)?.value?.scenario)
      let texts = scenario.candidate.answers.map(\.text)
      for text in texts { #expect(one.read(text) == other.read(text)) }
      #expect(one.matches(in: texts) == other.matches(in: texts))
    }
  }

  @Test func `reads the first of many answers as the last`() throws {
    let reader = try #require(BuiltInStandards.standard("staff-pm")?.reader)
    var library = ScenarioLibrary()
    let retold = library.entries(of: .debrief).filter { $0.id.hasSuffix("-retold") }
    let texts = retold.flatMap { entry in
      library.debrief(entry.id)?.value?.scenario.candidate.answers.map(\.text) ?? []
    }
    try #require(texts.reduce(0) { $0 + $1.answer.utf8.count } > 60_000)
    var many = AnswerReader(reader)
    for text in texts {
      // A reader of one answer leaves the tables packed, one of many unpacks them.
      var one = AnswerReader(reader)
      #expect(one.read(text) == many.read(text))
    }
    #expect(reader.unpackedCues.value.program.rowCount == reader.cues.program.rowCount)
  }

  @Test func `gives way to a file that says something else`() throws {
    let text = try #require(BuiltInScenarios.text(at: "rubrics/staff-pm.yaml"))
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("title: ") })
    let own = text.replacing(line, with: "title: Our own", maxReplacements: 1)
    for (written, title) in [(text, String(line.dropFirst(7))), (own, "Our own")] {
      let tree = try TemporaryTree(["rubrics/staff-pm.yaml": written])
      var library = ScenarioLibrary(scenarios: tree.path)
      #expect(try library.rubric("staff-pm").get().rubric.title == title)
    }
  }
}
