import Testing

@testable import Calibration

@Suite struct `Formulas of reading` {
  @Test(arguments: [-35.0, -8, -1, -0.25, 0, 0.5, 3, 12, 39, 50])
  func `are the logistic function's`(x: Double) {
    let expected = 1 / (1 + ElementaryFunctions.exp(-x))
    #expect((Logistic.probability(x) - expected).magnitude < 1e-12)
    #expect((Logistic.probability(x) + Logistic.probability(-x) - 1).magnitude < 1e-15)
  }

  @Test func `are the exponential function's below 0, and end at -40`() {
    #expect(Logistic.exponential(0) == 1)
    for x in [-0.001, -1, -7.5, -20, -39] {
      let expected = ElementaryFunctions.exp(x)
      #expect((Logistic.exponential(x) / expected - 1).magnitude < 1e-12)
    }
    #expect(Logistic.exponential(-41) == Logistic.exponential(-40))
    #expect(Logistic.exponential(-40) < Logistic.exponential(-39))
  }

  @Test(arguments: [[-1.5, 0, 1.5], [0, 0, 0], [-1, 0.25, 0.75]])
  func `expect the same rating in an answer and at the table`(steps: [Double]) throws {
    let curve = try #require(RatingCurve(RatingScale(steps: steps)))
    for place in stride(from: -32.0, through: 32, by: 0.37) {
      let atTable = Double(curve.expected(at: place)) / 1e6
      let inAnswer = RatingModel.expectedRating(at: place, steps: steps)
      #expect((inAnswer - atTable).magnitude < 2e-6, "\(place)")
    }
    #expect(RatingModel.expectedRating(at: 99, steps: steps) == 4)
    #expect(RatingModel.expectedRating(at: -99, steps: steps) == 1)
  }

  @Test func `show the nearest rating, a half down`() {
    let shown = [1, 1.5, 1.500_001, 2.499_999, 2.5, 3.5, 3.500_001, 4].map(RatingModel.rounded)
    #expect(shown == [1, 1, 2, 2, 2, 3, 4, 4])
  }

  @Test func `add up what cues say, to six decimals`() {
    func signal(_ base: Double, _ weights: [(cue: Int, logits: Double)]) -> CompiledSignal {
      var signal = CompiledSignal.blank
      signal.base = base
      signal.weights = weights
      return signal
    }
    let weights = SignalWeights(
      [
        signal(-1, [(0, 2), (2, -0.5)]), signal(0.25, []), signal(0, [(1, 3), (1, 4), (0, 1e-7)]),
      ],
      cueCount: 3
    )
    let evidence = [1.5, 1, 2].withUnsafeBufferPointer { values in
      (0..<3).map { weights.evidence($0, values) }
    }
    #expect(evidence == [1, 0.25, 7])
    func hit(_ cue: Int) -> CueHit {
      CueHit(cue: cue, part: .answer, sentence: 0, first: cue, last: cue, anchor: cue)
    }
    #expect(weights.best([hit(2), hit(0)], for: 0)?.cue == 0)
    #expect(weights.best([hit(2)], for: 0) == nil)
    #expect(weights.best([hit(0)], for: 1) == nil)
    #expect(weights.best([hit(0), hit(1)], for: 2)?.cue == 1)
  }
}

@Suite struct `Parts of patterns` {
  @Test(arguments: [
    ("plan", ["plan"]), ("didn't", ["did", "not"]), ("n't", ["not"]), ("we've", ["we", "have"]),
    ("they're", ["they", "are"]), ("i'm", ["i", "am"]), ("we'll", ["we", "will"]),
    ("team's", ["team", "'s"]), ("a's", ["a", "'s"]), ("'s", ["'s"]), ("o'clock", ["o'clock"]),
  ])
  func `are words as texts have them`(word: String, words: [String]) {
    #expect(LiteralWords.split(word) == words)
  }

  @Test func `are found by row`() {
    let index = RowIndex(rowCount: 4, listStarts: [0, 2, 3, 3, 5], rows: [0, 2, 2, 3, 0])
    #expect(index.starts == [0, 2, 2, 4, 5])
    #expect(index.lists == [0, 3, 0, 1, 3])
    #expect((0..<4).map { index.count(of: $0) } == [2, 0, 2, 1])
    #expect(RowIndex(rowCount: 2, listStarts: [], rows: []).starts == [0, 0, 0])
  }

  @Test func `have their classes in any order`() {
    var plan = PatternPlan()
    plan.rowStarts = [0, 0, 2, 3]
    plan.rows = [5, 6, 7]
    plan.keys = [1, 0, 2]
    plan.needs = [PatternProbe.Need(set: 2, from: 1, count: 1)]
    plan.probes = [PatternProbe(end: PatternProbe.Need(set: 1, from: 0, count: 1))]
    plan.firstNeeds = [PatternProbe.FirstNeed(need: plan.needs[0], sequence: 9), nil]
    plan.stateClasses = [1, -1, 2]
    plan.order(classes: [0, 2, 1])
    #expect(plan.rowStarts == [0, 0, 1, 3] && plan.rows == [7, 5, 6])
    #expect(plan.keys == [2, 0, 1] && plan.stateClasses == [2, -1, 1])
    #expect(plan.needs[0].set == 1 && plan.probes[0].end.set == 2)
    #expect(plan.firstNeeds[0]?.need.set == 1 && plan.firstNeeds[0]?.sequence == 9)
    #expect(plan.firstNeeds.count == 2 && plan.firstNeeds[1]?.sequence == nil)
  }

  private func hit(_ part: Int, _ places: ClosedRange<Int32>, sentence: Int32 = 0) -> JoinedHit {
    JoinedHit(
      part: part,
      hit: PatternMatcher.Hit(
        sequence: Int32(part),
        first: places.lowerBound,
        last: places.upperBound,
        anchor: places.lowerBound,
        sentence: sentence
      )
    )
  }

  @Test func `stand beside each other in a sentence, on either side`() {
    let first = hit(0, 4...6)
    for (places, isFollowed) in [
      (1...3, true), (1...4, false), (5...5, false), (6...8, false), (7...8, true),
    ] as [(ClosedRange<Int32>, Bool)] {
      #expect(first.isFollowed(by: [hit(1, places)], [.sameSentence]) == isFollowed, "\(places)")
    }
    #expect(!first.isFollowed(by: [hit(1, 7...8, sentence: 1)], [.sameSentence]))
    #expect(!first.isFollowed(by: [hit(0, 7...8)], [.sameSentence]))
    #expect(first.isFollowed(by: [], []))
  }

  @Test func `follow in the next sentence or the one after`() {
    let first = hit(0, 4...6, sentence: 5)
    for (sentence, isFollowed) in [(4, false), (5, false), (6, true), (7, true), (8, false)] {
      let next = hit(1, 1...2, sentence: Int32(sentence))
      #expect(first.isFollowed(by: [next], [.following]) == isFollowed, "\(sentence)")
    }
  }

  @Test func `follow one after the other`() {
    let joins: [TokenPattern.Join] = [.following, .sameSentence]
    let chain = [hit(1, 1...2, sentence: 1), hit(2, 5...5, sentence: 1)]
    #expect(hit(0, 1...1).isFollowed(by: chain, joins))
    #expect(!hit(0, 1...1).isFollowed(by: Array(chain.dropLast()), joins))
    #expect(!hit(0, 1...1).isFollowed(by: [chain[0], hit(2, 5...5, sentence: 2)], joins))
  }
}

@Suite struct `The scope of a cue` {
  private static let choices: [Bool?] = [nil, true, false]
  private static let agents: [Agent] = [.`self`, .we, .other, .thing, .none]

  private func cue(_ scope: ScopeFilter, _ direction: Direction? = nil) -> CueTest {
    var cue = Cue(id: "c", source: .patterns(any: [], unless: []), scope: scope)
    cue.direction = direction
    return CueTest(cue)
  }

  private static var scopes: [Scope] {
    agents.flatMap { agent in
      (0..<8).map { bits in
        Scope(
          agent: agent,
          negationCue: bits & 1 == 0 ? -1 : 0,
          modeCue: bits & 2 == 0 ? -1 : 0,
          timeCue: bits & 4 == 0 ? -1 : 0
        )
      }
    }
  }

  @Test func `admits what its filter admits`() {
    for affirmed in Self.choices {
      for actual in Self.choices {
        for current in Self.choices {
          for agents in [[], [.we], [.`self`, .thing], [.none], Self.agents] as [[Agent]] {
            let filter = ScopeFilter(
              affirmed: affirmed,
              actual: actual,
              current: current,
              agents: agents
            )
            let test = cue(filter)
            #expect(Self.scopes.allSatisfy { test.admits($0) == filter.admits($0) })
          }
        }
      }
    }
  }

  /// Whether a hit of the tokens 4 to 6 counts in a clause with a scope.
  private func counts(_ filter: ScopeFilter, _ scope: Scope, saysSoItself: Bool) -> Bool {
    let owner = CompiledCues.Owner(
      cue: 0,
      pattern: 0,
      part: 0,
      parts: 1,
      isUnless: false,
      denies: saysSoItself,
      wishes: saysSoItself
    )
    let hit = PatternMatcher.Hit(sequence: 0, first: 4, last: 6, anchor: 4, sentence: 0)
    return cue(filter).admits(scope, of: hit, owner)
  }

  @Test func `takes a hit back by words that are not the wording's own`() {
    let open = ScopeFilter()
    for (word, isAdmitted) in [
      (-1, true), (0, false), (3, false), (4, true), (6, true), (7, false),
    ]
      as [(Int32, Bool)]
    {
      let denied = Scope(negationCue: word)
      let wished = Scope(modeCue: word)
      #expect(counts(open, denied, saysSoItself: true) == isAdmitted, "\(word)")
      #expect(counts(open, wished, saysSoItself: true) == isAdmitted, "\(word)")
      // A word in a gap stands inside the match, and is not the wording's own.
      #expect(counts(open, denied, saysSoItself: false) == (word < 0), "\(word)")
      #expect(counts(open, wished, saysSoItself: false) == (word < 0), "\(word)")
    }
    let denied = Scope(negationCue: 0)
    #expect(!counts(ScopeFilter(actual: true), denied, saysSoItself: false))
    #expect(counts(ScopeFilter(affirmed: false), denied, saysSoItself: false))
    #expect(counts(ScopeFilter(standsDenied: true), denied, saysSoItself: false))
    #expect(!counts(ScopeFilter(standsWished: true), denied, saysSoItself: false))
    #expect(counts(ScopeFilter(standsWished: true), Scope(modeCue: 0), saysSoItself: false))
  }
}
