import Testing

@testable import Calibration

@Suite struct `The pattern matcher` {
  private static let words = ["plan", "team", "moved", "cut", "rota", "ward"]

  @Test(arguments: 0..<60) func `finds what trying everything finds`(seed: Int) throws {
    try expectAll(seed: seed, beside: [])
  }

  @Test(arguments: 60..<120)
  func `finds it where other words stand in more classes`(seed: Int) throws {
    // So many that some or none of the words looked for are among the common ones.
    let others = try PatternReference.others([40, 46, 60][seed % 3])
    try expectAll(seed: seed, beside: others)
  }

  private func expectAll(seed: Int, beside others: [TokenPattern]) throws {
    var random = Draws(seed: UInt64(seed))
    let patterns = try (0..<12).map { _ in try TokenPattern(pattern(&random)) }
    let cue = Cue(id: "all", source: .patterns(any: patterns + others, unless: []))
    let rubric = Rubric(id: "small", title: "Small", cues: [cue])
    let compiled = CompiledCues(rubric: rubric, language: Language(id: "none"))
    let text = Tokenizer(language: compiled.language).tokenize(text(&random, seed: seed))
    var matcher = PatternMatcher(program: compiled.program)
    var hits: [PatternMatcher.Hit] = []
    matcher.match(text, into: &hits)
    var unpacked = PatternMatcher(program: compiled.program.unpacked)
    var same: [PatternMatcher.Hit] = []
    unpacked.match(text, into: &same)
    #expect(same == hits)
    let reference = PatternReference(text: text, language: compiled.language)
    for (number, pattern) in unique(patterns).enumerated() {
      let found = hits.filter { Int($0.sequence) == number }
      let places = Set(found.map { [Int($0.first), Int($0.last)] })
      let sequence = try #require(pattern.sequences.first)
      #expect(places == reference.matches(of: sequence), "\(pattern.source)")
      #expect(found.allSatisfy { $0.first <= $0.anchor && $0.anchor <= $0.last })
    }
  }

  @Test func `finds in sentences of any length, with room made for a short one`() throws {
    let patterns = try ["moved ~2 cut", "cut"].map { try TokenPattern($0) }
    let cue = Cue(id: "all", source: .patterns(any: patterns, unless: []))
    let rubric = Rubric(id: "small", title: "Small", cues: [cue])
    let compiled = CompiledCues(rubric: rubric, language: Language(id: "none"))
    let tokenizer = Tokenizer(language: compiled.language)
    for length in 3...160 as ClosedRange<Int32> {
      var matcher = PatternMatcher(program: compiled.program)
      var hits: [PatternMatcher.Hit] = []
      matcher.match(tokenizer.tokenize("moved it."), into: &hits)
      #expect(hits.isEmpty)
      let words = Array(repeating: "ward", count: Int(length) - 3) + ["moved", "rota", "cut"]
      matcher.match(tokenizer.tokenize(words.joined(separator: " ")), into: &hits)
      #expect(hits.map(\.sequence) == [0, 1])
      #expect(hits.map(\.first) == [length - 3, length - 1])
      #expect(hits.allSatisfy { $0.last == length - 1 })
    }
  }

  @Test func `finds words at an end of a sentence, and no end without a word`() throws {
    // An edge by itself is no words.
    let patterns = try ["^ cut?", "moved $", "^", "$"].map { try TokenPattern($0) }
    let cue = Cue(id: "all", source: .patterns(any: patterns, unless: []))
    let rubric = Rubric(id: "small", title: "Small", cues: [cue])
    let compiled = CompiledCues(rubric: rubric, language: Language(id: "none"))
    var matcher = PatternMatcher(program: compiled.program)
    for (text, expected) in [
      ("cut it. then moved. it moved", [[0, 0, 0], [1, 3, 3], [1, 5, 5]]), ("it cut. moved on", []),
      ("cut.", [[0, 0, 0]]), ("moved", [[1, 0, 0]]),
    ] {
      var hits: [PatternMatcher.Hit] = []
      matcher.match(Tokenizer(language: compiled.language).tokenize(text), into: &hits)
      let found = hits.map { [Int($0.sequence), Int($0.first), Int($0.last)] }
      #expect(found == expected, "\(text)")
    }
  }

  @Test func `finds a name or a number by itself, whatever stands beside it`() throws {
    let patterns = try ["<Name>", "#", "(#|cut rota)"].map { try TokenPattern($0) }
    let cue = Cue(id: "all", source: .patterns(any: patterns, unless: []))
    let rubric = Rubric(id: "small", title: "Small", cues: [cue])
    let compiled = CompiledCues(rubric: rubric, language: Language(id: "none"))
    var matcher = PatternMatcher(program: compiled.program)
    for (text, expected) in [
      ("it moved Porto twice", [[0, 2, 2]]), ("it cut 7 wards", [[1, 2, 2], [2, 2, 2]]),
      ("it cut rota", [[2, 1, 2]]), ("Porto moved", []),
    ] {
      var hits: [PatternMatcher.Hit] = []
      matcher.match(Tokenizer(language: compiled.language).tokenize(text), into: &hits)
      let found = hits.map { [Int($0.sequence), Int($0.first), Int($0.last)] }
      #expect(found == expected, "\(text)")
    }
  }

  /// Equal lines are compiled once.
  private func unique(_ patterns: [TokenPattern]) -> [TokenPattern] {
    var seen: Set<String> = []
    return patterns.filter { seen.insert($0.source).inserted }
  }

  private func pattern(_ random: inout Draws) -> String {
    let count = 1 + random.next(4)
    return (0..<count).map { place -> String in
      let isInside = place > 0 && place < count - 1
      switch random.next(9) {
      case 0 where isInside: return "~\(1 + random.next(4))"
      case 1 where isInside: return "_"
      case 2 where isInside: return "\(word(&random))?"
      case 3 where isInside: return "!\(word(&random))"
      case 4 where count > 1: return ","
      case 5: return "(\(word(&random))|\(word(&random)))"
      case 6: return "(\(word(&random)) \(word(&random))|\(word(&random)))"
      case 7: return "#"
      default: return word(&random)
      }
    }.joined(separator: " ")
  }

  /// Sentences of some words, in every third text one that is longer than a machine word.
  private func text(_ random: inout Draws, seed: Int) -> String {
    let length = seed % 3 == 0 ? 90 : 4 + random.next(20)
    return (0..<4).map { _ in
      (0..<length).map { _ -> String in
        let mark = random.next(6) == 0 ? "," : ""
        return (random.next(10) == 0 ? "7" : word(&random)) + mark
      }.joined(separator: " ")
    }.joined(separator: ". ")
  }

  private func word(_ random: inout Draws) -> String { Self.words[random.next(Self.words.count)] }
}

/// Draws that repeat from a seed.
private struct Draws {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next(_ count: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % count
  }
}
