/// Words that somebody quotes from a text, to be found there.
struct SoughtWords {
  /// What counts as the same words.
  enum Likeness {
    /// The same bytes.
    case exact
    /// The same but for straight and curly marks and for the case of the first letter.
    case written
    /// The same but for straight and curly marks and for the case of any letter from A to Z.
    case letters
  }

  private let bytes: [UInt8]
  private let straight: [UInt8]
  /// Place in ``straight`` of the first letter; null where it is none from A to Z.
  private let initial: Int?

  init(_ words: String) {
    bytes = Array(words.utf8)
    straight = Self.straight(bytes).bytes
    let first = straight.firstIndex { Self.isLetter($0) || $0 >= 0x80 }
    initial = first.flatMap { [straight] in Self.isLetter(straight[$0]) ? $0 : nil }
  }

  /// The first range of a text's bytes that has the words; null where none has, and for no words.
  ///
  /// - Complexity: O(*n m*) in the worst case, near O(*n*) in prose.
  func range(in text: [UInt8], _ likeness: Likeness) -> Range<Int>? {
    guard !bytes.isEmpty else { return nil }
    if likeness == .exact {
      return Self.start(in: text, count: bytes.count) { text[$0 + $1] == bytes[$1] }
        .map { $0..<($0 + bytes.count) }
    }
    let (folded, starts) = Self.straight(text)
    let start = Self.start(in: folded, count: straight.count) { start, place in
      let (left, right) = (folded[start + place], straight[place])
      guard left != right else { return true }
      return (likeness == .letters || place == initial) && Self.isLetter(left)
        && left | 0x20 == right | 0x20
    }
    return start.map { starts[$0]..<starts[$0 + straight.count] }
  }

  /// The first start of so many bytes that all are the same.
  private static func start(
    in text: [UInt8],
    count: Int,
    isSame: (_ start: Int, _ place: Int) -> Bool
  ) -> Int? {
    guard count <= text.count else { return nil }
    return (0...(text.count - count)).first { start in
      (0..<count).allSatisfy { isSame(start, $0) }
    }
  }

  /// The bytes with curly marks made straight, and where each came from; then the end.
  private static func straight(_ text: [UInt8]) -> (bytes: [UInt8], starts: [Int]) {
    var bytes: [UInt8] = []
    var starts: [Int] = []
    bytes.reserveCapacity(text.count)
    starts.reserveCapacity(text.count + 1)
    var index = 0
    while index < text.count {
      starts.append(index)
      let mark = mark(in: text, at: index)
      bytes.append(mark ?? text[index])
      index += mark == nil ? 1 : 3
    }
    starts.append(index)
    return (bytes, starts)
  }

  /// The straight mark for a curly one, U+2018, U+2019, U+201C or U+201D; null for anything else.
  private static func mark(in text: [UInt8], at index: Int) -> UInt8? {
    guard text[index] == 0xE2, index + 2 < text.count, text[index + 1] == 0x80 else { return nil }
    switch text[index + 2] {
    case 0x98, 0x99: return UInt8(ascii: "'")
    case 0x9C, 0x9D: return UInt8(ascii: "\"")
    default: return nil
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
