extension AnswerReader {
  /// Whether a signal is read across answers.
  func isAcrossAnswers(_ id: String) -> Bool {
    compiled.packetSignals.contains { compiled.rubric.signals[$0].id == id }
  }

  /// Notes what the record last read shows of signals across answers, corrections applied, and which of
  /// these were.
  func show(
    _ cues: CueReading,
    _ record: AnswerText,
    isChallenged: Bool,
    _ corrections: Corrections,
    in reading: inout AnswerReading
  ) {
    for place in compiled.packetSignals {
      let id = compiled.rubric.signals[place].id
      let shown = shown(place, cues, isChallenged: isChallenged)
      let added = corrections.adds.filter { $0.signal == id }.compactMap { self.added($0, record) }
      if var finding = added.first {
        for other in added.dropFirst() { finding.takeMissingQuote(from: other) }
        if let shown {
          finding.takeMissingQuote(from: shown)
          reading.confirmed.append(place)
        }
        reading.across.append(PacketShowing(finding))
      } else if let shown {
        if corrections.strikes.contains(id) {
          reading.struck.append(place)
        } else {
          reading.across.append(PacketShowing(shown))
        }
      }
    }
  }

  /// What the record last read shows of a signal across answers, or null.
  private func shown(_ place: Int, _ cues: CueReading, isChallenged: Bool) -> Finding? {
    let signal = compiled.signals[place]
    guard isChallenged || !signal.needsChallenge else { return nil }
    var logits = signal.base
    for weight in signal.weights { logits += weight.logits * cues.values[weight.cue] }
    logits = (logits * 1e6).rounded() / 1e6
    return logits > 0 ? finding(place, logits, 1, [], cues) : nil
  }
}

extension PacketShowing {
  init(_ finding: Finding) {
    self.init(
      signal: finding.signal,
      evidence: finding.evidence,
      part: finding.part,
      range: finding.range,
      quote: finding.quote
    )
  }
}
