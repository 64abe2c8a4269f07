extension AnswerReader {
  /// Whether a signal is read across answers.
  func isAcrossAnswers(_ id: String) -> Bool {
    compiled.packetSignals.contains { compiled.rubric.signals[$0].id == id }
  }

  /// What the record last read shows of signals across answers, corrections applied.
  func showings(
    _ cues: CueReading,
    _ record: AnswerText,
    isChallenged: Bool,
    _ corrections: Corrections
  ) -> [PacketShowing] {
    compiled.packetSignals.compactMap { place in
      let signal = compiled.signals[place]
      let id = compiled.rubric.signals[place].id
      if let addition = corrections.adds.first(where: { $0.signal == id }) {
        return added(addition, record).map(PacketShowing.init)
      }
      guard isChallenged || !signal.needsChallenge, !corrections.strikes.contains(id) else {
        return nil
      }
      var logits = signal.base
      for weight in signal.weights { logits += weight.logits * cues.values[weight.cue] }
      logits = (logits * 1e6).rounded() / 1e6
      guard logits > 0 else { return nil }
      return PacketShowing(finding(place, logits, 1, [], cues))
    }
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
