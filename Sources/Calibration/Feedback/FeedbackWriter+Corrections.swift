extension FeedbackWriter {
  /// What a person overruled in the readings, answer by answer: what was struck, what was added, and what
  /// there was not to strike.
  func corrections() -> [Reasons.Correction] {
    held.packet.answers.enumerated().flatMap { index, answer in
      let reading = answer.reading
      return corrections(.struck, of: reading.struck, in: index)
        + added(to: index, reading).flatMap { signal in
          corrections(
            reading.confirmed.contains(signal) ? .confirmed : .added,
            of: [signal],
            in: index
          )
        }
        + corrections(.nothingToStrike, of: reading.struckInVain, in: index)
    }
  }

  /// Signals that a person added to an answer, those across answers last.
  private func added(to index: Int, _ reading: AnswerReading) -> [Int] {
    let inAnswer = reading.findings.filter { $0.origin == .correction }.map(\.signal)
    guard held.scenario.candidate.answers.indices.contains(index) else { return inAnswer }
    let ids = Set(held.scenario.candidate.answers[index].corrections.adds.map(\.signal))
    return inAnswer
      + rubric.signals.indices.filter {
        rubric.signals[$0].reach == .packet && ids.contains(rubric.signals[$0].id)
      }
  }

  private func corrections(
    _ kind: Reasons.Correction.Kind,
    of signals: [Int],
    in index: Int
  ) -> [Reasons.Correction] {
    let answer = held.answerID(index) ?? ""
    return signals.filter(rubric.signals.indices.contains).map { signal in
      let name = rubric.signals[signal].id
      let text =
        switch kind {
        case .struck: "a person struck \(name) from the reading of \(answer)"
        case .added: "a person added \(name) to the reading of \(answer)"
        case .confirmed: "a person confirmed \(name) in the reading of \(answer)"
        case .nothingToStrike: "\(answer) does not show \(name)"
        }
      return Reasons.Correction(answer: answer, signal: signal, kind: kind, text: text)
    }
  }
}
