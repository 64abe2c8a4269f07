import Testing

@testable import Calibration

@Suite struct `The pattern matcher` {
  private static let words = ["plan", "team", "moved", "cut", "rota", "ward"]

  @Test(arguments: 0..<60) func `finds what trying everything finds`(seed: Int) throws {
    var random = Draws(seed: UInt64(seed))
    let patterns = try (0..<12).map { _ in try TokenPattern(pattern(&random)) }
    let cue = Cue(id: "all", source: .patterns(any: patterns, unless: []))
    let rubric = Rubric(id: "small", title: "Small", cues: [cue])
    let compiled = CompiledCues(rubric: rubric, language: Language(id: "none"))
    let text = Tokenizer(language: compiled.language).tokenize(text(&random, seed: seed))
    var matcher = PatternMatcher(program: compiled.program)
    var hits: [PatternMatcher.Hit] = []
    matcher.match(text, into: &hits)
    let reference = PatternReference(text: text, language: compiled.language)
    for (number, pattern) in unique(patterns).enumerated() {
      let found = hits.filter { Int($0.sequence) == number }
      let places = Set(found.map { [Int($0.first), Int($0.last)] })
      let sequence = try #require(pattern.sequences.first)
      #expect(places == reference.matches(of: sequence), "\(pattern.source)")
      #expect(found.allSatisfy { $0.first <= $0.anchor && $0.anchor <= $0.last })
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
