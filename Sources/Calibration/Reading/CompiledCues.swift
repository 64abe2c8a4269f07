/// The cues of a rubric, their patterns compiled into one program.
struct CompiledCues: Sendable {
  /// What a sequence of the program belongs to.
  struct Owner: Sendable {
    var cue: Int32
    /// Number of the pattern, counted over all cues.
    var pattern: Int32
    /// Which of the pattern's sequences.
    var part: Int32
    /// How many sequences the pattern has.
    var parts: Int32
    var isUnless: Bool
    /// Whether its words deny, or wish or make a condition, by themselves.
    var denies = false
    var wishes = false
  }

  /// A cue's source with its other cues as places.
  enum Source: Sendable {
    case patterns(hasUnless: Bool)
    case measure(Measure)
    case joint(all: [Int], without: [Int])
    case wording(Int)
    case sentence(Int)
    /// A target that the table does not have.
    case nothing
  }

  /// How many there are.
  let count: Int
  /// Each cue's id.
  let names: Deferred<[String]>
  let sources: [Source]
  /// How the values are found.
  let plan: CuePlan
  /// What the sequences belong to, one sequence after the other; equal patterns are compiled once.
  private(set) var owners: PackedTable<Owner>
  /// Where the owners of each sequence begin; a last entry holds their number.
  private(set) var ownerStarts: PackedTable<Int32>
  /// Each cue's scope, place and counting in a form that is cheap to test.
  let tests: [CueTest]
  /// The joins of each pattern that has several sequences, by pattern number.
  let joins: [Int32: [TokenPattern.Join]]
  private(set) var program: PatternProgram
  private(set) var language: CompiledLanguage
  /// Classes that patterns name and no lexicon has, sorted.
  let missingClasses: [String]
  /// Each cue's place by its id.
  let places: Deferred<[String: Int]>
  private(set) var terms: TermIndex
  private(set) var wording: WordingIndex
  private(set) var sentenceWording: WordingIndex
  private(set) var topics: TopicIndex

  /// Compiles the cues of a rubric.
  init(rubric: Rubric, language: Language) {
    self.init(CompiledRubric(rubric, language: language))
  }

  /// Takes the cues of a rubric that was compiled before.
  init(_ compiled: CompiledRubric) {
    let (rubric, patterns, outline) = (compiled.rubric, compiled.patterns, compiled.outline)
    let names = outline.names
    terms = compiled.terms
    wording = WordingIndex(rubric.wording.whole, places: compiled.terms.wholes)
    sentenceWording = WordingIndex(rubric.wording.sentence, places: compiled.terms.sentences)
    topics = TopicIndex(rubric.wording.topics, compiled.topicStems)
    count = outline.sources.count
    self.names = names
    places = Deferred { CueOutline.places(of: names.value) }
    sources = outline.sources
    plan = CuePlan(sources, order: CompiledCues.order(sources))
    owners = patterns.owners
    ownerStarts = patterns.ownerStarts
    tests = outline.tests
    joins = patterns.joins
    program = patterns.program
    language = patterns.language
    missingClasses = patterns.missingClasses
  }

  /// The same cues with their tables unpacked, which takes as long as reading some ten answers and
  /// saves a fifth of each.
  var unpacked: CompiledCues {
    var cues = self
    cues.owners = owners.unpacked
    cues.ownerStarts = ownerStarts.unpacked
    cues.program = program.unpacked
    cues.language.vocabulary = language.vocabulary.unpacked
    cues.terms = terms.unpacked
    cues.wording = wording.unpacked
    cues.sentenceWording = sentenceWording.unpacked
    cues.topics = topics.unpacked
    return cues
  }

  /// Parts before wholes; a cycle is cut where it closes.
  private static func order(_ sources: [Source]) -> [Int] {
    var order: [Int] = []
    var state = Array(repeating: 0, count: sources.count)
    func visit(_ index: Int) {
      guard state[index] == 0 else { return }
      state[index] = 1
      if case .joint(let all, let without) = sources[index] {
        for part in all + without { visit(part) }
      }
      state[index] = 2
      order.append(index)
    }
    for index in sources.indices { visit(index) }
    return order
  }
}
