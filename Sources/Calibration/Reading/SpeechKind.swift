/// What the words that a place of a pattern takes are in a sentence.
struct SpeechKind {
  /// Whether every word is a determiner, a preposition or a possessive.
  var isNominal = false
  /// Whether every word begins an infinitive.
  var isInfinitive = false
  /// Whether every word negates, wishes or makes a condition.
  var isGuarding = false
  /// Whether every word is a pronoun that can be a subject.
  var isPronoun = false
  /// Whether at least half of the words are verbs other than auxiliaries.
  var isVerbal = false
  /// Whether at least half of the words are auxiliaries or modals.
  var isSupport = false
  /// Whether some word denies.
  var denies = false
  /// Whether some word wishes, makes a condition or begins an infinitive.
  var wishes = false

  /// Nothing is known of no words.
  init() {}

  /// What a word or phrase counts as; a phrase has the traits of all its words.
  struct Part: OptionSet, Sendable {
    let rawValue: UInt8

    static let nominal = Part(rawValue: 1)
    static let infinitive = Part(rawValue: 2)
    static let guarding = Part(rawValue: 4)
    static let pronoun = Part(rawValue: 8)
    static let verbal = Part(rawValue: 16)
    static let support = Part(rawValue: 32)
    static let denying = Part(rawValue: 64)
    static let wishing = Part(rawValue: 128)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Looks at a row; a word that no list has is a verb where it ends in *-ed*.
    init(_ row: Int32, of language: CompiledLanguage) {
      self = []
      var traits = language.traits[Int(row)]
      if traits.isEmpty, language.isPastTense(row) { traits = .verb }
      if !traits.isDisjoint(with: [.determiner, .preposition, .ownPossessive]) { insert(.nominal) }
      if traits.contains(.infinitive) { insert(.infinitive) }
      if !traits.isDisjoint(with: [.negation, .modal, .condition]) { insert(.guarding) }
      if !traits.isDisjoint(with: [.selfPronoun, .wePronoun, .otherPronoun]) { insert(.pronoun) }
      if traits.contains(.negation) { insert(.denying) }
      if !traits.isDisjoint(with: [.modal, .condition, .infinitive]) { insert(.wishing) }
      let isSupport = !traits.isDisjoint(with: [.auxiliary, .modal])
      if isSupport { insert(.support) } else if traits.contains(.verb) { insert(.verbal) }
    }
  }

  /// Counts up the words of a class.
  init(_ rows: ArraySlice<Int32>, part: (Int32) -> Part) {
    guard !rows.isEmpty else { return }
    var all: Part = [.nominal, .infinitive, .guarding, .pronoun]
    var verbal = 0
    var support = 0
    for row in rows {
      let part = part(row)
      all.formIntersection(part)
      if part.contains(.verbal) { verbal += 1 }
      if part.contains(.support) { support += 1 }
      if part.contains(.denying) { denies = true }
      if part.contains(.wishing) { wishes = true }
    }
    isNominal = all.contains(.nominal)
    isInfinitive = all.contains(.infinitive)
    isGuarding = all.contains(.guarding)
    isPronoun = all.contains(.pronoun)
    isVerbal = verbal > 0 && verbal * 2 >= rows.count
    isSupport = support > 0 && support * 2 >= rows.count
  }
}

extension CompiledLanguage {
  /// Whether a row's word ends in *-ed*.
  fileprivate func isPastTense(_ row: Int32) -> Bool {
    vocabulary.withWord(at: row) { $0.count > 1 && $0.suffix(2).elementsEqual("ed".utf8) }
  }
}
