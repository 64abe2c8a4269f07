/// Why a debrief was decided as it was, in sentences.
public struct Reasons: Sendable, Hashable {
  /// A criterion nobody could rate, and the question that would ask for it.
  public struct Gap: Sendable, Hashable {
    /// Place of the criterion in the rubric.
    public var criterion: Int
    /// The question, or null where the rubric has none.
    public var ask: String?
  }

  /// A change of evidence that would have led to another decision.
  public struct Flip: Sendable, Hashable {
    /// What would have had to be otherwise: `had a1 also shown adaptive-conviction`.
    public var what: String
    /// The decision it leads to.
    public var decision: Decision
    /// The level it leads to.
    public var level: Level
    /// The decision in the words of the loop.
    public var words: String
    /// A question that would elicit it, or null where all were put.
    public var ask: String?
  }

  /// A finding that a person struck or added, or meant to.
  public struct Correction: Sendable, Hashable {
    /// What a correction made of a reading.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      case struck = "struck"
      case added = "added"
      /// It was added, and the reading had found it.
      case confirmed = "confirmed"
      /// It should have been struck, and the answer does not show it.
      case nothingToStrike = "nothing-to-strike"
    }

    /// Id of the answer.
    public var answer: String
    /// Place of the signal in the rubric.
    public var signal: Int
    /// What it made of the reading.
    public var kind: Kind
    /// The correction in words.
    public var text: String
  }

  /// The decision, and the rule or gate that made it.
  public var decision: String
  /// What every other rule would have decided.
  public var rules: String
  /// What the panel would have decided had everybody known everything.
  public var pooled: String
  /// What stayed unsaid although not everybody knew it, or null.
  public var unvoiced: String?
  /// Who votes against the decision, a sentence each.
  public var dissent: [String]
  /// What nobody could rate.
  public var gaps: [Gap]
  /// What would have flipped the decision, the smallest change first.
  public var flips: [Flip]
  /// Several changes that together lead to the opposite decision, where no one or two do; or null.
  public var route: Flip?
  /// What a person overruled in the reading, and what they meant to and could not.
  public var corrections: [Correction]

  /// The corrections in sentences: those that were made, and those with nothing to strike.
  var correctionLines: [String] {
    let made = corrections.filter { $0.kind != .nothingToStrike }.map(\.text)
    let idle = corrections.filter { $0.kind == .nothingToStrike }.map(\.text)
    return [("Corrected", made), ("Nothing to strike", idle)].compactMap { name, texts in
      texts.isEmpty ? nil : "\(name): \(texts.joined(separator: "; "))."
    }
  }
}

extension FeedbackWriter {
  /// Tells why it was decided so.
  mutating func reasons() -> Reasons {
    let telling = DecisionTelling(held)
    let gaps = held.outcome.notShown.map { criterion in
      Reasons.Gap(
        criterion: criterion,
        ask: probe(of: criterion, for: "gap.\(criterion)")
          ?? rubric.criteria[criterion].probes.first
      )
    }
    let flips = held.outcome.flips.map { flip in self.flip(flip) }
    let route = held.outcome.route.map { flip in self.flip(flip) }
    return Reasons(
      decision: telling.decision,
      rules: telling.rules,
      pooled: telling.pooled,
      unvoiced: telling.unvoiced,
      dissent: telling.dissent,
      gaps: gaps,
      flips: flips,
      route: route,
      corrections: corrections()
    )
  }

  private mutating func flip(_ flip: DebriefFlip) -> Reasons.Flip {
    var ask: String?
    for change in flip.changes where ask == nil {
      switch change {
      case .strike(let place):
        ask = held.finding(at: place).flatMap {
          question(about: $0.signal, isShown: true, for: "flip")
        }
      case .add(let signal, _): ask = question(about: signal, isShown: false, for: "flip")
      }
    }
    return Reasons.Flip(
      what: "had \(what(flip))",
      decision: flip.decision,
      level: flip.level,
      words: held.words(for: flip.decision, level: flip.level),
      ask: ask
    )
  }

  /// The changes in words, those of one signal together: `a1 and a3 also shown built-mechanism`.
  private func what(_ flip: DebriefFlip) -> String {
    var groups: [(tail: String, answers: [String])] = []
    let strikes = flip.changes.filter(\.isStrike)
    for change in strikes + flip.changes.filter({ !$0.isStrike }) {
      let (tail, answer) = words(for: change)
      if let index = groups.firstIndex(where: { $0.tail == tail }) {
        groups[index].answers.append(answer)
      } else {
        groups.append((tail, [answer]))
      }
    }
    let order = held.scenario.candidate.answers.map(\.id)
    let parts = groups.map { group in
      let answers = group.answers.sorted { left, right in
        (order.firstIndex(of: left) ?? order.count) < (order.firstIndex(of: right) ?? order.count)
      }
      return "\(Prose.list(answers)) \(group.tail)"
    }
    let isPlain = groups.count < 3 && groups.allSatisfy { $0.answers.count < 2 }
    guard !isPlain, let last = parts.last, parts.count > 1 else { return Prose.list(parts) }
    return parts.dropLast().joined(separator: "; ") + "; and " + last
  }

  private func words(for change: EvidenceChange) -> (tail: String, answer: String) {
    switch change {
    case .strike(let place):
      let name = held.signal(at: place)?.id ?? "a finding"
      return ("not shown \(name)", held.answerID(place.answer) ?? "the packet")
    case .add(let signal, let answer):
      let isKnown = rubric.signals.indices.contains(signal)
      let name = isKnown ? rubric.signals[signal].id : "another finding"
      return ("also shown \(name)", held.answerID(answer) ?? "the packet")
    }
  }
}
