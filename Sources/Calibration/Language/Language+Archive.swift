extension Language: Archived {
  static var blank: Language { Language(id: "") }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&id)
    archive.pass(&irregularVerbs)
    archive.pass(&traits)
    archive.pass(&contractions)
    archive.pass(&lexicons)
    archive.pass(&variants)
    archive.pass(&asides)
    archive.pass(&nameJoiners)
    archive.pass(&pronouns)
  }
}

extension Lexicon: Archived {
  static var blank: Lexicon { Lexicon(name: "") }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&name)
    archive.pass(&words)
    archive.pass(&nouns)
    archive.pass(&verbs)
    archive.pass(&acts)
    archive.pass(&includes)
  }
}

extension WordVariants: Archived {
  static var blank: WordVariants { WordVariants() }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&contractions)
    archive.pass(&spellings)
    archive.pass(&genders)
    archive.pass(&names)
    archive.pass(&companies)
    archive.pass(&neutralGenders)
    archive.pass(&introductions)
    archive.pass(&slots)
    archive.pass(&fillers)
    archive.pass(&padding)
    archive.pass(&nonAnswers)
  }
}

extension WordVariants.Pair: Archived {
  static var blank: WordVariants.Pair { WordVariants.Pair("", "") }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&words)
    archive.pass(&other)
  }
}

extension WordVariants.Slot: Archived {
  static var blank: WordVariants.Slot { WordVariants.Slot("", []) }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&name)
    archive.pass(&values)
  }
}

extension Agent: Archived {
  static var blank: Agent { .none }
}
