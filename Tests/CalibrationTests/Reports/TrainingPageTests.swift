import TestSupport
import Testing

@testable import Calibration

@Suite struct `The page of training` {
  private static let guide = FeedbackGuide(
    id: "feedback",
    title: "Feedback",
    faults: [],
    evidence: .init(title: "no quote", cure: "quote"),
    level: .init(title: "no level", cure: "say it"),
    vote: .init(title: "no vote", cure: "vote"),
    change: .init(title: "no change", cure: "say what"),
    verdicts: .init(title: "against", cure: "mend", yes: [], no: [])
  )

  private static func page(_ pool: ExercisePool) -> String {
    TrainingPage(pool, guide: guide, seed: 1).text
  }

  private static let text = page(ShippedExercises.pool)
  private static let check = MarkupCheck(text)

  @Test func `is one whole page with its own program and no other`() throws {
    let check = Self.check
    #expect(check.problems == [])
    #expect(check.addresses == ["#stage"])
    #expect(check.scripts.count == 2)
    let text = Self.text
    let program = try #require(check.scripts.last)
    let digest = StyleDigest.source(of: program)
    #expect(text.contains("script-src &#39;\(digest)&#39;; base-uri &#39;none&#39;"))
    #expect(text.contains("content=\"default-src &#39;none&#39;; style-src"))
    #expect(!program.contains("</") && !program.contains("<!--") && !program.contains("http"))
    #expect(!program.contains("innerHTML") && !program.contains("eval("))
    #expect(text.utf8.count < 500_000)
  }

  @Test func `holds every exercise, lesson and stage`() throws {
    let pool = ShippedExercises.pool
    let json = try #require(Self.check.scripts.first)
    let data = try JSONReader.read(SourceText(name: "data", text: json))
    for exercise in pool.exercises {
      let value = try #require(data["exercises"]?[exercise.id])
      #expect(value["vote"]?.integer == exercise.reference.vote.rawValue)
      #expect(value["reference"] == exercise.reference.spreads.json)
    }
    #expect(data["lessons"]?.array?.count == TrainingSession.lessons(of: pool).count)
    #expect(data["order"]?.array?.count == pool.exercises(for: .practice).count)
    #expect(Set(data["order"]?.array ?? []).count == data["order"]?.array?.count)
    for stage in [TrainingStage.qualify, .monitor] {
      let plans = try #require(data["plans"]?[stage.rawValue]?.array)
      #expect(plans.count == 4)
      #expect(plans.allSatisfy { $0.array?.count == stage.usualCount })
    }
  }

  @Test func `plans the round of qualifying that the session plans`() throws {
    let pool = ShippedExercises.pool
    let json = try #require(Self.check.scripts.first)
    let data = try JSONReader.read(SourceText(name: "data", text: json))
    var session = try TrainingSession(
      pool,
      record: TrainingRecord(),
      stage: .qualify,
      settings: .init(seed: 1)
    )
    _ = session.begin(at: Timestamp(seconds: 0))
    let planned = try #require(session.round?.planned)
    #expect(data["plans"]?["qualify"]?.array?.first?.array?.compactMap(\.string) == planned)
  }

  @Test func `lets nothing in that an exercise holds`() throws {
    var exercises = SmallExercises.pool.exercises
    for index in exercises.indices {
      exercises[index].title = HostileText.text
      exercises[index].notes = HostileText.text
      exercises[index].text.answer = HostileText.text
      exercises[index].reference.origin = HostileText.text
    }
    let check = MarkupCheck(Self.page(ExercisePool(exercises, rubric: SmallExercises.pool.rubric)))
    #expect(check.problems == [])
    #expect(check.scripts.count == 2)
    let json = try #require(check.scripts.first)
    #expect(
      !json.unicodeScalars.contains { "<>&\u{2028}\u{2029}\u{202E}".unicodeScalars.contains($0) }
    )
    let data = try JSONReader.read(SourceText(name: "data", text: json))
    let shown = data["exercises"]?[try #require(exercises.first).id]?["title"]?.string
    #expect(shown == Escaping.visibleLines(HostileText.text))
  }
}
