import Calibration
import Foundation
import TestSupport
import Testing

@Suite struct `A seat on a panel in training` {
  /// Ratings, vote, level, one argument, passes, the last ballot, feedback.
  private static let answers =
    Array(repeating: "2", count: 9) + ["2", "", "no-spine", "", "1", "below-senior", "Vote 1."]

  private static let seat = ["seat", "pushback-fold", "--as", "bar-raiser"]

  private func run(
    _ words: [String],
    _ lines: [String] = [],
    in folder: URL
  ) async throws -> ProgramRun {
    try await `The train command`.run(words, lines, in: folder)
  }

  private func seats(in folder: URL) async throws -> [JSONValue] {
    let history = try await run(["history", "-f", "json"], in: folder)
    let value = try JSONReader.read(SourceText(name: "history", text: history.output))
    return value["seats"]?.array ?? []
  }

  @Test func `is scored as outside training, and kept`() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try await run(Self.seat, Self.answers, in: folder)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.contains("Your seat in the debrief"))
    #expect(run.output.contains("What moved you"))
    let lines = Self.answers.map { $0 + "\n" }.joined()
    let outside = try await runProgram(
      ["debrief", "--as", "bar-raiser", "pushback-fold", "-f", "json"],
      input: lines
    )
    let alone = try JSONReader.read(SourceText(name: "seat", text: outside.output))
    let kept = try #require(try await seats(in: folder).first)
    #expect(kept["first"] == alone["first"]?["vote"])
    #expect(kept["last"] == alone["last"]?["vote"])
    #expect(kept["vote-error"] == alone["vote-error"])
    #expect(kept["motion"] == alone["motion"]?["kind"])
    let arguments = try #require(alone["arguments"]?.array)
    #expect(arguments.count == 1)
    let isNew = arguments.first?["standing"]?.string != "repeated"
    #expect(kept["raised"]?.integer == (isNew ? 1 : 0))
    let history = try await self.run(["history"], in: folder)
    #expect(history.output.contains("On panels: one seat"))
    #expect(history.lines.contains { $0.contains("pushback-fold") && $0.contains("bar-raiser") })
  }

  @Test func `goes on where it was left`() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let first = try await run(Self.seat, Array(Self.answers.prefix(11)) + ["3", "u"], in: folder)
    #expect(first.output.contains("Saved. 'hcsim train seat' goes on here."))
    #expect(try await seats(in: folder).isEmpty)
    let second = try await run(["seat"], Array(Self.answers.dropFirst(11)), in: folder)
    #expect(second.output.contains("Your seat in the debrief"))
    #expect(try await seats(in: folder).count == 1)
    let whole = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: whole) }
    _ = try await run(Self.seat, Self.answers, in: whole)
    let (one, other) = (try await seats(in: folder), try await seats(in: whole))
    #expect(one.first?["motion"] == other.first?["motion"])
  }

  @Test func `is offered by training, another one each time`() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    var trainee = ScriptedTrainee(ShippedExercises.pool) { _ in 2 }
    try trainee.train(.practice, count: 1)
    let practice = try await run(["practice", "-n", "1", "--seed", "7"], trainee.lines, in: folder)
    #expect(practice.output.contains("A seat on a panel is free: 'hcsim train seat'."))
    var texts: Set<String> = []
    for _ in 0..<2 {
      let lines = Array(repeating: "2", count: 10) + Array(repeating: "", count: 30)
      let seat = try await run(["seat"], lines, in: folder)
      #expect(seat.status == 0, "\(seat.messages)")
      texts.insert(seat.lines.first ?? "")
    }
    let kept = try await seats(in: folder).compactMap { $0["debrief"]?.string }
    #expect(kept.count == 2 && Set(kept).count == 2)
    let stranger = try await run(["seat", "pushback-fold", "--as", "nobody"], in: folder)
    #expect(stranger.status == 2)
  }
}
