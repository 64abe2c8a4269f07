import Calibration
import Foundation
import TestSupport
import Testing

@testable import hcsim

@Suite struct `Interviewer files of raters` {
  private static let file = ProjectPage.root.appendingPathComponent("Scenarios/ratings/panel.csv")
    .path

  private func text(_ id: String, in folder: URL) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(id + ".yaml"), encoding: .utf8)
  }

  private func write(_ folder: URL, _ more: [String] = [], input: String? = nil) -> ProgramRun {
    runInProcess(
      ["calibrate", "raters", "--write-interviewers", folder.path] + more
        + [input == nil ? Self.file : "-"],
      input: input ?? ""
    )
  }

  @Test func `warn of halo that may be noise, and of halo not clear of 0`() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(write(folder).status == 0)
    #expect(try text("emeka", in: folder).contains("Beware: ratings at random look like halo"))
    #expect(try text("amara", in: folder).contains("not clear of 0"))
    #expect(try !text("dolores", in: folder).contains("not clear of 0"))
  }

  @Test func `are not overwritten where they were changed`() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(write(folder).status == 0)
    #expect(write(folder).status == 0)
    let amara = folder.appendingPathComponent("amara.yaml")
    try Data("kind: interviewer\n".utf8).write(to: amara)
    let chen = folder.appendingPathComponent("chen.yaml")
    try FileManager.default.removeItem(at: chen)
    let refused = write(folder)
    #expect(refused.status == 73)
    #expect(refused.messages.contains("amara.yaml"))
    #expect(refused.messages.contains("--force"))
    #expect(try text("amara", in: folder) == "kind: interviewer\n")
    #expect(!FileManager.default.fileExists(atPath: chen.path))
    #expect(write(folder, ["--force"]).status == 0)
    #expect(try text("amara", in: folder).contains("severity: "))
  }

  /// 20 candidates rated from 1 to 9 by a rater with a built-in name, one who gives only 9, and two
  /// more.
  private static let nines: String = {
    let random = CounterRandom(seed: 5)
    var csv = "rater,candidate,rating\n"
    for candidate in 0..<20 {
      for (place, rater) in ["Hawk", "Ben", "Cleo"].enumerated() {
        let draw = random.integer(below: 4, at: UInt64(candidate * 3 + place))
        csv += "\(rater),c\(candidate),\(candidate % 6 + draw + 1)\n"
      }
      csv += "Top,c\(candidate),9\n"
    }
    return csv
  }()

  @Test func `keep clear of built-in names, other scales and conventions`() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = write(folder, ["--scale", "1-9"], input: Self.nines)
    #expect(run.status == 0, "\(run.messages)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names == ["ben.yaml", "cleo.yaml", "measured-hawk.yaml"])
    #expect(run.messages.contains("no file for 'Top'"))
    #expect(try text("ben", in: folder).contains("The debrief rates from 1 to 4"))
  }

  @Test func `are not needed to find a rubric that is not there`() {
    let run = runInProcess(["calibrate", "raters", "--rubric", "nosuch", Self.file])
    #expect(run.status != 0)
    #expect(run.messages.contains("nosuch"))
  }

  @Test func `rest on words for no rating`() {
    let csv = "rater,candidate,rating\nAna,c1,Yes\nBen,c1,No Decision\nAna,c2,No\nBen,c2,Yes\n"
    let words = ["calibrate", "raters", "--scale", "No,Yes", "-"]
    let refused = runInProcess(words, input: csv)
    #expect(refused.status == 65)
    #expect(refused.messages.contains("--missing"))
    #expect(
      runInProcess(
        ["calibrate", "raters", "--missing", "no decision"] + words.dropFirst(2),
        input: csv
      )
      .status == 0
    )
  }

  // An independent maximisation of the same likelihood, with the inverse of its second derivatives.
  @Test func `rest on marginal errors that are those of the curvature`() throws {
    let run = runInProcess(
      ["calibrate", "raters", "--estimation", "marginal", "-f", "json", Self.file]
    )
    let value = try JSONReader.read(SourceText(name: "output", text: run.output))
    let raters = try #require(value["raters"]?.array)
    for (name, expected) in [("Amara", 0.0954), ("Bastian", 0.1078)] {
      let rater = try #require(raters.first { $0["name"]?.string == name })
      let error = try #require(rater["severity-error"]?.double)
      #expect((error - expected).magnitude < 1e-4, "\(name): \(error)")
    }
  }
}
