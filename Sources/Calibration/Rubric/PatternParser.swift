/// Reads one line of the pattern language.
struct PatternParser {
  private let bytes: [UInt8]
  private var index = 0

  init(_ source: String) { bytes = Array(source.utf8) }

  mutating func parse() throws(PatternError) -> (
    sequences: [TokenPattern.Sequence], joins: [TokenPattern.Join]
  ) {
    var sequences: [TokenPattern.Sequence] = []
    var joins: [TokenPattern.Join] = []
    var current = TokenPattern.Sequence(elements: [], anchor: nil)
    skipSpaces()
    if index >= bytes.count { throw PatternError(problem: .empty, offset: 0) }
    while index < bytes.count {
      let start = index
      if let join = joinHere() {
        sequences.append(try finished(current, at: start))
        joins.append(join)
        current = TokenPattern.Sequence(elements: [], anchor: nil)
      } else {
        let element = try parseElement()
        if element.isAnchor { current.anchor = current.elements.count }
        current.elements.append(element.value)
      }
      skipSpaces()
    }
    sequences.append(try finished(current, at: bytes.count))
    return (sequences, joins)
  }

  private func finished(
    _ sequence: TokenPattern.Sequence,
    at offset: Int
  ) throws(PatternError) -> TokenPattern.Sequence {
    guard let first = sequence.elements.first, let last = sequence.elements.last else {
      throw PatternError(problem: .joinWithoutSides, offset: offset)
    }
    if isGap(first) || isGap(last) { throw PatternError(problem: .gapAtEdge, offset: offset) }
    var states = 0
    for element in sequence.elements {
      if case .gap(let count)? = element.choices.first { states += count } else { states += 1 }
    }
    if states > TokenPattern.stateLimit {
      throw PatternError(problem: .tooLong(states: states), offset: offset)
    }
    if sequence.elements.allSatisfy(\.isOptional) {
      throw PatternError(problem: .empty, offset: offset)
    }
    return sequence
  }

  private func isGap(_ element: TokenPattern.Element) -> Bool {
    if case .gap? = element.choices.first { return true }
    return false
  }

  private mutating func skipSpaces() {
    while index < bytes.count, bytes[index] == 32 { index += 1 }
  }

  private mutating func joinHere() -> TokenPattern.Join? {
    if bytes[index] == UInt8(ascii: "&"), endsWord(index + 1) {
      index += 1
      return .sameSentence
    }
    if bytes[index] == UInt8(ascii: ">"), index + 1 < bytes.count,
      bytes[index + 1] == UInt8(ascii: ">")
    {
      index += 2
      return .following
    }
    return nil
  }

  private func endsWord(_ offset: Int) -> Bool { offset >= bytes.count || bytes[offset] == 32 }

  private mutating func parseElement() throws(PatternError) -> (
    value: TokenPattern.Element, isAnchor: Bool
  ) {
    var isAnchor = false
    var isNegated = false
    if bytes[index] == UInt8(ascii: "*"), !endsWord(index + 1) {
      isAnchor = true
      index += 1
    }
    if bytes[index] == UInt8(ascii: "!"), !endsWord(index + 1) {
      isNegated = true
      index += 1
    }
    let start = index
    var choices: [TokenPattern.Choice] = []
    if bytes[index] == UInt8(ascii: "(") {
      try parseGroup(into: &choices)
    } else {
      try parseAtom(into: &choices, isInGroup: false)
    }
    var isOptional = false
    if index < bytes.count, bytes[index] == UInt8(ascii: "?"), index > start {
      isOptional = true
      index += 1
    }
    if choices.isEmpty { throw PatternError(problem: .nothingToRepeat, offset: start) }
    if case .gap? = choices.first { isOptional = true }
    choices.removeAll { choice in
      if case .words(let text) = choice { return text.isEmpty }
      return false
    }
    return (
      TokenPattern.Element(choices: choices, isOptional: isOptional, isNegated: isNegated),
      isAnchor
    )
  }

  private mutating func parseGroup(
    into choices: inout [TokenPattern.Choice]
  ) throws(PatternError) {
    let open = index
    index += 1
    choices.reserveCapacity(8)
    while true {
      skipSpaces()
      guard index < bytes.count else {
        throw PatternError(problem: .unclosed("("), offset: open)
      }
      switch bytes[index] {
      case UInt8(ascii: ")"):
        index += 1
        return
      case UInt8(ascii: "|"):
        index += 1
      case UInt8(ascii: "("):
        throw PatternError(problem: .nested, offset: index)
      default:
        try parseAtom(into: &choices, isInGroup: true)
      }
    }
  }

  /// Reads a word, phrase, class, form, number or gap.
  ///
  /// In a group it ends before `|` or `)`, outside at a space; there `a|b` without brackets is a
  /// group too, and a `?` at the end is left for it.
  private mutating func parseAtom(
    into choices: inout [TokenPattern.Choice],
    isInGroup: Bool
  ) throws(PatternError) {
    let start = index
    if bytes[index] == UInt8(ascii: "<") {
      guard let close = bytes[index...].firstIndex(of: UInt8(ascii: ">")) else {
        throw PatternError(problem: .unclosed("<"), offset: index)
      }
      let name = String(decoding: bytes[(index + 1)..<close], as: UTF8.self)
      index = close + 1
      choices.append(name == "Name" ? .name : .lexicon(name))
      return
    }
    var end = index
    var hasBar = false
    while end < bytes.count {
      let byte = bytes[end]
      if isInGroup ? byte == UInt8(ascii: "|") || byte == UInt8(ascii: ")") : byte == 32 { break }
      if byte == UInt8(ascii: "|") { hasBar = true }
      end += 1
    }
    if !isInGroup, end > start + 1, bytes[end - 1] == UInt8(ascii: "?") { end -= 1 }
    index = end
    while end > start, bytes[end - 1] == 32 { end -= 1 }
    let atom = bytes[start..<end]
    if hasBar, atom.count > 1 {
      for part in atom.split(separator: UInt8(ascii: "|")) { choices.append(choice(part)) }
    } else if atom.first == UInt8(ascii: "~") {
      choices.append(.gap(try gap(atom)))
    } else {
      choices.append(choice(atom))
    }
  }

  private func gap(_ atom: ArraySlice<UInt8>) throws(PatternError) -> Int {
    let text = String(decoding: atom, as: UTF8.self)
    guard let count = Int(text.dropFirst()), (1...20).contains(count) else {
      throw PatternError(problem: .badGap(text), offset: atom.startIndex)
    }
    return count
  }

  private func choice(_ atom: ArraySlice<UInt8>) -> TokenPattern.Choice {
    if atom.count == 1 {
      switch atom.first {
      case UInt8(ascii: "#"): return .number
      case UInt8(ascii: "_"): return .any
      case UInt8(ascii: "^"): return .start
      case UInt8(ascii: "$"): return .end
      case UInt8(ascii: "I"): return .lexicon("I")
      default: break
      }
    }
    if let pronoun = PatternParser.pronoun(atom) { return .lexicon(pronoun) }
    if atom.count > 1, atom.first == UInt8(ascii: "=") {
      return .forms(PatternParser.normal(atom.dropFirst()))
    }
    return .words(PatternParser.normal(atom))
  }

  /// The classes that are written without angle brackets, besides `I`.
  private static func pronoun(_ atom: ArraySlice<UInt8>) -> String? {
    switch (atom.count, atom.first) {
    case (2, UInt8(ascii: "W")): atom.elementsEqual("WE".utf8) ? "WE" : nil
    case (4, UInt8(ascii: "T")): atom.elementsEqual("THEY".utf8) ? "THEY" : nil
    default: nil
    }
  }

  /// Lowercase, with straight apostrophes.
  private static func normal(_ atom: ArraySlice<UInt8>) -> String {
    guard atom.allSatisfy({ $0 < 0x80 }) else {
      return String(decoding: atom, as: UTF8.self).lowercased()
        .split(separator: "\u{2019}", omittingEmptySubsequences: false).joined(separator: "'")
    }
    return String(unsafeUninitializedCapacity: atom.count) { buffer in
      var count = 0
      for byte in atom where count < buffer.count {
        let isUpper = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
        buffer[count] = isUpper ? byte | 0x20 : byte
        count += 1
      }
      return count
    }
  }
}
