/// Makes a phrasebook from a rubric's file that was held against its shape.
enum PhrasebookDecoder {
  /// The phrasebook; what is missing or wrong is left out.
  static func phrasebook(_ node: Node) -> Phrasebook {
    guard let book = node.value("phrasebook") else { return Phrasebook() }
    var phrases = Phrasebook()
    for (key, value) in book.entries(of: "signals") {
      phrases.signals[key.text] = Phrasebook.SignalPhrases(
        verdicts: byVoice(value.value("verdicts")),
        because: value.lines("because"),
        contrasts: value.value("contrast")?.oneOrMany.map(\.line) ?? [],
        change: value.lines("change"),
        missing: value.lines("missing"),
        shown: value.lines("shown"),
        elicit: value.lines("elicit"),
        ask: value.lines("ask")
      )
    }
    for (key, value) in book.entries(of: "criteria") {
      phrases.criteria[key.text] = Phrasebook.CriterionPhrases(
        unshown: value.lines("unshown"),
        ask: value.lines("ask")
      )
    }
    let votes = book.value("votes")
    for vote in Vote.allCases {
      guard let sentences = votes?.value(vote.key) else { continue }
      phrases.votes[vote] = byVoice(sentences)
    }
    if let steps = book.value("steps") {
      phrases.steps = Phrasebook.StepPhrases(
        one: steps.lines("one"),
        several: steps.lines("several"),
        rests: steps.lines("rests"),
        stands: steps.lines("stands")
      )
    }
    for direction in Direction.allCases {
      phrases.counters[direction] = book.value("counters")?.lines(direction.rawValue) ?? []
    }
    return phrases
  }

  private static func byVoice(_ node: Node?) -> [Voice: [String]] {
    var sentences: [Voice: [String]] = [:]
    for voice in Voice.allCases {
      guard let list = node?.value(voice.rawValue) else { continue }
      sentences[voice] = list.items.map(\.line)
    }
    return sentences
  }
}

extension Vote {
  /// The key of the vote in a phrasebook.
  var key: String { self == .strongNo ? "strong-no" : self == .strongYes ? "strong-yes" : words }
}
