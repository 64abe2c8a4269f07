extension BatchLayout {
  /// The names of the columns of CSV.
  var csvHeader: [String] {
    ["id", "candidate", "vote", "level", "headline"] + rubric.criteria.map(\.id)
      + [
        "findings", "feedback", "error", "line", "missing", "missing-vote", "ask", "held-by",
        "note",
      ]
  }

  /// One record as fields of CSV, as many as ``csvHeader`` has; findings by id with spaces between.
  func csvFields(_ result: BatchResult) -> [String] {
    switch result.outcome {
    case .read(let evaluated):
      let reading = evaluated.reading
      return [
        evaluated.record.id, evaluated.record.candidate ?? "", "\(reading.vote.rawValue)",
        reading.level.rawValue, headline(of: evaluated) ?? "",
      ]
        + rubric.criteria.indices.map { place in
          guard reading.ratings.indices.contains(place) else { return "" }
          return reading.ratings[place].map(String.init) ?? ""
        } + [
          findings(of: evaluated).joined(separator: " "), evaluated.feedback.text,
          "", "\(result.line)",
          missing(of: evaluated)?.signal ?? "",
          evaluated.missing.map { "\($0.vote.rawValue)" } ?? "", evaluated.missing?.ask ?? "",
          reading.holders(in: rubric).joined(separator: " "), evaluated.unreadable?.message ?? "",
        ]
    case .failed(let diagnostic):
      return [result.id ?? ""] + Array(repeating: "", count: rubric.criteria.count + 6)
        + [told(diagnostic, result), "\(result.line)", "", "", "", "", ""]
    case .done, .unselected:
      return []
    }
  }

  /// Why a record could not be read, and among several files in which it stands.
  private func told(_ diagnostic: Diagnostic, _ result: BatchResult) -> String {
    let place = namesFiles ? " (\(result.source):\(result.line))" : ""
    return diagnostic.message + place
  }

  /// One record as a test case: an error where it could not be read, skipped where nothing can be judged.
  ///
  /// None is a failure: what --fail-under asks for is asked of all of them together.
  func testCase(_ result: BatchResult) -> String {
    let name = Escaping.markup(result.id ?? "line \(result.line)")
    let head = "<testcase classname=\"\(Escaping.markup(result.source))\" name=\"\(name)\""
    switch result.outcome {
    case .read(let evaluated):
      if let unreadable = evaluated.unreadable {
        let message = Escaping.markup(unreadable.message)
        return head + "><skipped message=\"\(message)\"/></testcase>\n"
      }
      let vote = evaluated.reading.vote
      var lines = ["Vote \(vote.rawValue), \(vote.words)", evaluated.feedback.text]
      if let missing = missing(of: evaluated) { lines.append("Missing: \(missing.text)") }
      if let mark = evaluated.record.corrections.mark { lines.append(mark) }
      let text = lines.map { Escaping.markup($0) }.joined(separator: "\n")
      return "\(head)><system-out>\(text)</system-out></testcase>\n"
    case .failed(let diagnostic):
      let message = Escaping.markup(diagnostic.message)
      return head + "><error message=\"\(message)\">line \(result.line)</error></testcase>\n"
    case .done, .unselected:
      return ""
    }
  }

  /// What the votes have to reach, as a suite of its own with one test case; nothing where nothing is
  /// asked for.
  func barSuite(_ summary: BatchSummary) -> String {
    guard let bar else { return "" }
    let isReached = bar.isReached(by: summary)
    let name = "--fail-under \(bar.text)"
    let message =
      summary.judged == 0
      ? "there is no vote to hold against it"
      : "mean vote \(Self.figure(summary.meanVote)), yes votes "
        + (summary.yesShare.map { DecimalText.percent($0) } ?? "-")
    let failure = "><failure message=\"\(Escaping.markup(message))\"/></testcase>"
    return """
      <testsuite name="\(name)" tests="1" failures="\(isReached ? 0 : 1)" errors="0" skipped="0">
      <testcase classname="\(Escaping.markup(rubric.id))" name="\(name)"\(isReached ? "/>" : failure)
      </testsuite>

      """
  }

  private static func figure(_ value: Double?) -> String {
    value.map { DecimalText.fixed($0, decimals: 2) } ?? "-"
  }

  /// One record as a line of text, and below it what is written about it.
  func text(_ result: BatchResult) -> String {
    switch result.outcome {
    case .read(let evaluated):
      let reading = evaluated.reading
      let row = row(
        evaluated.record.id,
        "\(reading.vote.rawValue) \(reading.vote.words)",
        reading.level.rawValue,
        headline(of: evaluated) ?? "-"
      )
      let missing = missing(of: evaluated).map { indented("Missing: \($0.text)") } ?? ""
      let held = reading.hold(in: rubric).map { indented($0) } ?? ""
      let mark = evaluated.record.corrections.mark.map { indented($0) } ?? ""
      return "\(row)\n\(indented(evaluated.feedback.text))\(held)\(missing)\(mark)"
    case .failed(let diagnostic):
      let name = result.id ?? "line \(result.line)"
      return row(name, "error", "-", Escaping.visible(told(diagnostic, result))) + "\n"
    case .done, .unselected:
      return ""
    }
  }

  /// The nearest missing signal: its id, and all there is to say about it.
  private func missing(of evaluated: EvaluatedAnswer) -> (signal: String, text: String)? {
    guard let missing = evaluated.missing, rubric.signals.indices.contains(missing.signal) else {
      return nil
    }
    let id = rubric.signals[missing.signal].id
    return (id, "\(id), \(missing.effect(on: evaluated.reading.vote))\(missing.question)")
  }

  /// Lines of text below a record.
  private func indented(_ text: String) -> String {
    let text = Escaping.visible(text)
    guard let width else { return "    \(text)\n" }
    let lines = LineBreaker(width: max(20, width - 4)).lines(of: [
      TextRun(text: text, style: TextStyle())
    ])
    return lines.map { line in "    " + line.runs.map(\.text).joined() + "\n" }.joined()
  }

  /// One record as a row of a Markdown table.
  func markdown(_ result: BatchResult) -> String {
    let cells: [String]
    switch result.outcome {
    case .read(let evaluated):
      let reading = evaluated.reading
      let vote = "\(reading.vote.rawValue) \(reading.vote.words)"
      cells = [
        evaluated.record.id, vote, reading.level.rawValue, headline(of: evaluated) ?? "",
        evaluated.feedback.text + (evaluated.record.corrections.mark.map { " \($0)" } ?? ""),
        missing(of: evaluated)?.text ?? "",
      ]
    case .failed(let diagnostic):
      cells = [result.id ?? "line \(result.line)", "error", "", "", told(diagnostic, result), ""]
    case .done, .unselected:
      return ""
    }
    return "| " + cells.map(Escaping.markdown).joined(separator: " | ") + " |\n"
  }

  /// Columns of text; a cell wider than its column pushes the others on.
  ///
  /// Where lines are shorter than a row is wide, what decides stands on a line of its own.
  func row(_ id: String, _ vote: String, _ level: String, _ headline: String) -> String {
    let id = Escaping.visible(id)
    if let width, width < Self.rowWidth {
      let first = DisplayWidth.columns(of: id) + 25 < width ? "" : "\n  "
      return "\(id)\(first)  \(vote), \(level)\n    \(headline)"
    }
    var line = ""
    for (text, width) in [(id, 20), (vote, 12), (level, 12)] {
      let columns = DisplayWidth.columns(of: text)
      line += text + String(repeating: " ", count: max(0, width - columns) + 2)
    }
    return line + headline
  }

  /// What the columns and the longest id of a signal take.
  private static let rowWidth = 72
}
