import Calibration
import Foundation
import TestSupport
import Testing

@testable import hcsim

@Suite struct `Checking feedback` {
  @Test func `shows each flaw with its place, its words and a cure`() {
    let run = runInProcess(["check", "--feedback", "-"], input: "Vote 2.\nShe is smart.\n")
    #expect(run.status == 1)
    #expect(run.output.contains("standard input:2:8"))
    #expect(run.output.contains("'smart'"))
    #expect(run.output.contains("say what was done or said"))
    #expect(run.lines.last == "0 of 1 written as they should be, 4 flaws")
  }

  @Test func `holds where nothing is amiss`() {
    let text =
      "Vote 2, no, at Senior. \"we kept our own list\" decides. A second team would have changed my vote."
    let run = runInProcess(["check", "--feedback", "-"], input: text)
    #expect(run.status == 0)
    #expect(run.lines == ["1 of 1 written as they should be"])
  }

  @Test func `writes JSON`() throws {
    let path = ProjectPage.root.appendingPathComponent("Scenarios/feedback/panel-notes.md").path
    let run = runInProcess(["check", "--feedback", path, "--format", "json"])
    #expect(run.status == 1)
    let value = try JSONReader.read(SourceText(name: "output", text: run.output))
    #expect(value["schema"]?.string == FeedbackCheckReport.schema)
    let pieces = try #require(value["feedback"]?.array)
    #expect(
      pieces.map { $0["candidate"]?.string } == ["Candidate A", "Candidate B", "Candidate C"]
    )
    #expect(pieces[0]["flaws"]?.array?.isEmpty == true)
    let ids = pieces[1]["flaws"]?.array?.compactMap { $0["id"]?.string }
    #expect(ids == ["trait", "fit", "contradiction", "no-evidence", "no-level", "no-change"])
    #expect(
      pieces[2]["flaws"]?.array?.compactMap { $0["id"]?.string }.contains("protected") == true
    )
  }

  @Test func `says what it cannot read`() {
    let missing = runInProcess(["check", "--feedback", "no-such-file.md"])
    #expect(missing.status == 66)
    let both = runInProcess(["check", "--feedback", "-", "Scenarios"])
    #expect(both.status == 2)
  }
}
