import Calibration
import Foundation
import TestSupport
import Testing

@testable import hcsim

@Suite struct `Results as HTML` {
  private static let answers = """
    {"id":"a1","candidate":"C","answer":"I wrote a checklist, and two other teams dropped their own because of it."}
    {"id":"<b>","answer":"I built it alone, by myself, and nobody else can run it </script>."}
    {"id":"a1","answer":"again"}
    {"id":3}

    """

  private static let labelled = """
    {"id":"a","answer":"I did it all myself, at night, and nobody else can run it.","vote":1,"level":"senior","ratings":{"leverage":1},"findings":["solo-hero"],"headline":"solo-hero"}
    {"id":"b","answer":"I wrote a checklist, and two teams dropped their own plans because of it.","vote":3,"level":"staff","ratings":{"leverage":3},"findings":[],"headline":null}

    """

  private static let ratings = """
    candidate,rater,criterion,rating
    c1,a,x,3
    c1,b,x,2
    c2,a,x,4
    c2,b,x,3
    c3,a,x,2
    c3,b,x,1
    c1,a,y,2
    c2,b,y,3
    c3,a,y,1

    """

  @Test(
    arguments: [
      (["debrief"], "", 0), (["debrief", "pushback-fold", "pushback-adapt"], "", 0),
      (["debrief", "pushback-fold", "pushback-wall", "pushback-adapt"], "", 0),
      (["batch", "-"], answers, 65), (["calibrate", "raters", "-"], ratings, 0),
      (["calibrate", "rubric", "--draws", "0", "-"], labelled, 0),
      (["simulate", "--runs", "50", "pushback-fold"], "", 0),
      (["explain", "no-spine"], "", 0), (["explain", "leverage"], "", 0),
      (["explain", "I built it alone, and nobody else uses it."], "", 0),
      (["list", "panel"], "", 0), (["check", "-"], "kind: panel\n", 65),
    ] as [([String], String, Int32)]
  )
  func `is one whole page of every command`(words: [String], input: String, status: Int32) {
    let run = runInProcess(words + ["--format", "html"], input: input)
    #expect(run.status == status, "\(run.messages)")
    let check = MarkupCheck(run.output)
    #expect(check.problems == [], "\(words)")
    #expect(!check.names.contains("script") && !check.names.contains("b"))
    #expect(check.addresses.allSatisfy { $0.hasPrefix("#") })
    #expect(run.output.utf8.count < 500_000)
    #expect(run.output.hasSuffix("</html>\n"))
  }

  @Test func `of a batch leads from each vote to its answers`() {
    let run = runInProcess(["batch", "-f", "html", "-"], input: Self.answers)
    #expect(run.output.contains("<a href=\"#details-answer-1\">a1</a>"))
    #expect(run.output.contains("<details id=\"details-answer-1\">"))
    #expect(run.output.contains("Not read: 2"))
  }

  @Test func `of many answers stays small, and counts what it leaves out`() {
    let text = String(
      repeating: "Two other teams dropped their plan because of the checklist. ",
      count: 8
    )
    let input = (1...170).map { "{\"id\":\"a\($0)\",\"answer\":\"\(text)\"}\n" }.joined()
    let run = runInProcess(["batch", "-f", "html"], input: input)
    #expect(run.output.contains("20 more records are not shown here"))
    #expect(run.output.utf8.count < 500_000)
    #expect(MarkupCheck(run.output).problems == [])
  }

  @Test func `of two runs shows what moved`() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("a.jsonl").path
    let lines = Self.answers.split(separator: "\n").prefix(2).joined(separator: "\n")
    try lines.write(toFile: file, atomically: true, encoding: .utf8)
    let run = runInProcess(["compare", "-f", "html", file, file])
    #expect(run.status == 0, "\(run.messages)")
    #expect(MarkupCheck(run.output).problems == [])
    #expect(run.output.contains("Votes before and now"))
  }

  @Test func `is what a file of that name asks for`() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("page.html").path
    let run = runInProcess(["list", "panel", "-o", file])
    #expect(run.status == 0 && run.output == "")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.hasPrefix("<!DOCTYPE html>"))
  }

  @Test func `comes as a packet for people`() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let packet = folder.appendingPathComponent("rehearsal").path
    let run = runInProcess(["debrief", "pushback-fold", "--packet", packet])
    #expect(run.status == 0, "\(run.messages)")
    let names = try FileManager.default.contentsOfDirectory(atPath: packet).sorted()
    #expect(names.count == 7 && names.contains("scorecards.csv"))
    #expect(run.output.contains("scorecards.csv"))
    let read = runInProcess(["calibrate", "raters", packet + "/afterwards.csv"])
    #expect(read.status == 0, "\(read.messages)")
    let simulated = try String(contentsOfFile: packet + "/afterwards.csv", encoding: .utf8)
    let people = simulated.split(separator: "\n").dropFirst().map { row in
      String(row).replacing("simulated ", with: "")
    }
    let cards = simulated + people.joined(separator: "\n") + "\n"
    let beside = runInProcess(["calibrate", "raters", "-"], input: cards)
    #expect(beside.status == 0)
    #expect(beside.output.contains("Beside the simulation"))
    #expect(!read.output.contains("Beside the simulation"))
    let json = runInProcess(["calibrate", "raters", "-f", "json", "-"], input: cards).output
    let same = try JSONReader.read(SourceText(name: "json", text: json))["beside-simulation"]
    #expect(same?["raters"]?.array?.isEmpty == false)
    #expect(same?["same"]?.integer == same?["ratings"]?.integer && same?["same"]?.integer != 0)
    let two = runInProcess(["debrief", "pushback-fold", "pushback-wall", "--packet", packet])
    #expect(two.status == 2)
  }
}
