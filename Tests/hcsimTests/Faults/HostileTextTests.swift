import Calibration
import Foundation
import TestSupport
import Testing

@testable import hcsim

/// Text that would do harm as markup, as a command or as a formula, in every field of every kind of
/// file and through every renderer.
@Suite(.timeLimit(.minutes(20))) struct `Hostile text` {
  private static let text = HostileText.text

  private static func tree() throws -> (hostile: HostileTree, folder: TemporaryTree) {
    let hostile = try HostileTree(text)
    return (hostile, try TemporaryTree(hostile.files))
  }

  @Test func `is tried in every text field that a schema has`() throws {
    let hostile = try HostileTree(Self.text)
    for kind in ScenarioKind.allCases {
      let fields = Set(
        HostileTree.fields(of: .record(kind.shape)).map { $0.joined(separator: ".") }
      )
      let tried = Set(
        hostile.attempts.filter { $0.kind == kind }.map { $0.path.joined(separator: ".") }
      )
      #expect(fields.subtracting(tried).sorted() == [], "\(kind)")
    }
    #expect(hostile.attempts.count > 80)
  }

  @Test func `is refused with an inert message, or borne`() throws {
    for attempt in try HostileTree(Self.text).attempts {
      let told = DiagnosticPrinter().print(attempt.diagnostics)
      #expect(harm(inText: told) == [], "\(attempt)")
    }
  }

  @Test(arguments: ["text", "markdown", "html", "json", "jsonl", "csv", "junit"])
  func `does nothing in any report`(format: String) throws {
    let (hostile, folder) = try Self.tree()
    let answers = folder.path("answers/hostile.yaml")
    let labelled = folder.path("labelled.jsonl")
    try folder.write(Self.labelled, to: "labelled.jsonl")
    try folder.write(Self.ratings, to: "ratings.csv")
    let tree = ["--scenarios", folder.path]
    let commands: [([String], [String])] =
      [
        (["debrief", folder.path("debriefs/plan.yaml")] + tree, Self.pages),
        (
          ["debrief", folder.path("debriefs/plan.yaml"), folder.path("debriefs/plan.yaml")] + tree,
          Self.pages
        ),
        (["simulate", "--runs", "20", folder.path("debriefs/plan.yaml")] + tree, Self.pages),
        (["explain", "changed-plans", "--rubric", "small"] + tree, Self.pages),
        (["explain", "span", "--rubric", "small"] + tree, Self.pages),
        (
          ["explain", "The depot dropped the plan. " + Self.text, "--rubric", "small"] + tree,
          Self.pages
        ),
        (["check", folder.path], Self.pages),
        (["batch", answers, labelled, "--rubric", "small"] + tree, Self.all),
        (["calibrate", "raters", folder.path("ratings.csv")], Self.pages),
        (
          ["calibrate", "rubric", "--draws", "0", "--rubric", "small", labelled] + tree, Self.pages
        ),
      ] + ScenarioKind.allCases.map { (["list", $0.rawValue] + tree, Self.pages) }
    #expect(!hostile.files.isEmpty)
    var shown = 0
    for (number, (words, formats)) in commands.enumerated() where formats.contains(format) {
      let run = runInProcess(words + ["--format", format])
      #expect(!run.output.isEmpty, "\(words.prefix(2)): \(run.messages.prefix(400))")
      #expect(harm(in: run.output, as: format) == [], "\(words.prefix(3))")
      #expect(harm(inText: run.messages) == [], "\(words.prefix(3))")
      if run.output.contains("alert(1)") { shown += 1 }
      try keep(run.output, "\(words[0])-\(number).\(format == "markdown" ? "md" : format)")
    }
    // It is not swallowed either.
    #expect(shown >= 1)
  }

  @Test func `moves nothing on a terminal`() throws {
    let (_, folder) = try Self.tree()
    let terminal = try PseudoTerminal(
      ["debrief", folder.path("debriefs/plan.yaml"), "--scenarios", folder.path],
      environment: ["HOME": folder.path, "TERM": "xterm", "PATH": "/usr/bin:/bin"]
    )
    #expect(terminal.end() == 0)
    try keep(terminal.shown, "debrief.terminal")
    #expect(terminal.shown.contains("alert(1)"))
    // The program's own escapes are colours.
    let escapes = terminal.shown.split(separator: "\u{1B}").dropFirst()
    #expect(!escapes.isEmpty)
    for escape in escapes {
      let rest = escape.drop { "[0123456789;".contains($0) }
      #expect(escape.hasPrefix("[") && rest.hasPrefix("m"), "\(escape.prefix(20))")
    }
    let others = terminal.shown.replacing("\u{1B}", with: "")
    #expect(harm(inText: others) == [])
  }

  /// Keeps an output where `HOSTILE_PAGES` names a folder, for `Tests/Browser/hostile.py` to open
  /// and `Tests/Terminal/hostile.py` to print.
  private func keep(_ output: String, _ name: String) throws {
    guard let folder = ProcessInfo.processInfo.environment["HOSTILE_PAGES"] else { return }
    try Data(output.utf8).write(to: URL(fileURLWithPath: folder).appendingPathComponent(name))
  }

  @Test func `does nothing in a drawing`() throws {
    let words = RichText(Self.text)
    let chart = BarChart(caption: words, rows: [BarChart.Row(words, amount: 1, value: words)])
    let file = SVGFile.text(chart.drawing(width: 400), title: Self.text, summary: Self.text)
    try keep(file, "drawing.svg")
    #expect(harm(inText: file) == [])
    let known: Set = [
      "svg", "title", "desc", "style", "text", "tspan", "rect", "g", "line", "path", "defs",
      "pattern",
    ]
    let names = file.split(separator: "<").dropFirst().map { part in
      String(part.drop { $0 == "/" }.prefix { $0.isLetter })
    }
    #expect(Set(names).subtracting(known) == [])
    #expect(file.contains("alert(1)"))
  }

  private static let pages = ["text", "markdown", "html", "json"]
  private static let all = ["text", "markdown", "html", "json", "jsonl", "csv", "junit"]

  private static var labelled: String {
    let text = JSONValue.string(text).compact
    return """
      {"id":\(text),"candidate":\(text),"question":\(text),"answer":\(text),"pushback":\(text),"response":\(text),"vote":1}
      {"id":"=1+1","answer":"The depot dropped the plan.","vote":3}

      """
  }

  private static var ratings: String {
    // A name that holds control characters is refused.
    let visible = Escaping.visible(text).replacing("\"", with: "\"\"")
    let name = "\"\(visible)\""
    return """
      candidate,rater,criterion,rating
      \(name),\(name),\(name),3
      \(name),b,\(name),2
      c2,\(name),\(name),4
      c2,b,\(name),3
      c3,\(name),\(name),2
      c3,b,\(name),1

      """
  }
}

/// What a text could do to what shows it.
func harm(in output: String, as format: String) -> [String] {
  switch format {
  case "html": harm(inPage: output)
  case "markdown": harm(inText: output) + harm(inMarkdown: output)
  case "json", "jsonl": harm(inJSON: output, isLines: format == "jsonl")
  case "csv": harm(inTable: output)
  case "junit": harm(inText: output) + harm(inXML: output)
  default: harm(inText: output)
  }
}

/// Control characters but line feeds, and what turns the direction of writing.
func harm(inText text: String) -> [String] {
  text.unicodeScalars.filter { scalar in
    switch scalar.value {
    case 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF:
      true
    default: false
    }
  }.map { "U+" + String($0.value, radix: 16) }
}

func harm(inPage page: String) -> [String] {
  let check = MarkupCheck(page)
  var found = check.problems
  let forbidden: Set = ["script", "img", "iframe", "object", "embed", "form", "input", "base"]
  found += check.names.intersection(forbidden).sorted()
  found += check.addresses.filter { !$0.hasPrefix("#") }
  for start in page.indices(of: "<").ranges {
    let tag = page[start.lowerBound...].prefix { $0 != ">" }
    if tag.contains(" on") && tag.contains(" onload=") { found.append(String(tag)) }
  }
  return found + harm(inText: page)
}

/// Tags and links that a reader of Markdown would take for what they say.
func harm(inMarkdown text: String) -> [String] {
  var found: [String] = []
  for sought in ["<script", "<img", "](javascript:", "](https://example.org"] {
    for range in text.ranges(of: sought) {
      let before = text[..<range.lowerBound].last
      let line =
        text[..<range.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
        .last ?? ""
      let isCode = line.filter { $0 == "`" }.count % 2 == 1 || line.hasPrefix("    ")
      if before != "\\", !isCode { found.append("\(sought) in \(line.suffix(60))") }
    }
  }
  return found
}

func harm(inJSON text: String, isLines: Bool) -> [String] {
  let parts = isLines ? text.split(separator: "\n").map(String.init) : [text]
  return parts.compactMap { part in
    do throws(Diagnostic) {
      _ = try JSONReader.read(SourceText(name: "x", text: part))
      return nil
    } catch { return error.message }
  }
}

/// Cells that a spreadsheet would run.
func harm(inTable text: String) -> [String] {
  var splitter = RecordSplitter(.unquotedLine)
  var records: [RawRecord] = []
  splitter.append(Array(text.utf8), to: &records)
  splitter.finish(to: &records)
  return records.flatMap { record -> [String] in
    guard let fields = try? CSVFormat().fields(of: record, name: "x") else { return ["no record"] }
    return fields.filter { field in
      guard let first = field.unicodeScalars.first else { return false }
      return "=+-@\t\r".unicodeScalars.contains(first) && Double(field) == nil
    }
  }
}

func harm(inXML text: String) -> [String] {
  let known: Set = [
    "testsuites", "testsuite", "testcase", "failure", "error", "skipped", "system-out", "?xml",
  ]
  return text.split(separator: "<").dropFirst(text.hasPrefix("<") ? 0 : 1).compactMap { part in
    let name = part.drop { $0 == "/" }.prefix { $0.isLetter || $0 == "-" || $0 == "?" }
    return known.contains(String(name)) ? nil : String(part.prefix(30))
  }
}
