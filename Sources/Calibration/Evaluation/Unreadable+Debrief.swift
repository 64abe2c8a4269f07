extension Unreadable {
  /// The candidate's answers in which there is nothing to read, and why, by their ids.
  ///
  /// A debrief reads them all the same: people decide what an answer of one word is worth.
  ///
  /// - Complexity: linear in the texts.
  package static func answers(of scenario: DebriefScenario) -> [(id: String, why: Unreadable)] {
    var reader = AnswerReader(scenario.standard)
    return scenario.candidate.answers.compactMap { answer in
      _ = reader.cues(in: answer.text)
      let texts = [reader.lastAnswer.text, reader.lastResponse.text]
      return Unreadable(texts, language: scenario.standard.cues.language).map { (answer.id, $0) }
    }
  }
}
