import Calibration
import Foundation
import Testing

@testable import hcsim

@Suite struct `The command calibrate rubric` {
  /// Twenty-four answers, a third of which a registry spread.
  static let input = (0..<24).map { number in
    let text =
      number % 3 == 0
      ? "Finance dropped launch \(number) after reading our registry of decisions, unasked."
      : "I worked nights on launch \(number) and shipped it all by myself."
    let (vote, finding) = number % 3 == 0 ? (3, "changed-decisions") : (1, "solo-hero")
    return "{\"answer\":\"\(text)\",\"id\":\"v\(number % 2)-\(number)\",\"vote\":\(vote),"
      + "\"findings\":[\"\(finding)\"],\"criteria\":{\"span\":\(vote)}}\n"
  }.joined()

  @Test func `prints the figures as text and as JSON`() throws {
    // One label that no reading agrees with, so that there is an interval.
    let input =
      Self.input + "{\"answer\":\"I did it all by myself.\",\"id\":\"v2-24\",\"vote\":4}\n"
    let text = runInProcess(["calibrate", "rubric", "--draws", "20", "-"], input: input)
    #expect(text.status == 0)
    #expect(text.output.contains("Vote QWK"))
    #expect(text.output.contains("25 answers of standard input"))
    let run = runInProcess(
      ["calibrate", "rubric", "--draws", "20", "-f", "json", "-"],
      input: input
    )
    let value = try JSONReader.read(SourceText(name: "out", text: run.output))
    #expect(value["schema"]?.string == "hcsim.calibrate-rubric/1")
    #expect(value["answers"]?.integer == 25)
    #expect(value["figures"]?["vote-kappa"]?["lower"]?.double != nil)
    #expect(value["raters"] == .null)
    let again = runInProcess(
      ["calibrate", "rubric", "--draws", "20", "-f", "json", "-j", "1", "-"],
      input: input
    )
    #expect(run.output == again.output)
  }

  @Test func `shows where a label is wrong`() {
    let run = runInProcess(
      ["calibrate", "rubric", "-"],
      input: "{\"id\":\"a\",\"answer\":\"One.\",\"vote\":2,\"findings\":[\"solo-heroo\"]}\n"
    )
    #expect(run.status == 65)
    #expect(run.messages.contains("standard input:1:48: error: no signal has the id 'solo-heroo'"))
  }

  @Test func `asks for --fit where it is meant`() {
    let run = runInProcess(["calibrate", "rubric", "--only", "cuts", "-"], input: Self.input)
    #expect(run.status == 2)
    #expect(run.messages.contains("'--only' needs '--fit'"))
  }

  @Test(arguments: [
    (["--off-topic", "texts.jsonl"], "'--off-topic' needs '--fit'"),
    (["--fit", "--only", "topics"], "'--only topics' needs '--off-topic'"),
    (["--fit", "--only", "topics", "--off-topic", "/nowhere.jsonl"], "/nowhere.jsonl"),
    (
      ["--fit", "--only", "topics", "--off-topic", "-"],
      "is not a file, as the answers are read from standard input"
    ),
  ])
  func `asks for texts about anything else where topics are meant`(words: [String], says: String) {
    let run = runInProcess(["calibrate", "rubric"] + words + ["-"], input: Self.input)
    #expect(run.status != 0)
    #expect(run.messages.contains(says))
  }

  @Test func `learns topics from texts about anything else`() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let copy = folder.appendingPathComponent("ours.yaml").path
    let texts = folder.appendingPathComponent("texts.jsonl")
    let lines = (0..<12).map {
      "{\"id\":\"t\($0)\",\"answer\":\"We melted the butter at \($0) and sang in the garden.\"}\n"
    }
    try lines.joined().write(to: texts, atomically: true, encoding: .utf8)
    let run = runInProcess(
      [
        "calibrate", "rubric", "--fit", "--only", "topics", "--off-topic", texts.path, "--draws",
        "0",
        "--out", copy, "--width", "200", "-",
      ],
      input: Self.input
    )
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.contains("what tells sentences that are about something else"))
    let wording = folder.appendingPathComponent("wordings/staff-pm.yaml")
    let text = try String(contentsOf: wording, encoding: .utf8)
    let topics = text.split(separator: "topics:").last ?? ""
    #expect(topics.contains("\n    butter ") && topics.contains("\n    launch -"))
  }

  @Test func `writes a copy of the rubric that reads by the new numbers`() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let copy = folder.appendingPathComponent("ours.yaml").path
    let words = [
      "calibrate", "rubric", "--fit", "--only", "contributions", "--draws", "0", "--out", copy, "-",
    ]
    let run = runInProcess(words, input: Self.input)
    #expect(run.status == 0)
    #expect(run.output.contains("Voices, each held out"))
    #expect(run.messages.contains("--rubric \(copy)"))
    let text = try String(contentsOfFile: copy, encoding: .utf8)
    #expect(text.hasPrefix("# The standard of one role"))
    let check = runInProcess(
      ["calibrate", "rubric", "--draws", "0", "--rubric", copy, "-"],
      input: Self.input
    )
    #expect(check.status == 0)
  }
}
