extension Unreadable {
  /// The candidate's answers in which there is nothing to read, and why, by their ids.
  ///
  /// A debrief reads them all the same: people decide what an answer of one word is worth.
  ///
  /// - Complexity: linear in the texts.
  package static func answers(of scenario: DebriefScenario) -> [(id: String, why: Unreadable)] {
    let cues = scenario.standard.cues
    let language = cues.language
    var reader = TextReader(language)
    var topics = TopicSieve(cues.topics, rowCount: language.vocabulary.count)
    return scenario.candidate.answers.compactMap { answer in
      let texts = [answer.text.answer, answer.text.response ?? ""].map { string in
        var text = TokenizedText()
        let bytes = Array(string.utf8)
        bytes.withUnsafeBufferPointer { reader.read($0, into: &text) }
        topics.sift(&text, bytes, language: language)
        return text
      }
      return Unreadable(texts, language: language).map { (answer.id, $0) }
    }
  }
}
