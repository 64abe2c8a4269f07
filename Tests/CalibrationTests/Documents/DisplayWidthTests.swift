import Testing

@testable import Calibration

@Suite struct `Display width` {
  @Test(arguments: [
    ("", 0), ("ascii", 5), ("naïve", 5), ("nai\u{308}ve", 5), ("日本語", 6), ("ﾊﾝｶｸ", 4),
    ("한국어", 6), ("\u{1112}\u{1161}\u{11AB}", 2), ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧‍👦", 2), ("🇸🇪", 2), ("❤️", 2),
    ("❤", 1),
    ("e\u{301}\u{323}", 1), ("–“”…", 4), ("עברית", 5), ("ไทย", 3), ("\u{200D}", 0), ("─█", 2),
  ])
  func `counts columns as terminals do`(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }

  @Test func `has ranges in order, none within another`() {
    for bounds in [DisplayWidth.wide, DisplayWidth.zero] {
      #expect(bounds.count.isMultiple(of: 2))
      for index in bounds.indices.dropFirst() {
        #expect(
          index.isMultiple(of: 2)
            ? bounds[index] > bounds[index - 1] : bounds[index] >= bounds[index - 1]
        )
      }
    }
  }
}
