extension Phrasebook: Archived {
  static var blank: Phrasebook { Phrasebook() }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&signals)
    archive.pass(&criteria)
    archive.pass(&votes)
  }
}

extension Phrasebook.SignalPhrases: Archived {
  static var blank: Phrasebook.SignalPhrases { Phrasebook.SignalPhrases() }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&verdicts)
    archive.pass(&because)
    archive.pass(&contrast)
    archive.pass(&change)
    archive.pass(&ask)
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
