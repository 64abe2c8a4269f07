extension BatchReport {
  /// Answers that a page shows one by one, as many as it has room for.
  package struct Shown: Sendable {
    private(set) var answers: [EvaluatedAnswer] = []
    private(set) var failures: [BatchResult] = []
    private(set) var left = 0
    private var size = 0
    /// Whether the answers are there to be read at once, and not closed until somebody asks.
    let isOpen: Bool

    /// Answers and bytes of their texts beyond which no more are shown, so that a page stays small.
    private static let mostAnswers = 150
    private static let mostBytes = 160_000

    package init(isOpen: Bool = false) {
      self.isOpen = isOpen
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
    let numbered = Array(shown.answers.enumerated())
    var blocks: [Block] = [.heading(level: 2, "Answer by answer")]
    if shown.left > 0 {
      blocks.append(
        .paragraph("\(shown.left) more records are not shown here; --format jsonl has all.")
      )
    }
    let votes = Vote.allCases.reversed().compactMap { vote -> (Vote, [(Int, EvaluatedAnswer)])? in
      let group = numbered.filter { $0.element.reading.vote == vote }
      return group.isEmpty ? nil : (vote, group.map { ($0.offset, $0.element) })
    }
    for (vote, group) in votes {
      let name = Prose.raised(vote.words)
      blocks.append(.heading(level: 3, "\(name): \(group.count)"))
      blocks += group.flatMap { place, answer -> [Block] in
        let details = details(answer, at: place)
        guard shown.isOpen else { return [.details(details)] }
        return [.heading(level: 4, details.summary)] + details.blocks
      }
    }
    if !shown.failures.isEmpty {
      blocks.append(.heading(level: 3, "Not read: \(shown.failures.count)"))
      blocks.append(.bullets(shown.failures.map(Self.failure)))
    }
    return blocks
  }

  /// The votes with a link to each answer shown.
  var links: [Block] {
    guard let shown, !shown.answers.isEmpty, !shown.isOpen else { return [] }
    let items = Vote.allCases.reversed().compactMap { vote -> RichText? in
      let group = shown.answers.enumerated().filter { $0.element.reading.vote == vote }
      guard !group.isEmpty else { return nil }
      var text: RichText = "\(.strong("\(vote.rawValue) \(vote.words):"))"
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
    let summary: RichText = """
      \(.toned(tone, "\(.strong(RichText(answer.record.id)))"))\(whose): reads at \
      \(reading.level.rawValue)\(decides)
      """
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
    if let unreadable = answer.unreadable {
      blocks.append(.paragraph("\(.toned(.warning, RichText(unreadable.message)))"))
    }
    blocks += EvidenceFigure.marked(text, rubric: rubric)
    return Details(summary, id: "answer-\(place + 1)", blocks)
  }

  private static func failure(_ result: BatchResult) -> RichText {
    guard case .failed(let diagnostic) = result.outcome else { return "" }
    let name = result.id.map { "\($0), " } ?? ""
    return "\(name)line \(result.line): \(diagnostic.message)"
  }
}
