import Testing

@testable import Calibration

/// Steps of 0, and evidence of one logit where a word stands and of minus one where it does not.
@Suite struct `An answer by hand` {
  /// The logistic function of 1.
  private static let strong = 0.731_058_578_630
  private static let weak = 1 - strong

  private struct Rule {
    var word: String
    var adds: [Double]
    var base = -1.0
    var excludes: [String] = []
  }

  private static let rules = [
    Rule(word: "copied", adds: [2, 0]), Rule(word: "waited", adds: [-2, 0]),
    Rule(word: "asked", adds: [0, 1]),
  ]

  private func reader(
    _ rules: [Rule] = Self.rules,
    change: (inout Rubric) -> Void = { _ in }
  ) throws -> AnswerReader {
    var rubric = Bench.rubric(
      criteria: rules[0].adds.count,
      signals: rules.map { rule in
        var signal = Bench.signal(rule.word, rule.adds)
        signal.base = rule.base
        signal.evidence = [Signal.Weight(cue: rule.word, logits: 2)]
        signal.excludes = rule.excludes
        return signal
      },
      scale: RatingScale(steps: [0, 0, 0])
    )
    rubric.cues = try rules.map { rule in
      Cue(
        id: rule.word,
        source: .patterns(any: [try TokenPattern(rule.word)], unless: []),
        cap: 1
      )
    }
    for place in rubric.criteria.indices { rubric.criteria[place].applies = .whenShown }
    change(&rubric)
    return AnswerReader(RubricReader(rubric: rubric, language: Language(id: "none")))
  }

  private func isNear(_ left: Double?, _ right: Double) -> Bool {
    left.map { abs($0 - right) < 1e-6 } ?? false
  }

  @Test func `adds findings, and an undertone of what nearly shows`() throws {
    var reader = try reader()
    let reading = reader.read(AnswerText(answer: "They copied it."))
    #expect(reading.findings.map(\.signal) == [0])
    #expect(reading.findings[0].evidence == 1)
    #expect(isNear(reading.findings[0].strength, Self.strong))
    #expect(isNear(reading.findings[0].contributions[0], 2 * Self.strong))
    #expect(reading.findings[0].quote == "They copied it")
    #expect(isNear(reading.undertone[0], -2 * Self.weak))
    #expect(isNear(reading.undertone[1], Self.weak))
    let theta = 2 * Self.strong - 2 * Self.weak
    #expect(isNear(reading.theta[0], theta) && reading.theta[1] == nil)
    let expected = RatingModel.expectedRating(at: theta, steps: [0, 0, 0])
    #expect(reading.expectedRatings == [expected, nil])
    #expect(isNear(reading.mean, expected))
  }

  @Test func `takes difficulties off, and weighs criteria`() throws {
    var reader = try reader { rubric in
      rubric.criteria[0].difficulty = 0.5
      rubric.criteria[0].weight = 3
    }
    let reading = reader.read(AnswerText(answer: "They copied it and asked."))
    #expect(isNear(reading.theta[0], 2 * Self.strong - 2 * Self.weak - 0.5))
    #expect(isNear(reading.theta[1], Self.strong))
    let ratings = reading.expectedRatings.compactMap(\.self)
    #expect(isNear(reading.mean, (3 * ratings[0] + ratings[1]) / 4))
  }

  @Test func `rates what an interview probes, and what a rubric always rates`() throws {
    var probing = try reader()
    let probed = probing.read(AnswerText(answer: "They left."), probes: ["c1"])
    #expect(probed.theta[0] == nil && isNear(probed.theta[1], Self.weak))
    var always = try reader { $0.criteria[0].applies = .always }
    let rated = always.read(AnswerText(answer: "They left."))
    #expect(isNear(rated.theta[0], 0) && rated.theta[1] == nil)
    #expect(rated.mean == 2.5 && rated.vote == .yes)
    var nothing = try reader()
    #expect(nothing.read(AnswerText(answer: "They left.")).mean == 1)
  }

  @Test(arguments: [(-1.0, true), (-2.94, true), (-2.95, false), (-3.01, false)])
  func `hears no undertone of less than a twentieth`(base: Double, isHeard: Bool) throws {
    var reader = try reader([Rule(word: "copied", adds: [2], base: base)])
    let undertone = reader.read(AnswerText(answer: "They left.")).undertone[0]
    #expect((undertone > 0) == isHeard)
    #expect(!isHeard || isNear(undertone, 2 * Logistic.probability(base)))
  }

  @Test(arguments: [(0.27, false), (0.28, true), (-0.28, true)])
  func `rates a criterion from a fifth of a logit on`(adds: Double, isRated: Bool) throws {
    var reader = try reader([Rule(word: "copied", adds: [2, adds])])
    let reading = reader.read(AnswerText(answer: "They copied it."))
    #expect((reading.theta[1] != nil) == isRated)
  }

  @Test func `finds nothing at no evidence`() throws {
    var reader = try reader([Rule(word: "copied", adds: [2], base: -2)])
    let reading = reader.read(AnswerText(answer: "They copied it."))
    #expect(reading.findings.isEmpty)
    #expect(isNear(reading.undertone[0], 1))
  }

  @Test func `leaves out the weaker of two that exclude each other, in order where alike`() throws {
    for (base, found) in [(-1.0, 0), (-0.9, 1), (-1.1, 0)] {
      var reader = try reader([
        Rule(word: "copied", adds: [2], excludes: ["waited"]),
        Rule(word: "waited", adds: [-2], base: base, excludes: ["copied"]),
      ])
      let reading = reader.read(AnswerText(answer: "They copied it and waited."))
      #expect(reading.findings.map(\.signal) == [found], "\(base)")
    }
  }

  @Test func `puts first what speaks for the vote, the heaviest of it ahead`() throws {
    let rules = [
      Rule(word: "waited", adds: [-1, 0]), Rule(word: "asked", adds: [0, 1]),
      Rule(word: "copied", adds: [3, 0]), Rule(word: "shared", adds: [0, 3]),
    ]
    var reader = try reader(rules)
    let answer = AnswerText(answer: "They waited, asked, copied and shared.")
    #expect(reader.read(answer).findings.map(\.signal) == [2, 3, 1, 0])
    var salient = try self.reader(rules) { $0.signals[1].salience = 4 }
    #expect(salient.read(answer).findings.map(\.signal) == [1, 2, 3, 0])
  }

  @Test func `reads a strong no as senior by what is adequate`() throws {
    // At ln 2 below 0 the rating is 26/15, shown as 2; a wide gap below, 1.
    let low = [-0.9, -0.9, -0.9, -9, -9, -9]
    func level(_ adequate: Int, isSpokenFor: Bool) throws -> Level {
      var adds = Array(low.prefix(adequate)) + Array(repeating: -9.0, count: 6 - adequate)
      if isSpokenFor { adds[5] = -8 }
      var rules = [Rule(word: "waited", adds: adds)]
      if isSpokenFor { rules.append(Rule(word: "copied", adds: [0, 0, 0, 0, 0, 1], base: 0)) }
      var reader = try reader(rules)
      let reading = reader.read(AnswerText(answer: "They waited and copied."))
      #expect(reading.vote == .strongNo)
      return reading.level
    }
    #expect(try level(2, isSpokenFor: false) == .belowSenior)
    #expect(try level(3, isSpokenFor: false) == .senior)
    #expect(try level(1, isSpokenFor: true) == .belowSenior)
    #expect(try level(2, isSpokenFor: true) == .senior)
  }

  @Test func `looks for the quote of a finding that was added`() throws {
    var reader = try reader()
    let record = AnswerText(answer: "They left it.", pushback: "why", response: "It was left.")
    for (quote, part, range) in [
      ("They", Finding.Part.answer, 0..<4), ("left it.", .answer, 5..<13),
      ("was left.", .response, 3..<12), ("It", .response, 0..<2),
    ] {
      let added = Corrections(adds: [Corrections.Addition(signal: "copied", quote: quote)])
      let finding = try #require(reader.read(record, corrections: added).findings.first)
      #expect(finding.part == part && finding.range == range && finding.quote == quote, "\(quote)")
      #expect(finding.strength == 1 && finding.contributions == [2, 0])
    }
    let absent = Corrections(adds: [Corrections.Addition(signal: "copied", quote: "They left it. ")]
    )
    #expect(reader.read(record, corrections: absent).findings.first?.quote == nil)
  }

  @Test func `quotes the answer's own words where marks or the first letter differ`() throws {
    var reader = try reader()
    let record = AnswerText(
      answer: "\u{201C}It\u{2019}s left\u{201D}, they said.",
      pushback: "why",
      response: "it's Left."
    )
    for (quote, own, part, start) in [
      ("It's left", "It\u{2019}s left", Finding.Part.answer, 3),
      ("\"it's left\"", "\u{201C}It\u{2019}s left\u{201D}", .answer, 0),
      ("They said", "they said", .answer, 19), ("It\u{2019}s Left", "it's Left", .response, 0),
      ("it's Left", "it's Left", .response, 0),
    ] {
      let added = Corrections(adds: [Corrections.Addition(signal: "copied", quote: quote)])
      let finding = try #require(reader.read(record, corrections: added).findings.first)
      #expect(finding.quote == own && finding.part == part, "\(quote)")
      #expect(finding.range == start..<(start + own.utf8.count), "\(quote)")
    }
    let other = Corrections(adds: [Corrections.Addition(signal: "copied", quote: "they Said")])
    #expect(reader.read(record, corrections: other).findings.first?.quote == nil)
  }

  @Test func `names the nearest signal that raises the vote by one`() throws {
    // The nearest raises it by two.
    let rules = [
      Rule(word: "waited", adds: [-2, 0]), Rule(word: "copied", adds: [3, 0], base: -0.5),
      Rule(word: "asked", adds: [1, 0], base: -3.5), Rule(word: "shared", adds: [1, 0], base: -4),
    ]
    var reader = try reader(rules)
    let record = AnswerText(answer: "They waited.")
    let reading = reader.read(record)
    let missing = try #require(reader.missing(in: reading, isChallenged: false))
    #expect(reading.vote == .no && missing.vote == .yes)
    #expect(missing.signal == 2 && missing.distance == 3.5 && !missing.isStrike)
    let added = Corrections(
      adds: [Corrections.Addition(signal: rules[missing.signal].word)]
    )
    #expect(reader.read(record, corrections: added).vote == missing.vote)
    // What is struck where it was not shown could still be shown.
    let struck = reader.read(record, corrections: Corrections(strikes: ["asked"]))
    #expect(struck.struckInVain == [2])
    #expect(reader.missing(in: struck, isChallenged: false) == missing)
  }

  @Test func `decides by the words of the finding's own cues`() throws {
    var reader = try reader()
    let record = AnswerText(answer: "They asked, and copied it.")
    let findings = reader.read(record).findings
    let cues = reader.cues(in: record)
    for (signal, words) in [(0, 16..<22), (2, 5..<10)] {
      let finding = try #require(findings.first { $0.signal == signal })
      #expect(finding.range == 0..<25)
      #expect(reader.decisiveWords(of: finding, in: cues) == words)
    }
  }

  @Test func `names what bears the vote`() throws {
    var reader = try reader()
    let reading = reader.read(AnswerText(answer: "They copied it."))
    #expect(reading.vote == .yes || reading.vote == .strongYes)
    let bearing = try #require(reader.bearing(of: reading, isChallenged: false))
    #expect(bearing.signal == 0 && bearing.isStrike && bearing.distance == 1)
    #expect(bearing.vote < reading.vote)
  }

  @Test func `names nothing that would raise a strong yes`() throws {
    var reader = try reader([
      Rule(word: "copied", adds: [9, 0]), Rule(word: "asked", adds: [0, 1]),
    ])
    let reading = reader.read(AnswerText(answer: "They copied it."))
    #expect(reading.vote == .strongYes)
    #expect(reader.missing(in: reading, isChallenged: false) == nil)
  }

  @Test func `names what raises the mean most where nothing raises the vote`() throws {
    // At -0.635 logits the mean is 1.79; none of the three brings it to 2.5.
    var rules = [
      Rule(word: "waited", adds: [-1, 0]), Rule(word: "copied", adds: [0.2, 0], base: -1.5),
      Rule(word: "asked", adds: [0.5, 0], base: -2),
      Rule(word: "shared", adds: [0.4, 0], base: -4),
    ]
    for (excludes, signal, distance) in [([String](), 2, 2.0), (["shared"], 3, 4)] {
      rules[0].excludes = excludes
      var reader = try reader(rules)
      let reading = reader.read(AnswerText(answer: "They waited."))
      let missing = try #require(reader.missing(in: reading, isChallenged: false))
      #expect(reading.vote == .no && missing.vote == .no)
      #expect(missing.signal == signal && missing.distance == distance)
    }
  }

  @Test func `quotes no words of a cue that says nothing for the finding`() throws {
    var rules = Self.rules
    rules[0].base = 1
    var reader = try reader(rules)
    let findings = reader.read(AnswerText(answer: "They waited.")).findings
    let finding = try #require(findings.first { $0.signal == 0 })
    #expect(finding.evidence == 1)
    #expect(finding.quote == nil && finding.range == nil)
  }

  @Test(arguments: [(-1.5, true), (-2.0, false), (-3, false)])
  func `notes what was struck where it was found`(base: Double, isFound: Bool) throws {
    var reader = try reader([Rule(word: "copied", adds: [2], base: base)])
    let record = AnswerText(answer: "They copied it.")
    let reading = reader.read(record, corrections: Corrections(strikes: ["copied"]))
    #expect(reading.findings.isEmpty && reading.undertone == [0])
    #expect(reading.struck == (isFound ? [0] : []))
    #expect(reading.struckInVain == (isFound ? [] : [0]))
  }

  @Test func `shows a signal by a cue of its own, whatever the evidence comes to`() throws {
    var reader = try reader { rubric in
      rubric.signals[0].base = -9
      for place in 0..<2 { rubric.signals[place].shownBy = [rubric.cues[place].id] }
    }
    let showing = reader.showing(AnswerText(answer: "They copied it. They asked."))
    #expect(showing.shown == [0, 2] && showing.findings.map(\.signal) == [2])
    let wording = try #require(showing.wordings[0]?.first)
    #expect(wording.cue == "copied" && wording.words == 5..<11 && wording.quote == 0..<14)
  }

  @Test(
    arguments: [
      (nil, false), ("", false), (" \n\t\u{A0}", false), ("Why?", true), (" no ", true),
    ] as [(String?, Bool)]
  )
  func `takes blanks for no challenge`(pushback: String?, isChallenged: Bool) {
    #expect(AnswerText(answer: "We left.", pushback: pushback).isChallenged == isChallenged)
  }
}
