import Testing

@testable import Calibration

@Suite struct `A line of text` {
  @Test(arguments: [
    ("a\u{A0}b", "a b"), ("\u{2212}\u{A0}no\u{A0}", "\u{2212} no "), ("\u{A0}", " "),
    ("a\u{A0}\u{A0}b  ", "a  b"), ("\u{A0}\u{301}a\u{A0}b", "\u{A0}\u{301}a b"), ("plain", "plain"),
    ("\u{E9}\u{E0}", "\u{E9}\u{E0}"),
  ])
  func `is written with spaces that break and none at its end`(text: String, written: String) {
    #expect(
      TextLine(text).written(usesColor: false).unicodeScalars.elementsEqual(written.unicodeScalars)
    )
  }
}
