/// Texts that look like YAML and mostly are not in the scenario language.
struct YAMLNoise {
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  private static let pieces = [
    "a", "b", "key: ", "x:", ": ", ":", "- ", "-", "\n", "\n", "\n", "\n  ", "\n    ", " ", "  ",
    "[", "]", "{", "}", ", ", ",", "'", "''", "\"", "\\n", "\\", "|", "|\n", "|-\n  ", "|+\n",
    ">\n  ",
    ">-\n", "|2\n", "# c", " # c", "#", "---", "--- ", "---\n", "...\n", "\t", "é", "東", "?", "? ",
    "&a ", "*a", "!t ", "%", "@", "`", "<<", "1", "0x1F", "~", "null", "true", "\r\n", "\u{85}",
    "\u{A0}", "\u{2028}", "-1", "1.5e3", "::", "-a", "?b", ":c", "a b", "a#b", "a:b",
  ]

  private static let lines = [
    "key: value", "k: v", "k:", "k: |", "k: >", "k: |-", "k: >+", "k: |2", "- a", "- k: v", "-",
    "- - a", "- |", "- >-", "text", "text more", "# comment", "", "", "  ", "'q': \"r\"",
    "\"q\": 'r'", "k: [a, b]", "k: [a,", "b]", "k: {a: b}", "{a: 1, b: [c]}", "]", "}", "a: b,",
    "---", "--- |", "--- a", "...", "k: 'it''s'", "k: \"\\u00e9\\n\"", "k : v", "k: # c", "1: a",
    "-1", "- # c", "k: a # c", "- [a, [b, {c: d}]]", "- {a: , b: }", "k: a b: c", "k: -", "k: - a",
    "j: v", "l: v", "m:", "n:", "  more", "    deeper", "o: \"a\" # c", "p: []", "q: {}",
  ]

  mutating func next() -> String {
    generator.once(in: 2) ? soup() : ragged()
  }

  private mutating func soup() -> String {
    let count = Int.random(in: 1...24, using: &generator)
    return (0..<count).map { _ in generator.pick(Self.pieces) }.joined()
  }

  private mutating func ragged() -> String {
    let count = Int.random(in: 1...9, using: &generator)
    var indent = 0
    var text = ""
    for index in 0..<count {
      let line = generator.pick(Self.lines)
      text += String(repeating: " ", count: indent) + line
      if index < count - 1 || !generator.once(in: 4) { text += "\n" }
      let opens = line.hasSuffix(":") || line.hasSuffix("|") || line.hasPrefix("-")
      let steps = opens ? [1, 2, 2, 2, 4, 0] : [0, 0, 0, 0, 0, -1, -2, -2, -4, 1, 2]
      indent = max(0, min(12, indent + generator.pick(steps)))
    }
    return text
  }
}
