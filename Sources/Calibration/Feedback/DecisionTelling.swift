/// Tells a decision: which rule or gate made it, what the others would have made of it, who dissents.
struct DecisionTelling: Sendable {
  private let held: HeldDebrief
  private var outcome: DebriefOutcome { held.outcome }

  init(_ held: HeldDebrief) {
    self.held = held
  }

  /// The decision in the words of the loop, and what made it.
  var decision: String {
    let words = Prose.raised(held.words(for: outcome.decision, level: outcome.level))
    let level = held.name(of: outcome.level)
    let reads = Self.isLevelNamed(outcome.decision, words) ? "" : ", read at \(level)"
    return "\(words)\(reads): \(cause)."
  }

  /// Whether the words of a decision say at which level.
  private static func isLevelNamed(_ decision: Decision, _ words: String) -> Bool {
    decision == .approve || words.hasSuffix("Senior")
  }

  private var votes: String {
    let votes = outcome.seats.compactMap { $0.after?.vote.rawValue }
    if let first = votes.first, votes.count > 2, Set(votes).count == 1 {
      return "\(Prose.count(votes.count)) votes of \(first)"
    }
    let noun = votes.count == 1 ? "vote" : "votes"
    return "the \(noun) \(Prose.list(votes.map(String.init)))"
  }

  private var cause: String {
    switch outcome.ruling.cause {
    case .votes:
      let isOne = outcome.seats.count { $0.after != nil } == 1
      let carries =
        outcome.decision == .approve
        ? isOne ? "carries" : "carry" : isOne ? "does not carry" : "do not carry"
      let gates = outcome.decision == .approve && !outcome.gates.isEmpty ? "; every gate held" : ""
      return "\(votes) \(carries) under \(terms)\(gates)"
    case .gate(let criterion):
      let gate = outcome.gates.first { $0.criterion == criterion }
      let rating = gate?.rating.map(String.init) ?? "nothing"
      return "\(votes) would carry, but the gate on "
        + "\(held.title(ofCriterion: criterion)) needs \(gate?.needed ?? 0) and the panel reads "
        + rating
    case .notShown(let criterion):
      return "\(votes) would carry, but nobody could rate "
        + "\(held.title(ofCriterion: criterion)), which a gate asks for"
    case .tooFewVotes:
      return "fewer than half of the panel heard anything to vote on"
    case .emptySeat:
      return "nobody votes in the seat that \(Self.name(of: outcome.rule)) looks for"
    }
  }

  private var terms: String {
    switch outcome.rule {
    case .consensus:
      let dissent = held.panel.decision.dissent
      let borne = dissent > 0 ? "at most \(Prose.count(dissent)) no" : "no other no"
      return "consensus, which takes a yes, no strong no and \(borne)"
    case .majority: return "a majority, which takes more than half"
    case .barRaiserVeto:
      return "a majority with a veto, which takes more than half and the bar raiser"
    case .hiringManager: return "the hiring manager's word, which alone counts"
    case .strongAdvocate: return "a strong advocate, which takes a strong yes and no strong no"
    }
  }

  /// What every other rule would have decided.
  var rules: String {
    var groups: [(decision: Decision?, names: [String])] = []
    for result in outcome.rules where result.rule != outcome.rule {
      let name = Self.name(of: result.rule)
      if let index = groups.firstIndex(where: { $0.decision == result.decision }) {
        groups[index].names.append(name)
      } else {
        groups.append((result.decision, [name]))
      }
    }
    if groups.count == 1, groups.first?.decision == outcome.decision {
      return "Every other rule would have come to the same."
    }
    let parts = groups.map { group in
      let names = Prose.list(group.names)
      guard let decision = group.decision else { return "\(names) cannot be applied" }
      let same = decision == outcome.decision ? ", as it is" : ""
      return "\(names) would \(decision.rawValue)\(same)"
    }
    return Prose.raised(parts.joined(separator: "; ")) + "."
  }

  /// The name of a rule in a sentence.
  static func name(of rule: DecisionRule) -> String {
    switch rule {
    case .consensus: "consensus"
    case .majority: "a majority"
    case .barRaiserVeto: "a bar raiser's veto"
    case .hiringManager: "the hiring manager alone"
    case .strongAdvocate: "a strong advocate"
    }
  }

  /// What would have been decided had everybody known everything.
  var pooled: String {
    let pooled = outcome.pooled
    let words = held.words(for: pooled.decision, level: pooled.level)
    let level = held.name(of: pooled.level)
    if pooled.decision == outcome.decision, pooled.level == outcome.level {
      return "Had everybody known everything, it would have been the same: \(words)."
    }
    let verdict = pooled.decision == outcome.decision ? "the same at another level, " : ""
    let place = Self.isLevelNamed(pooled.decision, words) ? "" : ", at \(level)"
    return "Had everybody known everything: \(verdict)\(words)\(place)."
  }

  /// What stayed with those who knew it.
  var unvoiced: String? {
    let count = outcome.unvoiced.count
    guard count > 0 else { return nil }
    var names: [String] = []
    for place in outcome.unvoiced {
      guard let signal = held.signal(at: place) else { continue }
      let name =
        signal.id + (held.answerID(place.answer).map { " in \($0)" } ?? "")
      if !names.contains(name) { names.append(name) }
    }
    let shown = names.count > 4 ? Array(names.prefix(3)) + ["\(names.count - 3) more"] : names
    return "\(Prose.list(shown)) stayed with those who knew it."
  }

  /// Who votes against the decision.
  var dissent: [String] {
    outcome.dissent.compactMap { member in
      guard outcome.seats.indices.contains(member), let ballot = outcome.seats[member].after else {
        return nil
      }
      return "\(held.title(ofMember: member)) dissents with a \(ballot.vote.words)."
    }
  }
}
