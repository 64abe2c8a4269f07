/// A debrief as it was held: who judged whom by what, and what it came to.
public struct HeldDebrief: Sendable {
  /// The debrief as it was asked for.
  public let scenario: DebriefScenario
  /// The panel, with the conditions it was held under.
  public let panel: Panel
  /// What the rubric read.
  public let packet: DebriefPacket
  /// What it came to.
  public let outcome: DebriefOutcome
  /// What was asked for in place of the panel's own conditions.
  public let conditions: DebriefConditions

  /// Puts the parts of a debrief together.
  public init(
    scenario: DebriefScenario,
    panel: Panel,
    packet: DebriefPacket,
    outcome: DebriefOutcome,
    conditions: DebriefConditions = DebriefConditions()
  ) {
    self.scenario = scenario
    self.panel = panel
    self.packet = packet
    self.outcome = outcome
    self.conditions = conditions
  }

  /// The standard.
  public var rubric: Rubric { scenario.rubric }

  /// The digest of the standard.
  public var digest: String { scenario.standard.digest }

  /// Places of all findings: answer by answer, then those across answers.
  public var places: [FindingPlace] {
    var places: [FindingPlace] = []
    for (answer, heard) in packet.answers.enumerated() {
      for finding in heard.reading.findings.indices {
        places.append(FindingPlace(answer: answer, finding: finding))
      }
    }
    return places + packet.findings.indices.map { FindingPlace(answer: nil, finding: $0) }
  }

  /// The finding at a place, or null where there is none.
  public func finding(at place: FindingPlace) -> Finding? {
    guard let answer = place.answer else {
      return packet.findings.indices.contains(place.finding) ? packet.findings[place.finding] : nil
    }
    guard packet.answers.indices.contains(answer) else { return nil }
    let findings = packet.answers[answer].reading.findings
    return findings.indices.contains(place.finding) ? findings[place.finding] : nil
  }

  /// The signal that fired at a place.
  public func signal(at place: FindingPlace) -> Signal? {
    guard let signal = finding(at: place)?.signal, rubric.signals.indices.contains(signal) else {
      return nil
    }
    return rubric.signals[signal]
  }

  /// The words a finding rests on, or null where it rests on absence.
  public func quote(at place: FindingPlace) -> QuotedWords? {
    guard let finding = finding(at: place) else { return nil }
    let answer = place.answer ?? finding.passages.first { $0.quote != nil }?.answer
    return QuotedWords(finding, answer: answerID(answer))
  }

  /// The words a finding rests on: one quote, or one from each answer for a finding across answers.
  public func quotes(at place: FindingPlace) -> [QuotedWords] {
    guard let finding = finding(at: place), !finding.passages.isEmpty else {
      return quote(at: place).map { [$0] } ?? []
    }
    return finding.passages.compactMap { passage in
      var own = finding
      (own.part, own.range, own.quote) = (passage.part, passage.range, passage.quote)
      return QuotedWords(own, answer: answerID(passage.answer))
    }
  }

  /// What a person did to the finding at a place, in words, or null where nobody touched it.
  public func correction(at place: FindingPlace) -> String? {
    guard let finding = finding(at: place), finding.origin == .correction else { return nil }
    guard let answer = place.answer else { return finding.words(isConfirmed: false) }
    let confirmed = packet.answers[answer].reading.confirmed
    return finding.words(isConfirmed: confirmed.contains(finding.signal))
  }

  /// The id of an answer.
  public func answerID(_ answer: Int?) -> String? {
    guard let answer, scenario.candidate.answers.indices.contains(answer) else { return nil }
    return scenario.candidate.answers[answer].id
  }

  /// The member at a place of the panel, or null.
  public func member(_ place: Int) -> Interviewer? {
    guard panel.members.indices.contains(place) else { return nil }
    return scenario.members.first { $0.id == panel.members[place] }
  }

  /// The name of a member, as shown to people.
  public func title(ofMember place: Int) -> String {
    if let member = member(place) { return member.title }
    return panel.members.indices.contains(place) ? panel.members[place] : ""
  }

  /// The name of a criterion, as shown to people.
  public func title(ofCriterion place: Int) -> String {
    rubric.criteria.indices.contains(place) ? rubric.criteria[place].title : ""
  }

  /// The name of a level, with what the organisation calls it: `Senior (L5)`.
  public func name(of level: Level) -> String {
    let title = rubric.title(of: level)
    let text = rubric.levels.first { $0.level == level }
    let alias = scenario.setting.organisation.flatMap { text?.aliases[$0] }
    return alias.map { "\(title) (\($0))" } ?? title
  }

  /// The decision in the words of the loop.
  public func words(for decision: Decision, level: Level) -> String {
    scenario.setting.loop.words(for: decision, level: level, title: rubric.title(of:))
  }

  /// How much a finding says in all, in logits, either way.
  func weight(of place: FindingPlace) -> Double {
    guard let finding = finding(at: place) else { return 0 }
    let sum = finding.contributions.reduce(0) { $0 + $1.magnitude }
    return sum * (signal(at: place)?.salience ?? 1)
  }

  /// Places on one side, the weightiest first; equal weights in the order given.
  func ranked(_ places: [FindingPlace], _ direction: Direction) -> [FindingPlace] {
    let known = places.filter { signal(at: $0)?.direction == direction }
    let weighed = known.enumerated().map { (place: $1, weight: weight(of: $1), rank: $0) }
    return weighed.sorted { ($1.weight, $0.rank) < ($0.weight, $1.rank) }.map(\.place)
  }

  /// What a member knew in the end.
  func known(by member: Int) -> [FindingPlace] {
    guard outcome.seats.indices.contains(member) else { return [] }
    return outcome.seats[member].knew + outcome.seats[member].learned
  }

  /// The side that the decision is on.
  var side: Direction {
    switch outcome.decision {
    case .approve: .for
    case .decline: .against
    case .hold: outcome.headline.flatMap { signal(at: $0)?.direction } ?? .for
    }
  }
}

extension Finding {
  /// How it is told where it has no words; a person who added it need not have meant an absence.
  var wordless: String { origin == .correction ? "without a quote" : "by absence" }

  /// What a person did to it; a reading that found it as well was confirmed.
  func words(isConfirmed: Bool) -> String? {
    guard origin == .correction else { return nil }
    return isConfirmed ? "confirmed by a person" : "added by a person"
  }
}
