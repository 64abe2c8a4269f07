import Calibration
import Foundation
import Testing

@testable import hcsim

@Suite struct `The batch command` {
  private static let answers = (1...30).map { number in
    let text = "In case \(number) finance dropped a launch after reading our registry of decisions."
    return "{\"answer\":\"\(text)\",\"candidate\":\"c\(number % 2)\",\"id\":\"a\(number)\"}"
  }

  private static var input: String { answers.joined(separator: "\n") + "\n" }

  @Test func `gives the same bytes with any number of jobs`() {
    let one = runInProcess(["batch", "-f", "jsonl", "-j", "1"], input: Self.input)
    let four = runInProcess(["batch", "-f", "jsonl", "-j", "4"], input: Self.input)
    #expect(one.status == 0)
    #expect(one.lines.count == 30)
    #expect(one.output == four.output)
  }

  @Test func `draws the same records by the same seed, in the order of the input`() throws {
    func ids(_ words: [String], _ input: String) -> [String] {
      let run = runInProcess(["batch", "-f", "jsonl", "--sample", "7"] + words, input: input)
      #expect(run.status == 0)
      return run.lines.compactMap { line in
        line.firstRange(of: "\"id\":\"a").map {
          String(line[$0.upperBound...].prefix { $0 != "\"" })
        }
      }
    }
    let seven = ids(["--seed", "3"], Self.input)
    #expect(seven.count == 7)
    #expect(seven == ids(["--seed", "3"], Self.input))
    #expect(seven.compactMap(Int.init) == seven.compactMap(Int.init).sorted())
    #expect(seven != ids(["--seed", "4"], Self.input))
    #expect(ids(["--seed", "3"], Self.answers.prefix(5).joined(separator: "\n")).count == 5)
    #expect(runInProcess(["batch", "--seed", "3"], input: Self.input).status == 2)
  }

  @Test(arguments: ["text", "json", "jsonl", "csv", "html", "markdown", "junit"])
  func `names the nearest missing signal and a question for it`(format: String) throws {
    let input = #"{"id":"a","answer":"I rewrote the onboarding of my product and sign-ups rose."}"#
    let run = runInProcess(["batch", "-f", format], input: input + "\n")
    let line = try #require(
      runInProcess(["batch", "-f", "jsonl"], input: input + "\n").lines.first
    )
    let missing = try JSONReader.read(SourceText(name: "line", text: line))["missing"]
    let signal = try #require(missing?["signal"]?.string)
    let ask = try #require(missing?["ask"]?.string)
    #expect(ask.hasSuffix("?"))
    #expect(run.output.contains(signal))
    let words = ["html", "junit"].contains(format) ? Escaping.markup(ask) : ask
    let plain = run.output.split { $0.isWhitespace }.joined(separator: " ")
    #expect(plain.contains(words))
  }

  @Test(arguments: [24, 40, 59])
  func `keeps to the width of a small terminal`(width: Int) async throws {
    let run = try await runProgram(
      ["batch", "--limit", "12"],
      input: Self.input,
      environment: ["COLUMNS": "\(width)"]
    )
    #expect(run.status == 0)
    let long = run.lines.filter { DisplayWidth.columns(of: $0) > max(width, 40) }
    #expect(long.isEmpty, "\(long)")
  }

  @Test func `writes the keys that others rely on, and quotes that are the bytes`() throws {
    let run = runInProcess(["batch", "-f", "jsonl", "--limit", "1"], input: Self.input)
    let line = try #require(run.lines.first)
    let value = try JSONReader.read(SourceText(name: "line", text: line))
    guard case .object(let members) = value else {
      Issue.record("no object")
      return
    }
    #expect(
      members.keys.sorted() == [
        "candidate", "criteria", "feedback", "findings", "headline", "id", "level", "missing",
        "vote",
      ]
    )
    #expect(value.compact == line)
    let answer = try JSONReader.read(SourceText(name: "in", text: Self.answers[0]))["answer"]
    let bytes = Array((answer?.string ?? "").utf8)
    let findings = try #require(value["findings"]?.array)
    #expect(!findings.isEmpty)
    for finding in findings {
      guard let start = finding["start"]?.integer, let end = finding["end"]?.integer else {
        continue
      }
      #expect(String(decoding: bytes[start..<end], as: UTF8.self) == finding["quote"]?.string)
    }
  }

  @Test func `goes on after bad records and duplicates`() {
    let input = "{bad\n" + Self.answers[0] + "\n" + Self.answers[0] + "\n" + Self.answers[1]
    let run = runInProcess(["batch", "-f", "jsonl"], input: input)
    #expect(run.status == 65)
    #expect(run.lines.map { $0.hasPrefix("{\"error\":") } == [true, false, true, false])
    #expect(run.lines[2].hasSuffix("\"id\":\"a1\",\"line\":3}"))
    #expect(run.messages.contains("standard input:1:2: error:"))
    #expect(run.messages.contains("standard input:3:1: error:"))
  }

  @Test func `says among several files in which one a record cannot be read`() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in [("one", Self.answers[0] + "\n"), ("two", "\n{\"id\":\"x\"}\n")] {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name + ".jsonl"))
    }
    let two = folder.appendingPathComponent("two.jsonl").path
    func run(_ format: String, _ path: String) -> ProgramRun {
      runInProcess(["batch", "-f", format, "--plain", path])
    }
    let why = "a record needs the key 'answer'"
    let lines = run("jsonl", folder.path)
    #expect(lines.status == 65)
    #expect(
      lines.lines.last == "{\"error\":\"\(why)\",\"file\":\"\(two)\",\"id\":\"x\",\"line\":2}"
    )
    let alone = run("jsonl", two)
    #expect(alone.lines == ["{\"error\":\"\(why)\",\"id\":\"x\",\"line\":2}"])
    for format in ["text", "csv"] {
      #expect(run(format, folder.path).output.contains("\(why) (\(two):2)"))
      #expect(!run(format, two).output.contains("(\(two):2)"))
    }
    #expect(run("html", folder.path).output.contains("two.jsonl, line 2: "))
    #expect(!run("html", two).output.contains("two.jsonl, line 2: "))
  }

  @Test func `goes on after corrections that name no signal`() {
    let bad = #"{"id":"x","answer":"We shipped it.","corrections":{"strike":["no-spin"]}}"#
    let run = runInProcess(["batch", "-f", "jsonl"], input: bad + "\n" + Self.answers[0] + "\n")
    #expect(run.status == 65)
    #expect(run.lines.map { $0.hasPrefix("{\"error\":") } == [true, false])
    #expect(run.lines.first?.contains("no signal has the id 'no-spin'") == true)
    #expect(run.lines.first?.hasSuffix("\"id\":\"x\",\"line\":1}") == true)
    #expect(run.messages.contains("use 'no-spine'"))
  }

  @Test(arguments: [0, 1, 100, 3_000])
  func `goes on where an interrupted run stopped`(cut: Int) throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("out.jsonl")
    let input = Self.input + "{bad\n" + Self.answers[3] + "\n"
    let whole = runInProcess(["batch", "-f", "jsonl"], input: input)
    let torn = Array(whole.output.utf8.dropLast(cut))
    try Data(torn).write(to: file)
    let run = runInProcess(["batch", "--resume", "-o", file.path], input: input)
    #expect(run.status == 65)
    #expect(try Data(contentsOf: file) == Data(whole.output.utf8))
    let kept = torn.count { $0 == 0x0A }
    #expect(run.messages.contains("hcsim batch: kept \(kept) records, added \(32 - kept)\n"))
  }

  @Test func `goes on with no file of another rubric`() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("out.jsonl")
    let line = #"{"criteria":{"zest":2},"findings":[],"id":"a1","level":"senior","vote":2}"# + "\n"
    try Data((line + "{\"torn\"").utf8).write(to: file)
    let run = runInProcess(["batch", "--resume", "-o", file.path], input: Self.input)
    #expect(run.status == 65)
    let reason = "this line was read by another rubric: it rates 'zest', and 'staff-pm' does not"
    #expect(run.messages.contains("out.jsonl:1: \(reason)\n"))
    #expect(try Data(contentsOf: file) == Data((line + "{\"torn\"").utf8))
  }

  @Test(arguments: ["dear diary\n", "dear diary", "{\"torn\""])
  func `does not touch a file that no run wrote`(text: String) throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("notes.jsonl")
    try Data(text.utf8).write(to: file)
    let run = runInProcess(["batch", "--resume", "-o", file.path], input: Self.input)
    #expect(run.status == 65)
    #expect(run.messages.contains("notes.jsonl:1: this line is none that 'batch' wrote\n"))
    #expect(try Data(contentsOf: file) == Data(text.utf8))
  }

  @Test func `selects, filters and judges`() {
    let only = runInProcess(["batch", "-f", "jsonl", "--only", "a7"], input: Self.input)
    #expect(only.lines.count == 1 && only.messages.isEmpty)
    let nobody = runInProcess(["batch", "-f", "jsonl", "--only", "s9"], input: Self.input)
    #expect(nobody.status == 66 && nobody.output.isEmpty)
    #expect(
      nobody.messages == "hcsim batch: no record has the id 's9' that --only asks for\n"
    )
    let broken = "{\"id\":\"b1\",\"answer\":\"We moved it.\"}\n{\"id\":\"b2\",\"answer\":5}\n"
    let sound = runInProcess(["batch", "-f", "jsonl", "--only", "b1"], input: broken)
    #expect(sound.status == 0 && sound.lines.count == 1 && sound.messages.isEmpty)
    let other = runInProcess(["batch", "-f", "jsonl", "--only", "b2"], input: broken)
    #expect(other.status == 65 && other.lines.count == 1)
    let unread = runInProcess(
      ["batch", "-f", "jsonl", "--only", "s9", "-", "/nowhere.jsonl"],
      input: broken
    )
    #expect(unread.status == 66 && !unread.messages.contains("s9"))
    let none = runInProcess(["batch", "-f", "jsonl", "--filter", "vote=1"], input: Self.input)
    let all = runInProcess(["batch", "-f", "jsonl", "--filter", "vote=2,3,4"], input: Self.input)
    #expect(none.lines.count + all.lines.count == 30)
    let wrong = runInProcess(["batch", "--filter", "level=stuff"], input: Self.input)
    #expect(wrong.status == 2)
    #expect(wrong.messages.contains("level=staff"))
    let bar = runInProcess(["batch", "-f", "csv", "--fail-under", "4"], input: Self.input)
    #expect(bar.status == 1)
  }

  private static let unjudged = [
    #"{"answer":"Wir haben im letzten Jahr das Team neu aufgestellt und viel gelernt.","#
      + #""candidate":"c1","id":"german"}"#,
    #"{"answer":"Yes.","candidate":"c1","id":"blank"}"#,
  ]

  @Test func `leaves out of what it comes to answers with nothing to judge`() throws {
    let input = Self.input + Self.unjudged.joined(separator: "\n") + "\n"
    func summary(_ input: String) throws -> JSONValue {
      let run = runInProcess(["batch", "-f", "json"], input: input)
      #expect(run.status == 0)
      let value = try JSONReader.read(SourceText(name: "out", text: run.output))
      return try #require(value["summary"])
    }
    let all = try summary(input)
    let judged = try summary(Self.input)
    #expect(all["evaluated"]?.integer == 32)
    #expect(all["unreadable"]?.integer == 2)
    for key in ["candidates", "criteria", "levels", "mean-vote", "votes", "yes-share"] {
      #expect(all[key] == judged[key], "\(key)")
    }
    let text = runInProcess(["batch"], input: input).output
    let plain = text.split { $0.isWhitespace }.joined(separator: " ")
    #expect(plain.contains("of 30 answers would support Staff"))
    #expect(plain.contains("; 2 with nothing to judge."))
    #expect(plain.contains("Nothing was read: the answer is not in English."))
    #expect(plain.contains("Nothing was read: there is too little text to judge."))
    let page = runInProcess(["batch", "-f", "html"], input: input).output
    #expect(page.contains("Nothing to judge: 2"))
    let cases = runInProcess(["batch", "-f", "junit", "--fail-under", "1"], input: input)
    #expect(cases.status == 0)
    #expect(cases.lines.count { $0.contains("<skipped message=") } == 2)
  }

  @Test func `holds the judged answers alone against what they have to reach`() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("out.jsonl")
    let judged = runInProcess(["batch", "-f", "json"], input: Self.answers[0])
    let value = try JSONReader.read(SourceText(name: "out", text: judged.output))
    let vote = try #require((1...4).first { value["summary"]?["votes"]?["\($0)"]?.integer == 1 })
    let input = ([Self.answers[0]] + Self.unjudged).joined(separator: "\n") + "\n"
    let words = ["batch", "--fail-under", "\(vote)", "--resume", "-o"]
    #expect(runInProcess(words + [file.path], input: input).status == 0)
    // This process holds the first file until it ends, so that its copy is gone on with.
    let copy = folder.appendingPathComponent("copy.jsonl")
    try FileManager.default.copyItem(at: file, to: copy)
    #expect(runInProcess(words + [copy.path], input: input).status == 0)
    let none = runInProcess(
      ["batch", "-f", "jsonl", "--fail-under", "1"],
      input: Self.unjudged.joined(separator: "\n")
    )
    #expect(none.status == 1)
    #expect(none.messages == "hcsim batch: there is no vote to hold against --fail-under\n")
  }

  @Test(arguments: ["1", "4", "0%", "100%"])
  func `has one test case that fails as the status does`(bar: String) throws {
    let run = runInProcess(["batch", "-f", "junit", "--fail-under", bar], input: Self.input)
    let isReached = run.status == 0
    #expect(run.status == (isReached ? 0 : 1))
    #expect(run.lines.count { $0.hasPrefix("<testcase ") } == 31)
    #expect(run.output.contains("<failure") == !isReached)
    let failures = isReached ? 0 : 1
    #expect(
      run.output.contains(
        "<testsuite name=\"--fail-under \(bar)\" tests=\"1\" failures=\"\(failures)\" errors=\"0\""
      )
    )
    let mixed = runInProcess(
      ["batch", "-f", "junit", "--fail-under", "1"],
      input: Self.input + "{bad\n"
    )
    #expect(mixed.status == 65)
    #expect(mixed.output.contains("<error") && !mixed.output.contains("<failure"))
  }

  @Test func `tells notes and errors apart in CSV`() throws {
    let input = Self.unjudged[1] + "\n{bad\n"
    let run = runInProcess(["batch", "-f", "csv"], input: input)
    var splitter = RecordSplitter(.unquotedLine)
    var records: [RawRecord] = []
    splitter.append(Array(run.output.utf8), to: &records)
    splitter.finish(to: &records)
    let rows = try records.map { try CSVFormat().fields(of: $0, name: "out") }
    let error = try #require(rows.first?.firstIndex(of: "error"))
    #expect(rows.map(\.last) == ["note", "there is nothing to read", ""])
    #expect(rows[1][error].isEmpty && !rows[2][error].isEmpty)
  }

  @Test(arguments: ["text", "markdown", "html", "junit"])
  func `marks records that people corrected`(format: String) {
    let record =
      #"{"answer":"I rewrote the onboarding of my product and sign-ups rose.","id":"a","#
      + #""corrections":{"strike":["solo-hero"],"add":[{"signal":"built-mechanism"}]}}"#
    let run = runInProcess(["batch", "-f", format], input: record + "\n")
    #expect(run.status == 0, "\(run.messages)")
    let plain = run.output.split { $0.isWhitespace }.joined(separator: " ")
    #expect(
      plain.contains("Corrected by a person: added built-mechanism; struck solo-hero.")
    )
  }

  @Test func `writes CSV that reads back`() throws {
    let id = "=a,\"b\"\n1"
    let record = JSONValue.object(["id": .string(id), "answer": .string("We did well there.")])
    let run = runInProcess(["batch", "-f", "csv"], input: record.compact + "\n{bad\n")
    var splitter = RecordSplitter(.unquotedLine)
    var records: [RawRecord] = []
    splitter.append(Array(run.output.utf8), to: &records)
    splitter.finish(to: &records)
    let rows = try records.map { try CSVFormat().fields(of: $0, name: "out") }
    #expect(rows.count == 3)
    #expect(Set(rows.map(\.count)).count == 1)
    #expect(rows[1].first == "'" + id)
  }

  @Test(arguments: ["text", "markdown", "json", "junit"])
  func `sums up in every form`(format: String) throws {
    let run = runInProcess(["batch", "-f", format], input: Self.input + "{bad\n")
    #expect(run.status == 65)
    switch format {
    case "json":
      let value = try JSONReader.read(SourceText(name: "out", text: run.output))
      #expect(value["records"]?.array?.count == 31)
      #expect(value["summary"]?["evaluated"]?.integer == 30)
      #expect(value["summary"]?["candidates"]?.array?.count == 2)
    case "junit":
      #expect(run.output.hasSuffix("</testsuite>\n</testsuites>\n"))
      #expect(run.lines.count { $0.hasPrefix("<testcase ") } == 31)
    default:
      #expect(run.output.contains("30 answers"))
      #expect(run.output.contains("a30"))
    }
  }

  @Test func `ends quietly where nobody reads on`() async throws {
    let input = (0..<40).flatMap { round in
      Self.answers.map { $0.replacingOccurrences(of: "\"id\":\"a", with: "\"id\":\"r\(round)-") }
    }
    let run = try await runScript(
      "hcsim batch -f jsonl 2>errors | head -n 1 >one; cat errors; wc -l <one",
      input: input.joined(separator: "\n")
    )
    #expect(run.output.split(whereSeparator: \.isWhitespace) == ["1"])
  }
}
