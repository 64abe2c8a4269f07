import Calibration
import Foundation
import TestSupport
import Testing

@Suite struct `The train command` {
  /// What somebody types who rates everything 2, over so many exercises.
  private static func answers(_ count: Int) throws -> [String] {
    let start = try #require(Timestamp("2026-11-28T09:00:10Z"))
    var trainee = ScriptedTrainee(ShippedExercises.pool, at: start) { _ in 2 }
    try trainee.train(.practice, count: count)
    return trainee.lines
  }

  static let environment = ["HCSIM_TRAINING_RECORD": "record.jsonl"]

  static func run(
    _ words: [String],
    _ lines: [String] = [],
    in folder: URL
  ) async throws -> ProgramRun {
    try await runProgram(
      ["train"] + words + ["--at", "2026-11-28T09:00:00Z"],
      input: lines.map { $0 + "\n" }.joined(),
      environment: environment,
      in: folder
    )
  }

  @Test func `practises, keeps everything, and tells how one rates`() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let answers = try Self.answers(5)
    let run = try await Self.run(["practice", "--seed", "7"], answers, in: folder)
    #expect(run.status == 0)
    #expect(run.messages.isEmpty)
    #expect(run.output.contains("What the committee made of it"))
    #expect(run.output.contains("From 5 exercises."))
    let record = try String(
      contentsOf: folder.appendingPathComponent("record.jsonl"),
      encoding: .utf8
    )
    #expect(record.components(separatedBy: "\"event\":\"commit\"").count == 6)
    let history = try await Self.run(["history", "-f", "json"], in: folder)
    let value = try JSONSerialization.jsonObject(with: Data(history.output.utf8))
    let object = try #require(value as? [String: Any])
    #expect(object["schema"] as? String == "hcsim.training-history/1")
    #expect((object["score"] as? [String: Any])?["exercises"] as? Int == 5)
    #expect(object["may-interview"] as? Bool == false)
    let page = try await Self.run(["history"], in: folder)
    #expect(page.output.contains("The last rounds"))
  }

  @Test func `goes on where the input ended`() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let first = try await Self.run(["practice", "-n", "1"], ["2 3"], in: folder)
    #expect(first.status == 0)
    #expect(first.output.contains("Saved. The next session goes on here."))
    let second = try await Self.run(["practice"], ["u", "2 2", "q"], in: folder)
    #expect(second.output.contains("Your ballot: Leverage 2, Span 3."))
    #expect(second.output.contains("Taken back: the rating of span."))
  }

  @Test func `takes answers from a file`() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = folder.appendingPathComponent("answers.txt")
    let lines = try Self.answers(1).map { $0 + "\n" }.joined()
    try Data(lines.utf8).write(to: script)
    let run = try await Self.run(
      ["practice", "-n", "1", "--seed", "7", "--answers-from", "answers.txt"],
      in: folder
    )
    #expect(run.output.contains("Vote [1 strong no, 2 no, 3 yes, 4 strong yes]> 2"))
    #expect(run.output.contains("Done: one exercise."))
  }

  @Test func `recovers a last line that was cut off, and refuses what is no record`() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("record.jsonl")
    _ = try await Self.run(["practice", "-n", "1"], ["2 2"], in: folder)
    let whole = try Data(contentsOf: file)
    try whole.dropLast(9).write(to: file)
    let run = try await Self.run(["practice"], ["q"], in: folder)
    #expect(run.messages.contains("the last line was cut off, and is left out"))
    #expect(run.output.contains("Your ballot: Leverage 2, Span 2."))
    #expect(try await Self.run(["history"], in: folder).messages.isEmpty)
    let newer = String(decoding: whole, as: UTF8.self)
      .replacingOccurrences(of: "hcsim.training/1", with: "hcsim.training/9")
    try Data(newer.utf8).write(to: file)
    let refused = try await Self.run(["practice"], in: folder)
    #expect(refused.status == 65)
    #expect(refused.messages.contains("use a newer program"))
    #expect(try Data(contentsOf: file) == Data(newer.utf8))
    try Data("candidate,rater\n".utf8).write(to: file)
    for command in [["practice"], ["history"], ["delete", "--yes"], ["import", "record.jsonl"]] {
      #expect(try await Self.run(command, in: folder).status == 65)
    }
  }

  @Test func `exports, imports once, compares and deletes`() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let answers = try Self.answers(5)
    _ = try await Self.run(["practice", "--seed", "7", "--trainee", "Ana"], answers, in: folder)
    _ = try await Self.run(["export", "-o", "ana.jsonl"], in: folder)
    let csv = try await Self.run(["export", "-f", "csv"], in: folder)
    #expect(csv.lines.first == "candidate,occasion,rater,criterion,rating,vote")
    #expect(csv.lines.contains { $0.contains(",1,Ana,span,2,2") })
    try Data(csv.output.utf8).write(to: folder.appendingPathComponent("ana.csv"))
    let raters = try await runProgram(["calibrate", "raters", "ana.csv"], in: folder)
    #expect(raters.status == 0)
    #expect(raters.output.contains("ratings by 2 interviewers of 5 candidates"))
    #expect(raters.lines.contains { $0.hasPrefix("committee") })
    let both = try await Self.run(["cohort", "-f", "csv", "ana.jsonl", "ana.jsonl"], in: folder)
    #expect(
      both.lines.count == 2 * csv.lines.count { $0.contains(",Ana,") }
        + csv.lines.count { $0.contains(",committee,") } + 1
    )
    let removed = try await Self.run(["delete", "--yes"], in: folder)
    #expect(removed.status == 0)
    #expect(try await Self.run(["delete", "--yes"], in: folder).status == 66)
    let added = try await Self.run(["import", "ana.jsonl"], in: folder)
    #expect(added.output.hasPrefix("5 ballots added\n"))
    #expect(added.output.contains("From 5 exercises."))
    #expect(try await Self.run(["import", "ana.jsonl"], in: folder).output == "0 ballots added\n")
    let cohort = try await Self.run(["cohort", "ana.jsonl", "record.jsonl"], in: folder)
    #expect(cohort.output.contains("Nobody may interview yet."))
    #expect(cohort.lines.contains { $0.hasPrefix("Ana") && $0.hasSuffix("practising") })
    let asked = try await Self.run(["delete"], ["yes"], in: folder)
    #expect(asked.status == 2)
    #expect(FileManager.default.fileExists(atPath: folder.path + "/record.jsonl"))
  }

  @Test func `keeps its record where the standard of folders says`() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try await runProgram(
      ["train", "learn"],
      input: "q\n",
      environment: ["XDG_DATA_HOME": folder.path]
    )
    #expect(run.status == 0)
    let path = folder.path + "/hcsim/training.jsonl"
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func `names its stages`() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try await Self.run(["practise"], in: folder)
    #expect(run.status == 2)
    #expect(run.messages.contains("did you mean 'practice'?"))
    let time = try await runProgram(["train", "--at", "now"], in: folder)
    #expect(time.status == 2)
  }
}
