import Foundation
import TestSupport
import Testing

@testable import Calibration

@Suite struct `Shipped exercises` {
  private static func all() -> [Exercise] {
    var library = ScenarioLibrary()
    return library.exercises().exercises
  }

  @Test func `span votes, levels, criteria, pairs and both failures at pushback`() {
    let exercises = Self.all()
    #expect(exercises.count >= 60)
    for vote in Vote.allCases {
      #expect(exercises.count { $0.reference.vote == vote } >= 10)
    }
    for level in Level.allCases { #expect(exercises.contains { $0.reference.level == level }) }
    let heads = exercises.compactMap { $0.reference.findings.first { $0.headline > 0 }?.signal }
    #expect(Set(heads).count >= 20)
    #expect(heads.count { $0 == "no-spine" } >= 3)
    #expect(heads.count { $0 == "no-signal-processing" } >= 3)
    let pairs = Dictionary(grouping: exercises.filter { $0.pair != nil }) { $0.pair ?? "" }
    #expect(pairs.count >= 10)
    for (name, pair) in pairs {
      #expect(pair.count == 2, "\(name)")
      #expect(Set(pair.map(\.reference.vote)).count == 2, "\(name) is no boundary")
    }
  }

  @Test func `are enough of each use, agreed on where that is needed`() {
    let exercises = Self.all()
    let qualify = exercises.filter { $0.use == .qualify }
    #expect(qualify.count >= 4 * Qualification.setSize, "two rounds repeat nothing")
    #expect(qualify.filter { !$0.reference.isConsensus } == [])
    #expect(exercises.count { $0.use == .monitor } >= 10)
    let exemplars = ShippedExercises.pool.exemplars
    #expect(exemplars.map(\.reference.vote) == Vote.allCases)
    #expect(Set(exemplars.compactMap(\.reference.level)) == Set(Level.allCases))
    for vote in Vote.allCases {
      #expect(exercises.contains { $0.use == .learn && $0.reference.vote == vote })
      #expect(qualify.contains { $0.reference.vote == vote })
    }
    #expect(exercises.contains { !$0.reference.isConsensus })
  }

  @Test func `have notes that quote the answer and say what would change it`() {
    for exercise in Self.all() {
      let notes = exercise.notes
      #expect(notes.utf8.count > 250, "\(exercise.id)")
      #expect(notes.contains("What would change it"), "\(exercise.id)")
      #expect(notes.contains("\""), "\(exercise.id) quotes nothing")
      #expect(!exercise.about.isEmpty)
      #expect(!exercise.reference.origin.isEmpty)
      let shared = exercise.reference.sharedFindings
      #expect(shared.allSatisfy { !$0.quotes.isEmpty }, "\(exercise.id) lacks evidence")
    }
  }

  @Test func `hold what the labelled answers' raters said`() throws {
    var library = ScenarioLibrary()
    let rubric = try #require(library.rubric("staff-pm").value?.rubric)
    let path = ProjectPage.root.appendingPathComponent("Scenarios/answers/labelled.jsonl")
    let source = SourceText(name: "labelled.jsonl", bytes: Array(try Data(contentsOf: path)))
    let answers = LabelledAnswers(source, rubric: rubric).answers
    let reading = AnswerReading(
      findings: [],
      undertone: [],
      theta: [],
      expectedRatings: [],
      ratings: [],
      mean: 2,
      vote: .no,
      level: .senior,
      headline: nil
    )
    for exercise in Self.all() {
      let name = exercise.reference.origin.split { "( )".contains($0) }.first { word in
        answers.contains { $0.record.id == word }
      }
      let answer = try #require(answers.first { name.map(String.init) == $0.record.id })
      #expect(answer.record.text.answer == exercise.text.answer)
      #expect(answer.record.text.response == exercise.text.response)
      let counted = ExerciseReference(answer.raters, reading: reading, rubric: rubric)
      #expect(counted.votes == exercise.reference.votes)
      #expect(counted.levels == exercise.reference.levels)
      #expect(counted.criteria == exercise.reference.criteria)
      #expect(
        counted.findings.map { [$0.signal, "\($0.raters)", "\($0.headline)"] }
          == exercise.reference.findings.map { [$0.signal, "\($0.raters)", "\($0.headline)"] },
        "\(exercise.id)"
      )
    }
  }
}
