/// Writes feedback on one answer of a batch, from its reading alone.
///
/// Which of several phrases is taken hangs on the record's id, so that a batch does not say the same
/// sentence on every line, and the same record always reads the same.
public struct RecordFeedback: Sendable {
  /// The phrases for a signal.
  private struct Phrases: Sendable {
    var direction: Direction
    var verdicts: [String]
    var because: [String]
    var contrasts: [String]
    var better: [String]
    var missing: [String]
    var shown: [String]
    var elicit: [String]
  }

  private let signals: [Phrases]
  private let votes: [Vote: [String]]
  private let unshown: [[Remark]]
  private let steps: Phrasebook.StepPhrases
  private let counters: [Direction: [String]]

  /// Takes the phrases of a rubric.
  public init(_ rubric: Rubric) {
    let asks = rubric.criteria.map { criterion in
      (rubric.phrasebook.criteria[criterion.id]?.ask ?? []) + criterion.probes
    }
    signals = rubric.signals.map { signal in
      let phrases = rubric.phrasebook.phrases(of: signal.id) ?? Phrasebook.SignalPhrases()
      let verdicts = (phrases.verdicts[.terse] ?? []) + (phrases.verdicts[.plain] ?? [])
      let criterion = rubric.index(ofCriterion: signal.criterion)
      return Phrases(
        direction: signal.direction,
        verdicts: verdicts.isEmpty ? ["\(signal.title)."] : verdicts,
        because: phrases.because,
        contrasts: phrases.contrasts,
        better: phrases.change,
        missing: phrases.missing,
        shown: phrases.shown,
        elicit: phrases.elicit.isEmpty ? criterion.map { asks[$0] } ?? [] : phrases.elicit
      )
    }
    votes = rubric.phrasebook.votes.mapValues { ($0[.terse] ?? []) + ($0[.plain] ?? []) }
    unshown = rubric.criteria.enumerated().map { place, criterion in
      let phrases = rubric.phrasebook.criteria[criterion.id]
      return (phrases?.unshown ?? []).enumerated().map { number, text in
        let ask = asks[place].isEmpty ? nil : asks[place][number % asks[place].count]
        return Remark(.unshown, text, ask: ask, criterion: place)
      }
    }
    steps = rubric.phrasebook.steps
    counters = rubric.phrasebook.counters
  }

  /// Writes about one reading.
  ///
  /// - Parameters:
  ///   - reading: What the rubric the phrases are from read.
  ///   - id: The record's id.
  ///   - outlook: What would have moved the vote.
  /// - Returns: A verdict, the words it is about, why they read so, what they are instead or what a
  ///   better answer has there, a second point, and what would have changed the vote; where no finding
  ///   is on the vote's side, what was not shown.
  public func feedback(
    for reading: AnswerReading,
    id: String,
    outlook: VoteOutlook = VoteOutlook()
  ) -> WrittenFeedback {
    let side: Direction = reading.vote.isYes ? .for : .against
    let deciding = reading.headline.flatMap { place in
      reading.findings.indices.contains(place) ? reading.findings[place] : nil
    }
    var remarks: [Remark] = []
    if let deciding, signals.indices.contains(deciding.signal),
      signals[deciding.signal].direction == side
    {
      remarks += judgement(on: deciding, id)
      if let second = second(reading, besides: deciding, side, id) { remarks.append(second) }
    } else {
      if let text = Self.choose(votes[reading.vote] ?? [], id, "vote") {
        remarks.append(Remark(.vote, text))
      }
      if let finding = reading.findings.first(where: { signals.indices.contains($0.signal) }) {
        remarks.append(counter(finding, id))
      }
      if let gap = gap(reading, id) { remarks.append(gap) }
    }
    if let change = change(reading.vote, outlook, id) {
      remarks.append(change)
    } else if let place = remarks.firstIndex(where: { $0.kind == .better }) {
      remarks[place].kind = .change
    }
    return WrittenFeedback(remarks: remarks)
  }

  /// A question that would bring out a signal, or null where the rubric has none.
  public func question(about signal: Int, id: String) -> String? {
    guard signals.indices.contains(signal) else { return nil }
    return Self.choose(signals[signal].elicit, id, "ask")
  }

  private func judgement(on finding: Finding, _ id: String) -> [Remark] {
    let phrases = signals[finding.signal]
    let quote = QuotedWords(finding, answer: nil)
    var remarks: [Remark] = []
    if let verdict = Self.choose(phrases.verdicts, id, "verdict") {
      remarks.append(Remark(.verdict, verdict, quote: quote, signal: finding.signal))
    }
    if let because = Self.choose(phrases.because, id, "because") {
      remarks.append(Remark(.because, because, signal: finding.signal))
    }
    let better = phrases.direction == .against ? phrases.better : []
    let says = StableHash(id, "ending").place(among: 2) == 0 ? better : phrases.contrasts
    if let text = Self.choose(says.isEmpty ? phrases.contrasts : says, id, "ending") {
      let kind: Remark.Kind = says == better && !says.isEmpty ? .better : .contrast
      remarks.append(Remark(kind, text, signal: finding.signal))
    }
    return remarks
  }

  /// The strongest evidence on the other side, else a further point on the same, in other words of the
  /// candidate.
  private func second(
    _ reading: AnswerReading,
    besides deciding: Finding,
    _ side: Direction,
    _ id: String
  ) -> Remark? {
    let others = reading.findings.lazy.filter { finding in
      signals.indices.contains(finding.signal) && finding.signal != deciding.signal
        && (finding.range == nil || finding.range != deciding.range) && Self.isTelling(finding)
    }
    if let other = others.first(where: { signals[$0.signal].direction != side }) {
      return counter(other, id)
    }
    guard let more = others.first(where: { signals[$0.signal].direction == side }),
      let verdict = Self.choose(signals[more.signal].verdicts, id, "moment")
    else { return nil }
    return Remark(.moment, verdict, quote: QuotedWords(more, answer: nil), signal: more.signal)
  }

  /// Whether the words of a finding say something to somebody who has not read the rest.
  private static func isTelling(_ finding: Finding) -> Bool {
    var words = 0
    var isBetween = true
    for byte in finding.quote?.utf8 ?? "".utf8 where words < 3 {
      let isSpace = byte == UInt8(ascii: " ")
      if isBetween, !isSpace { words += 1 }
      isBetween = isSpace
    }
    return words == 3
  }

  private func counter(_ finding: Finding, _ id: String) -> Remark {
    let phrases = signals[finding.signal]
    let lead =
      Self.choose(counters[phrases.direction] ?? [], id, "lead") ?? "On the other side"
    let verdict = Self.choose(phrases.verdicts, id, "counter") ?? ""
    return Remark(
      .counter,
      "\(lead): \(verdict)",
      quote: QuotedWords(finding, answer: nil),
      signal: finding.signal
    )
  }

  /// What would have changed the vote: for a no what raises it, for a yes what raises it or what it
  /// rests on.
  private func change(_ vote: Vote, _ outlook: VoteOutlook, _ id: String) -> Remark? {
    let raise = outlook.missing.flatMap { $0.vote > vote ? $0 : nil }
    if vote.isYes, raise == nil || StableHash(id, "outlook").place(among: 2) == 0 {
      if let bearing = outlook.bearing { return step(steps.rests, bearing, id) }
      if raise == nil {
        return Self.choose(steps.stands, id, "stands").map { Remark(.change, $0) }
      }
    }
    if let raise { return step(steps.one, raise, id) }
    return outlook.missing.flatMap { step(steps.several, $0, id) }
  }

  private func step(
    _ sentences: [String],
    _ change: AnswerExplanation.VoteChange,
    _ id: String
  ) -> Remark? {
    guard signals.indices.contains(change.signal),
      let evidence = Self.choose(evidence(change), id, "evidence"),
      let sentence = Self.choose(sentences, id, "step")
    else { return nil }
    let text = StepText(evidence, vote: change.vote, isRaise: !change.isStrike)
    return Remark(.change, text.filling(sentence), signal: change.signal)
  }

  private func evidence(_ change: AnswerExplanation.VoteChange) -> [String] {
    change.isStrike ? signals[change.signal].shown : signals[change.signal].missing
  }

  /// A criterion that is not rated.
  private func gap(_ reading: AnswerReading, _ id: String) -> Remark? {
    let missing = reading.ratings.indices.filter {
      reading.ratings[$0] == nil && unshown.indices.contains($0) && !unshown[$0].isEmpty
    }
    guard let place = StableHash(id, "gap").place(among: missing.count) else { return nil }
    return Self.choose(unshown[missing[place]], id, "unshown")
  }

  private static func choose<Choice>(_ choices: [Choice], _ id: String, _ use: String) -> Choice? {
    StableHash(id, use).place(among: choices.count).map { choices[$0] }
  }
}
