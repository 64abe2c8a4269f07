extension AnswerReader {
  /// The findings in one answer that a person added, one a signal: of several of one signal the first
  /// whose quote stands in the texts, else the first.
  func added(by corrections: Corrections, _ record: AnswerText) -> [Finding] {
    var findings: [Finding] = []
    for addition in corrections.adds where !isAcrossAnswers(addition.signal) {
      guard let finding = added(addition, record) else { continue }
      if let place = findings.firstIndex(where: { $0.signal == finding.signal }) {
        findings[place].takeMissingQuote(from: finding)
      } else {
        findings.append(finding)
      }
    }
    return findings
  }

  /// A finding that a person added; its quote is looked for in the answer, then in the response.
  func added(_ addition: Corrections.Addition, _ record: AnswerText) -> Finding? {
    guard let signal = compiled.rubric.index(ofSignal: addition.signal) else { return nil }
    var finding = Finding(
      signal: signal,
      evidence: 4,
      strength: 1,
      contributions: compiled.signals[signal].contributions,
      origin: .correction
    )
    guard let quote = addition.quote, let place = record.place(of: quote) else { return finding }
    finding.part = place.part
    finding.range = place.range
    finding.quote = record.words(of: place.part, in: place.range)
    return finding
  }
}

extension Finding {
  /// Takes the words of another finding of the signal where it has none of its own.
  mutating func takeMissingQuote(from other: Finding) {
    guard range == nil else { return }
    part = other.part
    range = other.range
    quote = other.quote
  }
}
