/// A text that people wrote, as lowercase words with their places, and what of it is quoted.
struct WrittenWords: Sendable {
  /// One word: letters, digits, apostrophes and hyphens between them.
  struct Word: Sendable {
    var text: [UInt8]
    var range: Range<Int>
    /// Whether it is somebody else's, between quotation marks or in a quoted paragraph.
    var isQuoted = false
    /// Which sentence of the text it stands in, from 0.
    var sentence = 0
  }

  /// Where a phrase stands, in places of words.
  typealias Match = Range<Int>

  let bytes: [UInt8]
  private(set) var words: [Word] = []

  init(_ text: String) {
    bytes = Array(text.utf8)
    var start: Int?
    for place in 0...bytes.count {
      if place < bytes.count, isInside(place) {
        start = start ?? place
      } else if let first = start {
        let last = words.last
        var word = Word(text: Self.lowered(bytes[first..<place]), range: first..<place)
        word.sentence =
          last.map { $0.sentence + (endsSentence($0.range.upperBound..<first) ? 1 : 0) } ?? 0
        words.append(word)
        start = nil
      }
    }
    for quote in quotations {
      for index in words.indices where quote.contains(words[index].range.lowerBound) {
        words[index].isQuoted = true
      }
    }
  }

  /// Whether a sentence ends between two words: a mark and white space, or an empty line.
  private func endsSentence(_ gap: Range<Int>) -> Bool {
    let marks = bytes[gap]
    let isSpaced = marks.contains { $0 == 0x20 || $0 == 0x0A }
    return isSpaced && marks.contains { [0x21, 0x2E, 0x3F].contains($0) }
      || marks.count { $0 == 0x0A } > 1
  }

  /// How many words the longest quotation has.
  var longestQuotation: Int {
    quotations.map { quote in words.count { quote.contains($0.range.lowerBound) } }.max() ?? 0
  }

  /// The words of a match as they were written.
  func text(_ match: Match) -> (words: String, range: Range<Int>)? {
    guard let first = words[match].first, let last = words[match].last else { return nil }
    let range = first.range.lowerBound..<last.range.upperBound
    return (String(decoding: bytes[range], as: UTF8.self), range)
  }

  /// Where phrases stand outside quotations, the first first; of those that overlap, the longest.
  func matches(of phrases: [String], unless harmless: [String] = []) -> [Match] {
    let sought = phrases.map(Self.parts)
    let spared = harmless.map(Self.parts)
    var found: [Match] = []
    var place = 0
    while place < words.count {
      let spareEnd = longest(spared, at: place)
      guard spareEnd == 0 else {
        place += spareEnd
        continue
      }
      let length = words[place].isQuoted ? 0 : longest(sought, at: place)
      if length > 0, !isSpared(place..<place + length, spared) {
        found.append(place..<place + length)
      }
      place += max(1, length)
    }
    return found
  }

  /// Whether a harmless phrase begins inside a match and ends with it or beyond it.
  private func isSpared(_ match: Match, _ spared: [[[UInt8]]]) -> Bool {
    match.dropFirst().contains { $0 + longest(spared, at: $0) >= match.upperBound }
  }

  private func longest(_ phrases: [[[UInt8]]], at place: Int) -> Int {
    var best = 0
    for phrase in phrases where phrase.count > best && place + phrase.count <= words.count {
      let fits = phrase.indices.allSatisfy { isFit(words[place + $0], phrase[$0]) }
      if fits { best = phrase.count }
    }
    return best
  }

  private func isFit(_ word: Word, _ pattern: [UInt8]) -> Bool {
    if pattern.first == UInt8(ascii: "<") { return isOf(word, pattern) }
    return pattern.last == UInt8(ascii: "*")
      ? word.text.starts(with: pattern.dropLast()) : word.text == pattern
  }

  /// Whether a word is one of those that a part in angle brackets stands for.
  private func isOf(_ word: Word, _ pattern: [UInt8]) -> Bool {
    switch FeedbackGuide.WordClass.allCases.first(where: { $0.part.utf8.elementsEqual(pattern) }) {
    case .vote: Self.votes.contains(word.text)
    case .age: word.text.count == 2 && Self.ages.contains { $0.elementsEqual(word.text) }
    case .name: (0x41...0x5A).contains(bytes[word.range.lowerBound])
    case nil: false
    }
  }

  private static let votes = ["1", "2", "3", "4", "yes", "no"].map { Array($0.utf8) }
  private static let ages = (16...89).map { Array("\($0)".utf8) }

  private static func parts(_ phrase: String) -> [[UInt8]] {
    phrase.utf8.split(separator: 0x20).map { Array($0) }
  }

  /// Lowercase ASCII, with a plain apostrophe for the typographic one.
  private static func lowered(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var word: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      if byte == 0xE2, rest.starts(with: [0x80, 0x99]) {
        word.append(0x27)
        rest.removeFirst(2)
      } else {
        word.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      }
    }
    return word
  }

  private func isLetter(_ place: Int) -> Bool {
    guard bytes.indices.contains(place) else { return false }
    let byte = bytes[place]
    let isASCII =
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    return isASCII || (byte >= 0x80 && !isMark(place))
  }

  /// Whether a byte belongs to a general punctuation mark of three bytes: dashes, quotes, dots.
  private func isMark(_ place: Int) -> Bool {
    (0...2).contains { back in
      let start = place - back
      guard bytes.indices.contains(start), start + 1 < bytes.count else { return false }
      return bytes[start] == 0xE2 && bytes[start + 1] == 0x80
    }
  }

  private func isInside(_ place: Int) -> Bool {
    if isLetter(place) { return true }
    let byte = bytes[place]
    if byte == 0x27 || byte == 0x2D { return isLetter(place - 1) && isLetter(place + 1) }
    guard isMark(place) else { return false }
    let start = (0...2).map { place - $0 }.first {
      bytes.indices.contains($0) && bytes[$0] == 0xE2
    }
    guard let start, start + 2 < bytes.count, bytes[start + 2] == 0x99 else { return false }
    return isLetter(start - 1) && isLetter(start + 3)
  }

  /// Places between quotation marks, and paragraphs that begin with `>`.
  ///
  /// Straight marks inside typographic ones are the quoted text's own, unless no typographic one follows
  /// in the paragraph.
  private var quotations: [Range<Int>] {
    var found: [Range<Int>] = []
    var open: (start: Int, isTypographic: Bool, straight: Int?)?
    func endParagraph() {
      if let left = open, let end = left.straight { found.append(left.start..<end) }
      open = nil
    }
    var lineStart = true
    var block: Int?
    for place in bytes.indices {
      let byte = bytes[place]
      if lineStart, byte == UInt8(ascii: ">") { block = block ?? place }
      if byte == 0x0A {
        if let start = block { found.append(start..<place) }
        block = nil
        if place + 1 < bytes.count, bytes[place + 1] == 0x0A { endParagraph() }
      }
      lineStart = byte == 0x0A || (lineStart && byte == 0x20)
      let isStraight = byte == 0x22
      if let quote = open {
        if isTypographic(place, 0x9D) || (isStraight && !quote.isTypographic) {
          found.append(quote.start..<place)
          open = nil
        } else if isStraight {
          open?.straight = quote.straight ?? place
        }
      } else if isStraight || isTypographic(place, 0x9C) || isTypographic(place, 0x9E) {
        open = (place + 1, !isStraight, nil)
      }
    }
    endParagraph()
    if let start = block { found.append(start..<bytes.count) }
    return found
  }

  private func isTypographic(_ place: Int, _ last: UInt8) -> Bool {
    place + 2 < bytes.count && bytes[place] == 0xE2 && bytes[place + 1] == 0x80
      && bytes[place + 2] == last
  }
}
