/// What the language file says of a word: the closed classes that clauses and scopes are read by.
package struct WordTraits: OptionSet, Sendable, Hashable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  package static let negation = WordTraits(rawValue: 1 << 0)
  /// *would*, *hope*, *plan*: what follows has not happened.
  package static let modal = WordTraits(rawValue: 1 << 1)
  /// *if*, *unless*: the clause is a condition.
  package static let condition = WordTraits(rawValue: 1 << 2)
  /// *because*, *which*, *when*: a new clause with a subject of its own begins.
  package static let breaker = WordTraits(rawValue: 1 << 3)
  /// *and*, *then*, *but*: a new clause that may go on with the same subject.
  package static let coordinator = WordTraits(rawValue: 1 << 4)
  package static let determiner = WordTraits(rawValue: 1 << 5)
  package static let preposition = WordTraits(rawValue: 1 << 6)
  package static let auxiliary = WordTraits(rawValue: 1 << 7)
  package static let adverb = WordTraits(rawValue: 1 << 8)
  package static let selfPronoun = WordTraits(rawValue: 1 << 9)
  package static let wePronoun = WordTraits(rawValue: 1 << 10)
  package static let otherPronoun = WordTraits(rawValue: 1 << 11)
  /// Own things: *my*, *our*.
  package static let ownPossessive = WordTraits(rawValue: 1 << 12)
  /// *rate*, *churn*: a figure moves, nobody decides.
  package static let metric = WordTraits(rawValue: 1 << 13)
  /// *depot*, *finance*, *nurse*: people or units that can decide.
  package static let actor = WordTraits(rawValue: 1 << 14)
  package static let verb = WordTraits(rawValue: 1 << 15)
  package static let number = WordTraits(rawValue: 1 << 16)
  /// *used to*, *no longer*, *back then*: not true any more.
  package static let past = WordTraits(rawValue: 1 << 17)
  /// Closed-class words that carry no content when texts are compared.
  package static let function = WordTraits(rawValue: 1 << 18)
  /// *told*, *says*: what follows is reported.
  package static let reporting = WordTraits(rawValue: 1 << 19)
  /// Past participles, for reading *'d* as *had*.
  package static let participle = WordTraits(rawValue: 1 << 20)
  /// *to*, before an infinitive.
  package static let infinitive = WordTraits(rawValue: 1 << 21)
  /// *start*, *decide*: an infinitive after these did happen.
  package static let begin = WordTraits(rawValue: 1 << 23)
  /// Never content and never counted: *um*, *you know*.
  package static let filler = WordTraits(rawValue: 1 << 24)
  /// An abbreviation whose full stop ends no sentence.
  package static let abbreviation = WordTraits(rawValue: 1 << 25)
  /// Words that a note-taker uses for the candidate as subject: *she*, *cand*.
  package static let noteSubject = WordTraits(rawValue: 1 << 26)
  /// Words that a note-taker uses for what is the candidate's: *her*.
  package static let notePossessive = WordTraits(rawValue: 1 << 27)
  /// Words whose choice says only whether a man or a woman is spoken of; they must not matter.
  package static let gendered = WordTraits(rawValue: 1 << 28)
  /// *have*, *need*: *to* after these tells of a duty, not of a wish.
  package static let duty = WordTraits(rawValue: 1 << 29)
  /// A word that stands for several; given by the list of contractions, not by name.
  package static let contraction = WordTraits(rawValue: 1 << 30)
  /// *had*: with a participle, what lies before the story.
  package static let had = WordTraits(rawValue: 1 << 22)

  /// The traits by the names that a language file uses.
  package static let named: [String: WordTraits] = [
    "negation": .negation, "modal": .modal, "condition": .condition, "breaker": .breaker,
    "coordinator": .coordinator, "determiner": .determiner, "preposition": .preposition,
    "auxiliary": .auxiliary, "adverb": .adverb, "self": .selfPronoun, "we": .wePronoun,
    "other": .otherPronoun, "own": .ownPossessive, "metric": .metric, "actor": .actor,
    "verb": .verb, "number": .number, "past": .past, "function": .function,
    "reporting": .reporting, "participle": .participle, "infinitive": .infinitive, "had": .had,
    "begin": .begin, "filler": .filler, "abbreviation": .abbreviation,
    "note-subject": .noteSubject, "note-possessive": .notePossessive, "gendered": .gendered,
    "duty": .duty,
  ]
}
