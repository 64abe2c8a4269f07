import Testing

@testable import Calibration

@Suite struct `What a class of words is in a sentence` {
  /// The kind of a class of so many words, of which some are of a part.
  private func kind(_ some: Int, of all: Int, are part: SpeechKind.Part) -> SpeechKind {
    SpeechKind((0..<Int32(all)).map { $0 }[...]) { $0 < Int32(some) ? part : [] }
  }

  @Test(arguments: [(1, 1), (1, 2), (2, 2), (2, 4), (2, 3), (3, 5)])
  func `is that of half of its words or more`(some: Int, all: Int) {
    #expect(kind(some, of: all, are: .verbal).isVerbal)
    #expect(kind(some, of: all, are: .support).isSupport)
  }

  @Test(arguments: [(0, 1), (1, 3), (1, 4), (2, 5)])
  func `is not that of fewer`(some: Int, all: Int) {
    #expect(!kind(some, of: all, are: .verbal).isVerbal)
    #expect(!kind(some, of: all, are: .support).isSupport)
  }

  @Test func `guards only with every word, and denies with one`() {
    for part in [SpeechKind.Part.nominal, .infinitive, .guarding, .pronoun] {
      let (one, all) = (kind(1, of: 2, are: part), kind(2, of: 2, are: part))
      #expect(
        [one.isNominal, one.isInfinitive, one.isGuarding, one.isPronoun].allSatisfy { !$0 }
      )
      #expect([all.isNominal, all.isInfinitive, all.isGuarding, all.isPronoun].count { $0 } == 1)
    }
    #expect(kind(1, of: 9, are: .denying).denies && kind(1, of: 9, are: .wishing).wishes)
  }

  @Test func `is none of no words`() {
    let kind = kind(0, of: 0, are: .verbal)
    #expect(!kind.isVerbal && !kind.isSupport && !kind.isNominal && !kind.denies)
  }
}
