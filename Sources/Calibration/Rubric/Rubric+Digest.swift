extension Rubric {
  /// Sixteen hexadecimal digits that name what the rubric says: two rubrics that read, rate or word
  /// anything differently have, but for chance, two digests.
  ///
  /// - Complexity: linear in the rubric's text.
  public var digest: String {
    var hash = StableHash(id, title, about, language)
    combineCriteria(&hash)
    combineCues(&hash)
    combineSignals(&hash)
    combineTerms(&hash)
    combinePhrases(&hash)
    combineFacts(&hash)
    return hash.digits
  }

  private func combineCriteria(_ hash: inout StableHash) {
    for criterion in criteria {
      hash.combine(criterion.id)
      hash.combine(criterion.title)
      hash.combine(criterion.question)
      hash.combine(criterion.anchors)
      hash.combine(criterion.probes)
      hash.combine(criterion.weight)
      hash.combine(criterion.applies.rawValue)
      hash.combine(criterion.difficulty)
    }
  }

  private func combineCues(_ hash: inout StableHash) {
    for lexicon in lexicons {
      hash.combine(lexicon.name)
      for words in [lexicon.words, lexicon.nouns, lexicon.verbs, lexicon.acts, lexicon.includes] {
        hash.combine(words)
      }
    }
    for cue in cues {
      hash.combine(cue.id)
      switch cue.source {
      case .patterns(let any, let unless):
        hash.combine(any)
        hash.combine(unless)
      case .measure(let measure): hash.combine(measure.rawValue)
      case .wording(let name), .sentence(let name): hash.combine(name)
      case .joint(let all, let without):
        hash.combine(all)
        hash.combine(without)
      }
      for flag in [cue.scope.affirmed, cue.scope.actual, cue.scope.current] {
        hash.combine(flag.map { $0 ? 1 : 0 } ?? 2)
      }
      hash.combine((cue.scope.standsDenied ? 1 : 0) + (cue.scope.standsWished ? 2 : 0))
      hash.combine(cue.scope.agents.map(\.rawValue))
      hash.combine(cue.place.rawValue)
      hash.combine(cue.counting.rawValue)
      hash.combine(cue.cap)
    }
    hash.combine(wording.whole)
    if !wording.sentence.targets.isEmpty { hash.combine(wording.sentence) }
    if wording.topics.packed.count > 0 { hash.combine(wording.topics) }
  }

  private func combineSignals(_ hash: inout StableHash) {
    for signal in signals {
      for text in [signal.id, signal.title, signal.direction.rawValue, signal.criterion] {
        hash.combine(text)
      }
      hash.combine(signal.base)
      for weight in signal.evidence {
        hash.combine(weight.cue)
        hash.combine(weight.logits)
      }
      hash.combine(signal.adds)
      hash.combine(signal.needsChallenge ? 1 : 0)
      hash.combine(signal.reach.rawValue)
      if signal.reach == .packet { hash.combine(signal.share) }
      hash.combine(signal.excludes)
      hash.combine(signal.ceiling.rawValue)
      hash.combine(signal.salience)
      hash.combine(signal.heading.base)
      hash.combine(signal.heading.evidence)
      hash.combine(signal.level)
    }
  }

  private func combineTerms(_ hash: inout StableHash) {
    hash.combine(scale.steps)
    hash.combine(scale.cuts)
    if let room = scale.room { hash.combine([room.terms, room.rise]) }
    hash.combine(scale.level.map { scale.doubling == 0 ? [$0] : [$0, scale.doubling] } ?? [])
    hash.combine(gates)
    for interview in interviews {
      hash.combine(interview.id)
      hash.combine(interview.title)
      hash.combine(interview.probes)
    }
    for role in roles {
      hash.combine(role.id)
      hash.combine(role.title)
      for emphasis in role.emphases {
        hash.combine(emphasis.criterion)
        hash.combine(emphasis.times)
        hash.combine(emphasis.because)
      }
      hash.combine(role.gates)
    }
    for level in levels {
      for text in [level.level.rawValue, level.title, level.says] { hash.combine(text) }
      for name in level.aliases.keys.sorted() { hash.combine([name, level.aliases[name] ?? ""]) }
    }
  }

  private func combinePhrases(_ hash: inout StableHash) {
    for id in phrasebook.deferredSignals.keys.sorted() {
      guard let phrases = phrasebook.phrases(of: id) else { continue }
      hash.combine(id)
      for texts in [phrases.contrasts, phrases.missing, phrases.shown, phrases.elicit] {
        hash.combine(texts)
      }
      for voice in Voice.allCases { hash.combine(phrases.verdicts[voice] ?? []) }
      for texts in [phrases.because, phrases.change, phrases.ask] { hash.combine(texts) }
    }
    for id in phrasebook.criteria.keys.sorted() {
      hash.combine(id)
      hash.combine(phrasebook.criteria[id]?.unshown ?? [])
      hash.combine(phrasebook.criteria[id]?.ask ?? [])
    }
    for vote in Vote.allCases {
      for voice in Voice.allCases { hash.combine(phrasebook.votes[vote]?[voice] ?? []) }
    }
    let steps = phrasebook.steps
    for texts in [steps.one, steps.several, steps.rests, steps.stands] { hash.combine(texts) }
    for direction in Direction.allCases { hash.combine(phrasebook.counters[direction] ?? []) }
  }

  private func combineFacts(_ hash: inout StableHash) {
    for point in checklist {
      hash.combine([point.id, point.title, point.ask])
      hash.combine(point.answers)
      hash.combine(point.coveredBy)
    }
    if !leverage.isEmpty {
      for step in leverage.reusability + leverage.autonomy { hash.combine(step) }
      hash.combine(leverage.reusability.count)
    }
    for fact in compensation {
      hash.combine([fact.id, fact.says, fact.source])
      hash.combine(fact.year ?? 0)
      hash.combine(fact.isVerified ? 1 : 0)
    }
  }
}

extension StableHash {
  fileprivate mutating func combine(_ table: WordingTable) {
    let terms = table.packed
    let places = terms.axes.all
    let (texts, rarities) = (terms.texts, terms.rarities.all)
    for term in 0..<terms.count {
      texts.withWord(term) { combine(long: $0) }
      combine(rarities[term])
      let axes = Int(terms.axisStarts[term])..<Int(terms.axisStarts[term + 1])
      combine(axes.count)
      for axis in axes { combine(places[axis]) }
    }
    if table.ballast != 0 { combine(table.ballast) }
    for target in table.targets {
      combine(target.id)
      combine(target.base)
      combine(target.axes)
    }
  }

  fileprivate mutating func combine(_ table: TopicTable) {
    combine(table.base)
    let (texts, weights) = (table.packed.texts, table.packed.rarities.all)
    for word in 0..<table.packed.count {
      texts.withWord(word) { combine(long: $0) }
      combine(weights[word])
    }
  }

  fileprivate mutating func combine(_ texts: [String]) {
    combine(texts.count)
    for text in texts { combine(text) }
  }

  fileprivate mutating func combine(_ patterns: [TokenPattern]) {
    combine(patterns.count)
    for pattern in patterns { pattern.withBytes { combine(long: $0) } }
  }

  fileprivate mutating func combine(_ numbers: [Double]) {
    combine(numbers.count)
    for number in numbers { combine(number) }
  }

  fileprivate mutating func combine(_ numbers: [String: Double]) {
    combine(numbers.count)
    for key in numbers.keys.sorted() {
      combine(key)
      combine(numbers[key] ?? 0)
    }
  }

  fileprivate mutating func combine(_ numbers: [String: Int]) {
    combine(numbers.count)
    for key in numbers.keys.sorted() {
      combine(key)
      combine(numbers[key] ?? 0)
    }
  }
}
