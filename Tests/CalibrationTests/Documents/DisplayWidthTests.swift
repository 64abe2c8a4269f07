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

  @Test func `counts what is simple at once as it does character by character`() {
    var simple = 0
    for value in 0x20..<0x2700 as Range<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for text in ["\(scalar)", "a\(scalar)\(scalar) b"] {
        let columns = Array(text.utf8).withUnsafeBufferPointer {
          DisplayWidth.columns(ofSimple: $0)
        }
        guard let columns else { continue }
        simple += 1
        #expect(columns == text.reduce(0) { $0 + DisplayWidth.columns(of: $1) })
        #expect(columns == text.count)
      }
    }
    #expect(simple > 2 * (95 + 128))
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
