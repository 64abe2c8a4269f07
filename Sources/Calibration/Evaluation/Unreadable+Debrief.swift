extension Unreadable {
  /// The candidate's answers in which there is nothing to read, and why, by their ids.
  ///
  /// A debrief reads them all the same: people decide what an answer of one word is worth.
  ///
  /// - Complexity: linear in the texts.
  package static func answers(of scenario: DebriefScenario) -> [(id: String, why: Unreadable)] {
    let language = scenario.standard.cues.language
    var reader = TextReader(language)
    return scenario.candidate.answers.compactMap { answer in
      let texts = [answer.text.answer, answer.text.response ?? ""].map { string in
        var text = TokenizedText()
        Array(string.utf8).withUnsafeBufferPointer { reader.read($0, into: &text) }
        return text
      }
      return Unreadable(texts, language: language).map { (answer.id, $0) }
    }
  }
}
