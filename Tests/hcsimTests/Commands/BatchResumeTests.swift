import Foundation
import TestSupport
import Testing

@Suite struct `A batch that goes on` {
  private static func record(_ id: String) -> String {
    #"{"id":"\#(id)","answer":"The depot copied our sheet."}"#
  }

  private static func input(_ ids: String...) -> String {
    ids.map { record($0) + "\n" }.joined()
  }

  /// Goes on with what a run over some input wrote, over another one.
  private func goOn(
    after earlier: String,
    with input: String,
    keeping lines: Int? = nil,
    filter: [String] = []
  ) throws -> (run: ProgramRun, output: String, before: String) {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("out.jsonl")
    let whole = runInProcess(["batch", "-f", "jsonl"] + filter, input: earlier)
    let kept = whole.lines.prefix(lines ?? whole.lines.count).map { $0 + "\n" }.joined()
    try Data(kept.utf8).write(to: file)
    let run = runInProcess(["batch", "--resume", "-o", file.path] + filter, input: input)
    return (run, String(decoding: try Data(contentsOf: file), as: UTF8.self), kept)
  }

  @Test func `adds what is new behind what is there`() throws {
    let all = Self.input("a", "b", "c", "d")
    let (run, output, before) = try goOn(after: all, with: all, keeping: 2)
    #expect(run.status == 0)
    #expect(output.hasPrefix(before) && output.split(separator: "\n").count == 4)
    #expect(run.messages == "hcsim batch: kept 2 records, added 2\n")
    #expect(try goOn(after: all, with: all).run.status == 0)
    let filter = ["--filter", "vote=1,2,3,4"]
    #expect(try goOn(after: all, with: all, keeping: 3, filter: filter).run.status == 0)
  }

  @Test(arguments: [
    (["x", "a", "b", "c"], "x"), (["a", "x", "b", "c"], "x"), (["b", "a", "c"], "b"),
    (["x", "y", "z"], "x"),
  ])
  func `refuses an output of other records, or of the same in another order`(
    ids: [String],
    stray: String
  ) throws {
    let input = ids.map { Self.record($0) + "\n" }.joined()
    let (run, output, before) = try goOn(after: Self.input("a", "b", "c"), with: input)
    #expect(run.status == 65)
    #expect(output == before)
    let line = (ids.firstIndex(of: stray) ?? 0) + 1
    let told = "standard input:\(line): the output has another record in the place of '\(stray)'; "
    #expect(run.messages.contains(told), "\(run.messages)")
  }

  @Test func `says that the output has records more than the input`() throws {
    let (run, output, before) = try goOn(after: Self.input("a", "b", "c"), with: Self.input("a"))
    #expect(run.status == 65)
    #expect(output == before)
    #expect(run.messages.contains("the output has 2 records that the input no longer gives"))
  }

  @Test(arguments: [false, true])
  func `never ends well while a mended record's error stands in the output`(isLast: Bool) throws {
    let rest = isLast ? "" : Self.input("c")
    let broken = Self.input("a") + #"{"id":"b","text":"x"}"# + "\n" + rest
    let mended = Self.input("a", "b") + rest
    let (run, output, before) = try goOn(after: broken, with: mended)
    #expect(run.status == 65)
    #expect(output.hasPrefix(before))
    #expect(!run.messages.isEmpty)
    let again = try goOn(after: broken, with: broken, keeping: 2)
    #expect(again.run.status == 65 && again.output.split(separator: "\n").count == (isLast ? 2 : 3))
  }

  @Test func `tells by how much votes miss what they have to reach`() {
    let input = Self.input("a", "b")
    let mean = runInProcess(["batch", "-f", "jsonl", "--fail-under", "4"], input: input)
    #expect(mean.status == 1)
    #expect(mean.messages.contains("the mean vote of 2 answers is "), "\(mean.messages)")
    #expect(mean.messages.contains(", below 4 of --fail-under\n"))
    let poor = #"{"id":"c","answer":"I wrote the notes of our meeting every week, alone."}"#
    let both = Self.input("a") + poor + "\n"
    let share = runInProcess(["batch", "-f", "jsonl", "--fail-under", "100%"], input: both)
    #expect(share.status == 1)
    #expect(share.messages.contains("% of the votes of 2 answers are a yes, below 100% of"))
  }

  @Test func `names files of one name by their folders, and tells of one with none`() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["amy", "bo", "none"] {
      let path = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
      let file = name == "none" ? "q1.docx" : "q1.txt"
      try Data("The depot copied our sheet and runs it.".utf8)
        .write(to: path.appendingPathComponent(file))
    }
    let run = runInProcess(["batch", "-f", "jsonl", folder.path])
    #expect(run.status == 0)
    #expect(run.lines.map { $0.contains(#""id":"amy/q1""#) } == [true, false])
    #expect(run.lines.map { $0.contains(#""id":"bo/q1""#) } == [false, true])
    let none = runInProcess(["batch", folder.appendingPathComponent("none").path])
    #expect(none.status == 66)
    #expect(none.messages.contains("no file in '"), "\(none.messages)")
    #expect(none.messages.contains("ends in .jsonl, .csv, .yaml, .md or .txt"))
  }
}
