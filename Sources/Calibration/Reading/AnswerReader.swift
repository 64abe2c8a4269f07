/// Reads answers with a compiled rubric.
///
/// It holds buffers that are used again: one a thread.
public struct AnswerReader: Sendable {
  let compiled: RubricReader
  var cueReader: CueReader
  /// The evidence for each signal in the record last read, in logits; null for one not read there.
  private(set) var lastEvidence: [Double?] = []
  /// Bytes of the answers read so far.
  private var size = 0
  private var isUnpacked = false

  /// From so many bytes on it pays to unpack the cues' tables.
  private static let manyBytes = 20_000

  /// Signals weaker than this add no undertone.
  private static let faintest = 0.05
  /// Evidence below this is weaker than that, whatever the rounding.
  private static let silent = -3.0
  /// A contribution of so many logits brings a criterion into play.
  static let touch = 0.2

  /// Makes a reader over a compiled rubric.
  public init(_ compiled: RubricReader) {
    self.compiled = compiled
    cueReader = CueReader(compiled.cues)
  }

  /// Reads one answer.
  ///
  /// - Parameters:
  ///   - record: The texts.
  ///   - probes: Ids of the criteria that the interview probes; they are rated whatever is found.
  ///   - corrections: What a person overrules.
  /// - Returns: Findings with quotes, ratings, vote, level and headline.
  /// - Complexity: linear in the texts.
  public mutating func read(
    _ record: AnswerText,
    probes: [String] = [],
    corrections: Corrections = Corrections()
  ) -> AnswerReading {
    unpackIfMany(record)
    let cues = cueReader.read(record)
    let isChallenged = record.isChallenged
    let evidence = evidence(cues, isChallenged: isChallenged)
    lastEvidence = evidence
    let strikes = corrections.strikes.compactMap { compiled.rubric.index(ofSignal: $0) }
    let kept = withoutExcluded(evidence, struck: strikes)
    var findings: [Finding] = []
    var undertone = Array(repeating: 0.0, count: compiled.rubric.criteria.count)
    var faint: [FaintSignal] = []
    var struck: [Int] = []
    var added = added(by: corrections, record)
    var confirmed: [Int] = []
    for (index, logits) in evidence.enumerated() {
      guard let logits else { continue }
      if strikes.contains(index) {
        if kept.contains(index) { struck.append(index) }
        continue
      }
      if logits < AnswerReader.silent { continue }
      if logits > 0 {
        guard kept.contains(index) else { continue }
        let strength = Logistic.probability(logits)
        let contributions = compiled.signals[index].contributions.map { $0 * strength }
        let finding = finding(index, logits, strength, contributions, cues)
        if let place = added.firstIndex(where: { $0.signal == index }) {
          confirmed.append(index)
          added[place].takeMissingQuote(from: finding)
        } else {
          findings.append(finding)
        }
      } else {
        let strength = Logistic.probability(logits)
        guard strength >= AnswerReader.faintest else { continue }
        for criterion in undertone.indices {
          undertone[criterion] += compiled.signals[index].contributions[criterion] * strength
        }
        faint.append(FaintSignal(signal: index, strength: strength))
      }
    }
    let excluded = Set(added.flatMap { compiled.signals[$0.signal].excludes })
    findings = findings.filter { !excluded.contains($0.signal) } + added
    var reading = rate(
      findings,
      undertone: undertone,
      faint: faint,
      isChallenged: isChallenged,
      probes: probes,
      struck: struck
    )
    reading.confirmed = confirmed
    show(cues, record, isChallenged: isChallenged, corrections, in: &reading)
    reading.struckInVain = strikes.filter { !reading.struck.contains($0) }
    return reading
  }

  private mutating func unpackIfMany(_ record: AnswerText) {
    guard !isUnpacked else { return }
    size += record.answer.utf8.count + (record.response?.utf8.count ?? 0)
    guard size > Self.manyBytes else { return }
    isUnpacked = true
    cueReader = CueReader(compiled.unpackedCues.value)
  }

  /// The values of all cues and their wordings; what `explain` shows.
  package mutating func cues(in record: AnswerText) -> CueReading { cueReader.read(record) }

  /// The answer's tokens and scopes as last read; what `explain` shows.
  package var lastAnswer: (text: TokenizedText, scopes: [Scope]) {
    (cueReader.answer.text, cueReader.answer.scopes)
  }

  /// The response's tokens and scopes as last read.
  package var lastResponse: (text: TokenizedText, scopes: [Scope]) {
    (cueReader.response.text, cueReader.response.scopes)
  }

  /// The evidence for each signal in logits; null for one that is not read here.
  func evidence(_ cues: CueReading, isChallenged: Bool) -> [Double?] {
    cues.values.withUnsafeBufferPointer { values in
      compiled.signals.indices.map { signal in
        guard compiled.signals[signal].readsAnswers,
          isChallenged || !compiled.signals[signal].needsChallenge
        else { return nil }
        return compiled.weights.evidence(signal, values)
      }
    }
  }

  /// The signals that fired and have no stronger rival that a person lets stand.
  private func withoutExcluded(_ evidence: [Double?], struck: [Int]) -> [Int] {
    var kept: [Int] = []
    for (index, logits) in evidence.enumerated() {
      guard let logits, logits > 0 else { continue }
      let beaten = compiled.signals[index].excludes.contains { rival in
        guard let other = evidence[rival], other > 0, !struck.contains(rival) else { return false }
        return other > logits || (other == logits && rival < index)
      }
      if !beaten { kept.append(index) }
    }
    return kept
  }

  /// A finding of a signal, with the words that say most for it.
  func finding(
    _ signal: Int,
    _ logits: Double,
    _ strength: Double,
    _ contributions: [Double],
    _ cues: CueReading
  ) -> Finding {
    var finding = Finding(
      signal: signal,
      evidence: logits,
      strength: strength,
      contributions: contributions
    )
    let place = compiled.weights.best(cues.hits, for: signal).map {
      (part: $0.part, sentence: $0.sentence, words: $0.first...$0.last)
    }
    if let place = place ?? sentence(for: signal) {
      let text = cueReader.text(place.part)
      finding.part = place.part
      finding.range = QuoteFinder(text.text, language: compiled.cues.language).quote(
        from: place.words.lowerBound,
        to: place.words.upperBound,
        sentence: place.sentence
      )
      finding.quote = finding.range.flatMap { slice(text.bytes, $0) }
    }
    return finding
  }

  /// The sentence whose words say most for a signal, with its first word; of equal ones that of the
  /// cue weighed first.
  private func sentence(
    for signal: Int
  ) -> (part: Finding.Part, sentence: Int, words: ClosedRange<Int>)? {
    var best: SentenceScores.Place?
    var most = 0.0
    for weight in compiled.signals[signal].weights {
      guard weight.logits > 0, case .sentence(let target) = compiled.cues.sources[weight.cue]
      else { continue }
      let says = weight.logits * cueReader.wording.sentences.score(target)
      guard says > most else { continue }
      most = says
      best = cueReader.wording.sentences.place(target)
    }
    guard let best else { return nil }
    let text = cueReader.text(best.part).text
    return text.sentence(best.sentence)
      .first { !text.tokens[$0].marks.contains(.punctuation) }
      .map { (best.part, best.sentence, $0...$0) }
  }

  private func slice(_ bytes: [UInt8], _ range: Range<Int>) -> String? {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return nil }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  private func rate(
    _ findings: [Finding],
    undertone: [Double],
    faint: [FaintSignal],
    isChallenged: Bool,
    probes: [String],
    struck: [Int]
  ) -> AnswerReading {
    let rubric = compiled.rubric
    var theta: [Double?] = []
    var expected: [Double?] = []
    for (index, criterion) in compiled.criteria.enumerated() {
      let touched = findings.contains { abs($0.contributions[index]) >= Self.touch }
      let rated: Bool
      switch criterion.applies {
      case .always: rated = true
      case .afterChallenge: rated = isChallenged
      case .whenShown: rated = touched || probes.contains(rubric.criteria[index].id)
      }
      guard rated else {
        theta.append(nil)
        expected.append(nil)
        continue
      }
      let sum = findings.reduce(undertone[index] - criterion.difficulty) {
        $0 + $1.contributions[index]
      }
      theta.append(sum)
      expected.append(RatingModel.expectedRating(at: sum, steps: rubric.scale.steps))
    }
    let mean = weightedMean(expected)
    let shown = findings.map(\.signal)
    let rise = rubric.scale.rise(terms: cueReader.wording.whole.found.count)
    let vote = vote(forMean: mean, rise: rise, showing: shown)
    let ratings = expected.map { $0.map(RatingModel.rounded) }
    let level = level(vote, ratings, findings, faint)
    var reading = AnswerReading(
      findings: findings,
      undertone: undertone,
      theta: theta,
      expectedRatings: expected,
      ratings: ratings,
      mean: mean,
      vote: vote,
      level: level,
      headline: nil,
      struck: struck
    )
    reading.faint = faint
    reading.rise = rise
    if vote < rubric.scale.vote(forMean: mean, rise: rise) {
      for signal in shown where rubric.signals[signal].ceiling == vote {
        if !reading.holders.contains(signal) { reading.holders.append(signal) }
      }
    }
    orderByWeight(&reading)
    return reading
  }

  /// The vote that a mean rating amounts to, no higher than any of the signals found lets it be.
  func vote(forMean mean: Double, rise: Double, showing signals: [Int]) -> Vote {
    min(
      compiled.rubric.scale.vote(forMean: mean, rise: rise),
      compiled.rubric.ceiling(showing: signals)
    )
  }

  private func weightedMean(_ expected: [Double?]) -> Double {
    var sum = 0.0
    var weight = 0.0
    for (index, rating) in expected.enumerated() {
      guard let rating else { continue }
      sum += rating * compiled.criteria[index].weight
      weight += compiled.criteria[index].weight
    }
    return weight > 0 ? sum / weight : 1
  }

  /// Those toward the vote first, and of these what heads an answer most readily: the headline.
  private func orderByWeight(_ reading: inout AnswerReading) {
    let towardYes = reading.vote.isYes
    let ranks = reading.findings.enumerated().map { place, finding in
      let signal = finding.signal
      let total = finding.contributions.reduce(0) { $0 + abs($1) }
      return (
        isToward: (compiled.signals[signal].direction == .for) == towardYes,
        heading: compiled.signals[signal].heading.logits(on: finding.evidence),
        weight: total * compiled.signals[signal].salience, place: place
      )
    }
    let findings = reading.findings
    let order = ranks.sorted { left, right in
      if left.isToward != right.isToward { return left.isToward }
      if left.heading != right.heading { return left.heading > right.heading }
      guard left.weight == right.weight else { return left.weight > right.weight }
      let (first, second) = (findings[left.place].signal, findings[right.place].signal)
      return first == second ? left.place < right.place : first < second
    }
    reading.findings = order.map { findings[$0.place] }
    reading.headline = reading.findings.isEmpty ? nil : 0
  }
}
