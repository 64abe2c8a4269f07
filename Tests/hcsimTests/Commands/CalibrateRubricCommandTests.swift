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
    let text = runInProcess(["calibrate", "rubric", "--draws", "20", "-"], input: Self.input)
    #expect(text.status == 0)
    #expect(text.output.contains("Vote QWK"))
    #expect(text.output.contains("24 answers of standard input"))
    let run = runInProcess(
      ["calibrate", "rubric", "--draws", "20", "-f", "json", "-"],
      input: Self.input
    )
    let value = try JSONReader.read(SourceText(name: "out", text: run.output))
    #expect(value["schema"]?.string == "hcsim.calibrate-rubric/1")
    #expect(value["answers"]?.integer == 24)
    #expect(value["figures"]?["vote-kappa"]?["lower"]?.double != nil)
    #expect(value["raters"] == .null)
    let again = runInProcess(
      ["calibrate", "rubric", "--draws", "20", "-f", "json", "-j", "1", "-"],
      input: Self.input
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
