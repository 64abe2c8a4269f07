import Calibration
import Foundation
import TestSupport
import Testing

@testable import hcsim

@Suite struct `The command calibrate invariance` {
  private static let input = """
    {"id":"a","answer":"I started a registry. Three teams took it up unasked, and it runs without me."}
    {"id":"b","answer":"I worked nights on the launch and shipped it all by myself. It went well."}

    """

  @Test func `prints the tables as text and as JSON`() throws {
    let text = runInProcess(["calibrate", "invariance", "-"], input: Self.input)
    #expect(text.status == 0)
    #expect(text.output.contains("Who somebody is"))
    #expect(text.output.contains("2 answers of standard input"))
    let run = runInProcess(["calibrate", "invariance", "-f", "json", "-"], input: Self.input)
    let value = try JSONReader.read(SourceText(name: "out", text: run.output))
    #expect(value["schema"]?.string == "hcsim.invariance/1")
    #expect(value["answers"]?.integer == 2)
    #expect(value["edits"]?.array?.isEmpty == false)
    let signals = value["retractions"]?.array?.first?["signals"]?.array ?? []
    #expect(signals.contains { $0["signal"]?.string == "adopted-without-mandate" })
    let one = runInProcess(
      ["calibrate", "invariance", "-f", "json", "-j", "1", "-"],
      input: Self.input
    )
    #expect(run.output == one.output)
  }

  @Test func `writes a page`() {
    let run = runInProcess(["calibrate", "invariance", "-f", "html", "-"], input: Self.input)
    #expect(run.status == 0 && run.messages == "")
    #expect(run.output.hasPrefix("<!DOCTYPE html>") && run.output.contains("Who somebody is"))
  }

  @Test func `rewrites no more answers than asked for`() throws {
    let run = runInProcess(
      ["calibrate", "invariance", "--limit", "1", "-f", "json", "-"],
      input: Self.input
    )
    let value = try JSONReader.read(SourceText(name: "out", text: run.output))
    #expect(value["answers"]?.integer == 1)
  }

  @Test func `puts further texts behind answers`() throws {
    let texts = ProjectPage.root.appendingPathComponent("Scenarios/answers/off-topic-fresh.jsonl")
    let run = runInProcess(
      ["calibrate", "invariance", "--off-topic", texts.path, "-f", "json", "-"],
      input: Self.input
    )
    #expect(run.status == 0, "\(run.messages)")
    let value = try JSONReader.read(SourceText(name: "out", text: run.output))
    let names = value["edits"]?.array?.compactMap { $0["edit"]?.string } ?? []
    #expect(names.contains("followed by a text about something else"))
  }

  @Test func `does not read standard input twice`() {
    let run = runInProcess(["calibrate", "invariance", "--off-topic", "-", "-"], input: Self.input)
    #expect(run.status == 2)
    #expect(run.messages.contains("is not a file, as the answers are read from standard input"))
  }

  @Test func `shows where a record cannot be read`() {
    let run = runInProcess(["calibrate", "invariance", "-"], input: "{\"id\":\"a\"}\n")
    #expect(run.status == 65)
    #expect(run.messages.contains("standard input:1"))
  }
}
