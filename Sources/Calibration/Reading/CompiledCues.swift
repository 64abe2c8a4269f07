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

  let cues: [Cue]
  let sources: [Source]
  /// How the values are found.
  let plan: CuePlan
  /// What the sequences belong to, one sequence after the other; equal patterns are compiled once.
  let owners: [Owner]
  /// Where the owners of each sequence begin; a last entry holds their number.
  let ownerStarts: [Int32]
  /// Each cue's scope, place and counting in a form that is cheap to test.
  let tests: [CueTest]
  /// The joins of each pattern that has several sequences, by pattern number.
  let joins: [Int32: [TokenPattern.Join]]
  let program: PatternProgram
  let language: CompiledLanguage
  /// Classes that patterns name and no lexicon has, sorted.
  let missingClasses: [String]
  let indexByID: [String: Int]
  let wording: WordingIndex
  let sentenceWording: WordingIndex

  /// Compiles the cues of a rubric.
  init(rubric: Rubric, language: Language) {
    self.init(CompiledRubric(rubric, language: language))
  }

  /// Takes the cues of a rubric that was compiled before.
  init(_ compiled: CompiledRubric) {
    let (rubric, patterns) = (compiled.rubric, compiled.patterns)
    var index: [String: Int] = [:]
    index.reserveCapacity(rubric.cues.count)
    for (place, cue) in rubric.cues.enumerated() { index[cue.id] = place }
    let wording = WordingIndex(rubric.wording.whole, compiled.stems)
    let sentenceWording = WordingIndex(rubric.wording.sentence, compiled.sentenceStems)
    self.wording = wording
    self.sentenceWording = sentenceWording
    cues = rubric.cues
    sources = rubric.cues.map { cue in
      if let hasUnless = cue.origin.hasUnless { return .patterns(hasUnless: hasUnless) }
      switch cue.source {
      case .patterns(_, let unless): return .patterns(hasUnless: !unless.isEmpty)
      case .measure(let measure): return .measure(measure)
      case .wording(let target): return wording.target(target).map(Source.wording) ?? .nothing
      case .sentence(let target):
        return sentenceWording.target(target).map(Source.sentence) ?? .nothing
      case .joint(let all, let without):
        return .joint(all: all.compactMap { index[$0] }, without: without.compactMap { index[$0] })
      }
    }
    plan = CuePlan(sources, order: CompiledCues.order(sources))
    owners = patterns.owners
    ownerStarts = patterns.ownerStarts
    tests = rubric.cues.map(CueTest.init)
    joins = patterns.joins
    program = patterns.program
    language = patterns.language
    missingClasses = patterns.missingClasses
    indexByID = index
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
