/// The answers of a debrief in which there was nothing to read, for every form of its result.
struct UnreadAnswers: Sendable {
  private let answers: [(id: String, why: Unreadable)]

  /// Takes a debrief; an answer of which the rubric found words was read, however few it knows.
  init(_ held: HeldDebrief) {
    let places = held.places.filter {
      held.quote(at: $0) != nil && held.finding(at: $0)?.origin != .correction
    }
    let quoted = Set(places.compactMap { held.answerID($0.answer) })
    let struck = held.packet.answers.indices.filter {
      !held.packet.answers[$0].reading.struck.isEmpty
    }
    let read = quoted.union(struck.compactMap { held.answerID($0) })
    answers = Unreadable.answers(of: held.scenario).filter { !read.contains($0.id) }
  }

  /// A sentence for people, or null where everything was read.
  var line: RichText? {
    guard !answers.isEmpty else { return nil }
    let text = answers.map { "\($0.id): \($0.why.message)" }.joined(separator: ". ")
    return "\(.toned(.warning, "\(.strong("Not read:")) \(RichText(text))."))"
  }

  /// Which answers, and why.
  var json: JSONValue {
    .array(answers.map { ["answer": .string($0.id), "because": .string($0.why.message)] })
  }
}
