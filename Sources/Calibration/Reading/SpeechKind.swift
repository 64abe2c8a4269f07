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

  /// Nothing is known of no words.
  init() {}

  /// Looks at the words of a class; a phrase has the traits of all its words.
  ///
  /// A word that no list has is a verb where it ends in *-ed*.
  init(_ rows: ArraySlice<Int32>, of language: CompiledLanguage) {
    guard !rows.isEmpty else { return }
    var counts = (nominal: 0, infinitive: 0, guarding: 0, pronoun: 0, verbal: 0, support: 0)
    for row in rows {
      var traits = language.traits[Int(row)]
      if traits.isEmpty, language.isPastTense(row) { traits = .verb }
      if !traits.isDisjoint(with: [.determiner, .preposition, .ownPossessive]) {
        counts.nominal += 1
      }
      if traits.contains(.infinitive) { counts.infinitive += 1 }
      if !traits.isDisjoint(with: [.negation, .modal, .condition]) { counts.guarding += 1 }
      if !traits.isDisjoint(with: [.selfPronoun, .wePronoun, .otherPronoun]) {
        counts.pronoun += 1
      }
      let isSupport = !traits.isDisjoint(with: [.auxiliary, .modal])
      if isSupport { counts.support += 1 } else if traits.contains(.verb) { counts.verbal += 1 }
    }
    isNominal = counts.nominal == rows.count
    isInfinitive = counts.infinitive == rows.count
    isGuarding = counts.guarding == rows.count
    isPronoun = counts.pronoun == rows.count
    isVerbal = counts.verbal > 0 && counts.verbal * 2 >= rows.count
    isSupport = counts.support > 0 && counts.support * 2 >= rows.count
  }
}

extension CompiledLanguage {
  /// Whether a row's word ends in *-ed*.
  fileprivate func isPastTense(_ row: Int32) -> Bool {
    vocabulary.withWord(at: row) { $0.count > 1 && $0.suffix(2).elementsEqual("ed".utf8) }
  }
}
