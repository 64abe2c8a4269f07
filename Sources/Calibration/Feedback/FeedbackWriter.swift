/// Writes the feedback of one debrief, and says no sentence twice in it.
///
/// The candidate's own feedback comes first, so that it gets the phrases that fit best; then the
/// ballots in the panel's order, then whatever else is told about the debrief.
struct FeedbackWriter: Sendable {
  let held: HeldDebrief
  var picker: PhrasePicker
  /// Findings whose words have been shown; further remarks prefer others.
  private(set) var shown: [FindingPlace] = []

  /// Starts on a debrief of which nothing was told yet.
  init(_ held: HeldDebrief) {
    self.held = held
    picker = PhrasePicker([held.scenario.title, held.scenario.candidate.id])
  }

  var rubric: Rubric { held.rubric }

  /// The phrases for a finding's signal.
  func phrases(at place: FindingPlace) -> Phrasebook.SignalPhrases? {
    held.signal(at: place).flatMap { rubric.phrasebook.phrases(of: $0.id) }
  }

  /// A verdict on a finding; where all are said, the signal's name and the answer.
  mutating func verdict(on place: FindingPlace, in voice: Voice, for use: String) -> String? {
    guard let signal = held.signal(at: place) else { return nil }
    let verdicts = rubric.phrasebook.phrases(of: signal.id)?.verdicts ?? [:]
    if let verdict = picker.verdict(from: verdicts, in: voice, for: use) { return verdict }
    let answer = held.answerID(place.answer).map { ", in \($0)" } ?? ""
    // Nobody need have said it before: a phrasebook may have one verdict, and another seat took it.
    let plain = [
      "\(signal.title)\(answer).", "To name it: \(Prose.lowered(signal.title))\(answer).",
      "Plainly: \(Prose.lowered(signal.title))\(answer).",
      "On record: \(Prose.lowered(signal.title))\(answer).",
    ]
    return picker.pick(from: plain, for: use)
  }

  /// A remark that quotes a finding.
  mutating func remark(
    _ kind: Remark.Kind,
    _ text: String,
    on place: FindingPlace
  ) -> Remark {
    if !shown.contains(place) { shown.append(place) }
    let signal = held.finding(at: place)?.signal
    let criterion = held.signal(at: place).flatMap { rubric.index(ofCriterion: $0.criterion) }
    return Remark(
      kind,
      text,
      quote: held.quote(at: place),
      signal: signal,
      criterion: criterion
    )
  }

  /// The verdict on the deciding finding, why it reads so, and what it is instead.
  mutating func judgement(
    on place: FindingPlace,
    verdict: String?,
    in voice: Voice,
    for use: String
  ) -> [Remark] {
    guard let text = verdict ?? self.verdict(on: place, in: voice, for: use) else { return [] }
    var remarks = [remark(.verdict, text, on: place)]
    let signal = remarks.first?.signal
    guard let phrases = phrases(at: place) else { return remarks }
    if let because = picker.pick(from: phrases.because, for: use) {
      remarks.append(Remark(.because, because, signal: signal))
    }
    if let contrast = picker.pick(from: phrases.contrasts, for: use) {
      remarks.append(Remark(.contrast, contrast, signal: signal))
    }
    return remarks
  }

  /// What a better answer would have had, from the first finding with something left to say.
  mutating func better(_ places: [FindingPlace], for use: String) -> Remark? {
    for place in places {
      if let text = picker.pick(from: phrases(at: place)?.change ?? [], for: use) {
        return Remark(.better, text, signal: held.finding(at: place)?.signal)
      }
    }
    return nil
  }

  /// A sentence on a step to another vote, in words not yet used.
  mutating func step(
    _ sentences: [String],
    signal: Int,
    vote: Vote,
    isRaise: Bool,
    place: String? = nil,
    for use: String
  ) -> Remark? {
    guard rubric.signals.indices.contains(signal) else { return nil }
    let phrases = rubric.phrasebook.phrases(of: rubric.signals[signal].id)
    let names = (isRaise ? phrases?.missing : phrases?.shown) ?? []
    guard let evidence = picker.pick(from: names, for: use),
      let sentence = picker.pick(from: sentences, for: use + ".step")
    else { return nil }
    let named = place.map { "\(evidence) in \($0) as well" } ?? evidence
    let text = StepText(named, vote: vote, isRaise: isRaise)
    return Remark(.change, text.filling(sentence), signal: signal)
  }

  /// Whether a finding has words that none of some remarks quotes.
  func hasNewWords(_ place: FindingPlace, besides remarks: [Remark]) -> Bool {
    guard let quote = held.quote(at: place) else { return false }
    return !remarks.contains { $0.quote?.text == quote.text }
  }

  /// The strongest evidence on the other side, if it can be in words not yet quoted.
  mutating func counter(
    _ places: [FindingPlace],
    to side: Direction,
    besides remarks: [Remark],
    in voice: Voice,
    for use: String
  ) -> Remark? {
    let other: Direction = side == .for ? .against : .for
    let ranked = held.ranked(places, other)
    let new = ranked.first { hasNewWords($0, besides: remarks) }
    guard let place = new ?? ranked.first(where: { held.quote(at: $0) != nil }) ?? ranked.first,
      let verdict = verdict(on: place, in: voice, for: use + ".counter")
    else { return nil }
    let leads = rubric.phrasebook.counters[other] ?? []
    let lead = picker.pick(from: leads, for: use + ".lead") ?? "On the other side"
    return remark(.counter, "\(lead): \(verdict)", on: place)
  }

  /// What was not shown on a criterion, and what to ask.
  mutating func unshown(_ criterion: Int, for use: String) -> Remark? {
    guard rubric.criteria.indices.contains(criterion) else { return nil }
    let definition = rubric.criteria[criterion]
    let phrases = rubric.phrasebook.criteria[definition.id]
    guard let text = picker.pick(from: phrases?.unshown ?? [], for: use) else { return nil }
    return Remark(.unshown, text, ask: probe(of: criterion, for: use), criterion: criterion)
  }

  /// A question about a criterion that was not put yet.
  mutating func probe(of criterion: Int, for use: String) -> String? {
    guard rubric.criteria.indices.contains(criterion) else { return nil }
    let definition = rubric.criteria[criterion]
    let asks = rubric.phrasebook.criteria[definition.id]?.ask ?? []
    return picker.pick(from: asks + definition.probes, for: use)
  }

  /// A question about a signal: one that goes on from what was shown, or brings out what was not.
  ///
  /// The probes of a criterion ask for what speaks for a candidate: to what speaks against and was not
  /// shown they lead nowhere, and there is no question where the phrasebook has none.
  mutating func question(about signal: Int, isShown: Bool, for use: String) -> String? {
    guard rubric.signals.indices.contains(signal) else { return nil }
    let phrases = rubric.phrasebook.phrases(of: rubric.signals[signal].id)
    let asks = (isShown ? phrases?.ask : phrases?.elicit) ?? []
    if let ask = picker.pick(from: asks, for: use) { return ask }
    guard isShown || rubric.signals[signal].direction == .for else { return nil }
    return rubric.index(ofCriterion: rubric.signals[signal].criterion).flatMap {
      probe(of: $0, for: use)
    }
  }
}
