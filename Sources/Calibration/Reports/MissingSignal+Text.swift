extension MissingSignal {
  /// What it would do to a vote: `vote 3 with it`.
  func effect(on vote: Vote) -> String {
    self.vote > vote ? "vote \(self.vote.rawValue) with it" : "the first of several"
  }

  /// The question that would elicit it, after a full stop.
  var question: String { ask.map { ". Ask: \($0)" } ?? "." }
}
