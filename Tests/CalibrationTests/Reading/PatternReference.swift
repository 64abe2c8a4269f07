@testable import Calibration

/// Finds what a sequence matches by trying everything, for comparison with the matcher.
struct PatternReference {
  let text: TokenizedText
  let language: CompiledLanguage

  /// Patterns of so many other words, each of which stands in forty classes.
  static func others(_ count: Int) throws -> [TokenPattern] {
    let letters = "abcdefghijklmnopqrstuvwxyz".map(String.init)
    func word(_ number: Int) -> String { "o" + letters[number / 26] + letters[number % 26] }
    return try (100..<140).map { last in
      try TokenPattern("(" + ((0..<count) + [last]).map(word).joined(separator: "|") + ")")
    }
  }

  /// Where a sequence is found: for each last token the latest first one.
  func matches(of sequence: TokenPattern.Sequence) -> Set<[Int]> {
    var found: Set<[Int]> = []
    for index in 0..<text.sentenceCount {
      let range = text.sentence(index)
      var starts: [Int: Int] = [:]
      for start in range {
        for end in ends(sequence.elements[...], at: start, in: range, isFirst: true) {
          starts[end] = max(start, starts[end] ?? start)
        }
      }
      for (end, start) in starts { found.insert([start, end]) }
    }
    return found
  }

  /// The last tokens of what the elements match from a token on; -1 stands for nothing consumed.
  private func ends(
    _ elements: ArraySlice<TokenPattern.Element>,
    at place: Int,
    in range: Range<Int>,
    isFirst: Bool
  ) -> Set<Int> {
    guard let element = elements.first else { return isFirst ? [] : [place - 1] }
    let rest = elements.dropFirst()
    var found: Set<Int> = []
    if case .gap(let count)? = element.choices.first {
      for length in 0...count {
        guard let next = skip(length, from: place, in: range) else { break }
        found.formUnion(ends(rest, at: next, in: range, isFirst: isFirst))
      }
      return found
    }
    if element.isOptional {
      found.formUnion(ends(rest, at: place, in: range, isFirst: isFirst))
    }
    var next = place
    while next < range.upperBound {
      for length in lengths(of: element, at: next, in: range) {
        found.formUnion(ends(rest, at: next + length, in: range, isFirst: false))
      }
      guard !isFirst, isSign(next) else { break }
      next += 1
    }
    return found
  }

  private func skip(_ words: Int, from place: Int, in range: Range<Int>) -> Int? {
    var next = place
    for _ in 0..<words {
      while next < range.upperBound, isSign(next) { next += 1 }
      guard next < range.upperBound else { return nil }
      next += 1
    }
    return next
  }

  private func lengths(
    of element: TokenPattern.Element,
    at place: Int,
    in range: Range<Int>
  ) -> Set<Int> {
    var lengths: Set<Int> = []
    for choice in element.choices {
      switch choice {
      case .words(let text):
        let rows = text.split(separator: " ").map { language.vocabulary.row(of: String($0)) }
        let here = place..<min(range.upperBound, place + rows.count)
        if self.text.tokens[here].map(\.row) == rows { lengths.insert(rows.count) }
      case .number: if text.tokens[place].marks.contains(.number) { lengths.insert(1) }
      case .any: if !isSign(place) { lengths.insert(1) }
      case .forms, .lexicon, .name, .start, .end, .gap: break
      }
    }
    guard element.isNegated else { return lengths }
    return lengths.contains(1) || isSign(place) ? [] : [1]
  }

  private func isSign(_ place: Int) -> Bool { text.tokens[place].marks.contains(.punctuation) }
}
