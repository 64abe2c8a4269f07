/// A rubric's numbers fitted on labelled answers.
struct RubricFit: Sendable {
  let standard: RubricReader
  let corpus: FitCorpus
  let settings: RubricFitSettings
  /// Places of the signals that are fitted.
  let signals: [Int]

  var rubric: Rubric { standard.rubric }

  /// Strengths below this are no undertone.
  private static let faintest = 0.05

  init(_ corpus: FitCorpus, standard: RubricReader, settings: RubricFitSettings) {
    self.standard = standard
    self.corpus = corpus
    self.settings = settings
    signals = standard.rubric.signals.indices.filter { place in
      standard.rubric.signals[place].reach == .answer
        && corpus.answers.count { $0.label.findings.contains(place) } >= settings.fewestAnswers
    }
  }

  /// The rubric with its numbers fitted on the answers with the given places.
  func fitted(on rows: [Int]) -> Rubric {
    var fitted = rubric
    if !corpus.offTopic.isEmpty, settings.layer.hasWording {
      fitted.wording.topics =
        TopicFit(
          inside: rows.flatMap { corpus.sentences[$0].map(\.terms) },
          outside: corpus.offTopic,
          names: corpus.termNames
        ).table
    }
    guard settings.layer != .topics else { return fitted }
    var strengths: [[Double]]
    if settings.layer == .everything {
      let wording = self.wording(rows)
      if let table = wording.whole {
        fitted.wording.whole = table.table(corpus.termNames, targets: wholeTargets)
      }
      if let table = wording.sentence {
        fitted.wording.sentence = table.table(corpus.termNames, targets: sentenceTargets)
      }
      strengths = fitEvidence(rows, wording, &fitted)
    } else {
      strengths = rows.map { row in ownEvidence(row).map { $0.map(Logistic.probability) ?? 0 } }
    }
    let fitsAdds = settings.layer == .everything || settings.layer == .contributions
    if fitsAdds { fitHeadings(rows, strengths, &fitted) }
    strengths = zip(rows, strengths).map { effective($1, of: $0) }
    if settings.layer != .cuts { fitLevels(rows, strengths, &fitted) }
    guard settings.layer != .levels else { return fitted }
    if fitsAdds { fitContributions(rows, strengths, &fitted) }
    let means = zip(rows, strengths).map { mean(of: $0, $1, fitted) }
    let ceilings = strengths.map { found in
      rubric.ceiling(showing: found.indices.filter { found[$0] > 0.5 })
    }
    let counts = termCounts(rows, fitted.wording.whole)
    fitted.scale =
      CutFit(
        rows.enumerated().map { place, row in
          CutFit.Case(
            mean: means[place],
            terms: counts[place],
            ceiling: ceilings[place],
            vote: corpus.answers[row].label.vote
          )
        },
        scale: fitted.scale
      ).scale
    if fitsAdds {
      let votes = rows.indices.map { place in
        let rise = fitted.scale.rise(terms: counts[place])
        return min(fitted.scale.vote(forMean: means[place], rise: rise), ceilings[place])
      }
      fitSaliences(rows, strengths, votes, &fitted)
    }
    return fitted
  }

  /// How many terms of a table each answer has.
  private func termCounts(_ rows: [Int], _ table: WordingTable) -> [Int] {
    let listed = Set(table.terms.map(\.text))
    let isListed = corpus.termNames.map(listed.contains)
    return rows.map { row in
      Set(corpus.sentences[row].lazy.flatMap(\.terms).filter { isListed[Int($0)] }).count
    }
  }

  /// Fits which signals head an answer, where raters name headlines.
  private func fitHeadings(_ rows: [Int], _ strengths: [[Double]], _ fitted: inout Rubric) {
    var choices: [HeadingFit.Choice] = []
    for (place, row) in rows.enumerated() {
      let named = corpus.answers[row].label.headlines.compactMap { signals.firstIndex(of: $0) }
      guard !named.isEmpty else { continue }
      choices.append(
        HeadingFit.Choice(
          evidence: signals.map { Self.logits(strengths[place][$0]) },
          named: named
        )
      )
    }
    guard !choices.isEmpty else { return }
    let fit = HeadingFit(choices, signalCount: signals.count)
    for (index, place) in signals.enumerated() {
      fitted.signals[place].heading = Signal.Heading(
        base: Self.rounded(fit.headings[index].base, 1000),
        evidence: Self.rounded(fit.headings[index].evidence, 1000)
      )
    }
  }

  /// The logits of a probability, within 28 of zero.
  private static func logits(_ probability: Double) -> Double {
    let kept = max(1e-12, min(1 - 1e-12, probability))
    return ElementaryFunctions.log(kept) - ElementaryFunctions.log(1 - kept)
  }

  /// Fits what a headline of a ballot is chosen by, where raters name headlines.
  private func fitSaliences(
    _ rows: [Int],
    _ strengths: [[Double]],
    _ votes: [Vote],
    _ fitted: inout Rubric
  ) {
    var choices: [SalienceFit.Choice] = []
    for (place, row) in rows.enumerated() {
      let named = corpus.answers[row].label.headlines
      let found = fitted.signals.indices.filter { strengths[place][$0] > 0.5 }
      guard !named.isEmpty, found.count > 1 else { continue }
      let side = found.filter {
        (fitted.signals[$0].direction == .for) == votes[place].isYes
      }
      let findings = (side.isEmpty ? found : side).map { signal in
        let full = fitted.signals[signal].adds.values.sorted().reduce(0) { $0 + abs($1) }
        return (signal: signal, weight: full * strengths[place][signal])
      }
      choices.append(SalienceFit.Choice(findings: findings, named: named))
    }
    guard !choices.isEmpty else { return }
    let fit = SalienceFit(choices, signalCount: fitted.signals.count)
    for place in signals { fitted.signals[place].salience = fit.saliences[place] }
  }

  /// The evidence of every signal in an answer by the numbers that the rubric has.
  private func ownEvidence(_ row: Int) -> [Double?] {
    let places = standard.cues.places.value
    return rubric.signals.map { signal in
      guard signal.reach == .answer, corpus.isChallenged[row] || !signal.needsChallenge else {
        return nil
      }
      return signal.evidence.reduce(signal.base) { sum, weight in
        sum + weight.logits * corpus.value(ofCue: places[weight.cue], row)
      }
    }
  }

  /// What counts of some strengths when criteria are rated: no whisper, and of rivals the strongest.
  private func effective(_ strengths: [Double], of row: Int) -> [Double] {
    rubric.signals.indices.map { place in
      let signal = rubric.signals[place]
      let own = strengths[place]
      guard own >= Self.faintest, signal.reach == .answer,
        corpus.isChallenged[row] || !signal.needsChallenge
      else { return 0 }
      guard own > 0.5 else { return own }
      let isBeaten = signal.excludes.contains { id in
        guard let rival = rubric.index(ofSignal: id) else { return false }
        return strengths[rival] > own || (strengths[rival] == own && rival < place)
      }
      return isBeaten ? 0 : own
    }
  }

  private func fitContributions(_ rows: [Int], _ strengths: [[Double]], _ fitted: inout Rubric) {
    let others = rubric.signals.indices.filter { !signals.contains($0) }
    let offsets = strengths.map { row in
      rubric.criteria.map { criterion in
        others.reduce(0) { $0 + row[$1] * (rubric.signals[$1].adds[criterion.id] ?? 0) }
      }
    }
    let fit = ContributionFit(
      strengths: strengths.map { row in signals.map { row[$0] } },
      offsets: offsets,
      labels: rows.map { corpus.answers[$0].label },
      signals: signals.map { rubric.signals[$0] },
      rubric: rubric,
      settings: settings
    )
    guard let fit else { return }
    for (index, place) in signals.enumerated() {
      var adds: [String: Double] = [:]
      for (criterion, value) in zip(rubric.criteria, fit.adds[index]) {
        let rounded = Self.rounded(value, 100)
        if rounded != 0 { adds[criterion.id] = rounded }
      }
      fitted.signals[place].adds = adds
    }
    for (place, difficulty) in fit.difficulties.enumerated() {
      fitted.criteria[place].difficulty = Self.rounded(difficulty, 1000)
    }
    let steps = fit.steps.map { Self.rounded($0, 1000) }
    if steps.count == 3 {
      let middle = Self.rounded(-steps[0] - steps[2], 1000)
      fitted.scale.steps = [steps[0], middle, steps[2]]
    }
  }

  /// The mean rating of an answer, as a reading has it.
  private func mean(of row: Int, _ strengths: [Double], _ fitted: Rubric) -> Double {
    var sum = 0.0
    var weight = 0.0
    for (place, criterion) in fitted.criteria.enumerated() {
      let parts = fitted.signals.indices.map {
        strengths[$0] * (fitted.signals[$0].adds[criterion.id] ?? 0)
      }
      let isRated: Bool =
        switch criterion.applies {
        case .always: true
        case .afterChallenge: corpus.isChallenged[row]
        case .whenShown:
          corpus.probed[row].contains(place)
            || parts.indices.contains { strengths[$0] > 0.5 && abs(parts[$0]) >= 0.2 }
        }
      guard isRated else { continue }
      let theta = parts.reduce(-criterion.difficulty, +)
      sum +=
        criterion.weight * RatingModel.expectedRating(at: theta, steps: fitted.scale.steps)
      weight += criterion.weight
    }
    return weight > 0 ? sum / weight : 1
  }

  /// A number at so many parts of one.
  static func rounded(_ value: Double, _ parts: Double) -> Double {
    let rounded = (value * parts).rounded() / parts
    return rounded == 0 ? 0 : rounded
  }
}
