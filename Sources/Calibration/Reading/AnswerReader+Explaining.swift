extension AnswerReader {
  /// Terms shown of a cue that rests on single words.
  private static let mostTerms = 6

  /// Reads one answer and tells why it reads so.
  ///
  /// - Parameters:
  ///   - record: The texts.
  ///   - probes: Ids of the criteria that the interview probes.
  ///   - corrections: What a person overrules.
  /// - Returns: The reading with what each finding rests on.
  /// - Complexity: a reading, and a sum over findings and criteria for each of the rubric's signals.
  public mutating func explain(
    _ record: AnswerText,
    probes: [String] = [],
    corrections: Corrections = Corrections()
  ) -> AnswerExplanation {
    let reading = read(record, probes: probes, corrections: corrections)
    let cues = cues(in: record)
    let shares = reading.findings.map { share(of: $0, cues) }
    let isChallenged = record.isChallenged
    let evidence = evidence(cues, isChallenged: isChallenged)
    let missing = missing(in: reading, isChallenged: isChallenged)
    let changes = changes(of: reading, evidence, besides: corrections.strikes)
      .map { change in
        var change = change
        change.vote = vote(after: change, of: reading, isChallenged: isChallenged)
        return change
      }
    return AnswerExplanation(
      reading: reading,
      shares: shares,
      raise: Self.nearest(changes.filter { $0.vote > reading.vote }, to: reading.vote),
      lower: Self.nearest(changes.filter { $0.vote < reading.vote }, to: reading.vote),
      missing: missing,
      offTopicCount: lastAnswer.text.offTopicCount + lastResponse.text.offTopicCount
    )
  }

  private func share(of finding: Finding, _ cues: CueReading) -> AnswerExplanation.FindingShare {
    guard finding.origin == .reading, compiled.signals.indices.contains(finding.signal) else {
      return AnswerExplanation.FindingShare(base: 0, cues: [])
    }
    let signal = compiled.signals[finding.signal]
    let shares = signal.weights.enumerated().compactMap { rank, weight in
      let logits = weight.logits * cues.values[weight.cue]
      return logits == 0
        ? nil : (rank: rank, cue: weight.cue, weight: weight.logits, logits: logits)
    }
    let ranked = shares.sorted { ($1.logits.magnitude, $0.rank) < ($0.logits.magnitude, $1.rank) }
    return AnswerExplanation.FindingShare(
      base: signal.base,
      cues: ranked.map { share in
        AnswerExplanation.CueShare(
          cue: compiled.cues.names.value[share.cue],
          value: cues.values[share.cue],
          logits: share.logits,
          words: words(of: share.cue, cues),
          terms: terms(of: share.cue, times: share.weight)
        )
      }
    )
  }

  /// The words a cue stands on; of a combination those of its parts.
  private func words(of cue: Int, _ cues: CueReading) -> [String] {
    let parts = parts(of: [cue])
    var words: [String] = []
    for hit in cues.hits where parts.contains(hit.cue) {
      let record = cueReader.text(hit.part)
      let tokens = record.text.tokens
      guard tokens.indices.contains(hit.first), tokens.indices.contains(hit.last) else { continue }
      let start = Int(tokens[hit.first].start)
      let end = Int(tokens[hit.last].end)
      guard start < end, end <= record.bytes.count else { continue }
      let text = String(decoding: record.bytes[start..<end], as: UTF8.self)
      if !words.contains(text) { words.append(text) }
    }
    if case .sentence(let target) = compiled.cues.sources[cue],
      let place = cueReader.wording.sentences.place(target)
    {
      let record = cueReader.text(place.part)
      let tokens = record.text.tokens[record.text.sentence(place.sentence)]
      if let first = tokens.first, let last = tokens.last, first.start < last.end,
        Int(last.end) <= record.bytes.count
      {
        let text = record.bytes[Int(first.start)..<Int(last.end)]
        words.append(String(decoding: text, as: UTF8.self))
      }
    }
    return words
  }

  /// What the listed terms of the record last read say by a cue, the strongest first; of its sentence
  /// by a cue of sentences.
  private func terms(of cue: Int, times weight: Double) -> [AnswerExplanation.TermShare] {
    let wording = compiled.rubric.wording
    switch compiled.cues.sources[cue] {
    case .wording(let target):
      return shares(of: cueReader.wording.whole.found, wording.whole, target, times: weight)
    case .sentence(let target):
      guard let place = cueReader.wording.sentences.place(target) else { return [] }
      var reader = cueReader.wording
      let terms = reader.terms(
        of: place.sentence,
        cueReader.text(place.part),
        language: compiled.cues.language
      )
      return shares(of: terms, wording.sentence, target, times: weight)
    case .patterns, .measure, .joint, .nothing:
      return []
    }
  }

  /// What listed terms say for a target, the strongest first.
  private func shares(
    of places: [Int32],
    _ table: WordingTable,
    _ target: Int,
    times weight: Double
  ) -> [AnswerExplanation.TermShare] {
    guard table.targets.indices.contains(target) else { return [] }
    let direction = table.targets[target].axes
    let found = places.filter { $0 < table.packed.count }.map { table.packed.term(Int($0)) }
    let square = found.reduce(0) { $0 + $1.rarity * $1.rarity }
    guard square > 0 else { return [] }
    let factor = weight / (square + table.ballast).squareRoot()
    let shares = found.map { term in
      let along = zip(term.axes, direction).reduce(0) { $0 + $1.0 * $1.1 }
      return AnswerExplanation.TermShare(text: term.text, logits: factor * term.rarity * along)
    }
    let ranked = shares.enumerated().sorted {
      ($1.element.logits.magnitude, $0.offset) < ($0.element.logits.magnitude, $1.offset)
    }
    return ranked.prefix(Self.mostTerms).map(\.element)
  }

  /// Every finding gone, and every other signal found that nobody struck, each alone.
  private func changes(
    of reading: AnswerReading,
    _ evidence: [Double?],
    besides strikes: [String]
  ) -> [AnswerExplanation.VoteChange] {
    compiled.signals.indices.compactMap { signal in
      let finding = reading.findings.first { $0.signal == signal }
      if let finding {
        return .init(
          signal: signal,
          isStrike: true,
          distance: finding.evidence,
          vote: reading.vote
        )
      }
      guard let logits = evidence[signal],
        !strikes.contains(compiled.rubric.signals[signal].id)
      else { return nil }
      return .init(
        signal: signal,
        isStrike: false,
        distance: max(0, -logits),
        vote: reading.vote
      )
    }
  }

  /// The change nearest to the reading; one that moves the vote by one before one that moves it more.
  private static func nearest(
    _ changes: [AnswerExplanation.VoteChange],
    to vote: Vote
  ) -> AnswerExplanation.VoteChange? {
    changes.min { left, right in
      let leftSteps = (left.vote.rawValue - vote.rawValue).magnitude
      let rightSteps = (right.vote.rawValue - vote.rawValue).magnitude
      return (Double(leftSteps), left.distance, left.signal)
        < (Double(rightSteps), right.distance, right.signal)
    }
  }
}
