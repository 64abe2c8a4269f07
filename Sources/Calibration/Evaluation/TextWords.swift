/// The words of a text as people write them: letters and apostrophes, with their places.
struct TextWords: Sendable {
  /// A word.
  struct Word: Sendable {
    /// UTF-8 offsets.
    var range: Range<Int>
    /// As written, its apostrophe straight.
    var text: String
    /// With small letters.
    var lowercase: String
    /// Whether only spaces stand between it and the word before.
    var followsClosely: Bool

    /// Whether it has a capital letter.
    var isCapitalized: Bool { text != lowercase }
  }

  private(set) var words: [Word] = []

  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    var offset = 0
    var start: Int?
    var letters = ""
    var isClose = false
    for (place, scalar) in scalars.enumerated() {
      let next = place + 1 < scalars.count ? scalars[place + 1] : " "
      if Self.isLetter(scalar) {
        if start == nil { start = offset }
        letters.unicodeScalars.append(scalar)
      } else if Self.isApostrophe(scalar), start != nil, Self.isLetter(next) {
        letters.append("'")
      } else {
        if let first = start { add(letters, first..<offset, &isClose) }
        start = nil
        letters = ""
        if scalar != " " { isClose = false }
      }
      offset += UTF8.width(scalar)
    }
    if let first = start { add(letters, first..<offset, &isClose) }
  }

  private mutating func add(_ letters: String, _ range: Range<Int>, _ isClose: inout Bool) {
    let small = letters.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    words.append(
      Word(
        range: range,
        text: letters,
        lowercase: String(decoding: small, as: UTF8.self),
        followsClosely: isClose
      )
    )
    isClose = true
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}" || scalar == "\u{2018}"
  }

  /// ASCII letters, and everything above Latin-1 punctuation but general punctuation and arrows.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A: true
    case 0..<0xC0, 0x2000...0x2BFF: false
    default: true
    }
  }
}
