import Calibration

/// Values and texts that are hard to write, from a seed.
struct RandomValues {
  var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  private static let pieces = [
    "a", "b c", "No spine.", "7", "1.10", "true", "null", "~", "0x1F", "1e3", "no", "on", "y",
    "12:30",
    "1_000", "2024-01-02", "010", " ", "  ", "\n", "\n\n", "\n  ", "\t", "#", " #", "# ", ":", ": ",
    "- ", "-", "--- ", "...", "'", "\"", "\\", "[", "]", "{", "}", ",", "*", "&", "!", "%", "@",
    "`",
    "|", ">", "?", "? ", "<<", "=", "é", "東京", "\u{A0}", "\u{200B}", "“", "\u{85}", "\u{2028}",
    "\u{FEFF}", "\r", "\u{0}", "\u{1B}", "\u{7F}", "😀", "e\u{301}", "word word word word word word",
    ".inf", ".5", "+1", "-1", "-a", "/x", "$y", "(z)", "key: value", "a:b", "http://x.y/z?q#r",
  ]

  mutating func text() -> String {
    let count = generator.pick([0, 1, 1, 1, 2, 3, 5, 8])
    return (0..<count).map { _ in generator.pick(Self.pieces) }.joined()
  }

  mutating func value(depth: Int = 0) -> YAMLValue {
    switch Int.random(in: 0..<(depth < 5 ? 12 : 8), using: &generator) {
    case 0: return .absent
    case 1: return .bool(generator.once(in: 2))
    case 2: return .integer(Int(truncatingIfNeeded: generator.next() >> 40) - 5_000_000)
    case 3: return .number(number())
    case 4...7: return .text(text())
    case 8, 9:
      let count = Int.random(in: 0...4, using: &generator)
      return .list((0..<count).map { _ in value(depth: depth + 1) })
    default:
      return .mapping(entries(depth: depth))
    }
  }

  mutating func entries(depth: Int) -> [YAMLEntry] {
    var keys: Set<String> = []
    var entries: [YAMLEntry] = []
    for _ in 0..<Int.random(in: 0...5, using: &generator) {
      let key = text()
      guard keys.insert(key).inserted, key.unicodeScalars.count < 1_000 else { continue }
      let comment = generator.once(in: 6) ? "about \(text())" : nil
      let remark = generator.once(in: 8) ? "so \(text())" : nil
      entries.append(YAMLEntry(key, value(depth: depth + 1), comment: comment, remark: remark))
    }
    return entries
  }

  private mutating func number() -> Double {
    let bits = Double(bitPattern: generator.next())
    return generator.once(in: 2) || bits.isNaN
      ? Double.random(in: -10...10, using: &generator) : bits
  }
}

extension YAMLValue {
  /// The value without comments.
  var bare: YAMLValue {
    switch self {
    case .list(let items): .list(items.map(\.bare))
    case .mapping(let entries): .mapping(entries.map { YAMLEntry($0.key, $0.value.bare) })
    case .absent, .bool, .integer, .number, .text: self
    }
  }
}
