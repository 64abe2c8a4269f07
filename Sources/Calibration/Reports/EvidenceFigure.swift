/// Answers with their findings marked: a band each, and the whole text with the words underlined.
struct EvidenceFigure: Sendable {
  struct Text: Sendable {
    let name: String
    let text: AnswerText
    let findings: [Finding]
    /// Places in the rubric of the signals that a person added and that were read.
    var confirmed: [Int] = []
  }

  private let texts: [Text]
  private let rubric: Rubric

  /// Takes answers; null where nothing was found in any.
  init?(_ texts: [Text], rubric: Rubric) {
    guard texts.contains(where: { $0.findings.contains { $0.range != nil } }) else { return nil }
    self.init(all: texts, rubric: rubric)
  }

  private init(all texts: [Text], rubric: Rubric) {
    self.texts = texts
    self.rubric = rubric
  }

  /// One answer with its marks and their key, without a picture.
  static func marked(_ text: Text, rubric: Rubric) -> [Block] {
    let figure = EvidenceFigure(all: [text], rubric: rubric)
    return figure.marked(text, figure.numbered.first ?? [])
  }

  /// Takes the answers of a debrief.
  init?(_ held: HeldDebrief) {
    let answers = held.scenario.candidate.answers
    let texts = zip(answers, held.packet.answers).map { answer, heard in
      Text(
        name: answer.id,
        text: answer.text,
        findings: heard.reading.findings,
        confirmed: heard.reading.confirmed
      )
    }
    self.init(Array(texts), rubric: held.rubric)
  }

  /// The picture, with the marked answers below it.
  ///
  /// - Parameters:
  ///   - title: What it is called.
  ///   - chart: What stands in its place as text.
  ///   - isOpen: Whether the answers stand there at once, and not in details.
  /// - Returns: The figure.
  func figure(
    _ title: RichText = "The answers, and what was found in them",
    chart: [Block],
    isOpen: Bool = false
  ) -> Figure {
    let numbered = numbered
    let picture = StripPicture(
      zip(texts, numbered).map { text, findings in strip(text, findings) }
    )
    let detail = zip(texts, numbered).flatMap { text, findings -> [Block] in
      let blocks = marked(text, findings)
      return isOpen ? blocks : [.details(Details("Read \(text.name) with its marks", blocks))]
    }
    return picture.figure(
      title,
      summary: """
        A band is as long as its answer; what comes after a dashed line was said after the challenge. \
        Plain marks above speak for Staff, hatched ones below against.
        """,
      detail: detail,
      chart: chart
    )
  }

  /// Findings with their numbers, counted through all texts in the order of the words.
  private var numbered: [[(number: Int, finding: Finding)]] {
    var number = 0
    return texts.map { text in
      let placed = text.findings.enumerated().sorted { left, right in
        key(left.element, left.offset) < key(right.element, right.offset)
      }
      return placed.map { entry in
        number += 1
        return (number, entry.element)
      }
    }
  }

  private func key(_ finding: Finding, _ rank: Int) -> (Int, Int, Int) {
    guard let range = finding.range else { return (2, 0, rank) }
    return (finding.part == .answer ? 0 : 1, range.lowerBound, rank)
  }

  private func tone(_ finding: Finding) -> Tone {
    guard rubric.signals.indices.contains(finding.signal) else { return .warning }
    return rubric.signals[finding.signal].direction == .for ? .for : .against
  }

  private func name(_ finding: Finding) -> String {
    rubric.signals.indices.contains(finding.signal) ? rubric.signals[finding.signal].id : ""
  }

  private func strip(
    _ text: Text,
    _ findings: [(number: Int, finding: Finding)]
  ) -> StripPicture.Strip {
    let first = Double(text.text.answer.utf8.count)
    let second = Double(text.text.response?.utf8.count ?? 0)
    let length = max(first + second, 1)
    let marks = findings.map { number, finding in
      let start = finding.part == .response ? first : 0
      let range = finding.range.map { range in
        let from = min(max((start + Double(range.lowerBound)) / length, 0), 1)
        let to = min(max((start + Double(range.upperBound)) / length, from), 1)
        return from...to
      }
      return StripPicture.Mark("\(number)", name(finding), tone(finding), range)
    }
    return StripPicture.Strip(
      text.name,
      length: length,
      turn: second > 0 ? first / length : nil,
      marks: marks
    )
  }

  private func marked(
    _ text: Text,
    _ findings: [(number: Int, finding: Finding)]
  ) -> [Block] {
    func spans(_ part: Finding.Part) -> [MarkedText.Span] {
      findings.compactMap { number, finding in
        guard finding.part == part, let range = finding.range else { return nil }
        return MarkedText.Span(range: range, label: "\(number)", tone: tone(finding))
      }
    }
    var blocks: [Block] = []
    if !text.text.question.isEmpty {
      blocks.append(.paragraph("\(.strong("Asked:")) \(text.text.question)"))
    }
    blocks.append(.quote(MarkedText.blocks(text.text.answer, spans(.answer)), source: nil))
    if let pushback = text.text.pushback, !pushback.isEmpty {
      blocks.append(.paragraph("\(.strong("Challenged:")) \(pushback)"))
    }
    if let response = text.text.response, !response.isEmpty {
      blocks.append(.quote(MarkedText.blocks(response, spans(.response)), source: nil))
    }
    let key = findings.map { number, finding -> RichText in
      let absence = finding.range == nil ? ", \(finding.wordless)" : ""
      let isConfirmed = text.confirmed.contains(finding.signal)
      let person = finding.words(isConfirmed: isConfirmed).map { ", \($0)" } ?? ""
      return "\(.toned(tone(finding), "\(number) \(.code(name(finding)))\(absence)\(person)"))"
    }
    if !key.isEmpty { blocks.append(.bullets(key)) }
    return blocks
  }
}
