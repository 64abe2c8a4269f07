extension Phrasebook: Archived {
  static var blank: Phrasebook { Phrasebook() }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&deferredSignals)
    archive.pass(&criteria)
    archive.pass(&votes)
    archive.pass(&steps)
    archive.pass(&counters)
  }
}

extension Phrasebook.SignalPhrases: Archived {
  static var blank: Phrasebook.SignalPhrases { Phrasebook.SignalPhrases() }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&verdicts)
    archive.pass(&because)
    archive.pass(&contrasts)
    archive.pass(&change)
    archive.pass(&missing)
    archive.pass(&shown)
    archive.pass(&elicit)
    archive.pass(&ask)
  }
}

extension Phrasebook.StepPhrases: Archived {
  static var blank: Phrasebook.StepPhrases { Phrasebook.StepPhrases() }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&one)
    archive.pass(&several)
    archive.pass(&rests)
    archive.pass(&stands)
  }
}

extension Phrasebook.CriterionPhrases: Archived {
  static var blank: Phrasebook.CriterionPhrases { Phrasebook.CriterionPhrases() }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&unshown)
    archive.pass(&ask)
  }
}

extension Voice: Archived {
  static var blank: Voice { .terse }
}

extension Vote: Archived {
  static var blank: Vote { .strongNo }
}
