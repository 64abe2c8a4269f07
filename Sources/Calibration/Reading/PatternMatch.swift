/// A part of a pattern that matched, whatever the scope and the rest of the pattern said.
package struct PatternMatch: Sendable, Hashable {
  /// The pattern as written.
  package var pattern: String
  /// Which of its parts that ``TokenPattern/Join`` holds together.
  package var part: Int
  /// The words it covers, as the rubric's vocabulary has them; empty for a word that no list has.
  package var words: [String]
}

extension RubricReader {
  /// The words of a text as ``PatternMatch/words`` has them.
  package func words(of text: String) -> [String] {
    Tokenizer(language: cues.language).tokenize(text).tokens.map { word($0.row) }
  }

  /// The pattern and the part of it that each sequence of the program stands for: equal patterns are
  /// compiled once, in the order in which cues bring them.
  fileprivate var sequences: [(pattern: String, part: Int)] {
    var seen: Set<String> = []
    var sequences: [(pattern: String, part: Int)] = []
    for cue in rubric.cues {
      guard case .patterns(let any, let unless) = cue.source else { continue }
      for pattern in any + unless where seen.insert(pattern.source).inserted {
        sequences += pattern.sequences.indices.map { (pattern.source, $0) }
      }
    }
    return sequences
  }
}

extension AnswerReader {
  /// Every match of every pattern in some answers.
  package mutating func matches(in records: [AnswerText]) -> Set<PatternMatch> {
    let sequences = compiled.sequences
    var matches: Set<PatternMatch> = []
    for record in records {
      _ = cues(in: record)
      for (record, hit) in cueReader.allHits() where sequences.indices.contains(Int(hit.sequence)) {
        let sequence = sequences[Int(hit.sequence)]
        let tokens = record.text.tokens[Int(hit.first)...Int(hit.last)]
        matches.insert(
          PatternMatch(
            pattern: sequence.pattern,
            part: sequence.part,
            words: tokens.map { compiled.word($0.row) }
          )
        )
      }
    }
    return matches
  }
}
