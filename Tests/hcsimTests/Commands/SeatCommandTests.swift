import Calibration
import Foundation
import TestSupport
import Testing

@testable import hcsim

@Suite struct `A seat from the command line` {
  /// Ratings, vote, level, one argument, passes, the last ballot, feedback.
  private static let answers =
    String(repeating: "2\n", count: 9) + "2\n\nno-spine\n\n1\nbelow-senior\nVote 1.\n"

  private static let words = ["debrief", "--as", "bar-raiser", "pushback-fold"]

  @Test func `asks, lets the others argue, and says how it went`() {
    let run = runInProcess(Self.words, input: Self.answers)
    #expect(run.status == 0)
    #expect(run.messages == "")
    #expect(run.output.hasPrefix("Your seat\n"))
    #expect(run.output.contains("Your vote, 1 to 4: 2\n"))
    #expect(run.output.contains("Skeptical engineering lead:"))
    #expect(run.output.contains("Your seat in the debrief"))
    #expect(run.output.contains("What moved you"))
    #expect(run.output.contains("Your feedback"))
  }

  @Test func `writes its result as JSON and talks on standard error`() throws {
    let run = runInProcess(Self.words + ["--format", "json"], input: Self.answers)
    #expect(run.status == 0)
    #expect(run.messages.contains("Your vote, 1 to 4: 2\n"))
    let value = try JSONReader.read(SourceText(name: "output", text: run.output))
    #expect(value["schema"]?.string == SeatJSON.schema)
    #expect(value["first"]?["vote"]?.integer == 2)
    #expect(value["last"]?["vote"]?.integer == 1)
    #expect(value["arguments"]?.array?.count == 1)
  }

  @Test func `loses nothing when the answers end, and goes on from what it kept`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "hcsim-seat-\(UInt64.random(in: 0...UInt64.max))"
    )
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("answers").path
    let lines = Self.answers.split(separator: "\n", omittingEmptySubsequences: false)
    let first = lines.prefix(5).joined(separator: "\n") + "\nundo\n"
    let broken = runInProcess(Self.words + ["--keep", file], input: first)
    #expect(broken.status == 0)
    #expect(broken.output.contains("You left before the end"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "2\n2\n2\n2\n")
    let rest = lines.dropFirst(4).joined(separator: "\n")
    let whole = runInProcess(Self.words + ["--keep", file, "-f", "json"], input: rest)
    let direct = runInProcess(Self.words + ["-f", "json"], input: Self.answers)
    #expect(whole.output == direct.output)
  }

  @Test func `takes its answers from a file`() {
    let path = ProjectPage.root.appendingPathComponent("Scenarios/seats/bar-raiser.txt").path
    let run = runInProcess(Self.words + ["--answers-from", path])
    #expect(run.status == 0)
    #expect(run.output.contains("Your seat in the debrief"))
  }

  @Test func `says which entry is missing where the answers end`() {
    let none = runInProcess(Self.words + ["--answers-from", "/dev/null", "-f", "json"])
    #expect(none.status == 65 && none.output == "")
    #expect(none.messages.contains("entry 1 is missing, '"))
    let some = runInProcess(Self.words, input: String(repeating: "2\n", count: 9))
    #expect(some.status == 65)
    #expect(some.messages.contains("entry 10 is missing, 'Your vote, 1 to 4'"))
    let left = runInProcess(Self.words, input: "2\nq\n")
    #expect(left.status == 0 && left.messages == "")
  }

  @Test func `is refused where nobody sits, and without a seat`() {
    let stranger = runInProcess(["debrief", "--as", "bar-raizer", "pushback-fold"])
    #expect(stranger.status == 2)
    #expect(stranger.messages.contains("did you mean 'bar-raiser'?"))
    let keep = runInProcess(["debrief", "--keep", "x", "pushback-fold"])
    #expect(keep.status == 2)
    #expect(keep.messages.contains("'--keep' needs '--as'"))
    let two = runInProcess(["debrief", "--as", "bar-raiser", "a", "b"])
    #expect(two.status == 2)
  }
}
