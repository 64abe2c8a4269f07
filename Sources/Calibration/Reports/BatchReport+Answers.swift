extension BatchReport {
  /// Answers that a page shows one by one, as many as it has room for.
  package struct Shown: Sendable {
    private(set) var answers: [EvaluatedAnswer] = []
    private(set) var failures: [BatchResult] = []
    private(set) var left = 0
    private var size = 0
    /// Whether the answers are there to be read at once, and not closed until somebody asks.
    let isOpen: Bool
    /// Whether records that could not be read say in which file they stand.
    let namesFiles: Bool

    /// Answers and bytes of their texts beyond which no more are shown, so that a page stays small.
    private static let mostAnswers = 150
    private static let mostBytes = 160_000

    package init(isOpen: Bool = false, namesFiles: Bool = false) {
      self.isOpen = isOpen
      self.namesFiles = namesFiles
    }

    /// Adds a result, or counts it where there is no room.
    package mutating func add(_ result: BatchResult) {
      switch result.outcome {
      case .read(let answer):
        let text = answer.record.text
        let more = [text.question, text.answer, text.pushback ?? "", text.response ?? ""]
          .reduce(0) { $0 + $1.utf8.count }
        guard answers.count < Self.mostAnswers, size + more <= Self.mostBytes else {
          left += 1
          return
        }
        size += more
        answers.append(answer)
      case .failed:
        if failures.count < Self.mostAnswers { failures.append(result) } else { left += 1 }
      case .done, .unselected: break
      }
    }
  }

  /// Every answer under its vote, closed until somebody asks.
  var answers: [Block] {
    guard let shown, !shown.answers.isEmpty || !shown.failures.isEmpty else { return [] }
    let numbered = shown.answers.enumerated().map { (offset: $0.offset, element: $0.element) }
    var blocks: [Block] = [.heading(level: 2, "Answer by answer")]
    if shown.left > 0 {
      blocks.append(
        .paragraph("\(shown.left) more records are not shown here; --format jsonl has all.")
      )
    }
    for vote in Self.groups {
      let group = numbered.filter { Self.group(of: $0.element) == vote }
      guard !group.isEmpty else { continue }
      let name = Prose.raised(vote?.words ?? Self.nothing)
      blocks.append(.heading(level: 3, "\(name): \(group.count)"))
      blocks += group.flatMap { place, answer -> [Block] in
        let details = details(answer, at: place)
        guard shown.isOpen else { return [.details(details)] }
        return [.heading(level: 4, details.summary)] + details.blocks
      }
    }
    if !shown.failures.isEmpty {
      blocks.append(.heading(level: 3, "Not read: \(shown.failures.count)"))
      blocks.append(
        .bullets(shown.failures.map { Self.failure($0, namesFile: shown.namesFiles) })
      )
    }
    return blocks
  }

  /// What answers are shown under: their votes, best first, and null for those with nothing to judge.
  private static let groups: [Vote?] = Vote.allCases.reversed() + [nil]
  private static let nothing = "nothing to judge"

  private static func group(of answer: EvaluatedAnswer) -> Vote? {
    answer.unreadable == nil ? answer.reading.vote : nil
  }

  /// The votes with a link to each answer shown.
  var links: [Block] {
    guard let shown, !shown.answers.isEmpty, !shown.isOpen else { return [] }
    let items = Self.groups.compactMap { vote -> RichText? in
      let group = shown.answers.enumerated().filter { Self.group(of: $0.element) == vote }
      guard !group.isEmpty else { return nil }
      let name = vote.map { "\($0.rawValue) \($0.words)" } ?? Prose.raised(Self.nothing)
      var text: RichText = "\(.strong("\(name):"))"
      for (place, answer) in group {
        text += " \(.link(.details("answer-\(place + 1)"), RichText(answer.record.id)))"
      }
      return text
    }
    return [.bullets(items)]
  }

  private func details(_ answer: EvaluatedAnswer, at place: Int) -> Details {
    let reading = answer.reading
    let tone: Tone = reading.vote.isYes ? .for : .against
    let headline = reading.headline.flatMap { index -> String? in
      guard reading.findings.indices.contains(index),
        rubric.signals.indices.contains(reading.findings[index].signal)
      else { return nil }
      return rubric.signals[reading.findings[index].signal].id
    }
    let decides = headline.map { ", decided by \($0)" } ?? ""
    let whose = answer.record.candidate.map { " of \($0)" } ?? ""
    let reads = answer.unreadable?.message ?? "reads at \(reading.level.rawValue)\(decides)"
    let name: RichText = "\(.strong(RichText(answer.record.id)))"
    let shade = answer.unreadable == nil ? tone : .warning
    let summary: RichText = "\(.toned(shade, name))\(whose): \(reads)"
    let text = EvidenceFigure.Text(
      name: answer.record.id,
      text: answer.record.text,
      findings: reading.findings
    )
    var blocks = FeedbackText.blocks(answer.feedback)
    if let hold = reading.hold(in: rubric) { blocks.append(.paragraph(RichText(hold))) }
    if let missing = answer.missing, rubric.signals.indices.contains(missing.signal) {
      let id = rubric.signals[missing.signal].id
      let text = ", \(missing.effect(on: reading.vote))\(missing.question)"
      blocks.append(.paragraph("\(.strong("Nearest missing:")) \(.code(id))\(text)"))
    }
    if let mark = answer.record.corrections.mark { blocks.append(.paragraph(RichText(mark))) }
    blocks += EvidenceFigure.marked(text, rubric: rubric)
    return Details(summary, id: "answer-\(place + 1)", blocks)
  }

  private static func failure(_ result: BatchResult, namesFile: Bool) -> RichText {
    guard case .failed(let diagnostic) = result.outcome else { return "" }
    let name = result.id.map { "\($0), " } ?? ""
    let file = namesFile ? "\(result.source), " : ""
    return "\(name)\(file)line \(result.line): \(diagnostic.message)"
  }
}
