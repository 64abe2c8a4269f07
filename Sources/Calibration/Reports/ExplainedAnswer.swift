/// An answer with the reason why it reads as it does.
package struct ExplainedAnswer: Sendable {
  /// The id of the answer, or null for a text alone.
  package let id: String?
  /// The standard.
  package let rubric: Rubric
  /// The explanation.
  package let explanation: AnswerExplanation

  /// The answer, or null where only its reading is at hand.
  package let text: AnswerText?

  /// Puts the parts together.
  package init(
    id: String?,
    text: AnswerText? = nil,
    rubric: Rubric,
    explanation: AnswerExplanation
  ) {
    self.id = id
    self.text = text
    self.rubric = rubric
    self.explanation = explanation
  }

  var reading: AnswerReading { explanation.reading }

  /// The nearest signal that is not shown, with a question that would elicit it.
  var missingSignal: MissingSignal? {
    explanation.missing.map { change in
      let ask = RecordFeedback(rubric).question(about: change.signal, id: id ?? "")
      return MissingSignal(signal: change.signal, vote: change.vote, ask: ask)
    }
  }

  /// Ids of the signals whose findings a person struck.
  var struck: [String] { reading.struck.compactMap { signal($0)?.id } }

  /// Ids of the signals that a person struck though the answer does not show them.
  var struckInVain: [String] { reading.struckInVain.compactMap { signal($0)?.id } }

  func signal(_ place: Int) -> Signal? {
    rubric.signals.indices.contains(place) ? rubric.signals[place] : nil
  }

  /// What a finding adds to the criteria, where it adds anything.
  func additions(of finding: Finding) -> [(name: String, logits: Double)] {
    zip(rubric.criteria, finding.contributions).compactMap { criterion, logits in
      logits == 0 ? nil : (criterion.id, logits)
    }
  }

  /// What the place of a criterion in logits is made of: difficulty, undertone, findings.
  func parts(ofCriterion place: Int) -> [(name: String, logits: Double)] {
    var parts = [(name: "difficulty", logits: -rubric.criteria[place].difficulty)]
    if reading.undertone.indices.contains(place), reading.undertone[place] != 0 {
      parts.append(("undertone", reading.undertone[place]))
    }
    for finding in reading.findings where finding.contributions.indices.contains(place) {
      let logits = finding.contributions[place]
      guard logits != 0, let signal = signal(finding.signal) else { continue }
      parts.append((signal.id, logits))
    }
    return parts
  }
}
