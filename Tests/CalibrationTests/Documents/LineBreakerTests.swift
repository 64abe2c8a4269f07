import Testing

@testable import Calibration

@Suite struct `Line breaking` {
  @Test(arguments: [
    ("one two three", 8, ["one two", "three"]),
    ("one two three", 13, ["one two three"]),
    ("  spaces   collapse  ", 40, ["spaces collapse"]),
    ("tiny incomprehensibilities", 10, ["tiny", "incomprehe", "nsibilitie", "s"]),
    ("https://example.org/a/b", 12, ["https://", "example.org/", "a/b"]),
    ("1\u{A0}000 runs", 5, ["1\u{A0}000", "runs"]),
    ("日本語の文章。", 6, ["日本語", "の文", "章。"]),
    ("「引用」です", 4, ["「引", "用」", "です"]),
    ("", 10, []),
    ("   ", 10, []),
    ("wide山", 1, ["w", "i", "d", "e", "山"]),
  ])
  func `keeps words whole`(text: String, width: Int, expected: [String]) {
    let lines = LineBreaker(width: width).lines(of: [TextRun(text: text, style: TextStyle())])
    #expect(lines.map { $0.runs.map(\.text).joined() } == expected)
  }

  @Test func `joins a word across styles`() {
    var bold = TextStyle()
    bold.isBold = true
    let runs = [TextRun(text: "un", style: TextStyle()), TextRun(text: "broken", style: bold)]
    let lines = LineBreaker(width: 8).lines(of: runs + runs)
    #expect(lines.map(\.columns) == [8, 8])
  }

  @Test(arguments: 0..<50)
  func `loses nothing and never exceeds the width`(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }
    let alphabet = Array("ab-/ 山。 e\u{301}👍 x")
    let text = String((0..<200).map { _ in alphabet[next(UInt64(alphabet.count))] })
    let width = 2 + next(30)
    let lines = LineBreaker(width: width).lines(of: [TextRun(text: text, style: TextStyle())])
    let joined = lines.flatMap { $0.runs.map(\.text) }.joined()
    #expect(joined.filter { $0 != " " } == text.filter { $0 != " " })
    #expect(lines.allSatisfy { $0.columns <= width && $0.columns > 0 })
  }

  @Test(arguments: 0..<200)
  func `breaks simple runs as it does any`(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }
    var styles = [TextStyle(), TextStyle(), TextStyle()]
    styles[1].isBold = true
    styles[2].tone = .for
    let alphabet = Array("abc  -/ \u{A0}\u{2019}e.  ")
    let runs = (0..<next(7)).map { _ in
      TextRun(
        text: String((0..<next(30)).map { _ in alphabet[next(UInt64(alphabet.count))] }),
        style: styles[next(3)]
      )
    }
    #expect(runs.allSatisfy { LineBreaker.isSimple($0.text) })
    let breaker = LineBreaker(width: 1 + next(30))
    #expect(breaker.lines(ofSimple: runs) == breaker.lines(ofAny: runs))
    #expect(LineBreaker.widestWord(of: runs) == breaker.widest(ofAny: runs))
  }
}

extension LineBreaker {
  /// The columns of the widest word, each on a line of its own.
  fileprivate func widest(ofAny runs: [TextRun]) -> Int {
    let words = runs.map(\.text).joined().split(separator: " ")
    return words.reduce(0) { max($0, DisplayWidth.columns(of: String($1))) }
  }
}
