extension AnswerReader {
  /// Reads an answer signal by signal, each by its own cues where it names some.
  package mutating func showing(_ record: AnswerText) -> SignalShowing {
    var showing = SignalShowing()
    let reading = read(record)
    showing.findings = reading.findings
    let cues = cues(in: record)
    let isChallenged = record.isChallenged
    showing.wordings = compiled.signals.enumerated().map { place, signal in
      guard isChallenged || !signal.needsChallenge else { return nil }
      guard signal.shownBy.isEmpty else { return wordings(of: signal.shownBy, cues) }
      guard signal.readsAnswers else {
        guard let part = reading.across.first(where: { $0.signal == place }) else { return nil }
        return part.range.map { [.init(cue: nil, part: part.part, words: $0, quote: $0)] } ?? []
      }
      guard let finding = showing.findings.first(where: { $0.signal == place }) else { return nil }
      guard let quote = finding.range else { return [] }
      return [.init(cue: nil, part: finding.part, words: quote, quote: quote)]
    }
    return showing
  }

  /// The words of the cues that stand; null where none does.
  private func wordings(of own: [Int], _ cues: CueReading) -> [SignalShowing.Wording]? {
    let standing = own.filter { cues.values[$0] > 0 }
    guard !standing.isEmpty else { return nil }
    let parts = parts(of: standing)
    return cues.hits.filter { parts.contains($0.cue) }.compactMap(wording)
  }

  private func wording(_ hit: CueHit) -> SignalShowing.Wording? {
    let text = cueReader.text(hit.part).text
    let finder = QuoteFinder(text, language: compiled.cues.language)
    guard let quote = finder.quote(from: hit.first, to: hit.last, sentence: hit.sentence) else {
      return nil
    }
    return SignalShowing.Wording(
      cue: compiled.cues.names.value[hit.cue],
      part: hit.part,
      words: Int(text.tokens[hit.first].start)..<Int(text.tokens[hit.last].end),
      quote: quote
    )
  }

  /// Some cues and the cues that they combine.
  func parts(of cues: [Int]) -> Set<Int> {
    var parts: Set<Int> = []
    var open = cues
    while let next = open.popLast() {
      guard parts.insert(next).inserted, case .joint(let all, _) = compiled.cues.sources[next]
      else { continue }
      open += all
    }
    return parts
  }
}
