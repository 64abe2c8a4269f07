extension Rubric: Archived {
  static var blank: Rubric { Rubric(id: "", title: "") }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&id)
    archive.pass(&title)
    archive.pass(&about)
    archive.pass(&language)
    archive.pass(&criteria)
    archive.pass(&deferredLexicons)
    archive.pass(&deferredCues)
    archive.pass(&wording)
    archive.pass(&signals)
    archive.pass(&scale)
    archive.pass(&gates)
    archive.pass(&interviews)
    archive.pass(&roles)
    archive.pass(&levels)
    archive.pass(&phrasebook)
    archive.pass(&checklist)
    archive.pass(&leverage)
    archive.pass(&compensation)
  }
}

extension Criterion: Archived {
  static var blank: Criterion {
    Criterion(id: "", title: "", question: "", anchors: [], probes: [])
  }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&id)
    archive.pass(&title)
    archive.pass(&question)
    archive.pass(&anchors)
    archive.pass(&probes)
    archive.pass(&weight)
    archive.pass(&applies)
    archive.pass(&difficulty)
  }
}

extension Criterion.Applies: Archived {
  static var blank: Criterion.Applies { .whenShown }
}

extension RatingScale: Archived {
  static var blank: RatingScale { RatingScale() }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    var numbers = (steps: steps, cuts: cuts)
    archive.pass(&numbers.steps)
    archive.pass(&numbers.cuts)
    (steps, cuts) = numbers
    var rooms = room.map { [$0.terms, $0.rise] } ?? []
    archive.pass(&rooms)
    room = rooms.count == 2 ? AccountRoom(terms: rooms[0], rise: rooms[1]) : nil
    var levels = level.map { [$0, doubling] } ?? []
    archive.pass(&levels)
    level = levels.first
    doubling = levels.count > 1 ? levels[1] : 0
    archive.pass(&deferredCuts)
  }
}

extension Interview: Archived {
  static var blank: Interview { Interview(id: "", title: "", probes: []) }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&id)
    archive.pass(&title)
    archive.pass(&probes)
  }
}

extension Role: Archived {
  static var blank: Role { Role(id: "", title: "") }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&id)
    archive.pass(&title)
    archive.pass(&emphases)
    archive.pass(&gates)
  }
}

extension Role.Emphasis: Archived {
  static var blank: Role.Emphasis { Role.Emphasis(criterion: "", times: 1, because: "") }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&criterion)
    archive.pass(&times)
    archive.pass(&because)
  }
}

extension LevelText: Archived {
  static var blank: LevelText { LevelText(level: .belowSenior, title: "", says: "") }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&level)
    archive.pass(&title)
    archive.pass(&says)
    archive.pass(&aliases)
  }
}

extension Level: Archived {
  static var blank: Level { .belowSenior }
}

extension ChecklistPoint: Archived {
  static var blank: ChecklistPoint { ChecklistPoint(id: "", title: "", ask: "", coveredBy: []) }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&id)
    archive.pass(&title)
    archive.pass(&ask)
    archive.pass(&answers)
    archive.pass(&coveredBy)
  }
}

extension LeverageSteps: Archived {
  static var blank: LeverageSteps { LeverageSteps() }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&reusability)
    archive.pass(&autonomy)
  }
}

extension CompensationFact: Archived {
  static var blank: CompensationFact {
    CompensationFact(id: "", says: "", year: nil, source: "", isVerified: false)
  }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&id)
    archive.pass(&says)
    archive.pass(&year)
    archive.pass(&source)
    archive.pass(&isVerified)
  }
}
