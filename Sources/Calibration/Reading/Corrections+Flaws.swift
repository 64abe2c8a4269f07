extension Corrections {
  /// A part of corrections that can be wrong.
  enum Part: Hashable, Sendable {
    case strike(String)
    case signal(Addition)
    case quote(Addition)
  }

  /// What is wrong with corrections that have their form.
  struct Flaw: Hashable, Sendable {
    let part: Part
    let problem: Problem
    /// What would be right in the part's place, where it can be known.
    var nearest: String?
  }

  /// The first thing that keeps corrections from being what they say: a signal that the rubric does
  /// not have, one both struck and added, one that nothing reads here, one that tells how a challenge was
  /// met where there was none, a quote that nobody said.
  ///
  /// - Parameters:
  ///   - record: The texts that they correct.
  ///   - isOfPacket: Whether the answer is read together with others of a candidate; no signal across
  ///     answers is read where it is not.
  ///   - rubric: The rubric that the texts are read by.
  /// - Returns: What is wrong, or null.
  func flaw(in record: AnswerText, isOfPacket: Bool, by rubric: Rubric) -> Flaw? {
    for id in strikes {
      if let flaw = flaw(of: id, .strike(id), isOfPacket, rubric) { return flaw }
    }
    let struck = Set(strikes)
    for addition in adds {
      let part = Part.signal(addition)
      if let flaw = flaw(of: addition.signal, part, isOfPacket, rubric) { return flaw }
      if struck.contains(addition.signal) {
        return Flaw(part: part, problem: .struckAndAdded(addition.signal))
      }
      if let problem = addition.problem(in: record, by: rubric) {
        return Flaw(part: part, problem: problem)
      }
      if let problem = addition.quote.flatMap(record.problem(ofQuote:)) {
        return Flaw(part: .quote(addition), problem: problem)
      }
    }
    return nil
  }

  private func flaw(
    of id: String,
    _ part: Part,
    _ isOfPacket: Bool,
    _ rubric: Rubric
  ) -> Flaw? {
    guard let place = rubric.index(ofSignal: id) else {
      let nearest = Nearest.match(for: id, among: rubric.signals.map(\.id))
      return Flaw(
        part: part,
        problem: .unknownReference(kind: "signal", id: id, nearest: nearest),
        nearest: nearest
      )
    }
    guard rubric.signals[place].reach == .packet, !isOfPacket else { return nil }
    return Flaw(
      part: part,
      problem: .invalid(
        "the signal '\(id)' is read across the answers of a candidate",
        expected: "a record with a candidate",
        nearest: nil
      )
    )
  }
}

extension Corrections.Addition {
  /// What keeps the signal from being found in an answer; null where nothing does, or where the rubric
  /// does not have it.
  func problem(in answer: AnswerText, by rubric: Rubric) -> Problem? {
    guard !answer.isChallenged, let place = rubric.index(ofSignal: signal),
      rubric.signals[place].needsChallenge
    else {
      return nil
    }
    return .invalid(
      "the signal '\(signal)' tells how a challenge was met, and there is none",
      expected: "an answer with 'pushback'",
      nearest: nil
    )
  }
}

extension Problem {
  /// A signal that corrections both strike and add.
  static func struckAndAdded(_ signal: String) -> Problem {
    .invalid(
      "the signal '\(signal)' is both struck and added",
      expected: "one of the two",
      nearest: nil
    )
  }
}
