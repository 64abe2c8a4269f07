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
    /// Empty where there is none.
    var contrast: String
    var change: [String]
  }

  private let signals: [Phrases]
  private let votes: [Vote: [String]]
  private let unshown: [[Remark]]

  /// Takes the phrases of a rubric.
  public init(_ rubric: Rubric) {
    signals = rubric.signals.map { signal in
      let phrases = rubric.phrasebook.signals[signal.id] ?? Phrasebook.SignalPhrases()
      let verdicts = (phrases.verdicts[.terse] ?? []) + (phrases.verdicts[.plain] ?? [])
      return Phrases(
        direction: signal.direction,
        verdicts: verdicts.isEmpty ? ["\(signal.title)."] : verdicts,
        because: phrases.because,
        contrast: phrases.contrast,
        change: phrases.change
      )
    }
    votes = rubric.phrasebook.votes.mapValues { ($0[.terse] ?? []) + ($0[.plain] ?? []) }
    unshown = rubric.criteria.enumerated().map { place, criterion in
      let phrases = rubric.phrasebook.criteria[criterion.id]
      let asks = (phrases?.ask ?? []) + criterion.probes
      return (phrases?.unshown ?? []).enumerated().map { number, text in
        let ask = asks.isEmpty ? nil : asks[number % asks.count]
        return Remark(.unshown, text, ask: ask, criterion: place)
      }
    }
  }

  /// Writes about one reading.
  ///
  /// - Parameters:
  ///   - reading: What the rubric the phrases are from read.
  ///   - id: The record's id.
  /// - Returns: A verdict, the words it is about, why they read so, and what they are instead or what
  ///   would have changed the vote; where no finding is on the vote's side, what was not shown.
  public func feedback(for reading: AnswerReading, id: String) -> WrittenFeedback {
    let side: Direction = reading.vote.isYes ? .for : .against
    let findings = reading.findings.filter { signals.indices.contains($0.signal) }
    let deciding = reading.headline.flatMap { place in
      reading.findings.indices.contains(place) ? reading.findings[place] : nil
    }
    var remarks: [Remark] = []
    if let deciding, signals.indices.contains(deciding.signal),
      signals[deciding.signal].direction == side
    {
      remarks += judgement(on: deciding, id)
    } else {
      if let text = Self.choose(votes[reading.vote] ?? [], id, "vote") {
        remarks.append(Remark(.vote, text))
      }
      if let finding = findings.first {
        let verdict = Self.choose(signals[finding.signal].verdicts, id, "counter") ?? ""
        remarks.append(
          Remark(
            .counter,
            "On the other side: \(verdict)",
            quote: QuotedWords(finding, answer: nil),
            signal: finding.signal
          )
        )
      }
      if let gap = gap(reading, id) { remarks.append(gap) }
    }
    return WrittenFeedback(remarks: remarks)
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
    let saysContrast = StableHash(id, "ending").place(among: 3) == 0 || phrases.change.isEmpty
    if saysContrast, !phrases.contrast.isEmpty {
      remarks.append(Remark(.contrast, phrases.contrast, signal: finding.signal))
    } else if let change = Self.choose(phrases.change, id, "change") {
      remarks.append(Remark(.change, change, signal: finding.signal))
    }
    return remarks
  }

  /// The criterion that is rated lowest, or else one that is not rated.
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
